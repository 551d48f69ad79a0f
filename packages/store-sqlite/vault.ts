import type { DatabaseSync } from 'node:sqlite';
import type { Json } from '@esep/domain';
import type { VaultItem, VaultStore } from '@esep/ledger';
import { canonicalJson } from '@esep/ledger';
import { guarded } from './failures.ts';
import { keyRange, rowLimit } from './key-range.ts';
import type { Writer } from './writer.ts';

export const vaultFormat = 1;

/** `expires_at` in milliseconds since 1970. */
export const vaultSchema = `
  CREATE TABLE items (
    council TEXT NOT NULL, key TEXT NOT NULL, version INTEGER NOT NULL, value TEXT NOT NULL, expires_at INTEGER,
    PRIMARY KEY (council, key)
  ) WITHOUT ROWID, STRICT;
  CREATE INDEX items_by_expiry ON items (expires_at) WHERE expires_at IS NOT NULL;
`;

interface ItemRow {
  readonly key: string;
  readonly version: number;
  readonly value: string;
}

/** Expired items are absent at once, and erased by `sweep`. */
export function createSqliteVault(
  db: DatabaseSync,
  writer: Writer,
  now: () => Date,
): VaultStore & { sweep(): Promise<void> } {
  const live = '(expires_at IS NULL OR expires_at > ?)';
  const get = db.prepare(`SELECT key, version, value FROM items WHERE council = ? AND key = ? AND ${live}`);
  const page = db.prepare(
    `SELECT key, version, value FROM items
     WHERE council = ? AND key >= ? AND key < ? AND ${live} ORDER BY key LIMIT ?`,
  );
  const expire = db.prepare('DELETE FROM items WHERE council = ? AND key = ? AND expires_at <= ?');
  const insert = db.prepare(
    `INSERT INTO items (council, key, version, value, expires_at) VALUES (?, ?, 1, ?, ?) ON CONFLICT DO NOTHING`,
  );
  const update = db.prepare(
    'UPDATE items SET version = version + 1, value = ?, expires_at = ? WHERE council = ? AND key = ? AND version = ?',
  );
  const remove = db.prepare('DELETE FROM items WHERE council = ? AND key = ? AND version = ?');
  const expired = db.prepare('SELECT 1 FROM items WHERE expires_at <= ? LIMIT 1');
  const sweep = db.prepare('DELETE FROM items WHERE expires_at <= ?');

  return {
    async get<Value>(council: string, key: string) {
      return guarded('vault.db', () => {
        const row = get.get(council, key, now().getTime()) as ItemRow | undefined;
        return row && toItem<Value>(row);
      });
    },
    async put(council, key, value, version, expiresAt) {
      const text = canonicalJson(value);
      const until = expiresAt?.getTime() ?? null;
      return writer.write(() => {
        expire.run(council, key, now().getTime());
        const { changes } =
          version === 0
            ? insert.run(council, key, text, until)
            : update.run(text, until, council, key, version);
        return changes === 1;
      });
    },
    async delete(council, key, version) {
      return writer.write(() => {
        expire.run(council, key, now().getTime());
        return remove.run(council, key, version).changes === 1;
      });
    },
    async query<Value>(council: string, prefix: string, options: { after?: string; limit?: number } = {}) {
      const { from, to } = keyRange(prefix, options.after);
      return guarded('vault.db', () => {
        const rows = page.all(council, from, to, now().getTime(), rowLimit(options.limit));
        return (rows as unknown as ItemRow[]).map((row) => toItem<Value>(row));
      });
    },
    async sweep() {
      const at = now().getTime();
      if (guarded('vault.db', () => expired.get(at))) await writer.write(() => sweep.run(at));
    },
  };
}

function toItem<Value = Json>({ key, version, value }: ItemRow): VaultItem<Value> {
  return { key, version, value: JSON.parse(value) as Value };
}
