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

export interface CatchUpOptions {
  /** Checked between batches: true ends the run, to be continued by the next. */
  readonly enough?: () => boolean | Promise<boolean>;
  /** Told after each batch how many entries are folded. */
  readonly onProgress?: (folded: number) => void;
}

export interface Follower {
  readonly name: string;
  /**
   * Folds entries up to `end`, batch by batch, and gives the cursor at which it stopped: beyond `end` when another
   * run is faster, short of it when `enough` said so or others kept taking its batches. Rejects with what the stores
   * rejected with; another run takes up whatever was left. Any number of runs may go on at once.
   */
  catchUp(partition: Partition, end: number, options?: CatchUpOptions): Promise<Cursor>;
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
  async function step(partition: Partition, from: Cursor, end: number): Promise<boolean> {
    const place = `${partition.council}/${partition.generation}`;
    const kept = memory.get(place);
    memory.delete(place);
    const resumed = from.m > from.c;
    // Clause: after a crash the same batch (c, m] runs again.
    const to = resumed && protocol.sameBatchAgain ? from.m : Math.min(end, from.c + batchSize);
    const recorded = await ledger.read(partition.council, from.c, to - from.c);
    // Guarantee 5: a cursor beyond the size is a fault. It happens when an older ledger was put in place.
    if (recorded.length !== to - from.c || recorded.some(({ entry }, i) => entry.seq !== from.c + 1 + i)) {
      throw new StoreFailure('corrupt', `${place}: follower ${folder.name} is at ${to}, beyond its ledger`);
    }
    const isValid = kept && !resumed && kept.at === from.c;
    const usable = isValid || !protocol.cacheBoundToCursor ? kept?.state : undefined;
    const plan = await folder.plan({ partition, from, to, recorded, last: to >= end }, usable);
    if (plan === 'behind') return false;
    const batch = { follower: folder.name, from, to, phases: plan.phases };
    if ((await documents.applyBatch(partition, batch)) === 'behind') return false;
    memory.set(place, { at: to, state: plan.state });
    return true;
  }

  return {
    name: folder.name,
    async catchUp(partition, end, { enough, onProgress } = {}) {
      let lost = 0;
      for (;;) {
        const cursor = await documents.cursor(partition, folder.name);
        const atRest = cursor.c === cursor.m;
        if ((atRest && cursor.c >= end) || lost >= patience || (await enough?.())) return cursor;
        if (await step(partition, cursor, end)) {
          lost = 0;
          onProgress?.(Math.max(cursor.m, Math.min(end, cursor.c + batchSize)));
        } else lost++;
      }
    },
  };
}
