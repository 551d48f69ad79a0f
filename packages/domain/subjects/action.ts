import type { Counter } from '../counters.ts';
import type { JsonObject } from '../entry.ts';
import { dateIn, slugIn, slugsIn } from '../recorded-body.ts';
import { withdrawnKind } from '../standing.ts';
import type { Effective, Move, SetAside } from '../subject.ts';
import { defineSubject, setAside } from '../subject.ts';
import type { CivilDate } from '../time.ts';
import { quarterOf } from '../time.ts';
import { promiseIn, promiseWork } from './promise-work.ts';

interface Fact {
  readonly on: CivilDate;
  readonly seq: number;
  readonly body: JsonObject;
}

export interface ActionState {
  readonly planned?: Fact & {
    readonly action: string;
    readonly plan: string;
    readonly deputies: readonly string[];
    readonly due: CivilDate;
    readonly promise?: string;
  };
  readonly completed?: Fact;
  /** Told as missed; `passed` when time alone has told it, or a withdrawal after the due date. */
  readonly missed?: Fact;
  readonly passed?: { readonly seq: number };
}

/** `actions` / `<due>/<action>`. A type rather than an interface, so that it is JSON to the compiler. */
export type ActionRow = {
  readonly action: string;
  readonly plan: string;
  readonly deputies: readonly string[];
  readonly due: CivilDate;
  readonly promise?: string;
  readonly plannedOn: CivilDate;
  /** Hashes of public texts. */
  readonly title?: string;
  readonly outcome?: string;
  readonly result?: string;
  readonly reason?: string;
  readonly status: 'planned' | 'on-time' | 'late' | 'missed';
  readonly completedOn?: CivilDate;
  readonly seq: number;
  readonly closedSeq?: number;
};

/**
 * One activity of a plan of coordinated actions. It counts in the quarter in which it falls due, once it is done or
 * missed; done late counts as late. Taken back after its due date it is missed: otherwise what was not done could be undone.
 */
export const action = defineSubject<ActionState>({
  type: 'action',
  initial: {},
  apply(state, entry) {
    switch (entry.kind) {
      case 'action.planned':
        return planned(state, entry);
      case 'action.completed':
        return completed(state, entry);
      case 'action.missed':
        return missed(state, entry);
      case 'deadline.passed':
        return deadline(state, entry);
      case withdrawnKind:
        return passed(state, entry);
      default:
        return setAside('kind_not_of_subject');
    }
  },
  moves(state) {
    const { planned: fact } = state;
    const closed = state.completed ?? state.missed ?? state.passed;
    if (!fact || !closed) return [];
    const status = statusOf(state);
    const quarter = quarterOf(fact.due);
    return fact.deputies.flatMap((owner): readonly Move[] => {
      const move = (counter: Counter): Move => ({ owner, quarter, counter, by: 1, seq: closed.seq });
      const due = move('plans.actionsDue');
      if (status === 'on-time') return [due, move('plans.actionsOnTime')];
      return status === 'late' ? [due, move('plans.actionsLate')] : [due];
    });
  },
  records(state) {
    const { planned: fact } = state;
    if (!fact) return [];
    const { action: id, deputies, due, promise, seq, body } = fact;
    const key = `action:${id}`;
    const status = statusOf(state);
    const value = { kind: 'action', on: due, ...texts(body, 'title'), deputies, status, seq } as const;
    const work = promise === undefined ? [] : [promiseWork(promise, key, value)];
    if (status !== 'planned') return work;
    return [...work, { collection: `due/${due}`, key, value: { kind: 'deadline.passed', deputies } }];
  },
  rows(state) {
    const row = rowOf(state);
    return row ? [{ table: 'actions', key: `${row.due}/${row.action}`, value: row }] : [];
  },
  keepsWithdrawn: ({ kind, body }, withdrawal) =>
    kind === 'action.planned' && withdrawal.occurredOn > String(body['due']),
});

type Next = ActionState | SetAside;

function planned(state: ActionState, { body, occurredOn: on, seq }: Effective): Next {
  if (state.planned) return setAside('action_planned');
  const due = dateIn(body, 'due');
  if (due < on) return setAside('action_due_before');
  const promise = promiseIn(body);
  const fact = {
    action: slugIn(body, 'action'),
    plan: slugIn(body, 'plan'),
    deputies: slugsIn(body, 'deputies'),
    due,
    ...(promise === undefined ? {} : { promise }),
    on,
    seq,
    body,
  };
  return { ...state, planned: fact };
}

function completed(state: ActionState, { body, occurredOn: on, seq }: Effective): Next {
  if (!state.planned) return setAside('action_not_planned');
  return state.completed ? setAside('action_done') : { ...state, completed: { on, seq, body } };
}

function missed(state: ActionState, { body, occurredOn: on, seq }: Effective): Next {
  if (!state.planned) return setAside('action_not_planned');
  if (state.completed) return setAside('action_done');
  if (on < state.planned.due) return setAside('action_not_due');
  return state.missed ? setAside('action_missed') : { ...state, missed: { on, seq, body } };
}

function deadline(state: ActionState, entry: Effective): Next {
  if (!state.planned) return setAside('action_not_planned');
  if (dateIn(entry.body, 'due') !== state.planned.due) return setAside('other_deadline');
  return passed(state, entry);
}

function passed(state: ActionState, { seq }: Effective): Next {
  if (!state.planned) return setAside('action_not_planned');
  if (state.completed) return setAside('action_done');
  return state.missed || state.passed ? setAside('action_missed') : { ...state, passed: { seq } };
}

function statusOf({
  planned: fact,
  completed: done,
  missed: not,
  passed: over,
}: ActionState): ActionRow['status'] {
  if (done && fact) return done.on <= fact.due ? 'on-time' : 'late';
  return not || over ? 'missed' : 'planned';
}

function texts<const Field extends string>(
  body: JsonObject | undefined,
  ...fields: readonly Field[]
): { readonly [F in Field]?: string } {
  const known = fields.filter((field) => typeof body?.[field] === 'string');
  return Object.fromEntries(known.map((field) => [field, body?.[field]])) as { [F in Field]?: string };
}

function rowOf(state: ActionState): ActionRow | undefined {
  const { planned: fact, completed: done, missed: not, passed: over } = state;
  if (!fact) return undefined;
  const { body, on, ...known } = fact;
  const closed = done ?? not ?? over;
  return {
    ...known,
    plannedOn: on,
    ...texts(body, 'title', 'outcome'),
    ...texts(done?.body, 'result'),
    ...texts(not?.body, 'reason'),
    status: statusOf(state),
    ...(done ? { completedOn: done.on } : {}),
    ...(closed ? { closedSeq: closed.seq } : {}),
  };
}
