import type { Cursor, Document, Partition, Put, Recorded } from '../ports.ts';
import type { Protocol } from './protocol.ts';

/** A batch that is about to be folded: entries from.c < seq ≤ to. */
export interface OpenBatch {
  readonly partition: Partition;
  readonly from: Cursor;
  readonly to: number;
  readonly recorded: readonly Recorded[];
  /** Whether this batch reaches what is known of the ledger's end. */
  readonly last: boolean;
}

export interface Planned<State> {
  readonly phases: readonly (readonly Put[])[];
  /** What memory holds once the phases are written. */
  readonly state: State;
}

/** How one follower turns entries into documents. It reads documents and writes none. */
export interface Folder<State> {
  readonly name: string;
  /**
   * What is to be put so that the batch is folded, whatever part of it was written before. `kept` is the state
   * after the batch that ended at from.c, and may be changed. `behind` when a document is beyond the batch.
   */
  plan(batch: OpenBatch, kept: State | undefined): Promise<Planned<State> | 'behind'>;
}

/** Someone else may have begun to write this batch. */
export function isResumed({ from }: OpenBatch): boolean {
  return from.m > from.c;
}

/**
 * Clause: a folder that reads any asOf > m is behind another one, and stops. In a batch that nobody has taken yet
 * nothing may be newer than c.
 */
export function isBeyond(batch: OpenBatch, documents: Iterable<Document>, protocol: Protocol): boolean {
  if (!protocol.stopWhenBehind) return false;
  const ceiling = isResumed(batch) ? batch.from.m : batch.from.c;
  for (const { asOf } of documents) if (asOf > ceiling) return true;
  return false;
}
