import { foldVersion, type Registry } from '@esep/domain';
import { StoreFailure } from '../errors.ts';
import type { Cursor, DocumentStore, LedgerStore, Partition, Recorded } from '../ports.ts';
import type { Derive } from './derive.ts';
import type { OnFault } from './faults.ts';
import { createFollower } from './follower.ts';
import { foldKey } from './keys.ts';
import { createLogFolder } from './log.ts';
import type { Protocol } from './protocol.ts';
import { wholeProtocol } from './protocol.ts';
import { createScorecardsFolder } from './scorecards.ts';

export interface FoldingDeps {
  readonly ledger: Pick<LedgerStore, 'read' | 'size'>;
  readonly documents: DocumentStore;
  readonly registry: Registry;
  readonly derive: Derive;
  readonly onFault: OnFault;
  /** Most entries in one batch; 1,000 unless told. */
  readonly batchSize?: number;
  /** Names the code of kinds, fold and rating: other code may fold the same entries to other documents. `foldVersion` unless told. */
  readonly codeVersion?: string;
}

export interface CatchUpOptions {
  /** The generation to fold; the serving one unless told. */
  readonly generation?: string;
  /** Checked between batches: true ends the run, to be continued by the next. */
  readonly enough?: () => boolean | Promise<boolean>;
  /** Told after each batch how many entries are folded. */
  readonly onProgress?: (folded: number) => void;
}

export interface CaughtUp {
  /** The ledger's size when the run began. */
  readonly size: number;
  readonly log: Cursor;
  readonly scorecards: Cursor;
}

export interface Folding {
  /**
   * Folds what is new, batch by batch, first into the log's tiles, then into scorecards, which never pass the log: so
   * a root exists for every `asOf` that is shown. A council's first generation is made here. Rejects with
   * what the stores rejected with; another run takes up whatever was left. Any number of runs may go on at once.
   */
  catchUp(council: string, options?: CatchUpOptions): Promise<CaughtUp>;
  /** False when the serving generation was folded by other code: then `rebuild`, or documents are of two codes. */
  isCurrent(council: string): Promise<boolean>;
}

export function createFolding(deps: FoldingDeps): Folding {
  return createFoldingWith(deps, wholeProtocol);
}

/** For the simulation, which switches clauses off; and for rebuild, which derives rankings once. */
export function createFoldingWith(deps: FoldingDeps, protocol: Protocol, deriveAtEnd = false): Folding {
  const { ledger, documents, onFault, batchSize = 1000, codeVersion = foldVersion } = deps;
  const common = { ledger: readTwice(ledger), documents, onFault, batchSize, protocol };
  const log = createFollower(createLogFolder({ documents, protocol }), common);
  const scorecards = createFollower(
    createScorecardsFolder({ ...deps, codeVersion, deriveAtEnd, protocol }),
    common,
  );

  /** Guarantee 5: a cursor beyond the size is a fault. It happens when an older ledger was put in place. */
  async function requireWithin(council: string, cursor: number): Promise<void> {
    const size = await ledger.size(council);
    if (cursor > size)
      throw new StoreFailure('corrupt', `${council} has ${size} entries, and ${cursor} are folded`);
  }

  return {
    async catchUp(council, { generation, enough, onProgress } = {}) {
      const serving = await servingOrFirst(documents, council);
      const partition: Partition = { council, generation: generation ?? serving };
      // A generation that a rebuild has just replaced and deleted would be folded again from nothing.
      const isReplaced = async () =>
        generation === undefined && (await documents.serving(council)) !== serving;
      const size = await ledger.size(council);
      const options = { size, enough: async () => (await enough?.()) || (await isReplaced()) };
      let { c: at } = await documents.cursor(partition, 'scorecards');
      // Batch by batch in turn, so that both read it once.
      for (;;) {
        const end = Math.min(size, at + batchSize);
        const tiles = await log.catchUp(partition, end, options);
        const cards = await scorecards.catchUp(partition, Math.min(end, tiles.c), options);
        if (cards.c > at) onProgress?.(cards.c);
        if (cards.c >= size || cards.c <= at) {
          if (Math.max(tiles.c, cards.c) > size) await requireWithin(council, Math.max(tiles.c, cards.c));
          return { size, log: tiles, scorecards: cards };
        }
        at = cards.c;
      }
    },
    async isCurrent(council) {
      const generation = await documents.serving(council);
      if (generation === undefined) return true;
      const partition = { council, generation };
      const mark = (await documents.get(partition, [foldKey])).get(foldKey)?.value as
        | { version: string }
        | undefined;
      return mark ? mark.version === codeVersion : (await documents.cursor(partition, 'scorecards')).c === 0;
    },
  };
}

/** Remembers the last full read: two followers read the same batch one after the other, and entries never change. */
function readTwice(ledger: Pick<LedgerStore, 'read'>): Pick<LedgerStore, 'read'> {
  let last: { readonly name: string; readonly recorded: readonly Recorded[] } | undefined;
  return {
    async read(council, after, limit) {
      const name = `${council}/${after}/${limit}`;
      if (last?.name === name) return last.recorded;
      const recorded = await ledger.read(council, after, limit);
      if (recorded.length === limit) last = { name, recorded };
      return recorded;
    },
  };
}

export async function servingOrFirst(documents: DocumentStore, council: string): Promise<string> {
  const serving = await documents.serving(council);
  if (serving !== undefined) return serving;
  await documents.serve(council, undefined, 'g1');
  return (await documents.serving(council)) ?? 'g1';
}
