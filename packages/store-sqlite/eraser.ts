import type { DatabaseSync } from 'node:sqlite';

/**
 * SQLite zeroes what is deleted from the file (`secure_delete`), but its log keeps earlier pages until they are
 * written over. Emptying the log makes an erasure final.
 */
export interface Eraser {
  /** Something may have been erased. */
  mark(): void;
  /** Empties the log if something was marked; stays marked while a reader, such as a backup, needs the log. */
  erase(): void;
  eraseNow(): void;
}

export function createEraser(db: DatabaseSync): Eraser {
  const truncate = db.prepare('PRAGMA wal_checkpoint(TRUNCATE)');
  // What the last process erased just before it ended is in the log still.
  let marked = true;
  const eraser: Eraser = {
    mark() {
      marked = true;
    },
    erase() {
      if (!marked) return;
      const { busy } = truncate.get() as { busy: number };
      marked = busy !== 0;
    },
    eraseNow() {
      marked = true;
      eraser.erase();
    },
  };
  return eraser;
}
