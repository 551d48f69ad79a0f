import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreFailure } from '@esep/ledger';
import { isBusy, storeFailure } from './failures.ts';

/**
 * Holds the folder for this process: an exclusive transaction on `lock.db` that never ends. It is a lock of the
 * operating system, so it falls when the process ends in whatever way, and no stale file can block the next start.
 * Throws `StoreFailure` `in_use` when another process, or this one, has it already.
 */
export function holdFolder(dir: string): { release(): void } {
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(join(dir, 'lock.db'), { timeout: 0 });
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
