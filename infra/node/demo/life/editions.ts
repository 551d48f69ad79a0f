import {
  addDays,
  type CivilDate,
  type JsonObject,
  lastDay,
  type Quarter,
  quarterOf,
  shiftQuarter,
} from '@esep/domain';
import type { DemoDeputy } from '../council.ts';
import { disputeTexts } from './dispute-texts.ts';
import { type DemoRow, happened, onLeaveOn, type World } from './world.ts';

/** What the office asks for that is no entry of its own, on a day. */
export type EditionStep =
  | { readonly on: CivilDate; readonly ask: 'preview'; readonly period: Quarter }
  | {
      readonly on: CivilDate;
      readonly ask: 'publish';
      readonly edition: string;
      readonly refusals: Readonly<Record<string, string>>;
    };

/** Whoever recorded an entry does not answer the dispute about it. */
const second = 'office/demo-2';

/**
 * Two editions of the oldest quarter, the second after a dispute was accepted; one of the next, with a dispute accepted in
 * part, one refused and one deferred; and a preview of the newest closed quarter that runs, with a dispute still open.
 */
export function editionLife(
  world: World,
  recorded: readonly DemoRow[],
): { readonly rows: DemoRow[]; readonly steps: EditionStep[] } {
  const rows: DemoRow[] = [];
  const [q1, q2, q3] = [0, 1, 2].map((by) => shiftQuarter(quarterOf(world.from), by)) as [
    Quarter,
    Quarter,
    Quarter,
  ];
  const steps = [
    ...oldestQuarter(world, recorded, rows, q1),
    ...nextQuarter(world, recorded, rows, q2),
    ...newestQuarter(world, rows, q3),
  ];
  return { rows, steps: steps.filter(({ on }) => on <= world.to) };
}

/** The day so many days after the quarter. */
function after(quarter: Quarter, days: number): CivilDate {
  return addDays(lastDay(quarter), days);
}

function oldestQuarter(
  world: World,
  recorded: readonly DemoRow[],
  rows: DemoRow[],
  quarter: Quarter,
): EditionStep[] {
  const disputed = disputedRoll(world, recorded, quarter);
  if (disputed) {
    const texts = disputeTexts.accepted;
    rollDispute(world, rows, disputed, {
      dispute: 'k-1',
      raisedOn: after(quarter, 35),
      mark: 'present',
      outcome: 'accepted',
      ...texts,
    });
  }
  const first = { ask: 'preview', period: quarter, on: after(quarter, 3) } as const;
  const publish = (number: number, on: CivilDate) =>
    ({ ask: 'publish', edition: `${quarter}-${number}`, refusals: {}, on }) as const;
  if (!disputed) return [first, publish(1, after(quarter, 15))];
  return [
    first,
    publish(1, after(quarter, 15)),
    { ...first, on: after(quarter, 46) },
    publish(2, after(quarter, 58)),
  ];
}

function nextQuarter(
  world: World,
  recorded: readonly DemoRow[],
  rows: DemoRow[],
  quarter: Quarter,
): EditionStep[] {
  const { random } = world;
  const [third, fourth, fifth] = random.sample(lasting(world), 3) as [DemoDeputy, DemoDeputy, DemoDeputy];
  const disputed = disputedRoll(world, recorded, quarter);
  if (disputed) {
    const texts = disputeTexts.partly;
    const about = {
      dispute: 'k-2',
      raisedOn: after(quarter, 5),
      mark: 'excused',
      outcome: 'partly',
    } as const;
    rollDispute(world, rows, disputed, { ...about, ...texts });
  }
  const refused = { dispute: 'k-3', deputy: third.id, period: quarter, criterion: 'meetings' };
  raise(world, rows, after(quarter, 7), { ...refused, text: disputeTexts.refused.text });
  answer(world, rows, after(quarter, 10), {
    dispute: 'k-3',
    outcome: 'refused',
    text: disputeTexts.refused.answer,
  });
  const waits = { dispute: 'k-4', deputy: fourth.id, period: quarter, criterion: 'appeals-on-time' };
  raise(world, rows, after(quarter, 12), { ...waits, text: disputeTexts.deferred.text });
  answer(world, rows, after(quarter, 40), {
    dispute: 'k-4',
    outcome: 'refused',
    text: disputeTexts.deferred.answer,
  });
  reply(world, rows, after(quarter, 8), {
    reply: `${fifth.id}-t-1`,
    deputy: fifth.id,
    period: quarter,
    criterion: 'receptions',
    text: disputeTexts.reply.receptions,
  });
  const refusals = { 'k-4': disputeTexts.deferred.reason };
  return [
    { ask: 'preview', period: quarter, on: after(quarter, 3) },
    { ask: 'publish', edition: `${quarter}-1`, refusals, on: after(quarter, 16) },
  ];
}

/** Previewed a few days ago, so that the time for disputes runs. */
function newestQuarter(world: World, rows: DemoRow[], quarter: Quarter): EditionStep[] {
  const earliest = after(quarter, 3);
  const recent = addDays(world.to, -4);
  const on = recent < earliest ? earliest : recent;
  const [disputing, replying] = world.random.sample(lasting(world), 2) as [DemoDeputy, DemoDeputy];
  raise(world, rows, addDays(on, 2), {
    dispute: 'k-5',
    deputy: disputing.id,
    period: quarter,
    criterion: 'appeals-on-time',
    text: disputeTexts.open.text,
  });
  reply(world, rows, addDays(on, 1), {
    reply: `${replying.id}-t-1`,
    deputy: replying.id,
    period: quarter,
    criterion: 'sittings',
    text: disputeTexts.reply.sittings,
  });
  return [{ ask: 'preview', period: quarter, on }];
}

/** In office from the first day to the last. */
function lasting({ deputies, from }: World): readonly DemoDeputy[] {
  return deputies.filter((deputy) => deputy.from === from && deputy.to === undefined);
}

interface DisputedRoll {
  readonly row: DemoRow;
  readonly deputy: string;
}

/** A deputy who stands as absent without leave at a sitting of the quarter. */
function disputedRoll(
  world: World,
  recorded: readonly DemoRow[],
  quarter: Quarter,
): DisputedRoll | undefined {
  const absences = recorded
    .filter(({ kind, occurredOn }) => kind === 'sitting.held' && quarterOf(occurredOn) === quarter)
    .flatMap((row) => {
      const { roll } = row.body as { readonly roll?: Readonly<Record<string, string>> };
      return lasting(world)
        .filter((deputy) => roll?.[deputy.id] === 'absent' && !onLeaveOn(world, deputy, row.occurredOn))
        .map(({ id }) => ({ row, deputy: id }));
    });
  return absences.length > 0 ? world.random.pick(absences) : undefined;
}

interface RollStory {
  readonly dispute: string;
  readonly raisedOn: CivilDate;
  readonly mark: 'present' | 'excused';
  readonly outcome: 'accepted' | 'partly';
  readonly text: string;
  readonly reason: string;
  readonly answer: string;
}

/** The mark is disputed, corrected by whoever recorded it, and the dispute answered by somebody else. */
function rollDispute(world: World, rows: DemoRow[], { row, deputy }: DisputedRoll, story: RollStory): void {
  const { dispute, raisedOn, mark, outcome, text, reason } = story;
  raise(world, rows, raisedOn, (seqOf) => ({ dispute, deputy, entry: seqOf(row.id), text }));
  const body = row.body as JsonObject;
  const roll = { ...(body['roll'] as JsonObject), [deputy]: mark };
  const corrected = `${row.id}-corrected`;
  happened(world, rows, {
    kind: 'entry.corrected',
    id: corrected,
    on: addDays(raisedOn, 3),
    body: (seqOf) => ({ entry: seqOf(row.id), body: { ...body, roll }, reason }),
  });
  answer(world, rows, addDays(raisedOn, 4), (seqOf) => ({
    dispute,
    outcome,
    text: story.answer,
    correction: seqOf(corrected),
  }));
}

function raise(world: World, rows: DemoRow[], on: CivilDate, body: DemoRow['body']): void {
  const id = `dispute-${rows.length + 1}`;
  happened(world, rows, { kind: 'dispute.raised', id, on, body, role: 'deputy' });
}

function answer(world: World, rows: DemoRow[], on: CivilDate, body: DemoRow['body']): void {
  const id = `dispute-answer-${rows.length + 1}`;
  happened(world, rows, { kind: 'dispute.answered', id, on, body, by: second });
}

function reply(world: World, rows: DemoRow[], on: CivilDate, body: JsonObject): void {
  const id = `reply-${rows.length + 1}`;
  happened(world, rows, { kind: 'reply.published', id, on, body, role: 'deputy' });
}
