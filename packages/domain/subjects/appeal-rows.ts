import type { RowPut } from '../subject.ts';
import type { CivilDate } from '../time.ts';
import type { AppealState, Term } from './appeal-state.ts';
import { appealDue, holderOf, markOf, outcomeOf, termOf } from './appeal-state.ts';

export const appealStatuses = [
  'unassigned',
  'open',
  'answered-on-time',
  'answered-late',
  'overdue',
  'forwarded-on-time',
  'forwarded-late',
] as const;
export type AppealStatus = (typeof appealStatuses)[number];

/**
 * One appeal in the table `appeals`, by the day of its registration; while nobody has answered or forwarded it also in
 * `appeals-open`, by the day since which the citizen waits.
 */
// A type, so that it is JSON to the compiler.
export type AppealRow = {
  readonly appeal: string;
  /** Its first entry. */
  readonly seq: number;
  readonly registeredOn: CivilDate;
  readonly channel: string;
  readonly topic?: string;
  readonly district?: string;
  /** Who has it, or had it last. */
  readonly deputy?: string;
  readonly due?: CivilDate;
  /** Of the last term. */
  readonly status: AppealStatus;
  /** Registered, or reopened: the beginning of the last term. */
  readonly since: CivilDate;
  /** The first answer. */
  readonly answeredOn?: CivilDate;
  /** How often it was reopened. */
  readonly reopened: number;
  readonly extended: boolean;
  /** The last answer is marked as a template reply. */
  readonly template: boolean;
  /** The citizen's word on the last answer. */
  readonly solved?: boolean;
};

export function appealRows(state: AppealState): readonly RowPut[] {
  const row = rowOf(state);
  if (!row) return [];
  const { appeal, registeredOn, since, status } = row;
  const waits = status === 'open' || status === 'unassigned' || status === 'overdue';
  const isForwarded = termOf(state)?.forwarded !== undefined;
  return [
    { table: 'appeals', key: `${registeredOn}/${appeal}`, value: row },
    ...(waits && !isForwarded ? [{ table: 'appeals-open', key: `${since}/${appeal}`, value: row }] : []),
  ];
}

function rowOf(state: AppealState): AppealRow | undefined {
  const { appeal, channel, topic, district, terms } = state;
  const [first] = terms;
  const term = termOf(state);
  if (appeal === undefined || channel === undefined || !first || !term) return undefined;
  const answeredOn = terms.find(({ answer }) => answer)?.answer?.on;
  const deputy = holderOf(term)?.deputy;
  const due = appealDue(term);
  const solved = term.confirmation?.solved;
  return {
    appeal,
    seq: first.opened.seq,
    registeredOn: first.opened.registeredOn,
    channel,
    ...(topic === undefined ? {} : { topic }),
    ...(district === undefined ? {} : { district }),
    ...(deputy === undefined ? {} : { deputy }),
    ...(due === undefined ? {} : { due }),
    status: statusOf(term),
    since: term.opened.registeredOn,
    ...(answeredOn === undefined ? {} : { answeredOn }),
    reopened: terms.length - 1,
    extended: term.extended !== undefined,
    template: markOf(term)?.template === true,
    ...(solved === undefined ? {} : { solved }),
  };
}

const statusByOutcome = {
  answeredOnTime: 'answered-on-time',
  answeredLate: 'answered-late',
  overdue: 'overdue',
  forwardedOnTime: 'forwarded-on-time',
  forwardedLate: 'forwarded-late',
} as const;

function statusOf(term: Term): AppealStatus {
  const outcome = outcomeOf(term);
  if (outcome) return statusByOutcome[outcome.as];
  return holderOf(term) ? 'open' : 'unassigned';
}
