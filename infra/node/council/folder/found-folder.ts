import { mkdirSync } from 'node:fs';
import { type Founding, holdFolder } from '@esep/store-sqlite';
import { beginMaking, clearHalfMade, folderIsEmpty, isHalfMade } from '../../data-folder.ts';
import { wrongFolder } from '../../failures.ts';
import { type Council, openCouncil } from '../open-council.ts';
import { explained, openFolder } from './open-folder.ts';

export interface FoundFolderOptions {
  readonly dir: string;
  readonly founding?: Founding;
  /** Puts files in place before the folder is opened, such as those of a backup. */
  readonly place?: (dir: string) => void;
  readonly now?: () => Date;
  readonly onFault: (fault: unknown) => void;
}

/**
 * Opens an empty data folder, lets `make` found a council in it, and closes it. When `make` fails, or the process is
 * killed meanwhile, the folder counts as empty: nothing in it was acknowledged to anybody.
 */
export async function foundFolder<Result>(
  { dir, founding, place, now, onFault }: FoundFolderOptions,
  make: (council: Council) => Promise<Result>,
): Promise<Result> {
  const finish = prepare(dir);
  let council: Council | undefined;
  try {
    place?.(dir);
    const clock = now && { now };
    const stores = openFolder({ dir, ...(founding && { founding }), ...clock });
    council = openCouncil({ stores, follow: false, onFault, ...clock });
    const result = await make(council);
    await council.close();
    finish();
    return result;
  } catch (cause) {
    await council?.close();
    // Another process may have begun to found here; then the folder is its own.
    if (council || place) clearHalfMade(dir);
    throw cause;
  }
}

export function requireEmpty(dir: string): void {
  if (folderIsEmpty(dir) || isHalfMade(dir)) return;
  throw wrongFolder(
    `The folder ${dir} is not empty. A council is founded in a new or empty folder: set ESEP_DATA to one.`,
  );
}

/** Under the lock, or a second founding would clear what the first one is writing. */
function prepare(dir: string): () => void {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const lock = hold(dir);
  try {
    if (isHalfMade(dir)) clearHalfMade(dir);
    requireEmpty(dir);
    return beginMaking(dir);
  } finally {
    lock.release();
  }
}

function hold(dir: string): { release(): void } {
  try {
    return holdFolder(dir);
  } catch (cause) {
    throw explained(cause, dir);
  }
}
