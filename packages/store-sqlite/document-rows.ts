import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Cursor, Partition, Put } from '@esep/ledger';
import { canonicalJson } from '@esep/ledger';
import { keyRange, rowLimit } from './key-range.ts';
import { createMemo } from './memo.ts';

export const documentsFormat = 1;

/**
 * A partition's number is never used again (AUTOINCREMENT), so to drop a generation is to take its name from the
 * number: nobody reads its documents from that moment, and they are cleared away in small steps.
 * An emptied document holds the text `null`. The documents lie in the order they came, with an index of keys beside
 * them: keyed by WITHOUT ROWID, keys that come in random order were put at a third of the speed.
 */
export const documentsSchema = `
  CREATE TABLE partitions (
    part INTEGER PRIMARY KEY AUTOINCREMENT, council TEXT NOT NULL, generation TEXT NOT NULL,
    UNIQUE (council, generation)
  ) STRICT;
  CREATE TABLE dropped (part INTEGER PRIMARY KEY) STRICT;
  CREATE TABLE documents (
    part INTEGER NOT NULL, key TEXT NOT NULL, as_of INTEGER NOT NULL, value TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX documents_by_key ON documents (part, key);
  CREATE TABLE cursors (
    part INTEGER NOT NULL, follower TEXT NOT NULL, c INTEGER NOT NULL, m INTEGER NOT NULL,
    PRIMARY KEY (part, follower)
  ) WITHOUT ROWID, STRICT;
  CREATE TABLE serving (council TEXT PRIMARY KEY, generation TEXT NOT NULL) WITHOUT ROWID, STRICT;
`;

export type Row = readonly [key: string, asOf: number, value: string];

export function preparePartitions(db: DatabaseSync) {
  const find = db.prepare('SELECT part FROM partitions WHERE council = ? AND generation = ?');
  const open = db.prepare('INSERT INTO partitions (council, generation) VALUES (?, ?)');
  const mark = db.prepare(
    'INSERT INTO dropped SELECT part FROM partitions WHERE council = ? AND generation = ?',
  );
  const forget = db.prepare('DELETE FROM partitions WHERE council = ? AND generation = ?');
  const dropped = db.prepare('SELECT part FROM dropped LIMIT 1');
  const forgetCursors = db.prepare('DELETE FROM cursors WHERE part = ?');
  const unmark = db.prepare('DELETE FROM dropped WHERE part = ?');
  const partOf = (row: unknown) => (row as { part: number } | undefined)?.part;
  const parts = createMemo<number | undefined>(db);
  const nameOf = ({ council, generation }: Partition) => `${council}/${generation}`;
  const findPart = (partition: Partition) =>
    parts.get(nameOf(partition), () => partOf(find.get(partition.council, partition.generation)));
  return {
    find: findPart,
    findOrOpen: (partition: Partition) =>
      findPart(partition) ?? Number(open.run(partition.council, partition.generation).lastInsertRowid),
    /** From here on the name is free, and the number is waiting to be cleared. */
    drop(partition: Partition): void {
      const { council, generation } = partition;
      parts.forget(nameOf(partition));
      mark.run(council, generation);
      forget.run(council, generation);
    },
    dropped: () => partOf(dropped.get()),
    cleared(part: number): void {
      forgetCursors.run(part);
      unmark.run(part);
    },
  };
}

export function prepareRows(db: DatabaseSync) {
  const get = asArrays(db.prepare('SELECT key, as_of, value FROM documents WHERE part = ? AND key = ?'));
  const create = db.prepare(
    'INSERT INTO documents (part, key, as_of, value) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const change = db.prepare(
    'UPDATE documents SET as_of = ?, value = ? WHERE part = ? AND key = ? AND as_of = ?',
  );
  const inOrder = (order: string) =>
    asArrays(
      db.prepare(
        `SELECT key, as_of, value FROM documents
         WHERE part = ? AND key >= ? AND key < ? AND value <> 'null' ORDER BY key ${order} LIMIT ?`,
      ),
    );
  const [forwards, backwards] = [inOrder('ASC'), inOrder('DESC')];
  const clear = db.prepare(
    'DELETE FROM documents WHERE rowid IN (SELECT rowid FROM documents WHERE part = ? LIMIT ?)',
  );
  return {
    get: (part: number, key: string) => get.get(part, key) as unknown as Row | undefined,
    /** False, and nothing written, when the document is not at `over`. */
    put(part: number, { key, asOf, value, over }: Put): boolean {
      const text = canonicalJson(value);
      const { changes } =
        over === 0 ? create.run(part, key, asOf, text) : change.run(asOf, text, part, key, over);
      return changes === 1;
    },
    query(
      part: number,
      prefix: string,
      { after, limit, reverse = false }: { after?: string; limit?: number; reverse?: boolean },
    ): readonly Row[] {
      const { from, to } = keyRange(prefix, after, reverse);
      return (reverse ? backwards : forwards).all(
        part,
        from,
        to,
        rowLimit(limit),
      ) as unknown as readonly Row[];
    },
    clear: (part: number, limit: number) => Number(clear.run(part, limit).changes),
  };
}

export function prepareCursors(db: DatabaseSync) {
  const get = db.prepare('SELECT c, m FROM cursors WHERE part = ? AND follower = ?');
  const set = db.prepare('INSERT OR REPLACE INTO cursors (part, follower, c, m) VALUES (?, ?, ?, ?)');
  const known = createMemo<Cursor>(db);
  return {
    get: (part: number, follower: string): Cursor =>
      known.get(`${part}/${follower}`, () => {
        const row = get.get(part, follower) as unknown as Cursor | undefined;
        return row ? { c: row.c, m: row.m } : { c: 0, m: 0 };
      }),
    set(part: number, follower: string, at: number): void {
      known.forget(`${part}/${follower}`);
      set.run(part, follower, at, at);
    },
  };
}

export function preparePointer(db: DatabaseSync) {
  const get = db.prepare('SELECT generation FROM serving WHERE council = ?');
  const set = db.prepare('INSERT OR REPLACE INTO serving (council, generation) VALUES (?, ?)');
  const known = createMemo<string | undefined>(db);
  return {
    get: (council: string) =>
      known.get(council, () => (get.get(council) as { generation: string } | undefined)?.generation),
    set(council: string, generation: string): void {
      known.forget(council);
      set.run(council, generation);
    },
  };
}

/** Rows as arrays are read faster than rows as objects. */
function asArrays(statement: StatementSync): StatementSync {
  statement.setReturnArrays(true);
  return statement;
}
