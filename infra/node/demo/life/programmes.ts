import { addDays, type CivilDate, daysBetween } from '@esep/domain';
import type { DemoDeputy } from '../council.ts';
import { progressReasons, promiseTexts } from './texts.ts';
import { type DemoRow, happened, type World } from './world.ts';

/**
 * Election programmes: deputies elected in districts have one, and a few list deputies an own one. Promises with a date
 * within the term are kept, partly kept or broken; one in eight falls due with nothing said about it.
 */
export function programmeRows(world: World): DemoRow[] {
  const rows: DemoRow[] = [];
  for (const deputy of world.deputies) {
    const { random } = world;
    if (deputy.elected === 'list' && !random.chance(0.2)) continue;
    const availability = random.chance(0.75) ? 'public' : random.chance(0.6) ? 'on-request' : 'withheld';
    const body = {
      deputy: deputy.id,
      availability,
      quality: deputy.party ? random.pick(['own', 'own-with-party', 'own-with-party', 'party-only']) : 'own',
    };
    const on = addDays(deputy.from, random.int(3, 20));
    happened(world, rows, { kind: 'programme.published', id: `programme-${deputy.id}`, on, body });
    for (const [index, text] of random.sample(promiseTexts, random.int(4, 6)).entries()) {
      onePromise(world, rows, deputy, `p-${deputy.id.slice(2)}-${index + 1}`, text, addDays(on, 1));
    }
  }
  return rows;
}

function onePromise(
  world: World,
  rows: DemoRow[],
  deputy: DemoDeputy,
  promise: string,
  text: string,
  on: CivilDate,
): void {
  const { random } = world;
  const life = daysBetween(on, world.to);
  const due = addDays(on, 60 + random.int(0, Math.max(60, life + 120)));
  if (
    !happened(world, rows, {
      kind: 'promise.made',
      id: `${promise}-made`,
      on,
      body: { promise, deputy: deputy.id, text, due },
    })
  )
    return;
  const progressed = (status: keyof typeof progressReasons, day: CivilDate) => {
    const body = { promise, status, reason: progressReasons[status] };
    happened(world, rows, { kind: 'promise.progressed', id: `${promise}-${status}`, on: day, body });
  };
  progressed('in-progress', addDays(on, random.int(15, 50)));
  const roll = random.next();
  const { promises: zeal } = deputy.zeal;
  if (roll < 0.25 + 0.45 * zeal) progressed('kept', addDays(due, -random.int(0, 5)));
  else if (roll < 0.5 + 0.4 * zeal) progressed('partly-kept', addDays(due, -random.int(0, 5)));
  else if (roll < 0.8) progressed('broken', due);
  else if (roll < 0.87) progressed('unverifiable', due);
}
