import { addDays, firstDay, lastDay, monthsOf, quarterOf } from '@esep/domain';
import { indicatorTitles } from './texts.ts';
import { type DemoRow, daysOf, happened, inOfficeOn, type World } from './world.ts';

/** Two project indicators a deputy and quarter: planned in the first days, then one or two updates. */
export function projectRows(world: World): DemoRow[] {
  const { random } = world;
  const rows: DemoRow[] = [];
  const quarters = [...new Set(daysOf(world).map(quarterOf))];
  for (const quarter of quarters) {
    const months = monthsOf(quarter).map((month) => [firstDay(month), lastDay(month)] as const);
    const start = months[0]?.[0] as string;
    const end = months[2]?.[1] as string;
    for (const deputy of world.deputies.filter(
      (candidate) => inOfficeOn(candidate, start) && inOfficeOn(candidate, end),
    )) {
      for (const [index, { title, unit, planned }] of random.sample(indicatorTitles, 2).entries()) {
        const indicator = `i-${quarter.toLowerCase()}-${deputy.id}-${index + 1}`;
        const on = addDays(start, random.int(2, 9));
        const body = { indicator, title, unit, deputies: [deputy.id], quarter, planned };
        if (!happened(world, rows, { kind: 'indicator.planned', id: `${indicator}-planned`, on, body }))
          continue;
        const reached = 0.45 + 0.75 * random.next();
        for (const [step, [day, share]] of (
          [
            [addDays(start, random.int(35, 55)), 0.5],
            [addDays(end, -random.int(0, 9)), 1],
          ] as const
        ).entries()) {
          const actual = Math.round(planned * reached * share);
          const update = { indicator, quarter, actual };
          happened(world, rows, {
            kind: 'indicator.updated',
            id: `${indicator}-updated-${step + 1}`,
            on: day,
            body: update,
          });
        }
      }
    }
  }
  return rows;
}
