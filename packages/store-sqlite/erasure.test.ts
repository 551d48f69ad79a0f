import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SqliteStores } from './index.ts';
import { openSqliteStores } from './index.ts';

const founding = { council: 'a', origin: 'esep.example/a', demonstration: true };
let dir: string;
let now: Date;
let stores: SqliteStores;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval'] });
  dir = mkdtempSync(join(tmpdir(), 'esep-erasure-'));
  now = new Date('2026-10-02T10:00:00Z');
  stores = openSqliteStores({ dir, founding, now: () => now });
});
afterEach(async () => {
  vi.useRealTimers();
  await stores.close();
  rmSync(dir, { recursive: true });
});

/** The files of the folder that hold these characters anywhere. */
const filesWith = (text: string) =>
  readdirSync(dir).filter((name) => readFileSync(join(dir, name)).includes(text));

async function aMinuteLater(): Promise<void> {
  vi.advanceTimersByTime(60_000);
  // The sweep waits for its turn in the writer.
  for (let turn = 0; turn < 5; turn++) await new Promise(setImmediate);
}

test('a blanked text is in no file any more', async () => {
  const long = Array.from({ length: 300 }, (_, i) => `long tail ${i}`).join(' ');
  const texts = [1, 2, 3].map((n) => ({
    hash: `sha256:${n}`,
    salt: `salt-${n}`,
    text: `words-${n} ${long}`,
  }));
  await stores.texts.put('a', texts);
  expect(filesWith('words-2')).not.toEqual([]);
  await stores.texts.blank('a', 'sha256:2', 'reason', '2026-10-02');
  expect(filesWith('words-2')).toEqual([]);
  expect(filesWith('salt-2')).toEqual([]);
  expect(filesWith('words-3')).not.toEqual([]);
});

test('an erased secret is in no file any more a minute later', async () => {
  await stores.vault.put('a', 'ballot', { rating: 'sealed-five' }, 0);
  await stores.vault.put('a', 'account', 'hash-of-token', 0);
  expect(filesWith('sealed-five')).not.toEqual([]);
  await stores.vault.put('a', 'ballot', { state: 'counted' }, 1);
  await stores.vault.delete('a', 'account', 1);
  await aMinuteLater();
  expect(filesWith('sealed-five')).toEqual([]);
  expect(filesWith('hash-of-token')).toEqual([]);
  expect((await stores.vault.get('a', 'ballot'))?.value).toEqual({ state: 'counted' });
});

test('an expired secret is in no file any more two minutes later', async () => {
  await stores.vault.put('a', 'session', 'short-lived', 0, new Date('2026-10-02T11:00:00Z'));
  await stores.vault.put('a', 'account', 'long-lived', 0);
  now = new Date('2026-10-02T11:00:00Z');
  await aMinuteLater();
  await aMinuteLater();
  expect(filesWith('short-lived')).toEqual([]);
  expect((await stores.vault.get('a', 'account'))?.value).toBe('long-lived');
});
