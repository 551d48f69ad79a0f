import { addDays, type CivilDate, type JsonObject } from '@esep/domain';
import type { DemoDeputy } from '../council.ts';
import { appealTopic } from './appeal-topics.ts';
import { extensionReasons, forwardedTo } from './texts.ts';
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

/** How often an appeal comes which way, in parts of a hundred. */
const channels = [
  ['e-otinish', 34],
  ['reception', 21],
  ['whatsapp', 20],
  ['web', 8],
  ['phone', 7],
  ['letter', 6],
  ['post', 4],
] as const;
/** Channels that only office hours have. */
const inOffice: ReadonlySet<string> = new Set(['phone', 'letter', 'post']);
/** Working days in which an answer is due. */
const dueDays = 15;
/** Whoever looks through answers that another has recorded. */
const second = 'office/second';

/** One appeal on its way through the office. */
interface Way {
  readonly world: World;
  readonly rows: DemoRow[];
  readonly appeal: string;
  readonly deputy: DemoDeputy;
}

/**
 * Appeals of every deputy: most answered in time, some late, some never, so that the sweep finds them overdue; some extended,
 * forwarded, reopened when the citizen says “not solved”, and some answers marked as template replies.
 */
export function appealRows(world: World, receptions: ReadonlyMap<string, readonly CivilDate[]>): DemoRow[] {
  const rows: DemoRow[] = [];
  let number = 0;
  for (const month of monthsOfWorld(world)) {
    for (const deputy of world.deputies) {
      for (let count = world.random.int(2, 4); count > 0; count--) {
        const { channel, on } = arrival(world, dayIn(world, month, world.random), receptions.get(deputy.id));
        if (!inOfficeOn(deputy, on) || !inOfficeOn(deputy, addDays(on, 45))) continue;
        number += 1;
        oneAppeal({ world, rows, deputy, appeal: numbered('a', number) }, on, channel);
      }
    }
  }
  return rows;
}

/** Records a step of the appeal; false when it lies after the demonstration's last day. */
function step(
  { world, rows, appeal }: Way,
  kind: string,
  on: CivilDate,
  {
    id = kind,
    ...more
  }: { id?: string; body?: JsonObject; recordedOn?: CivilDate; role?: 'connector'; by?: string } = {},
): boolean {
  const body = { appeal, ...more.body };
  return happened(world, rows, { ...more, kind: `appeal.${kind}`, id: `${appeal}-${id}`, on, body });
}

function oneAppeal(way: Way, on: CivilDate, channel: string): void {
  const { world, deputy } = way;
  const { random } = world;
  const topic = appealTopic(random, Number(on.slice(5, 7)));
  const body = { channel, topic, district: deputy.districts[0] as string };
  if (!step(way, 'received', on, { body })) return;
  const registeredOn = workingDayFrom(world, on);
  // Now and then nobody notices in time that it belongs elsewhere.
  if (random.chance(0.05)) {
    const sentOn = afterWorkingDays(world, registeredOn, random.chance(0.85) ? random.int(0, 3) : 6);
    step(way, 'forwarded', sentOn, { body: { to: random.pick(forwardedTo) } });
    return;
  }
  const assignedOn = afterWorkingDays(world, registeredOn, random.chance(0.08) ? 5 : random.int(0, 2));
  if (!step(way, 'assigned', assignedOn, { body: { deputy: deputy.id } })) return;
  const extendedOn = random.chance(0.06) ? extension(way, registeredOn, assignedOn) : undefined;
  if (extendedOn === 'later') return;
  const days = answerDays(way);
  if (days === undefined) return;
  const from = extendedOn ?? assignedOn;
  const answeredOn = afterWorkingDays(world, from, days);
  // A clerk sometimes enters an answer some days after it went out.
  const recordedOn = random.chance(0.1) ? addDays(answeredOn, random.int(1, 3)) : answeredOn;
  if (step(way, 'answered', answeredOn, { recordedOn })) afterAnswer(way, recordedOn);
}

/** Extends the term some days before it ends; the day, or `later` when that day has not come. */
function extension(way: Way, registeredOn: CivilDate, assignedOn: CivilDate): CivilDate | 'later' {
  const { world } = way;
  const on = afterWorkingDays(world, registeredOn, world.random.int(11, 14));
  if (on < assignedOn) return assignedOn;
  const until = afterWorkingDays(world, on, world.random.int(20, 30));
  const body = { until, reason: world.random.pick(extensionReasons) };
  return step(way, 'extended', on, { body }) ? on : 'later';
}

/** The citizen's word, a second person's look at the answer, and a second term where it is not solved. */
function afterAnswer(way: Way, recordedOn: CivilDate): void {
  const { world, deputy } = way;
  const { random } = world;
  const isTemplate = random.chance(0.1 - 0.07 * deputy.zeal.appeals);
  const byCitizen = isTemplate && random.chance(0.3);
  if (isTemplate) {
    const who = byCitizen ? ({ role: 'connector' } as const) : { by: second };
    step(way, 'marked', addDays(recordedOn, random.int(1, 6)), { body: { template: true }, ...who });
  }
  if (!random.chance(0.5)) return;
  const saidOn = addDays(recordedOn, random.int(1, 9));
  const solved = !isTemplate && random.chance(0.35 + 0.5 * deputy.zeal.appeals);
  if (!step(way, 'confirmed', saidOn, { body: { solved }, role: 'connector' })) return;
  if (solved || !random.chance(0.4)) return;
  // Marks of the first answer come before its term ends.
  const reopenedOn = workingDayFrom(world, addDays(saidOn, 7));
  if (!step(way, 'reopened', reopenedOn)) return;
  const days = answerDays(way);
  if (days === undefined) return;
  const again = afterWorkingDays(world, reopenedOn, days);
  if (!step(way, 'answered', again, { id: 'answered-again' })) return;
  if (!random.chance(0.6)) return;
  const body = { solved: random.chance(0.75) };
  step(way, 'confirmed', addDays(again, random.int(1, 9)), {
    id: 'confirmed-again',
    body,
    role: 'connector',
  });
}

/** Whoever comes to a reception comes on its day; the office takes calls and letters on working days. */
function arrival(
  world: World,
  day: CivilDate,
  receptions: readonly CivilDate[] = [],
): { readonly channel: string; readonly on: CivilDate } {
  const channel = channelOf(world);
  if (channel === 'reception') {
    const on = receptions.find((date) => date >= day);
    return on === undefined ? { channel: 'e-otinish', on: day } : { channel, on };
  }
  return { channel, on: inOffice.has(channel) ? workingDayFrom(world, day) : day };
}

function channelOf({ random }: World): string {
  let left = random.next() * 100;
  for (const [channel, parts] of channels) {
    left -= parts;
    if (left < 0) return channel;
  }
  return 'other';
}

/** Working days to the answer; undefined when there is none. */
function answerDays({ world: { random }, deputy }: Way): number | undefined {
  const inTime = 0.62 + 0.37 * deputy.zeal.appeals;
  if (random.chance(inTime)) return random.int(3, dueDays - 3);
  return random.chance(0.7) ? random.int(dueDays + 1, dueDays + 9) : undefined;
}
