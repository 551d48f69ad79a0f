import type { DatabaseSync } from 'node:sqlite';
import type { PublicText, TextStore } from '@esep/ledger';
import { guarded } from './failures.ts';
import { rowLimit } from './key-range.ts';
import type { Writer } from './writer.ts';

export const textsFormat = 1;

/** Either salt and text, or reason and day. */
export const textsSchema = `
  CREATE TABLE texts (
    council TEXT NOT NULL, hash TEXT NOT NULL, salt TEXT, text TEXT, reason TEXT, withheld_on TEXT,
    PRIMARY KEY (council, hash),
    CHECK ((salt IS NULL) = (text IS NULL) AND (reason IS NULL) = (withheld_on IS NULL)
      AND (text IS NULL) <> (reason IS NULL))
  ) WITHOUT ROWID, STRICT;
`;

interface TextRow {
  readonly hash: string;
  readonly salt: string | null;
  readonly text: string | null;
  readonly reason: string | null;
  readonly withheld_on: string | null;
}

/** `erased` is called after a text was blanked, so that no file keeps it. */
export function createSqliteTexts(db: DatabaseSync, writer: Writer, erased: () => void): TextStore {
  const insert = db.prepare(
    'INSERT INTO texts (council, hash, salt, text) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const one = db.prepare('SELECT * FROM texts WHERE council = ? AND hash = ?');
  const page = db.prepare('SELECT * FROM texts WHERE council = ? AND hash > ? ORDER BY hash LIMIT ?');
  const blank = db.prepare(
    `UPDATE texts SET salt = NULL, text = NULL, reason = ?, withheld_on = ?
     WHERE council = ? AND hash = ? AND text IS NOT NULL`,
  );
  return {
    async put(council, texts) {
      if (texts.length === 0) return;
      await writer.write(() => {
        for (const { hash, salt, text } of texts) insert.run(council, hash, salt, text);
      }, texts.length);
    },
    async blank(council, hash, reason, on) {
      const done = await writer.write(() => blank.run(reason, on, council, hash).changes === 1);
      if (done) guarded('texts.db', erased);
      return done;
    },
    async get(council, hashes) {
      return guarded('texts.db', () => {
        const found = new Map<string, PublicText>();
        for (const hash of hashes) {
          const row = one.get(council, hash) as TextRow | undefined;
          if (row) found.set(hash, toText(row));
        }
        return found;
      });
    },
    async list(council, after, limit) {
      return guarded('texts.db', () =>
        (page.all(council, after, rowLimit(limit)) as unknown as TextRow[]).map(toText),
      );
    },
  };
}

function toText({ hash, salt, text, reason, withheld_on: on }: TextRow): PublicText {
  if (salt !== null && text !== null) return { hash, salt, text };
  return { hash, withheld: { reason: reason ?? '', on: on ?? '' } };
}
