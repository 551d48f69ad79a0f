import { addDays, type CivilDate } from '@esep/domain';
import type { DemoDeputy } from '../council.ts';
import { appealTopics } from './texts.ts';
import {
  afterWorkingDays,
  type DemoRow,
  dayIn,
  happened,
  inOfficeOn,
  monthsOfWorld,
  numbered,
  type World,
  workingDayFrom,
} from './world.ts';

const channels = ['reception', 'letter', 'e-otinish', 'phone'] as const;
/** Working days in which an answer is due. */
const dueDays = 15;

/**
 * Appeals of every deputy: most answered in time, some late, some never, so that the sweep finds them overdue. Part of
 * the answers is confirmed by the citizen's own link.
 */
export function appealRows(world: World): DemoRow[] {
  const rows: DemoRow[] = [];
  let number = 0;
  for (const month of monthsOfWorld(world)) {
    for (const deputy of world.deputies) {
      for (let count = world.random.int(2, 4); count > 0; count--) {
        const on = dayIn(world, month, world.random);
        if (!inOfficeOn(deputy, on) || !inOfficeOn(deputy, addDays(on, 45))) continue;
        number += 1;
        oneAppeal(world, rows, deputy, numbered('a', number), on);
      }
    }
  }
  return rows;
}

function oneAppeal(world: World, rows: DemoRow[], deputy: DemoDeputy, appeal: string, on: CivilDate): void {
  const { random } = world;
  const channel = random.pick(channels);
  const district = deputy.districts[0] as string;
  const body = { appeal, channel, topic: random.pick(appealTopics), district };
  if (!happened(world, rows, { kind: 'appeal.received', id: `${appeal}-received`, on, body })) return;
  const assignedOn = afterWorkingDays(
    world,
    workingDayFrom(world, on),
    random.chance(0.08) ? 5 : random.int(0, 2),
  );
  const assigned = {
    kind: 'appeal.assigned',
    id: `${appeal}-assigned`,
    on: assignedOn,
    body: { appeal, deputy: deputy.id },
  };
  if (!happened(world, rows, assigned)) return;
  const days = answerDays(world, deputy);
  if (days === undefined) return;
  const answeredOn = afterWorkingDays(world, assignedOn, days);
  // A clerk sometimes enters an answer some days after it went out.
  const recordedOn = random.chance(0.1) ? addDays(answeredOn, random.int(1, 3)) : answeredOn;
  const answered = {
    kind: 'appeal.answered',
    id: `${appeal}-answered`,
    on: answeredOn,
    recordedOn,
    body: { appeal },
  };
  if (!happened(world, rows, answered) || !random.chance(0.5)) return;
  const on2 = addDays(recordedOn, random.int(1, 9));
  const solved = random.chance(0.35 + 0.5 * deputy.zeal.appeals);
  happened(world, rows, {
    kind: 'appeal.confirmed',
    id: `${appeal}-confirmed`,
    on: on2,
    body: { appeal, solved },
    role: 'connector',
  });
}

/** Working days to the answer; undefined when there is none. */
function answerDays({ random }: World, deputy: DemoDeputy): number | undefined {
  const inTime = 0.62 + 0.37 * deputy.zeal.appeals;
  if (random.chance(inTime)) return random.int(3, dueDays - 3);
  return random.chance(0.7) ? random.int(dueDays + 1, dueDays + 9) : undefined;
}
