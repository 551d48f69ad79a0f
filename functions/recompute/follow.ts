import { registry } from '@esep/domain';
import {
  type CaughtUp,
  createFolding,
  type Derive,
  type DocumentStore,
  type LedgerStore,
  type OnFault,
} from '@esep/ledger';
import { deriveRankings } from '@esep/rating';
import type { EventBus } from '../events.ts';
import { createAnnounce } from './announce.ts';

export interface FollowDeps {
  readonly ledger: Pick<LedgerStore, 'read' | 'size'>;
  readonly documents: DocumentStore;
  readonly bus: EventBus;
  readonly onFault: OnFault;
}

export interface FollowLimits {
  /** True when no batch of entries may be begun any more. */
  enough(): boolean;
  /** True when no events may be sent any more. */
  over(): boolean;
}

/** Folds what is new in a council and tells others of it. Any number may do so at once. */
export interface Follow {
  /** Resolves to where it came; short of the size when there was not enough time. */
  run(council: string, limits: FollowLimits): Promise<CaughtUp>;
  /** False when other code has folded the documents that serve. */
  isCurrent(council: string): Promise<boolean>;
}

/** Each batch writes item by item here: a smaller one ends sooner when time is short. */
const batchSize = 200;

export function createFollow({ ledger, documents, bus, onFault }: FollowDeps): Follow {
  const derive = deriveRankings as Derive;
  const folding = createFolding({ ledger, documents, registry, derive, onFault, batchSize });
  const announce = createAnnounce({ ledger, documents, bus });
  return {
    isCurrent: folding.isCurrent,
    async run(council, { enough, over }) {
      const caughtUp = await folding.catchUp(council, { enough });
      await announce.run(council, { enough: over });
      return caughtUp;
    },
  };
}
