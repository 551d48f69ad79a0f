import type { CivilDate, Counter, Quarter } from '@esep/domain';
import type { Line } from '@esep/ledger';

/** What a board may read: folds' documents of one council, as one generation has them. */
export interface BoardReader {
  /** A shared document such as `deputies`, key → value; empty when there is none. */
  collection<Value>(name: string): Promise<Readonly<Record<string, Value>>>;
  /** The rows of a table whose keys begin with `prefix`, by key. */
  rows<Value>(table: string, prefix?: string): Promise<readonly Value[]>;
  /** What is counted for a deputy, by quarter; empty when nothing is. */
  tallies(deputy: string): Promise<Readonly<Record<Quarter, QuarterCounts>>>;
  /** What each subject added to one deputy's tally of one quarter, by day. */
  lines(deputy: string, quarter: Quarter): Promise<readonly Line[]>;
  /** In the council's zone. Boards may depend on it: a list of what is late does. Scores never do. */
  readonly today: CivilDate;
}

/** Counters of one quarter; those that nothing moved are left out. */
export type QuarterCounts = Readonly<Partial<Record<Counter, number>>>;

/** What a reader asks for: `?month=2026-10`. A value that makes no sense is as good as none. */
export type BoardQuery = Readonly<Record<string, string | undefined>>;

/**
 * A board: one document, worked out when it is asked for from rows and shared documents. Pages and the API show the same
 * value; what costs no more to fold does not slow recording down.
 */
export interface Board<Value = object> {
  /** In the address of its document, `/api/v1/:council/boards/<name>`. */
  readonly name: string;
  /** One English sentence for the API's document. */
  readonly summary: string;
  /** Its query parameters, each with a sentence for the API's document. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Undefined when the query names something that does not exist. */
  read(reader: BoardReader, query: BoardQuery): Promise<Value | undefined>;
}

/** Checks nothing at run time; it ties name and value together for the compiler. */
export function defineBoard<Value extends object>(board: Board<Value>): Board<Value> {
  return board;
}
