import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Batch, DocumentStore, Put } from '@esep/ledger';
import { canonicalJson } from '@esep/ledger';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from './database.ts';
import { documentsFormat, documentsSchema } from './document-rows.ts';
import { createSqliteDocuments } from './documents.ts';
import type { Writer } from './writer.ts';
import { createWriter } from './writer.ts';

const g1 = { council: 'a', generation: 'g1' };
const options = {
  synchronous: 'NORMAL',
  cacheKb: 2_000,
  schema: documentsSchema,
  format: documentsFormat,
} as const;
let dir: string;
let db: DatabaseSync;
let writer: Writer;
let documents: DocumentStore;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'esep-documents-'));
  open();
});
afterEach(() => {
  db.close();
  rmSync(dir, { recursive: true });
});

function open(): void {
  db = openDatabase(join(dir, 'documents.db'), options);
  writer = createWriter({ db, name: 'documents.db', check() {} });
  documents = createSqliteDocuments(db, writer);
}

const put = (key: string, asOf: number, value: Put['value'] = 1, over = 0): Put => ({
  key,
  asOf,
  value,
  over,
});
const batch = (from: number, to: number, puts: readonly Put[]): Batch => ({
  follower: 'scorecards',
  from: { c: from, m: from },
  to,
  phases: [puts],
});
const rows = () => Number(db.prepare('SELECT count(*) AS n FROM documents').get()?.['n']);

describe('documents in SQLite', () => {
  test('a batch that turns out to be behind at its last document leaves nothing of itself', async () => {
    await documents.applyBatch(g1, batch(0, 1, [put('z', 1)]));
    const answers = await Promise.all([
      documents.applyBatch(g1, batch(1, 2, [put('a', 2), put('z', 2, 2, 0)])),
      documents.applyBatch({ council: 'a', generation: 'g2' }, batch(0, 1, [put('a', 1)])),
    ]);
    expect(answers).toEqual(['behind', 'applied']);
    expect((await documents.query(g1, '')).map(({ key }) => key)).toEqual(['z']);
    expect(await documents.cursor(g1, 'scorecards')).toEqual({ c: 1, m: 1 });
  });

  test('the bytes of a document are its canonical JSON', async () => {
    const value = { б: 1, a: [{ z: null, y: 'ə' }] };
    await documents.applyBatch(g1, batch(0, 1, [put('x', 1, value)]));
    expect(db.prepare('SELECT value FROM documents').get()).toEqual({ value: canonicalJson(value) });
  });

  test('a drop that was cut short is finished by the next process, and never comes back', async () => {
    const many = Array.from({ length: 4_500 }, (_, i) => put(`line/${i}`, 1));
    await documents.applyBatch(g1, batch(0, 1, many));
    const dropping = documents.drop(g1);
    await new Promise(setImmediate);
    writer.close();
    await expect(dropping).rejects.toMatchObject({ code: 'unavailable' });
    db.close();

    open();
    expect(rows()).toBeGreaterThan(0);
    expect(await documents.query(g1, '')).toEqual([]);
    expect(await documents.cursor(g1, 'scorecards')).toEqual({ c: 0, m: 0 });
    expect(await documents.applyBatch(g1, batch(0, 1, [put('line/1', 1, 'new')]))).toBe('applied');
    await documents.drop({ council: 'a', generation: 'none' });
    expect(rows()).toBe(1);
    expect((await documents.query(g1, '')).map(({ value }) => value)).toEqual(['new']);
  });

  test('a page deep in a prefix is found by its key, not by reading all before it', () => {
    const plan = db
      .prepare(
        `EXPLAIN QUERY PLAN SELECT key, as_of, value FROM documents
         WHERE part = 1 AND key >= 'a' AND key < 'b' AND value <> 'null' ORDER BY key LIMIT 10`,
      )
      .all();
    expect(plan.map((row) => row['detail'])).toEqual([
      'SEARCH documents USING INDEX documents_by_key (part=? AND key>? AND key<?)',
    ]);
  });
});
