import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Draft } from '@esep/domain';
import { StoreFailure } from '@esep/ledger';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { OpenOptions, SqliteStores } from './index.ts';
import { openSqliteStores, readMarker } from './index.ts';

const founding = { council: 'almaly', origin: 'esep.example/almaly', demonstration: false };
const opened: SqliteStores[] = [];
let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'esep-stores-'));
});
afterEach(async () => {
  for (const stores of opened.splice(0)) await stores.close();
  rmSync(dir, { recursive: true, force: true });
});

function open(options: Partial<OpenOptions> = {}): SqliteStores {
  const stores = openSqliteStores({ dir, ...options });
  opened.push(stores);
  return stores;
}

/** A council with one entry, one text and one secret, closed again. */
async function foundAndClose(): Promise<void> {
  const stores = open({ founding });
  await stores.ledger.append('almaly', [draft('x')]);
  await stores.texts.put('almaly', [{ hash: 'sha256:1', salt: '00', text: 'text' }]);
  await stores.vault.put('almaly', 'key', 'secret', 0);
  await stores.close();
}

const draft = (id: string): Draft => ({
  council: 'almaly',
  id,
  kind: 'meeting.held',
  version: 1,
  subject: 'meeting:1',
  occurredOn: '2026-10-02',
  recordedAt: '2026-10-02T10:00:00.000Z',
  recordedBy: 'office/k3v9',
  body: {},
});

/** The code of the failure that opening ends in. */
function failure(options: Partial<OpenOptions> = {}): string {
  try {
    open(options);
  } catch (error) {
    if (error instanceof StoreFailure) return error.code;
    throw error;
  }
  return 'opened';
}

describe('founding', () => {
  test('makes a folder that says whose it is and that only its owner can read', () => {
    const inside = join(dir, 'new', 'data');
    const stores = open({ dir: inside, founding, now: () => new Date('2026-10-02T10:00:00Z') });
    const marker = { format: 1, ...founding, data: stores.marker.data, created: '2026-10-02T10:00:00.000Z' };
    expect(stores.marker).toEqual(marker);
    expect(readMarker(inside)).toEqual(marker);
    for (const name of ['', 'ledger.db', 'texts.db', 'vault.db', 'esep.json']) {
      expect(statSync(join(inside, name)).mode & 0o077).toBe(0);
    }
  });

  test('is done once: later the council is there, whether it is named or not', async () => {
    await foundAndClose();
    for (const options of [{}, { founding }]) {
      const stores = open(options);
      expect(await stores.ledger.size('almaly')).toBe(1);
      await stores.close();
    }
  });

  test('goes on where a crash left it before the marker was written', async () => {
    await open({ founding }).close();
    rmSync(join(dir, 'esep.json'));
    rmSync(join(dir, 'vault.db'));
    expect(await open({ founding }).ledger.size('almaly')).toBe(0);
  });

  test.each([
    ['another council', { council: 'other' }],
    ['a demonstration', { demonstration: true }],
  ])('never puts %s into a folder that is taken', async (_, other) => {
    await foundAndClose();
    expect(failure({ founding: { ...founding, ...other } })).toBe('other_council');
    expect(await open().ledger.size('almaly')).toBe(1);
  });
});

describe('a folder without its council', () => {
  test('is not taken for a new one', () => {
    expect(failure()).toBe('missing');
    expect(failure({ dir: join(dir, 'none') })).toBe('missing');
    expect(existsSync(join(dir, 'ledger.db'))).toBe(false);
    expect(existsSync(join(dir, 'none'))).toBe(false);
  });

  test.each(['ledger.db', 'texts.db', 'vault.db'])(
    'a lost %s is an error, and no new one is made',
    async (name) => {
      await foundAndClose();
      rmSync(join(dir, name));
      expect(failure()).toBe('missing');
      expect(failure({ founding })).toBe('missing');
      expect(existsSync(join(dir, name))).toBe(false);
    },
  );

  test.each(['ledger.db', 'texts.db', 'vault.db'])('an emptied %s is an error', async (name) => {
    await foundAndClose();
    truncateSync(join(dir, name), 0);
    expect(failure({ founding })).toBe('missing');
  });

  test('a ledger from another folder is an error', async () => {
    await foundAndClose();
    const other = join(dir, 'other');
    await open({ dir: other, founding }).close();
    renameSync(join(other, 'ledger.db'), join(dir, 'ledger.db'));
    expect(failure()).toBe('corrupt');
  });

  test('data without its marker are an error, also when a council is to be founded', async () => {
    await foundAndClose();
    rmSync(join(dir, 'esep.json'));
    expect(failure()).toBe('missing');
    expect(failure({ founding })).toBe('missing');
  });

  test('a marker or a file that cannot be read is damaged', async () => {
    await foundAndClose();
    const marker = readFileSync(join(dir, 'esep.json'));
    writeFileSync(join(dir, 'esep.json'), '{"format":1,');
    expect(failure()).toBe('corrupt');
    writeFileSync(join(dir, 'esep.json'), marker);
    writeFileSync(join(dir, 'ledger.db'), 'not a database, but long enough to be one '.repeat(200));
    expect(failure()).toBe('corrupt');
  });

  test('lost documents are made anew: a fold fills them again', async () => {
    await foundAndClose();
    rmSync(join(dir, 'documents.db'));
    const stores = open();
    expect(await stores.documents.serving('almaly')).toBeUndefined();
    expect(await stores.ledger.size('almaly')).toBe(1);
  });

  test('a ledger that is taken away while it is open takes no more entries', async () => {
    const stores = open({ founding });
    await stores.ledger.append('almaly', [draft('x')]);
    renameSync(join(dir, 'ledger.db'), join(dir, 'elsewhere.db'));
    await expect(stores.ledger.append('almaly', [draft('y')])).rejects.toMatchObject({ code: 'missing' });
    renameSync(join(dir, 'elsewhere.db'), join(dir, 'ledger.db'));
    expect(await stores.ledger.append('almaly', [draft('y')])).toEqual([{ seq: 2, created: true }]);
  });
});

describe('the holder of a folder', () => {
  test('is one at a time', async () => {
    const first = open({ founding });
    expect(failure()).toBe('in_use');
    expect(failure({ founding })).toBe('in_use');
    await first.close();
    expect(await open().ledger.size('almaly')).toBe(0);
  });

  test('lets go of it when opening fails', async () => {
    expect(failure()).toBe('missing');
    expect(await open({ founding }).ledger.size('almaly')).toBe(0);
  });

  test('closes once, after what is waiting was written; later calls are refused', async () => {
    const stores = open({ founding });
    const waiting = stores.ledger.append('almaly', [draft('x')]);
    await Promise.all([stores.close(), stores.close()]);
    expect(await waiting).toEqual([{ seq: 1, created: true }]);
    await expect(stores.ledger.append('almaly', [draft('y')])).rejects.toMatchObject({ code: 'unavailable' });
    await expect(stores.ledger.size('almaly')).rejects.toMatchObject({ code: 'unavailable' });
  });
});

describe('a read-only folder', () => {
  /** Root may write everywhere, so for a moment we are nobody. */
  function asNobody<T>(work: () => T): T {
    if (process.geteuid?.() !== 0) return work();
    process.seteuid?.(65_534);
    try {
      return work();
    } finally {
      process.seteuid?.(0);
    }
  }

  test('is named as such, and nothing in it changes', async () => {
    await foundAndClose();
    chmodSync(dir, 0o555);
    for (const name of ['ledger.db', 'texts.db', 'vault.db', 'documents.db', 'lock.db', 'esep.json']) {
      chmodSync(join(dir, name), 0o444);
    }
    expect(asNobody(failure)).toBe('read_only');
    chmodSync(dir, 0o755);
    for (const name of ['ledger.db', 'texts.db', 'vault.db', 'documents.db', 'lock.db']) {
      chmodSync(join(dir, name), 0o600);
    }
    expect(await open().ledger.size('almaly')).toBe(1);
  });

  test('cannot be founded in', () => {
    const locked = join(dir, 'locked');
    mkdirSync(locked);
    chmodSync(locked, 0o555);
    chmodSync(dir, 0o755);
    expect(asNobody(() => failure({ dir: locked, founding }))).toBe('read_only');
    expect(asNobody(() => failure({ dir: join(locked, 'inside'), founding }))).toBe('read_only');
  });
});
