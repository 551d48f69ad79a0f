import type { CivilDate } from '../time.ts';

/** What is known of one appeal. Pure data, and the few questions that doors, counters and rows ask of it. */

export interface Fact {
  readonly on: CivilDate;
  readonly seq: number;
}

export interface Holder extends Fact {
  readonly deputy: string;
  /** The due date of the own, for who gets it late; one who is carried over to a new term has none. */
  readonly dueIfLate?: CivilDate;
}

export interface Mark extends Fact {
  readonly template: boolean;
}

/** From registration, or from reopening, to an answer. */
export interface Term {
  readonly opened: Fact & {
    readonly registeredOn: CivilDate;
    /** Until then it keeps its due date when it is assigned, and is in time when it is forwarded. */
    readonly assignBy: CivilDate;
    readonly due: CivilDate;
  };
  /** Everyone who was given it in this term, in order; the last answers for it. */
  readonly holders: readonly Holder[];
  readonly extended?: Fact & { readonly due: CivilDate };
  readonly forwarded?: Fact;
  readonly answer?: Fact;
  readonly overdue?: Fact;
  readonly confirmation?: Fact & { readonly solved: boolean };
  readonly marks: { readonly citizen?: Mark; readonly office?: Mark };
}

export interface AppealState {
  readonly appeal?: string;
  readonly channel?: string;
  readonly topic?: string;
  readonly district?: string;
  /** The last one is running, or was the last. Empty before it is received. */
  readonly terms: readonly Term[];
}

export function termOf({ terms }: AppealState): Term | undefined {
  return terms.at(-1);
}

export function holderOf({ holders }: Term): Holder | undefined {
  return holders.at(-1);
}

/** The day by which the assigned deputy must answer; undefined while nobody has it. */
export function appealDue(term: Term): CivilDate | undefined {
  const holder = holderOf(term);
  if (!holder) return undefined;
  const { opened, extended } = term;
  const own = holder.on > opened.assignBy ? holder.dueIfLate : undefined;
  const due = own ?? opened.due;
  return extended && extended.due > due ? extended.due : due;
}

/** The day by which the citizen must have an answer, also while nobody is assigned. */
export function citizenDue(term: Term): CivilDate {
  return appealDue(term) ?? term.extended?.due ?? term.opened.due;
}

/** The citizen's mark stands over the office's. */
export function markOf({ marks }: Term): Mark | undefined {
  return marks.citizen ?? marks.office;
}

/** What became of a term, and the entry that settled it. */
export interface Outcome {
  readonly as: 'answeredOnTime' | 'answeredLate' | 'overdue' | 'forwardedOnTime' | 'forwardedLate';
  readonly seq: number;
}

/**
 * Undefined while it runs. Forwarding within `assignBy` takes it off the deputy; later it was the deputy's, and after the due
 * date it is overdue all the same, or forwarding would wash the delay away.
 */
export function outcomeOf(term: Term): Outcome | undefined {
  const { answer, overdue, forwarded, opened } = term;
  const due = citizenDue(term);
  if (answer) return { as: answer.on <= due ? 'answeredOnTime' : 'answeredLate', seq: answer.seq };
  if (overdue) return { as: 'overdue', seq: overdue.seq };
  if (!forwarded) return undefined;
  if (forwarded.on <= opened.assignBy) return { as: 'forwardedOnTime', seq: forwarded.seq };
  const isOverdue = forwarded.on > due && holderOf(term) !== undefined;
  return { as: isOverdue ? 'overdue' : 'forwardedLate', seq: forwarded.seq };
}
