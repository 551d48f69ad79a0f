import type { Draft, Entry, Move, Registry, SubjectType } from '@esep/domain';
import { defineSubject, quarterOf, setAside } from '@esep/domain';
import type { Derive, Derived } from '@esep/ledger';
import type { Random } from './scheduler.ts';

/**
 * A council small enough to be folded thousands of times: visits and tasks that share few tallies, tasks that share
 * due dates, rows that move to another key and are gone, a roster, corrections and withdrawals, and now and then an entry whose
 * fold throws.
 */
interface Bodied {
  readonly subject: string;
  readonly deputies: readonly string[];
  readonly number: number;
  readonly due?: string;
}

const visit = defineSubject<{ held?: Move[] }>({
  type: 'visit',
  initial: {},
  apply(state, { seq, occurredOn, body }) {
    if (state.held) return setAside('already_held');
    const { deputies, number } = body as unknown as Bodied;
    const quarter = quarterOf(occurredOn);
    const held = deputies.map(
      (owner): Move => ({ owner, quarter, counter: 'meetings.attendees', by: number, seq }),
    );
    return { held };
  },
  moves({ held = [] }) {
    if (held.some(({ by }) => by === 13)) throw new Error('a fold that is at fault');
    return held;
  },
});

interface Task {
  readonly opened?: { readonly seq: number; readonly deputy: string; readonly due: string };
  readonly closed?: { readonly seq: number; readonly on: string };
}

/** While open it stands in the shared document of its due date; closed, it counts. */
const task = defineSubject<Task>({
  type: 'task',
  initial: {},
  apply(state, { kind, seq, occurredOn, body }) {
    const { deputies, due = '2026-12-31' } = body as unknown as Bodied;
    if (kind === 'task.opened') {
      return state.opened
        ? setAside('already_scheduled')
        : { ...state, opened: { seq, deputy: deputies[0] as string, due } };
    }
    if (!state.opened || state.closed) return setAside('not_scheduled');
    return { ...state, closed: { seq, on: occurredOn } };
  },
  moves({ opened, closed }) {
    if (!opened) return [];
    const move = (counter: Move['counter'], on: string, seq: number): Move[] => [
      { owner: opened.deputy, quarter: quarterOf(on), counter, by: 1, seq },
    ];
    return [
      ...move('appeals.received', opened.due, opened.seq),
      ...(closed
        ? move(
            closed.on > opened.due ? 'appeals.answeredLate' : 'appeals.answeredOnTime',
            closed.on,
            closed.seq,
          )
        : []),
    ];
  },
  records({ opened, closed }) {
    if (!opened || closed) return [];
    return [{ collection: `due/${opened.due}`, key: `t${opened.seq}`, value: { deputies: [opened.deputy] } }];
  },
  // By due date and, once closed, by that day: a correction or a closing moves the row to another document.
  rows({ opened, closed }) {
    if (!opened) return [];
    const table = closed ? 'closed' : 'open';
    const key = `${closed?.on ?? opened.due}/t${opened.seq}`;
    return [{ table, key, value: { deputy: opened.deputy, closed: closed?.seq ?? null } }];
  },
});

const seat = defineSubject<{ name?: number }>({
  type: 'seat',
  initial: {},
  apply: (_, { body }) => ({ name: (body as unknown as Bodied).number }),
  moves: () => [],
  records: ({ name }) => (name === undefined ? [] : [{ collection: 'deputies', key: 'd1', value: { name } }]),
});

const kinds = [
  'visit.held',
  'task.opened',
  'task.closed',
  'seat.taken',
  'entry.corrected',
  'entry.withdrawn',
];

const subject = (body: Bodied) => body.subject;

export const toyRegistry = {
  kinds: new Map(kinds.map((name, order) => [name, { name, order, subject }])),
  subjects: new Map([visit, task, seat].map((type) => [type.type, type as SubjectType<unknown>])),
} as unknown as Registry;

/** Sums of all tallies up to each quarter, as of the newest source: as rankings are derived, without the rating. */
export const toyDerive: Derive = ({ tallies, shared, stored }) => {
  const roster = shared<unknown>('deputies');
  const quarters = [...new Set(tallies.map(({ value }) => value.quarter))].sort();
  const stale: Derived[] = [];
  let newest = 0;
  for (const quarter of quarters) {
    const sources = tallies.filter(({ value }) => value.quarter <= quarter);
    const asOf = Math.max(roster.asOf, ...sources.map((tally) => tally.asOf));
    newest = Math.max(newest, asOf);
    const key = `ranking/${quarter}`;
    if ((stored.get(key)?.asOf ?? 0) >= asOf) continue;
    const sums = sources.map(({ key: tally, value }) => ({ tally, counters: { ...value.counters } }));
    stale.push({ key, asOf, value: { roster: roster.value as never, sums } });
  }
  if ((stored.get('periods')?.asOf ?? 0) < newest)
    stale.push({ key: 'periods', asOf: newest, value: quarters });
  return stale;
};

const dates = ['2026-02-01', '2026-05-01', '2026-08-01'];

/** The next entry: mostly about a subject that has entries already, so that histories grow and are corrected. */
export function nextDraft(council: string, soFar: readonly Entry[], random: Random): Draft {
  const seq = soFar.length + 1;
  const draft = (kind: string, subject: string, body: object, door?: object): Draft => ({
    council,
    id: `id-${seq}`,
    kind,
    version: 1,
    subject,
    occurredOn: random.pick(dates),
    recordedAt: '2026-10-01T00:00:00.000Z',
    recordedBy: 'office/toy',
    body: body as Draft['body'],
    ...(door && { door: door as NonNullable<Draft['door']> }),
  });
  const body = (about: string): Bodied => ({
    subject: about,
    deputies: random.chance(0.4) ? ['d1', 'd2'] : [random.pick(['d1', 'd2', 'd3'])],
    number: random.chance(0.05) ? 13 : random.below(9),
    due: random.pick(dates),
  });
  const target = soFar.length > 0 && random.chance(0.4) ? random.pick(soFar) : undefined;
  if (target && random.chance(0.35)) {
    return draft('entry.withdrawn', target.subject, { entry: target.seq, reason: 'r' });
  }
  if (target) {
    const changed = {
      entry: target.seq,
      body: body(target.subject),
      occurredOn: random.pick(dates),
      reason: 'r',
    };
    return draft('entry.corrected', target.subject, changed, { of: {}, version: 1 });
  }
  const plain = (kind: string, about: string) => draft(kind, about, body(about));
  switch (random.below(6)) {
    case 0:
    case 1:
      return plain('visit.held', `visit:${random.below(6)}`);
    case 2:
    case 3:
      return plain('task.opened', `task:${random.below(4)}`);
    case 4:
      return plain('task.closed', `task:${random.below(4)}`);
    default:
      return plain('seat.taken', 'seat');
  }
}
