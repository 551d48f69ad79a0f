import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { registry } from '@esep/domain';
import { createFolding, type Derive } from '@esep/ledger';
import { deriveRankings } from '@esep/rating';
import { openSqliteStores } from '@esep/store-sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findPostgres } from '../../bench/peer/postgres.ts';
import type { Report } from '../../bench/report.ts';
import { councilLife } from '../../bench/synthesis/life.ts';
import { synthesise } from '../../bench/synthesis/synthesise.ts';

const lastDay = '2026-11-20';
let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'esep-bench-test-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('the ledger that the benchmark makes', () => {
  test('is the same every time, as long as asked, and ends on its last day', () => {
    const life = [...councilLife(3_000, lastDay)];
    expect(life).toHaveLength(3_000);
    expect(life.at(-1)?.occurredOn).toBe(lastDay);
    expect(new Set(life.map(({ id }) => id)).size).toBe(3_000);
    expect([...councilLife(3_000, lastDay)]).toEqual(life);
  });

  test('holds only what a door would take', () => {
    for (const { kind, body } of councilLife(3_000, lastDay)) {
      expect(registry.kinds.get(kind)?.schema.safeParse(body)).toMatchObject({ success: true });
    }
  });

  test('folds without an entry set aside, and leaves nothing due', async () => {
    const founding = { council: 'bench', origin: 'bench.example/bench', demonstration: true };
    const stores = openSqliteStores({ dir, founding });
    try {
      const { ledger, documents } = stores;
      await synthesise(stores, { council: 'bench', size: 3_000, lastDay });
      const onFault = ({ error }: { error?: unknown }) => expect(error).toBeUndefined();
      await createFolding({ ledger, documents, registry, derive: deriveRankings as Derive, onFault }).catchUp(
        'bench',
      );
      const partition = { council: 'bench', generation: 'g1' };
      expect(await documents.query(partition, 'aside/')).toEqual([]);
      const due = await documents.query(partition, 'shared/due/');
      expect(due.filter(({ key }) => key <= `shared/due/${lastDay}`)).toEqual([]);
      expect((await documents.query(partition, 'ranking/')).length).toBeGreaterThan(20);
    } finally {
      await stores.close();
    }
  });
});

test('npm run bench -- --quick measures every budget in one run', async () => {
  const root = resolve(import.meta.dirname, '../..');
  const args = ['bench/run.ts', '--quick', '--json'];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, maxBuffer: 1e7 });
  const { lines } = JSON.parse(stdout) as Report;
  expect(lines.filter(({ budget }) => budget).map(({ what }) => what.split(/,| at /)[0])).toEqual([
    'durable ingest',
    'durable ingest',
    '201 → ranking',
    'rebuild of 2',
    '201 → ranking',
    'ranking page against hello',
    'ranking page',
    'ranking page over the wire',
    ...(findPostgres() ? ['ranking page against a SQL view'] : []),
  ]);
  for (const { figures } of lines) {
    expect(Object.values(figures).every((figure) => Number.isFinite(figure))).toBe(true);
  }
}, 240_000);
