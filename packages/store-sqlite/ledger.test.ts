import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Draft } from '@esep/domain';
import type { LedgerStore } from '@esep/ledger';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from './database.ts';
import { createSqliteLedger, ledgerFormat, ledgerSchema } from './ledger.ts';
import { createWriter } from './writer.ts';

let dir: string;
let db: DatabaseSync;
let ledger: LedgerStore;

const options = { synchronous: 'FULL', cacheKb: 2_000, schema: ledgerSchema, format: ledgerFormat } as const;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'esep-ledger-'));
  db = openDatabase(join(dir, 'ledger.db'), options);
  ledger = createSqliteLedger(db, createWriter({ db, name: 'ledger.db', check() {} }));
});
afterEach(() => {
  db.close();
  rmSync(dir, { recursive: true });
});

const draft = (id: string, text = 'a'): Draft => ({
  council: 'a',
  id,
  kind: 'meeting.held',
  version: 1,
  subject: 'meeting:1',
  occurredOn: '2026-10-02',
  recordedAt: '2026-10-02T10:00:00.000Z',
  recordedBy: 'office/k3v9',
  body: { text },
});

describe('the ledger file', () => {
  test.each([
    ["UPDATE entries SET canonical = '{}'"],
    ["UPDATE OR REPLACE entries SET id = 'other'"],
    ['DELETE FROM entries'],
    ['DELETE FROM entries WHERE seq = 2'],
    ["INSERT OR REPLACE INTO entries VALUES ('a', 3, 'x', '{}')"],
    ["INSERT OR REPLACE INTO entries VALUES ('a', 1, 'z', '{}')"],
    ["INSERT INTO entries VALUES ('a', 4, 'z', '{}')"],
    ["INSERT INTO entries VALUES ('b', 2, 'z', '{}')"],
  ])('refuses %s', async (statement) => {
    await ledger.append('a', [draft('x'), draft('y')]);
    const before = await ledger.read('a', 0, 10);
    expect(() => db.exec(statement)).toThrow(/append-only|no gaps/);
    expect(await ledger.read('a', 0, 10)).toEqual(before);
    expect(await ledger.size('b')).toBe(0);
  });

  test('says that the disk is full, loses nothing, and goes on when there is room', async () => {
    await ledger.append('a', [draft('x')]);
    const { page_count: pages } = db.prepare('PRAGMA page_count').get() as { page_count: number };
    db.exec(`PRAGMA max_page_count = ${pages + 2}`);
    const large = draft('large', 'ə'.repeat(100_000));
    await expect(ledger.append('a', [draft('y'), large])).rejects.toMatchObject({ code: 'full' });
    expect(await ledger.size('a')).toBe(1);
    expect(await ledger.append('a', [draft('x')])).toEqual([{ seq: 1, created: false }]);
    db.exec('PRAGMA max_page_count = 100000');
    expect(await ledger.append('a', [draft('y'), large])).toEqual(
      [2, 3].map((seq) => ({ seq, created: true })),
    );
  });

  test('says that it is damaged when an entry is gone, instead of closing the gap', async () => {
    await ledger.append('a', [draft('x'), draft('y'), draft('z')]);
    db.exec('DROP TRIGGER entries_are_not_deleted; DELETE FROM entries WHERE seq = 2');
    await expect(ledger.read('a', 0, 10)).rejects.toMatchObject({ code: 'corrupt' });
    await expect(ledger.read('a', 1, 1)).rejects.toMatchObject({ code: 'corrupt' });
  });

  test('of a later format is not touched', () => {
    expect(() => openDatabase(join(dir, 'ledger.db'), { ...options, format: 0 })).toThrow(/format 1/);
  });
});
