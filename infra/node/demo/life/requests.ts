import type { DemoDeputy } from '../council.ts';
import { requestTitles } from './texts.ts';
import {
  type DemoRow,
  dayIn,
  happened,
  inOfficeOn,
  monthsOfWorld,
  numbered,
  type World,
  workingDayFrom,
} from './world.ts';

/** Deputy requests: initiated by one deputy, none to two a month, signed by some others. */
export function requestRows(world: World): DemoRow[] {
  const { random } = world;
  const rows: DemoRow[] = [];
  for (const month of monthsOfWorld(world)) {
    for (const deputy of world.deputies) {
      const { requests: zeal } = deputy.zeal;
      if (random.chance(0.25 + 0.75 * zeal)) oneRequest(world, rows, deputy, month);
      if (random.chance(0.25 * zeal)) oneRequest(world, rows, deputy, month);
    }
  }
  return rows;
}

function oneRequest(world: World, rows: DemoRow[], deputy: DemoDeputy, month: string): void {
  const { random } = world;
  const on = workingDayFrom(world, dayIn(world, month, random));
  if (!inOfficeOn(deputy, on)) return;
  const request = numbered('q', rows.length + 1);
  const others = world.deputies.filter((other) => other.id !== deputy.id && inOfficeOn(other, on));
  const body = {
    request,
    initiators: [deputy.id],
    signers: random.chance(0.5) ? random.sample(others, random.int(1, 3)).map(({ id }) => id) : [],
    title: random.pick(requestTitles),
    sociallySignificant: random.chance(0.3),
  };
  happened(world, rows, { kind: 'request.sent', id: `${request}-sent`, on, body });
}
