import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreFailure } from '@esep/ledger';
import { createOwnFile } from './database.ts';
import { isBusy, storeFailure } from './failures.ts';

/**
 * Holds the folder for this process: an exclusive transaction on `lock.db` that never ends. It is a lock of the
 * operating system, so it falls when the process ends in whatever way, and no stale file can block the next start.
 * Throws `StoreFailure` `in_use` when another process, or this one, has it already.
 */
export function holdFolder(dir: string): { release(): void } {
  let db: DatabaseSync | undefined;
  const path = join(dir, 'lock.db');
  try {
    // Closing any other handle on a held file would let its lock go (POSIX), so an existing one is not touched.
    if (!existsSync(path)) createOwnFile(path);
    db = new DatabaseSync(path, { timeout: 0 });
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db?.close();
    if (isBusy(error))
      throw new StoreFailure('in_use', `another process has the data folder ${dir} open`, error);
    throw storeFailure(error, 'lock.db');
  }
  const held = db;
  return { release: () => held.close() };
}
