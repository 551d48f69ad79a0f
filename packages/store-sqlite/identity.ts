import type { DatabaseSync } from 'node:sqlite';
import { StoreFailure } from '@esep/ledger';

/** Part of the schema of each file that cannot be made again from others. */
export const identitySchema = `
  CREATE TABLE identity (one INTEGER PRIMARY KEY CHECK (one = 1), data TEXT NOT NULL) STRICT;
`;

/** Writes at the founding which data the file belongs to. */
export function stamp(db: DatabaseSync, data: string): void {
  db.prepare('INSERT OR REPLACE INTO identity (one, data) VALUES (1, ?)').run(data);
}

/** Throws `StoreFailure` `missing` when the file is new, or `corrupt` when it is part of other data. */
export function requireIdentity(db: DatabaseSync, name: string, data: string): void {
  const row = db.prepare('SELECT data FROM identity').get() as { data: string } | undefined;
  if (!row) throw new StoreFailure('missing', `${name} is empty, but a council was founded in this folder`);
  if (row.data !== data) throw new StoreFailure('corrupt', `${name} belongs to another data folder`);
}
