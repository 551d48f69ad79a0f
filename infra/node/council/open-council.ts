import { registry } from '@esep/domain';
import { createRecompute, type Recompute } from '@esep/functions';
import { createRecorder, type Recorder } from '@esep/intake';
import { createFolding, type Derive, type Folding, type FoldingDeps } from '@esep/ledger';
import { deriveRankings } from '@esep/rating';
import type { CouncilStores } from './council-stores.ts';

/** A council that this process has open. */
export interface Council {
  readonly slug: string;
  readonly stores: CouncilStores;
  readonly recorder: Recorder;
  readonly folding: Folding;
  readonly foldingDeps: FoldingDeps;
  /** Folds what is new, once after the last asking. */
  readonly recompute: Recompute;
  readonly now: () => Date;
  close(): Promise<void>;
}

export interface OpenCouncilOptions {
  readonly stores: CouncilStores;
  readonly now?: () => Date;
  /** Follow every commit at once; off while a demonstration is being made. */
  readonly follow?: boolean;
  readonly onFault: (fault: unknown) => void;
}

/** Puts what records and folds over a council's stores, which are closed with it. */
export function openCouncil({
  stores,
  now = () => new Date(),
  follow = true,
  onFault,
}: OpenCouncilOptions): Council {
  const { ledger, documents, texts, vault, marker } = stores;
  const slug = marker.council;
  const foldingDeps: FoldingDeps = { ledger, documents, registry, derive: deriveRankings as Derive, onFault };
  const folding = createFolding(foldingDeps);
  const recompute = createRecompute({ folding, onFault });
  const recorded = follow ? () => recompute.wake(slug) : () => {};
  return {
    slug,
    stores,
    recorder: createRecorder({ ledger, documents, texts, vault, registry, now, recorded }),
    folding,
    foldingDeps,
    recompute,
    now,
    async close() {
      await recompute.stop();
      await stores.close();
    },
  };
}
