import type { DisputeOutcome } from './dispute-outcome.ts';
import type { CivilDate, Quarter } from './time.ts';

/** Values in the shared documents about editions, disputes and replies. */

/** `editions` / edition id. The rows stand in the entries that are named. */
export interface EditionRecord {
  readonly edition: string;
  readonly period: string;
  readonly number: number;
  readonly previewed: Frozen;
  /** Absent until then. */
  readonly published?: Frozen;
}

/** The entry that froze a ranking, its day, and the ledger's size, root and methodology that the numbers came from. */
export interface Frozen {
  readonly seq: number;
  readonly on: CivilDate;
  readonly size: number;
  readonly root: string;
  readonly methodology: string;
}

/** `disputes/<deputy>` / dispute id, and rows of the tables `disputes` and `entry-notes`. Texts are hashes. */
export interface DisputeRecord {
  readonly dispute: string;
  readonly deputy: string;
  /** Either the entry, or the period and perhaps the criterion. */
  readonly entry?: number;
  readonly period?: string;
  readonly criterion?: string;
  readonly raisedOn: CivilDate;
  /** Quarters that the disputed thing counts in. */
  readonly quarters: readonly Quarter[];
  readonly seq: number;
  readonly text: string | null;
  /** Recorded by the office from paper. */
  readonly onPaper?: boolean;
  readonly deferred: readonly {
    readonly edition: string;
    readonly reason: string | null;
    readonly seq: number;
  }[];
  /** Absent while it is open. */
  readonly answer?: {
    readonly outcome: DisputeOutcome;
    readonly on: CivilDate;
    readonly seq: number;
    readonly text: string | null;
    /** Entry that puts things right. */
    readonly correction?: number;
  };
}

/** `disputes/open` / dispute id: what an edition waits for. */
export interface OpenDispute {
  readonly dispute: string;
  readonly deputy: string;
  /** Quarters that the disputed thing counts in. */
  readonly quarters: readonly Quarter[];
  /** Editions that were published all the same, with reasons. */
  readonly deferred: readonly string[];
  readonly seq: number;
}

/** `replies/<deputy>` / reply id, and rows of the table `entry-notes`. */
export interface ReplyRecord {
  readonly reply: string;
  readonly deputy: string;
  readonly entry?: number;
  readonly period?: string;
  readonly criterion?: string;
  readonly on: CivilDate;
  readonly quarters: readonly Quarter[];
  readonly seq: number;
  readonly text: string | null;
  readonly onPaper?: boolean;
}

/** A row of the table `entry-notes`: what was said about an entry, found by the entry's number in twelve digits. */
export type EntryNote =
  | ({ readonly note: 'dispute' } & DisputeRecord)
  | ({ readonly note: 'reply' } & ReplyRecord);
