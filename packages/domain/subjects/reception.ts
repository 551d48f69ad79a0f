import type { Counter } from '../counters.ts';
import type { JsonObject } from '../entry.ts';
import { countIn, dateIn, flagIn, slugIn } from '../recorded-body.ts';
import { withdrawnKind } from '../standing.ts';
import type { Effective, Move, SetAside } from '../subject.ts';
import { defineSubject, nonZero, setAside } from '../subject.ts';
import type { CivilDate } from '../time.ts';
import { addDays, quarterOf } from '../time.ts';

export interface ScheduledReception {
  readonly reception: string;
  readonly deputy: string;
  readonly on: CivilDate;
  readonly seq: number;
  readonly body: JsonObject;
}

export interface ReceptionState {
  readonly scheduled?: ScheduledReception;
  readonly held?: { readonly visitors: number; readonly seq: number };
  readonly missed?: { readonly excused: boolean; readonly byDeadline: boolean; readonly seq: number };
  /** Cards issued for it. */
  readonly invitations: number;
  readonly offers: readonly { readonly number: number; readonly seq: number }[];
}

/** Days after a reception within which its outcome is recorded; then it is taken for missed. */
const outcomeDays = 7;

/** The last day on which the outcome may be recorded before the sweep records that it passed. */
export function receptionDue(on: CivilDate): CivilDate {
  return addDays(on, outcomeDays);
}

/**
 * One reception on the council's schedule. All of it counts in the quarter of its day, and `scheduled` only with the
 * outcome, so that a share of them is never between two quarters. `scheduled = held + missed + excused`.
 */
export const reception = defineSubject<ReceptionState>({
  type: 'reception',
  initial: { invitations: 0, offers: [] },
  apply(state, entry) {
    switch (entry.kind) {
      case 'reception.scheduled':
        return scheduled(state, entry);
      case 'reception.held':
        return held(state, entry);
      case 'reception.missed':
        return missed(state, entry);
      case 'invitations.issued':
        return issued(state, entry);
      case 'deadline.passed':
        return deadline(state, entry);
      case withdrawnKind:
        return outcome(state, { excused: false, byDeadline: false, seq: entry.seq });
      default:
        return setAside('kind_not_of_subject');
    }
  },
  moves(state) {
    const closed = state.held ?? state.missed;
    if (!state.scheduled || !closed) return [];
    const { deputy, on } = state.scheduled;
    const move = (counter: Counter, by: number, seq = closed.seq): Move => ({
      owner: deputy,
      quarter: quarterOf(on),
      counter,
      by,
      seq,
    });
    if (!state.held) {
      const excused = state.missed?.excused;
      return [move('receptions.scheduled', 1), move(excused ? 'receptions.excused' : 'receptions.missed', 1)];
    }
    return nonZero([
      move('receptions.scheduled', 1),
      move('receptions.held', 1),
      move('receptions.visitors', state.held.visitors),
      ...offered(state, state.held.visitors).map(({ number, seq }) =>
        move('receptions.invitationsOffered', number, seq),
      ),
    ]);
  },
  records({ scheduled: plan, held: was, missed: not, invitations }) {
    if (!plan) return [];
    const status = was ? 'held' : not ? (not.excused ? 'excused' : 'missed') : 'scheduled';
    const known = { ...plan.body, status, invitations, ...(was ? { visitors: was.visitors } : {}) };
    const record = { collection: `receptions/${quarterOf(plan.on)}`, key: plan.reception, value: known };
    if (status !== 'scheduled') return [record];
    const value = { kind: 'deadline.passed', deputies: [plan.deputy] };
    return [
      record,
      { collection: `due/${receptionDue(plan.on)}`, key: `reception:${plan.reception}`, value },
    ];
  },
  keepsWithdrawn: ({ kind, body }, withdrawal) =>
    kind === 'reception.scheduled' && withdrawal.occurredOn >= String(body['on']),
});

/** At most one card a visitor counts, also when fewer visitors are recorded later. */
function offered({ offers }: ReceptionState, visitors: number): ReceptionState['offers'] {
  let left = visitors;
  return offers.map(({ number, seq }) => {
    const counted = Math.min(number, left);
    left -= counted;
    return { number: counted, seq };
  });
}

type Next = ReceptionState | SetAside;

function scheduled(state: ReceptionState, { body, occurredOn, seq }: Effective): Next {
  if (state.scheduled) return setAside('already_scheduled');
  const on = dateIn(body, 'on');
  if (on < occurredOn) return setAside('scheduled_after_day');
  const names = { reception: slugIn(body, 'reception'), deputy: slugIn(body, 'deputy') };
  return { ...state, scheduled: { ...names, on, seq, body } };
}

function held(state: ReceptionState, { body, seq }: Effective): Next {
  if (!state.scheduled) return setAside('not_scheduled');
  if (state.held || state.missed) return setAside('outcome_known');
  return { ...state, held: { visitors: countIn(body, 'visitors'), seq } };
}

function missed(state: ReceptionState, { body, door, seq }: Effective): Next {
  const excused = flagIn(body, 'excused') || flagIn(door, 'onLeave');
  return outcome(state, { excused, byDeadline: false, seq });
}

function deadline(state: ReceptionState, { body, door, seq }: Effective): Next {
  if (!state.scheduled) return setAside('not_scheduled');
  if (dateIn(body, 'due') !== receptionDue(state.scheduled.on)) return setAside('other_deadline');
  // Deadlines recorded before doors looked at leave say nothing of it, and stay missed.
  return outcome(state, { excused: flagIn(door, 'onLeave'), byDeadline: true, seq });
}

function outcome(state: ReceptionState, known: NonNullable<ReceptionState['missed']>): Next {
  if (!state.scheduled) return setAside('not_scheduled');
  return state.held || state.missed ? setAside('outcome_known') : { ...state, missed: known };
}

function issued(state: ReceptionState, { body, seq }: Effective): Next {
  if (!state.scheduled) return setAside('not_scheduled');
  // Visitors draw a card when they leave, and most leave before the reception is over.
  if (state.missed) return setAside('not_held');
  const number = countIn(body, 'number');
  return {
    ...state,
    invitations: state.invitations + number,
    offers: [...state.offers, { number, seq }],
  };
}
