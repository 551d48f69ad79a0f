import { closeSync, existsSync, openSync } from 'node:fs';
import { basename } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreFailure } from '@esep/ledger';
import { guarded } from './failures.ts';

export interface DatabaseOptions {
  /** `FULL` syncs the log at every commit; `NORMAL` only at checkpoints: the last commits may be undone by a power cut. */
  readonly synchronous: 'FULL' | 'NORMAL';
  /** Zeroes what is deleted. */
  readonly secureDelete?: boolean;
  readonly cacheKb: number;
  /** Bytes of a page; settled when the file is made. */
  readonly pageBytes?: number;
  /** Pages in the log before they are moved into the file. More is faster, and makes whoever is waiting wait longer. */
  readonly logPages?: number;
  readonly schema: string;
  /** Counts up with the schema; a file of a later one is not touched. */
  readonly format: number;
}

/** Opens or creates a database file, in WAL mode and with its schema. Throws `StoreFailure`. */
export function openDatabase(path: string, options: DatabaseOptions): DatabaseSync {
  const name = basename(path);
  return guarded(name, () => {
    if (!existsSync(path)) createOwnFile(path);
    const db = new DatabaseSync(path);
    try {
      prepare(db, name, options);
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

function prepare(db: DatabaseSync, name: string, options: DatabaseOptions): void {
  const { user_version: found } = db.prepare('PRAGMA user_version').get() as { user_version: number };
  if (found > options.format) {
    throw new StoreFailure('corrupt', `${name} has format ${found}; this Esep reads up to ${options.format}`);
  }
  db.exec(`PRAGMA page_size = ${options.pageBytes ?? 4096}`);
  db.exec('PRAGMA journal_mode = WAL');
  db.exec(`PRAGMA wal_autocheckpoint = ${options.logPages ?? 1000}`);
  db.exec(`PRAGMA synchronous = ${options.synchronous}`);
  db.exec(`PRAGMA cache_size = -${options.cacheKb}`);
  // REPLACE deletes without asking delete triggers unless this is on.
  db.exec('PRAGMA recursive_triggers = ON');
  if (options.secureDelete) db.exec('PRAGMA secure_delete = ON');
  if (found === options.format) return;
  db.exec(`BEGIN IMMEDIATE; ${options.schema}; PRAGMA user_version = ${options.format}; COMMIT`);
}

/** An empty file that only its owner may read; SQLite gives the logs beside a database the same rights. */
export function createOwnFile(path: string): void {
  closeSync(openSync(path, 'a', 0o600));
}
