import { addDays, firstDay, lastDay, type Quarter, quarterOf } from '@esep/domain';
import type { DemoDeputy } from '../council.ts';
import type { DemoPromise } from './programmes.ts';
import { indicatorTitles } from './texts.ts';
import { type DemoRow, daysOf, happened, inOfficeOn, type World, workingDayFrom } from './world.ts';

type Title = (typeof indicatorTitles)[number];

/** Two project indicators a deputy, with a plan each quarter: entered in its first days, then one or two updates. */
export function projectRows(world: World, promises: readonly DemoPromise[]): DemoRow[] {
  const { random } = world;
  const rows: DemoRow[] = [];
  const quarters = [...new Set(daysOf(world).map(quarterOf))];
  let project = 1200;
  for (const deputy of world.deputies) {
    for (const [index, title] of random.sample(indicatorTitles, 2).entries()) {
      const indicator = `i-${deputy.id.slice(2)}-${index + 1}`;
      project += random.int(1, 9);
      const promise = promises.find((one) => one.deputy === deputy.id && one.topic === title.topic);
      const source = random.chance(0.6) ? { system: 'Easy Project', id: String(project) } : undefined;
      for (const quarter of quarters) {
        oneQuarter(world, rows, { deputy, indicator, title, quarter, promise, source });
      }
    }
  }
  return rows;
}

interface OneQuarter {
  readonly deputy: DemoDeputy;
  readonly indicator: string;
  readonly title: Title;
  readonly quarter: Quarter;
  readonly promise: DemoPromise | undefined;
  readonly source: { readonly system: string; readonly id: string } | undefined;
}

function oneQuarter(world: World, rows: DemoRow[], about: OneQuarter): void {
  const { random } = world;
  const { deputy, indicator, title, quarter, promise, source } = about;
  const [start, end] = [firstDay(quarter), lastDay(quarter)];
  const on = workingDayFrom(world, addDays(start, random.int(2, 9)));
  const reached = 0.45 + 0.75 * random.next();
  const updates = [
    [addDays(start, random.int(35, 55)), 0.5],
    [addDays(end, -random.int(0, 9)), 1],
  ] as const;
  if (!inOfficeOn(deputy, start) || !inOfficeOn(deputy, end)) return;
  const body = {
    indicator,
    title: title.title,
    unit: title.unit,
    planned: title.planned,
    deputies: [deputy.id],
    quarter,
    ...(promise && promise.on <= on ? { promise: promise.promise } : {}),
    ...(source ? { source } : {}),
  };
  const id = `${indicator}-${quarter.toLowerCase()}`;
  if (!happened(world, rows, { kind: 'indicator.planned', id: `${id}-planned`, on, body })) return;
  for (const [step, [day, share]] of updates.entries()) {
    const update = { indicator, quarter, actual: Math.round(title.planned * reached * share) };
    const told = { kind: 'indicator.updated', id: `${id}-updated-${step + 1}`, on: day, body: update };
    happened(world, rows, told);
  }
}
