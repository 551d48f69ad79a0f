import type { Counter } from './counters.ts';
import type { Entry, Json, JsonObject } from './entry.ts';
import type { SetAsideReason } from './set-aside-reasons.ts';
import type { CivilDate, Quarter } from './time.ts';

/** Whose tally a counter belongs to: a deputy's id, or `council` for what belongs to nobody. */
export type Owner = string;
export const councilOwner: Owner = 'council';

/** One change of one counter, with the entry that caused it. */
export interface Move {
  readonly owner: Owner;
  readonly quarter: Quarter;
  readonly counter: Counter;
  /** A whole number: sums must not depend on their order. */
  readonly by: number;
  readonly seq: number;
}

/** One subject's value under its key in a document that many subjects share, such as the roster. */
export interface RecordPut {
  readonly collection: string;
  readonly key: string;
  readonly value: Json;
}

/**
 * One row of a table for boards and lists: a document of its own, `row/<table>/<key>`, found by a prefix of its key. Unlike a
 * shared document it costs the same however many rows there are; doors do not see it.
 */
export interface RowPut {
  readonly table: string;
  /** Begins with what the rows are looked up by, such as a date; ends with what makes it the subject's own. */
  readonly key: string;
  readonly value: Json;
}

/** An entry as it counts now: the newest correction applied, with the seq of what was corrected. */
export interface Effective {
  readonly seq: number;
  readonly id: string;
  readonly kind: string;
  readonly occurredOn: CivilDate;
  readonly recordedAt: string;
  readonly body: JsonObject;
  readonly door: JsonObject;
}

/** An entry that does not fit its subject's state: it stays, moves nothing, and is shown with the reason. */
export interface SetAside {
  readonly setAside: SetAsideReason;
}

export function setAside(reason: SetAsideReason): SetAside {
  return { setAside: reason };
}

/** What a subject moves and shows: see `SubjectType`. */
export interface Told {
  readonly moves?: readonly Move[];
  readonly records?: readonly RecordPut[];
  readonly rows?: readonly RowPut[];
}

/**
 * How the entries of one subject become numbers. All functions are pure and read nothing but what they are given.
 * A fold never trusts that a door has checked.
 */
export interface SubjectType<State> {
  readonly type: string;
  readonly initial: State;
  /** The next state, or why the entry moves nothing. Entries come by (occurredOn, kind order, seq). */
  apply(state: State, entry: Effective): State | SetAside;
  /** What the subject adds to tallies now. */
  moves(state: State): readonly Move[];
  /** What the subject puts in shared documents now. */
  records?(state: State): readonly RecordPut[];
  /** What the subject puts in tables now. */
  rows?(state: State): readonly RowPut[];
  /**
   * True when a withdrawal does not undo this entry but is itself an event (a reception withdrawn after its date
   * is missed). Both are then applied.
   */
  keepsWithdrawn?(entry: Effective, withdrawal: Entry): boolean;
}

/** The moves, without those of zero. */
export function nonZero(moves: readonly Move[]): readonly Move[] {
  return moves.filter(({ by }) => by !== 0);
}

export function defineSubject<State>(type: SubjectType<State>): SubjectType<State> {
  return type;
}
