import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { StoreFailure } from '@esep/ledger';
import type { DatabaseOptions } from './database.ts';
import { openDatabase } from './database.ts';
import { documentsFormat, documentsSchema } from './document-rows.ts';
import { guarded } from './failures.ts';
import { identitySchema, requireIdentity, stamp } from './identity.ts';
import { ledgerFormat, ledgerSchema } from './ledger.ts';
import { holdFolder } from './lock.ts';
import type { Founding, Marker } from './marker.ts';
import { newMarker, readMarker, writeMarker } from './marker.ts';
import { textsFormat, textsSchema } from './texts.ts';
import { vaultFormat, vaultSchema } from './vault.ts';

/** The files that cannot be made again: a backup holds all of them, and each must be there. */
export const durableFiles = ['ledger.db', 'texts.db', 'vault.db'] as const;
type Durable = (typeof durableFiles)[number];
export type FileName = Durable | 'documents.db';

/** The table of each durable file that is empty until the council has begun. */
const contents: Record<Durable, string> = {
  'ledger.db': 'entries',
  'texts.db': 'texts',
  'vault.db': 'items',
};

const options: Record<FileName, DatabaseOptions> = {
  'ledger.db': {
    synchronous: 'FULL',
    // For random ids, whose index is all over the file: with 1,000,000 of them twice as fast as the defaults, and
    // moving the log into the file holds up the event loop for some 50 ms.
    cacheKb: 64_000,
    logPages: 8_000,
    schema: ledgerSchema + identitySchema,
    format: ledgerFormat,
  },
  'texts.db': {
    synchronous: 'FULL',
    secureDelete: true,
    // Hashes are all over the file, as random ids are: a fifth more entries with a text a second.
    cacheKb: 16_000,
    logPages: 8_000,
    schema: textsSchema + identitySchema,
    format: textsFormat,
  },
  'vault.db': {
    synchronous: 'FULL',
    secureDelete: true,
    cacheKb: 4_000,
    schema: vaultSchema + identitySchema,
    format: vaultFormat,
  },
  // A power cut may undo its last commits, cursor and documents together and in order: they are folded again from
  // a ledger that is always ahead. So there is no need to wait for the disk.
  'documents.db': {
    synchronous: 'NORMAL',
    // With twice as much a rebuild of 1,000,000 entries went beyond 500 MB.
    cacheKb: 32_000,
    // Moving the log into the file syncs both, and what a batch of a rebuild changed the next one changes in part
    // again: 300,000 entries took 21.7 s with the default of 1,000 pages, 15.6 with 4,000, 14.0 with 16,000.
    logPages: 8_000,
    schema: documentsSchema,
    format: documentsFormat,
  },
};

/** A data folder that this process holds, with its files open. */
export interface Folder {
  readonly marker: Marker;
  path(name: FileName): string;
  db(name: FileName): DatabaseSync;
  /** Throws `StoreFailure` `missing` when the file was deleted or replaced while it was open. */
  check(name: FileName): void;
  close(): void;
}

/** See `openSqliteStores`. */
export function openFolder(dir: string, founding: Founding | undefined, now: Date): Folder {
  if (founding) guarded(dir, () => mkdirSync(dir, { recursive: true, mode: 0o700 }));
  else if (!existsSync(dir)) throw new StoreFailure('missing', `there is no data folder ${dir}`);
  const lock = holdFolder(dir);
  const files = new Map<FileName, { db: DatabaseSync; inode: number }>();
  const path = (name: FileName) => join(dir, name);
  const close = () => {
    for (const { db } of files.values()) db.close();
    lock.release();
  };
  const open = (name: FileName) => {
    const db = openDatabase(path(name), options[name]);
    files.set(name, { db, inode: statSync(path(name)).ino });
    return db;
  };
  try {
    const marker = readMarker(dir) ?? found(dir, founding, now, open);
    requireSame(marker, founding, dir);
    for (const name of durableFiles) {
      requireFile(path(name));
      requireIdentity(files.get(name)?.db ?? open(name), name, marker.data);
    }
    open('documents.db');
    return {
      marker,
      path,
      db: (name) => files.get(name)?.db as DatabaseSync,
      check(name) {
        const inode = statSync(path(name), { throwIfNoEntry: false })?.ino;
        if (inode !== files.get(name)?.inode)
          throw new StoreFailure('missing', `${path(name)} was taken away`);
      },
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}

/** Files first, marker last: a crash in between leaves empty files without a marker, and the next try goes on. */
function found(
  dir: string,
  founding: Founding | undefined,
  now: Date,
  open: (name: FileName) => DatabaseSync,
): Marker {
  if (!founding) throw new StoreFailure('missing', `no council was founded in ${dir}`);
  const marker = newMarker(founding, now);
  for (const name of durableFiles) {
    const db = open(name);
    if (db.prepare(`SELECT 1 FROM ${contents[name]} LIMIT 1`).get()) {
      throw new StoreFailure('missing', `${dir} holds the data of a council, but its esep.json is gone`);
    }
    stamp(db, marker.data);
  }
  writeMarker(dir, marker);
  return marker;
}

function requireSame(marker: Marker, founding: Founding | undefined, dir: string): void {
  if (!founding) return;
  const same = marker.council === founding.council && marker.demonstration === founding.demonstration;
  if (same) return;
  const what = marker.demonstration ? 'the demonstration council' : 'the council';
  throw new StoreFailure('other_council', `${dir} holds the data of ${what} ${marker.council}`);
}

function requireFile(path: string): void {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size === 0)
    throw new StoreFailure('missing', `${path} is gone, but a council was founded in this folder`);
}
