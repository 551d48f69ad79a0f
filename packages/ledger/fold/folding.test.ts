import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom } from '../../../test/fault/scheduler.ts';
import { nextDraft, toyDerive, toyRegistry } from '../../../test/fault/toy-council.ts';
import type { Hooks, MemoryStores } from '../../../test/support/memory-store.ts';
import { createMemoryStores } from '../../../test/support/memory-store.ts';
import { canonicalJson } from '../canonical-json.ts';
import { StoreFailure } from '../errors.ts';
import type { FoldFault } from './faults.ts';
import { createFolding } from './folding.ts';
import { asideKey } from './keys.ts';
import { rebuild } from './rebuild.ts';

const council = 'toy';

async function councilOf(entries: number, seed = 1, faults: Hooks = {}): Promise<MemoryStores> {
  const stores = createMemoryStores({ faults });
  const random = createRandom(seed);
  for (let seq = 1; seq <= entries; seq++) {
    const known = (await stores.ledger.read(council, 0, seq)).map(({ entry }) => entry);
    await stores.ledger.append(council, [nextDraft(council, known, random)]);
  }
  return stores;
}

function foldingOf(stores: MemoryStores, more: { batchSize?: number; derive?: typeof toyDerive } = {}) {
  const faults: FoldFault[] = [];
  const onFault = (fault: FoldFault) => void faults.push(fault);
  const deps = { ...stores, registry: toyRegistry, derive: toyDerive, onFault, ...more };
  return { deps, faults, ...createFolding(deps) };
}

/** Every document of a generation, as it is stored. */
function bytesOf({ data }: MemoryStores, generation: string): string {
  const documents = data.documents.generations.get(`${council}/${generation}`)?.documents ?? new Map();
  const rows = [...documents].map(
    ([key, { asOf, json }]) => `${key} ${asOf} ${canonicalJson(JSON.parse(json))}`,
  );
  return rows.sort().join('\n');
}

test('documents are the same bytes whatever the batches were', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 }),
      async (seed, sizes) => {
        const stores = await councilOf(30, seed);
        const byAndBy = { council, generation: 'by-and-by' };
        await foldingOf(stores).catchUp(council, { generation: 'once' });
        for (let i = 0; i < 30; i++) {
          const batchSize = sizes[i % sizes.length] as number;
          const enough = async () => (await stores.documents.cursor(byAndBy, 'scorecards')).c > i;
          await foldingOf(stores, { batchSize }).catchUp(council, { generation: byAndBy.generation, enough });
        }
        await foldingOf(stores).catchUp(council, { generation: byAndBy.generation });
        expect(bytesOf(stores, byAndBy.generation)).toBe(bytesOf(stores, 'once'));
      },
    ),
    { numRuns: 60 },
  );
});

test('a rebuild makes the same bytes beside the serving generation, points to them and deletes the old', async () => {
  const stores = await councilOf(40);
  const { catchUp, deps } = foldingOf(stores, { batchSize: 7 });
  await catchUp(council);
  const before = bytesOf(stores, 'g1');
  const seen: number[] = [];
  const done = await rebuild({ ...deps, batchSize: 11 }, council, {
    onProgress: ({ folded }) => seen.push(folded),
  });
  expect(done).toEqual({ generation: 'g2', entries: 40, flipped: true });
  expect(await stores.documents.serving(council)).toBe('g2');
  expect(bytesOf(stores, 'g2')).toBe(before);
  expect(bytesOf(stores, 'g1')).toBe('');
  expect(seen).toEqual([11, 22, 33, 40]);
});

test('a rebuild that is killed at any write and run again makes the same bytes and leaves nothing over', async () => {
  const whole = await councilOf(12);
  await foldingOf(whole).catchUp(council);
  for (let kill = 1; ; kill++) {
    const doomed = { writes: Number.POSITIVE_INFINITY };
    const stores = await councilOf(12, 1, {
      before: ({ write }) => {
        if (write && --doomed.writes < 0) throw new StoreFailure('unavailable', 'killed');
      },
    });
    await foldingOf(stores).catchUp(council);
    doomed.writes = kill;
    const outcome = await rebuild(foldingOf(stores, { batchSize: 5 }).deps, council).catch(() => 'killed');
    doomed.writes = Number.POSITIVE_INFINITY;
    const again = await rebuild(foldingOf(stores, { batchSize: 4 }).deps, council);
    expect(bytesOf(stores, again.generation), `killed after ${kill} writes`).toBe(bytesOf(whole, 'g1'));
    const left = [...stores.data.documents.generations].filter(([, { documents }]) => documents.size > 0);
    expect(left.map(([name]) => name)).toEqual([`${council}/${again.generation}`]);
    if (outcome !== 'killed') return;
  }
});

test('while a rebuild goes on, the old generation serves and is folded on', async () => {
  let meanwhile: (() => Promise<unknown>) | undefined;
  const stores = await councilOf(20, 1, {
    async before({ key }) {
      if (!key.startsWith('ranking/2')) return;
      const work = meanwhile;
      meanwhile = undefined;
      await work?.();
    },
  });
  const { catchUp, deps } = foldingOf(stores);
  await catchUp(council);
  meanwhile = async () => {
    const known = (await stores.ledger.read(council, 0, 20)).map(({ entry }) => entry);
    await stores.ledger.append(council, [nextDraft(council, known, createRandom(3))]);
    await catchUp(council);
    expect(await stores.documents.cursor({ council, generation: 'g1' }, 'scorecards')).toEqual({
      c: 21,
      m: 21,
    });
  };
  expect(await rebuild(deps, council)).toMatchObject({ generation: 'g2', entries: 21 });
  expect(await stores.documents.cursor({ council, generation: 'g2' }, 'scorecards')).toEqual({
    c: 21,
    m: 21,
  });
});

test('a rebuild ends although entries arrive without a pause, and is at the size when they do pause', async () => {
  const random = createRandom(3);
  let left = 0;
  const stores: MemoryStores = await councilOf(30, 3, {
    async after({ store, name }) {
      if (store !== 'documents' || name !== 'putCursor' || left === 0) return;
      left -= 1;
      const known = (await stores.ledger.read(council, 0, 1000)).map(({ entry }) => entry);
      await stores.ledger.append(council, [nextDraft(council, known, random)]);
    },
  });
  const { deps, catchUp } = foldingOf(stores);
  await catchUp(council);
  left = 40;
  const { generation, flipped } = await rebuild(deps, council);
  expect([flipped, left > 0]).toEqual([true, true]);
  left = 0;
  await catchUp(council);
  const size = await stores.ledger.size(council);
  expect(await stores.documents.cursor({ council, generation }, 'scorecards')).toEqual({ c: size, m: size });
  await foldingOf(stores).catchUp(council, { generation: 'fresh' });
  expect(bytesOf(stores, generation)).toBe(bytesOf(stores, 'fresh'));
});

test('documents that other code has folded are known, and a rebuild makes them current', async () => {
  const stores = await councilOf(10);
  const { deps } = foldingOf(stores);
  const [old, now] = [createFolding(deps), createFolding({ ...deps, codeVersion: 'next' })];
  expect(await now.isCurrent(council)).toBe(true);
  await old.catchUp(council);
  expect([await old.isCurrent(council), await now.isCurrent(council)]).toEqual([true, false]);
  await rebuild({ ...deps, codeVersion: 'next' }, council);
  expect([await old.isCurrent(council), await now.isCurrent(council)]).toEqual([false, true]);
});

test('an entry whose fold throws is set aside as a fault, told to the operator, and the rest goes on', async () => {
  const stores = createMemoryStores();
  const draft = (number: number, deputy: string) => ({
    ...nextDraft(council, [], createRandom(1)),
    id: `visit-${number}`,
    kind: 'visit.held',
    subject: `visit:${number}`,
    occurredOn: '2026-02-01',
    body: { subject: `visit:${number}`, deputies: [deputy], number },
  });
  await stores.ledger.append(council, [draft(13, 'd1'), draft(4, 'd2')]);
  const { catchUp, faults } = foldingOf(stores);
  expect(await catchUp(council)).toMatchObject({ size: 2, scorecards: { c: 2, m: 2 } });
  const partition = { council, generation: 'g1' };
  const documents = await stores.documents.get(partition, [
    asideKey(1),
    'tally/d1/2026-Q1',
    'tally/d2/2026-Q1',
  ]);
  expect(documents.get(asideKey(1))?.value).toEqual({ seq: 1, subject: 'visit:13', reason: 'fault' });
  expect([...documents.keys()]).toEqual([asideKey(1), 'tally/d2/2026-Q1']);
  expect(faults).toEqual([
    { council, generation: 'g1', follower: 'scorecards', seq: 1, subject: 'visit:13' },
  ]);
});

test('rankings that cannot be derived stay as they were, while tallies go on; mended, they are derived', async () => {
  const stores = await councilOf(20);
  const broken = foldingOf(stores, {
    derive() {
      throw new Error('a rating at fault');
    },
  });
  expect(await broken.catchUp(council)).toMatchObject({ scorecards: { c: 20, m: 20 } });
  expect(broken.faults).toMatchObject([{ follower: 'scorecards', seq: 20 }]);
  await stores.ledger.append(
    council,
    [nextDraft(council, [], createRandom(9))].map((draft) => ({ ...draft, id: 'more' })),
  );
  await foldingOf(stores).catchUp(council);
  const sound = await councilOf(20);
  await sound.ledger.append(
    council,
    [nextDraft(council, [], createRandom(9))].map((draft) => ({ ...draft, id: 'more' })),
  );
  await foldingOf(sound).catchUp(council);
  expect(bytesOf(stores, 'g1')).toBe(bytesOf(sound, 'g1'));
});

test('a cursor beyond the size of its ledger is a fault, not a reason to wait', async () => {
  const stores = await councilOf(10);
  await foldingOf(stores).catchUp(council);
  const shorter = await councilOf(6);
  const behind = { ...shorter, documents: stores.documents };
  await expect(foldingOf(behind).catchUp(council)).rejects.toMatchObject({ code: 'corrupt' });
});

test('scorecards stop where the log stops', async () => {
  const stores = await councilOf(10);
  const lazyLog = {
    ...stores,
    documents: {
      ...stores.documents,
      applyBatch: async (...args: Parameters<typeof stores.documents.applyBatch>) =>
        args[1].follower === 'log' && args[1].to > 6
          ? ('behind' as const)
          : stores.documents.applyBatch(...args),
    },
  };
  const caught = await foldingOf(lazyLog, { batchSize: 3 }).catchUp(council);
  expect(caught).toMatchObject({ size: 10, log: { c: 6, m: 6 }, scorecards: { c: 6, m: 6 } });
});
