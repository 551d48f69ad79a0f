import type { Registry } from '@esep/domain';
import type { Cursor, DocumentStore, LedgerStore, Partition } from '../ports.ts';
import type { Derive } from './derive.ts';
import type { OnFault } from './faults.ts';
import type { CatchUpOptions } from './follower.ts';
import { createFollower } from './follower.ts';
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
}

export interface CaughtUp {
  /** The ledger's size when the run began. */
  readonly size: number;
  readonly log: Cursor;
  readonly scorecards: Cursor;
}

export interface Folding {
  /**
   * Folds what is new, first into the log's tiles, then into scorecards, which never pass the log: so a root exists
   * for every `asOf` that is shown. Without a generation it is the serving one; the first ever is made here.
   */
  catchUp(council: string, options?: CatchUpOptions & { generation?: string }): Promise<CaughtUp>;
}

export function createFolding(deps: FoldingDeps): Folding {
  return createFoldingWith(deps, wholeProtocol);
}

/** For the simulation, which switches clauses off; and for rebuild, which derives rankings once. */
export function createFoldingWith(deps: FoldingDeps, protocol: Protocol, deriveAtEnd = false): Folding {
  const { ledger, documents, onFault, batchSize = 1000 } = deps;
  const common = { ledger, documents, onFault, batchSize, protocol };
  const log = createFollower(createLogFolder({ documents, protocol }), common);
  const scorecards = createFollower(createScorecardsFolder({ ...deps, deriveAtEnd, protocol }), common);
  return {
    async catchUp(council, { generation, enough, onProgress } = {}) {
      const serving = await servingOrFirst(documents, council);
      const partition: Partition = { council, generation: generation ?? serving };
      // A generation that a rebuild has just replaced and deleted would be folded again from nothing.
      const isReplaced = async () =>
        generation === undefined && (await documents.serving(council)) !== serving;
      const options = { enough: async () => (await enough?.()) || (await isReplaced()) };
      const size = await ledger.size(council);
      const tiles = await log.catchUp(partition, size, options);
      const cards = await scorecards.catchUp(partition, tiles.c, {
        ...options,
        ...(onProgress && { onProgress }),
      });
      return { size, log: tiles, scorecards: cards };
    },
  };
}

export async function servingOrFirst(documents: DocumentStore, council: string): Promise<string> {
  const serving = await documents.serving(council);
  if (serving !== undefined) return serving;
  await documents.serve(council, undefined, 'g1');
  return (await documents.serving(council)) ?? 'g1';
}
