import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Draft } from '@esep/domain';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SqliteStores } from './index.ts';
import { openSqliteStores } from './index.ts';

const founding = { council: 'a', origin: 'esep.example/a', demonstration: true };
let dir: string;
let stores: SqliteStores;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'esep-backup-'));
  stores = openSqliteStores({ dir: join(dir, 'data'), founding });
});
afterEach(async () => {
  await stores.close();
  rmSync(dir, { recursive: true });
});

const draft = (n: number): Draft => ({
  council: 'a',
  id: `id-${n}`,
  kind: 'meeting.held',
  version: 1,
  subject: `meeting:${n}`,
  occurredOn: '2026-10-02',
  recordedAt: '2026-10-02T10:00:00.000Z',
  recordedBy: 'office/k3v9',
  body: { padding: 'x'.repeat(2_000) },
});

/** A text, then an entry, then a secret, each awaited: a copy of one moment never has a later without the earlier. */
async function write(n: number): Promise<void> {
  await stores.texts.put('a', [{ hash: `sha256:${n}`, salt: '00', text: `text ${n}` }]);
  await stores.ledger.append('a', [draft(n)]);
  await stores.vault.put('a', `key/${n}`, n, 0);
}

describe('a backup', () => {
  test('made while others write is ledger, texts and vault of one moment, and opens as a council', async () => {
    for (let n = 1; n <= 40; n++) await write(n);
    let stop = false;
    const writing = (async () => {
      for (let n = 41; !stop; n++) await write(n);
    })();
    const copies = [];
    for (const name of ['one', 'two', 'three']) copies.push(await stores.backup(join(dir, name)));
    stop = true;
    await writing;

    const whole = await stores.ledger.read('a', 0, 100_000);
    for (const { dir: copy, size } of copies) {
      expect(size).toBeGreaterThanOrEqual(40);
      expect(readdirSync(copy).toSorted()).toEqual(['esep.json', 'ledger.db', 'texts.db', 'vault.db']);
      const restored = openSqliteStores({ dir: copy });
      expect(restored.marker).toEqual(stores.marker);
      expect(await restored.ledger.read('a', 0, 100_000)).toEqual(whole.slice(0, size));
      const texts = (await restored.texts.list('a', '', 100_000)).length;
      const secrets = (await restored.vault.query('a', '')).length;
      expect([0, 1]).toContain(texts - size);
      expect([0, 1]).toContain(size - secrets);
      await restored.close();
    }
    expect(whole.length).toBeGreaterThan(40);
  });

  test('says what it copied', async () => {
    await write(1);
    const target = join(dir, 'deep', 'copy');
    const summary = await stores.backup(target);
    expect(summary).toEqual({ dir: target, council: 'a', size: 1, bytes: expect.any(Number) });
    expect(summary.bytes).toBeGreaterThan(0);
  });

  test('never overwrites anything', async () => {
    const target = join(dir, 'taken');
    mkdirSync(target);
    writeFileSync(join(target, 'note'), 'mine');
    await expect(stores.backup(target)).rejects.toMatchObject({ code: 'in_use' });
    expect(readdirSync(target)).toEqual(['note']);
  });

  test('fills an empty folder, and one where a backup was cut short', async () => {
    const target = join(dir, 'empty');
    mkdirSync(join(target, 'unfinished'), { recursive: true });
    await stores.backup(target);
    expect(existsSync(join(target, 'unfinished'))).toBe(false);
    expect(existsSync(join(target, 'esep.json'))).toBe(true);
  });

  test('that fails leaves nothing under its name, and the council goes on', async () => {
    const target = join(dir, 'file', 'copy');
    writeFileSync(join(dir, 'file'), '');
    await expect(stores.backup(target)).rejects.toThrow();
    await write(1);
    expect((await stores.backup(join(dir, 'copy'))).size).toBe(1);
  });

  test('is finished before the folder is let go', async () => {
    await write(1);
    const copying = stores.backup(join(dir, 'copy'));
    await stores.close();
    expect((await copying).size).toBe(1);
  });
});
