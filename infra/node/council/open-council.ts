import { registry } from '@esep/domain';
import { createRecompute, type Recompute } from '@esep/functions';
import { createRecorder, type Recorder } from '@esep/intake';
import { createFolding, type Derive, type Folding, type FoldingDeps } from '@esep/ledger';
import { deriveRankings } from '@esep/rating';
import { type Founding, openSqliteStores, type SqliteStores } from '@esep/store-sqlite';
import { forgetHolder, inUseMessage } from '../data-folder.ts';
import { CommandFailure, exitCodes, wrongFolder } from '../failures.ts';

/** A council whose data folder this process holds. */
export interface Council {
  readonly slug: string;
  readonly stores: SqliteStores;
  readonly recorder: Recorder;
  readonly folding: Folding;
  readonly foldingDeps: FoldingDeps;
  /** Folds what is new, once after the last asking. */
  readonly recompute: Recompute;
  readonly now: () => Date;
  close(): Promise<void>;
}

export interface OpenCouncilOptions {
  readonly dir: string;
  readonly founding?: Founding;
  readonly now?: () => Date;
  /** Follow every commit at once; off while a demonstration is being made. */
  readonly follow?: boolean;
  readonly onFault: (fault: unknown) => void;
}

/** Opens the data folder or fails with what to do about it. */
export function openCouncil({
  dir,
  founding,
  now = () => new Date(),
  follow = true,
  onFault,
}: OpenCouncilOptions): Council {
  const stores = openStores({ dir, now, ...(founding ? { founding } : {}) });
  const { ledger, documents, texts, vault, marker } = stores;
  forgetHolder(dir); // Whoever announced itself before has ended: the folder is ours now.
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

function openStores(options: Parameters<typeof openSqliteStores>[0]): SqliteStores {
  try {
    return openSqliteStores(options);
  } catch (cause) {
    throw explained(cause, options.dir);
  }
}

const remedies: Readonly<Record<string, string>> = {
  missing:
    'If a council was founded here, restore a backup (esep restore). If not, set ESEP_DATA to its folder, or found one with esep init.',
  other_council:
    'Set ESEP_DATA to another folder: a folder holds one council, and a demonstration never shares one.',
  read_only: 'Make the folder writable for this user; nothing was changed.',
  full: 'Free space on this disk; nothing was lost.',
  corrupt:
    'Do not repair it by hand. Restore the newest backup (esep restore) and keep the folder for inspection.',
  unavailable: 'Check the disk, then try again.',
};

/** Codes of the operating system that mean the same for whatever lies beside the stores. */
const systemCodes: Readonly<Record<string, string>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EROFS: 'read_only',
  EACCES: 'read_only',
};

/** A failure of a store or of the disk as what to do about it; other errors as they are. */
export function explained(cause: unknown, dir: string): unknown {
  const { code = '', message } = cause as { code?: string; message?: string };
  if (code === 'in_use') return wrongFolder(inUseMessage(dir), cause);
  const remedy = remedies[systemCodes[code] ?? code];
  return remedy ? new CommandFailure(exitCodes.folder, `${message}. ${remedy}`, cause) : cause;
}
