import type { Counter } from '../counters.ts';
import { dateIn, flagIn, objectIn, slugIn } from '../recorded-body.ts';
import type { Effective, Move, SetAside } from '../subject.ts';
import { defineSubject, setAside } from '../subject.ts';
import type { CivilDate } from '../time.ts';
import { quarterOf } from '../time.ts';

interface Fact {
  readonly on: CivilDate;
  readonly seq: number;
}

export interface AppealState {
  readonly appeal?: string;
  readonly received?: Fact & {
    readonly registeredOn: CivilDate;
    /** Assigned later than this, the deputy gets a due date of the own. */
    readonly assignBy: CivilDate;
    readonly due: CivilDate;
  };
  /** Everyone who was ever given it, in order. */
  readonly holders: readonly (Fact & { readonly deputy: string })[];
  /** The last assignment: that deputy answers for it. */
  readonly assigned?: Fact & { readonly deputy: string; readonly dueIfLate: CivilDate };
  readonly answer?: Fact;
  readonly overdue?: Fact;
  readonly confirmation?: Fact & { readonly solved: boolean };
}

/** The day by which the assigned deputy must answer; undefined before that. */
export function appealDue({ received, assigned }: AppealState): CivilDate | undefined {
  if (!received || !assigned) return undefined;
  return assigned.on <= received.assignBy ? received.due : assigned.dueIfLate;
}

/**
 * One citizen's appeal. It counts in the quarter in which it falls due, once it is answered or overdue, for the
 * deputy who had it last. After the due date it cannot be handed on: that would wash the delay away.
 */
export const appeal = defineSubject<AppealState>({
  type: 'appeal',
  initial: { holders: [] },
  apply(state, entry) {
    switch (entry.kind) {
      case 'appeal.received':
        return received(state, entry);
      case 'appeal.assigned':
        return assigned(state, entry);
      case 'appeal.answered':
        return answered(state, entry);
      case 'appeal.overdue':
        return overdue(state, entry);
      case 'appeal.confirmed':
        return confirmed(state, entry);
      default:
        return setAside('kind_not_of_subject');
    }
  },
  moves(state) {
    const moves: Move[] = state.holders.map(({ deputy, on, seq }) => ({
      owner: deputy,
      quarter: quarterOf(on),
      counter: 'appeals.received',
      by: 1,
      seq,
    }));
    const due = appealDue(state);
    const closed = state.answer ?? state.overdue;
    const owner = state.assigned?.deputy;
    if (due === undefined || !closed || owner === undefined) return moves;
    const add = (counter: Counter, quarter: string, seq: number) =>
      moves.push({ owner, quarter, counter, by: 1, seq });
    add('appeals.due', quarterOf(due), closed.seq);
    if (!state.answer) add('appeals.overdue', quarterOf(due), closed.seq);
    else
      add(closed.on <= due ? 'appeals.answeredOnTime' : 'appeals.answeredLate', quarterOf(due), closed.seq);
    if (state.confirmation) {
      const { solved, on, seq } = state.confirmation;
      add(solved ? 'appeals.confirmedSolved' : 'appeals.confirmedUnsolved', quarterOf(on), seq);
    }
    return moves;
  },
  records(state) {
    const due = appealDue(state);
    if (due === undefined || state.answer || state.overdue || !state.assigned) return [];
    const value = { kind: 'appeal.overdue', deputies: [state.assigned.deputy] };
    return [{ collection: `due/${due}`, key: `appeal:${state.appeal}`, value }];
  },
});

type Next = AppealState | SetAside;

function fact({ occurredOn, seq }: Effective): Fact {
  return { on: occurredOn, seq };
}

function received(state: AppealState, entry: Effective): Next {
  if (state.received) return setAside('already_received');
  const { door } = entry;
  const dates = {
    registeredOn: dateIn(door, 'registeredOn'),
    assignBy: dateIn(door, 'assignBy'),
    due: dateIn(door, 'due'),
  };
  return { ...state, appeal: slugIn(entry.body, 'appeal'), received: { ...fact(entry), ...dates } };
}

function assigned(state: AppealState, entry: Effective): Next {
  if (!state.received) return setAside('not_received');
  if (state.answer) return setAside('already_answered');
  const due = appealDue(state);
  if (due !== undefined && due < entry.occurredOn) return setAside('already_due');
  const deputy = slugIn(entry.body, 'deputy');
  // Handing it round and back would buy a new due date each time.
  if (state.holders.some((holder) => holder.deputy === deputy)) return setAside('already_assigned');
  const given = { ...fact(entry), deputy };
  const dueIfLate = dateIn(objectIn(entry.door, 'ifLate'), 'due');
  return { ...state, holders: [...state.holders, given], assigned: { ...given, dueIfLate } };
}

function answered(state: AppealState, entry: Effective): Next {
  if (!state.assigned) return setAside('not_assigned');
  return state.answer ? setAside('already_answered') : { ...state, answer: fact(entry) };
}

function overdue(state: AppealState, entry: Effective): Next {
  const due = appealDue(state);
  if (due === undefined) return setAside('not_assigned');
  if (state.answer) return setAside('already_answered');
  if (entry.occurredOn < due) return setAside('not_yet_due');
  return state.overdue ? setAside('already_overdue') : { ...state, overdue: fact(entry) };
}

function confirmed(state: AppealState, entry: Effective): Next {
  if (!state.answer) return setAside('not_answered');
  if (state.confirmation) return setAside('already_confirmed');
  return { ...state, confirmation: { ...fact(entry), solved: flagIn(entry.body, 'solved') } };
}
