import type { Batch, Cursor, Partition, Put } from '../ports.ts';
import type { Protocol } from './protocol.ts';
import { wholeProtocol } from './protocol.ts';

/** Single conditional writes: all that a store without transactions must offer. */
export interface ItemOps {
  /** How many puts of one phase may be on their way at a time; 1 unless told. */
  readonly atOnce?: number;
  /** Puts the document if the stored `asOf` is `put.over` (0: if absent); durable when it resolves to true. */
  put(partition: Partition, put: Put): Promise<boolean>;
  /** The stored `asOf`, 0 when absent. A strong read. */
  asOf(partition: Partition, key: string): Promise<number>;
  /** Puts the cursor if the stored pair is exactly `from`; `{0, 0}` stands for absent. */
  putCursor(partition: Partition, follower: string, from: Cursor, to: Cursor): Promise<boolean>;
}

/**
 * `DocumentStore.applyBatch` over single conditional writes (DESIGN §6). Any write may be the last one before a crash,
 * and may have happened although it was reported as failed; several folders may run the same batch at once.
 *
 *     folder A   claim {c,c}→{c,m}   tallies…   subjects…  ✗ killed
 *     folder B                     read {c,m}                  subjects…  lines, shared, rankings…  end {c,m}→{m,m}
 *     folder C   claim {c,c}→{c,m'}  ✗ behind: the pair is no longer {c,c}
 *     folder A'  (was only slow)               put over what it read: at its target → done by B, go on;
 *                                              beyond m → B has left the batch behind, stop; nothing is undone
 *
 * A document changes once in a batch, from an `asOf` of at most c to its target in (c, m]: so the target says "done".
 */
export async function applyItemByItem(
  ops: ItemOps,
  partition: Partition,
  batch: Batch,
  protocol: Protocol = wholeProtocol,
): Promise<'applied' | 'behind'> {
  const { follower, from, to } = batch;
  const taken: Cursor = { c: from.c, m: to };
  // Clause: take a batch by {c, c} → {c, m}; one that was taken goes on as it is.
  if (from.m === from.c) {
    const isTaken = await ops.putCursor(partition, follower, from, taken);
    if (!isTaken && protocol.exactClaim) return 'behind';
  } else if (from.m !== to && protocol.sameBatchAgain) {
    throw new RangeError(`the batch that was begun ends at ${from.m}, not at ${to}`);
  }
  // Clause: write the tallies, then the subjects, then rankings and boards.
  const phases = protocol.phasesInOrder ? batch.phases : [...batch.phases].reverse();
  for (const puts of phases) {
    const outcome = await putPhase(ops, puts, (put) => putOnce(ops, partition, put, to, protocol));
    if (outcome === 'behind') return 'behind';
  }
  // Clause: end by {c, m} → {m, m}.
  const ended = await ops.putCursor(partition, follower, taken, { c: to, m: to });
  return ended || !protocol.exactEnd ? 'applied' : 'behind';
}

/**
 * The puts of one phase, side by side where the store can: they are of different documents, and nothing depends on the
 * order among them. After one that fails or is behind no other is begun, and those on their way are waited for.
 */
async function putPhase(
  { atOnce = 1 }: ItemOps,
  puts: readonly Put[],
  putOne: (put: Put) => Promise<'done' | 'behind'>,
): Promise<'done' | 'behind'> {
  const rest = puts.values();
  let isOver = false;
  let isBehind = false;
  async function work(): Promise<void> {
    for (const put of rest) {
      if (isOver) return;
      try {
        isBehind = (await putOne(put)) === 'behind' || isBehind;
        isOver ||= isBehind;
      } catch (error) {
        isOver = true;
        throw error;
      }
    }
  }
  const workers = Array.from({ length: Math.min(atOnce, puts.length) }, work);
  for (const ended of await Promise.allSettled(workers)) if (ended.status === 'rejected') throw ended.reason;
  return isBehind ? 'behind' : 'done';
}

async function putOnce(
  ops: ItemOps,
  partition: Partition,
  put: Put,
  to: number,
  protocol: Protocol,
): Promise<'done' | 'behind'> {
  // Clause: each document is put only over the asOf that was read.
  if (!protocol.overWhatWasRead) {
    await ops.put(partition, { ...put, over: await ops.asOf(partition, put.key) });
    return 'done';
  }
  if (await ops.put(partition, put)) return 'done';
  const stored = await ops.asOf(partition, put.key);
  // Already at its target: another folder, or an earlier run, has put the same.
  if (stored === put.asOf) return 'done';
  // Clause: a folder that reads any asOf > m is behind another one, and stops. An asOf between is what a folder
  // finds that has read before the batch was taken; it stops too, and reads anew.
  return protocol.stopWhenBehind || stored <= to ? 'behind' : 'done';
}
