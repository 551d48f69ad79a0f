import { StoreFailure } from '../errors.ts';
import type { Cursor, DocumentStore, LedgerStore, Partition } from '../ports.ts';
import type { OnFault } from './faults.ts';
import type { Folder } from './folder.ts';
import type { Protocol } from './protocol.ts';
import { wholeProtocol } from './protocol.ts';

export interface FollowerDeps {
  readonly ledger: Pick<LedgerStore, 'read'>;
  readonly documents: Pick<DocumentStore, 'cursor' | 'applyBatch'>;
  readonly onFault: OnFault;
  /** Most entries in one batch. */
  readonly batchSize: number;
  readonly protocol?: Protocol;
}

export interface RunOptions {
  /** The ledger's size as far as it is known. */
  readonly size: number;
  /** Checked between batches: true ends the run. */
  readonly enough: () => Promise<boolean>;
}

export interface Follower {
  /**
   * Folds entries up to `end`, batch by batch, and gives the cursor at which it stopped: beyond `end` when another
   * run is faster, short of it when `enough` said so or others kept taking its batches.
   */
  catchUp(partition: Partition, end: number, options: RunOptions): Promise<Cursor>;
}

/** Runs without progress after which a run leaves the field to others; the next wake-up or sweep tries again. */
const patience = 8;

interface Kept<State> {
  /** Clause: valid only while the stored cursor equals the one it left. */
  readonly at: number;
  readonly state: State;
}

export function createFollower<State>(folder: Folder<State>, deps: FollowerDeps): Follower {
  const { ledger, documents, batchSize, protocol = wholeProtocol } = deps;
  const memory = new Map<string, Kept<State>>();

  /** One batch. What is in memory is taken out while it works and put back only when all is written. */
  async function step(partition: Partition, from: Cursor, end: number, size: number): Promise<boolean> {
    const place = `${partition.council}/${partition.generation}`;
    const kept = memory.get(place);
    memory.delete(place);
    const resumed = from.m > from.c;
    // Clause: after a crash the same batch (c, m] runs again.
    const to = resumed && protocol.sameBatchAgain ? from.m : Math.min(end, from.c + batchSize);
    const recorded = await ledger.read(partition.council, from.c, to - from.c);
    if (recorded.length !== to - from.c || recorded.some(({ entry }, i) => entry.seq !== from.c + 1 + i)) {
      throw new StoreFailure('corrupt', `${place}: follower ${folder.name} is at ${to}, beyond its ledger`);
    }
    const isValid = kept && !resumed && kept.at === from.c;
    const usable = isValid || !protocol.cacheBoundToCursor ? kept?.state : undefined;
    const plan = await folder.plan({ partition, from, to, recorded, last: to >= size }, usable);
    if (plan === 'behind') return false;
    const batch = { follower: folder.name, from, to, phases: plan.phases };
    if ((await documents.applyBatch(partition, batch)) === 'behind') return false;
    memory.set(place, { at: to, state: plan.state });
    return true;
  }

  return {
    async catchUp(partition, end, { size, enough }) {
      for (let lost = 0; ; ) {
        const cursor = await documents.cursor(partition, folder.name);
        const isThere = cursor.c === cursor.m && cursor.c >= end;
        if (isThere || lost >= patience || (await enough())) return cursor;
        lost = (await step(partition, cursor, end, size)) ? 0 : lost + 1;
      }
    },
  };
}
