import type { StockCounter } from '../counters.ts';
import type { JsonObject } from '../entry.ts';
import { type Evidence, evidenceIn } from '../evidence.ts';
import { choiceIn, dateIn, slugIn } from '../recorded-body.ts';
import { stockMoves } from '../stock.ts';
import type { Effective, Move, SetAside } from '../subject.ts';
import { defineSubject, setAside } from '../subject.ts';
import type { CivilDate, Quarter } from '../time.ts';
import { quarterOf } from '../time.ts';
import { textIn } from './promise-work.ts';

export const promiseStatuses = [
  'not-started',
  'in-progress',
  'kept',
  'partly-kept',
  'broken',
  'unverifiable',
] as const;
export type PromiseStatus = (typeof promiseStatuses)[number];

interface State {
  readonly made?: {
    readonly promise: string;
    readonly deputy: string;
    readonly on: CivilDate;
    readonly due?: CivilDate;
    readonly seq: number;
    readonly body: JsonObject;
  };
  readonly status: PromiseStatus;
  /** What was told of it, in order; the last stands. */
  readonly told: readonly Progress[];
  /** The due date has passed. */
  readonly due: boolean;
  readonly moves: readonly Move[];
}

/** One step in the history of a promise. A type rather than an interface, so that it is JSON to the compiler. */
export type Progress = {
  readonly on: CivilDate;
  readonly status: PromiseStatus;
  /** Hash of a public text. */
  readonly reason?: string;
  readonly evidence: Evidence;
  readonly seq: number;
};

/** `promises` / promise. A type rather than an interface, so that it is JSON to the compiler. */
export type PromiseRow = {
  readonly promise: string;
  readonly deputy: string;
  /** Hash of a public text, as are `quote` and `measure`. */
  readonly text?: string;
  readonly quote?: string;
  /** How anyone can check it. */
  readonly measure?: string;
  readonly thesis?: string;
  readonly source?: string;
  readonly madeOn: CivilDate;
  readonly due?: CivilDate;
  /** What was told last. */
  readonly status: PromiseStatus;
  /** Its due date has passed. */
  readonly isDue: boolean;
  /** Oldest first. */
  readonly history: readonly Progress[];
  readonly seq: number;
};

/**
 * One promise. Kept counts at once; partly kept and broken once it is due, until then it is in progress; whatever is
 * still open when it falls due is `dueOpen`. A promise without a date counts by its final status.
 */
export const promise = defineSubject<State>({
  type: 'promise',
  initial: { status: 'not-started', told: [], due: false, moves: [] },
  apply(state, entry) {
    switch (entry.kind) {
      case 'promise.made':
        return made(state, entry);
      case 'promise.progressed':
        return progressed(state, entry);
      case 'deadline.passed':
        return deadline(state, entry);
      default:
        return setAside('kind_not_of_subject');
    }
  },
  moves: ({ moves }) => moves,
  records({ made: fact, status, told: steps, due }) {
    if (!fact) return [];
    const last = steps.at(-1);
    const told = last ? { progressedOn: last.on, reason: last.reason ?? null } : {};
    const value = { ...fact.body, madeOn: fact.on, status, isDue: due, ...told };
    const record = { collection: `promises/${fact.deputy}`, key: fact.promise, value };
    if (fact.due === undefined || due) return [record];
    const waiting = { kind: 'deadline.passed', deputies: [fact.deputy] };
    return [record, { collection: `due/${fact.due}`, key: `promise:${fact.promise}`, value: waiting }];
  },
  rows(state) {
    const row = rowOf(state);
    return row ? [{ table: 'promises', key: row.promise, value: row }] : [];
  },
});

const strings = ['text', 'quote', 'measure', 'thesis', 'source'] as const;

function rowOf({ made: fact, status, told, due }: State): PromiseRow | undefined {
  if (!fact) return undefined;
  const { body, on, ...known } = fact;
  const said = Object.fromEntries(
    strings.filter((name) => typeof body[name] === 'string').map((name) => [name, body[name] as string]),
  );
  return { ...known, ...said, madeOn: on, status, isDue: due, history: told };
}

type Next = State | SetAside;

function made(state: State, { body, occurredOn, seq }: Effective): Next {
  if (state.made) return setAside('already_made');
  const due: { due?: CivilDate } = body['due'] === undefined ? {} : { due: dateIn(body, 'due') };
  if (due.due !== undefined && due.due < occurredOn) return setAside('due_before_made');
  const names = { promise: slugIn(body, 'promise'), deputy: slugIn(body, 'deputy') };
  const next = { ...state, made: { ...names, on: occurredOn, ...due, seq, body } };
  return changed(undefined, next, quarterOf(occurredOn), seq);
}

function progressed(state: State, { body, occurredOn, seq }: Effective): Next {
  if (!state.made) return setAside('not_made');
  const status = choiceIn(body, 'status', promiseStatuses);
  const reason = textIn(body, 'reason');
  const step = { on: occurredOn, status, ...(reason ? { reason } : {}), evidence: evidenceIn(body), seq };
  const next = { ...state, status, told: [...state.told, step] };
  return changed(state, next, quarterOf(occurredOn), seq);
}

function deadline(state: State, { body, seq }: Effective): Next {
  if (!state.made) return setAside('not_made');
  const due = dateIn(body, 'due');
  if (due !== state.made.due) return setAside('other_deadline');
  return state.due ? setAside('already_due') : changed(state, { ...state, due: true }, quarterOf(due), seq);
}

function changed(before: State | undefined, after: State, quarter: Quarter, seq: number): State {
  const owner = after.made?.deputy ?? '';
  const stock = (state: State | undefined) => (state ? { [counterOf(state)]: 1 } : {});
  const moves = stockMoves([owner], stock(before), stock(after), { quarter, seq });
  return { ...after, moves: [...after.moves, ...moves] };
}

function counterOf({ status, due, made: fact }: State): StockCounter {
  if (status === 'kept') return 'promises.kept';
  if (status === 'unverifiable') return 'promises.unverifiable';
  const counts = due || fact?.due === undefined;
  if (counts && status === 'partly-kept') return 'promises.partlyKept';
  if (counts && status === 'broken') return 'promises.broken';
  if (due) return 'promises.dueOpen';
  return status === 'not-started' ? 'promises.notStarted' : 'promises.inProgress';
}
