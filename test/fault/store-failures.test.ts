import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStores } from '@esep/store-sqlite';
import { describe, expect, test } from 'vitest';
import type { Hooks, MemoryData, Operation } from '../support/memory-store.ts';
import { createMemoryData, createMemoryStores } from '../support/memory-store.ts';
import { requireFolded } from './fresh-fold.ts';
import type { Failing, Stores } from './hooked-stores.ts';
import { failing, hookedStores } from './hooked-stores.ts';
import {
  council,
  day,
  found,
  type Given,
  requireRecorded,
  requireStoreFailure,
  send,
  startProcess,
} from './office-day.ts';
import { createRandom } from './scheduler.ts';

/** A founded council for one run. */
interface World {
  /** The stores as they are. */
  readonly stores: Stores;
  hooked(hooks: Hooks): Stores;
  close(): Promise<void>;
}

interface Kind {
  readonly name: string;
  open(): Promise<World>;
}

let foundedData: Promise<MemoryData> | undefined;

const memory: Kind = {
  name: 'memory, every item',
  async open() {
    foundedData ??= (async () => {
      const data = createMemoryData();
      await found(createMemoryStores({ data }));
      return data;
    })();
    const data = structuredClone(await foundedData);
    return {
      stores: createMemoryStores({ data }),
      hooked: (faults) => createMemoryStores({ data, faults }),
      async close() {},
    };
  },
};

const sqlite: Kind = {
  name: 'SQLite, every call',
  async open() {
    const dir = mkdtempSync(join(tmpdir(), 'esep-failures-'));
    const founding = { council, origin: 'esep.test/test', demonstration: true };
    const stores = openSqliteStores({ dir, founding });
    await found(stores);
    return {
      stores,
      hooked: (hooks) => hookedStores(stores, hooks),
      async close() {
        await stores.close();
        rmSync(dir, { recursive: true });
      },
    };
  },
};

/** After a failure the same process goes on with what it has in memory, or another one takes its place. */
type After = 'goes on' | 'is replaced';

/**
 * An office's day over stores that fail: the office asks again with the same ids, the follower waits for the next
 * wake-up, the sweep comes again. Gives every write that was tried. Rejects with the first broken promise.
 */
async function liveThrough(
  kind: Kind,
  which: (write: Operation, number: number) => Failing | undefined,
  after: After,
): Promise<readonly string[]> {
  const world = await kind.open();
  const writes: string[] = [];
  const hooks = failing((write) => {
    const fails = which(write, writes.length);
    writes.push(`${write.store}.${write.name}${fails ? ` ${fails}` : ''}`);
    if (fails && after === 'is replaced') process = startProcess(stores);
    return fails;
  });
  const stores = world.hooked(hooks);
  let process = startProcess(stores);
  const given: Given = new Map();
  const numberOf = (id: string) => given.get(id) as number;
  const survive = (work: Promise<unknown>) =>
    work.then(
      () => true,
      (error: unknown) => {
        requireStoreFailure(error);
        return false;
      },
    );
  try {
    for (const request of day) {
      await send(() => process.recorder, request(numberOf), given);
      await survive(process.folding.catchUp(council));
    }
    while (!(await survive(process.sweep.run())));
    await requireRecorded(world.stores, given);
    await requireFolded(world.stores.ledger, world.stores.documents, council);
    await requireSwept(world.stores);
    return writes;
  } finally {
    await world.close();
  }
}

/** What falls due by time was entered, once. */
async function requireSwept({ ledger }: Stores): Promise<void> {
  const kinds = (await ledger.read(council, 0, 1000)).map(({ entry }) => entry.kind);
  const byTime = kinds.filter((kind) => /overdue|passed|closed/.test(kind)).sort();
  expect(byTime).toEqual(['appeal.overdue', 'deadline.passed', 'month.closed', 'month.closed']);
}

describe.each([memory, sqlite])('stores that fail ($name)', (kind) => {
  describe.each<Failing>(['failed', 'persisted'])('a write that %s', (how) => {
    test.each<After>(['goes on', 'is replaced'])(
      'anywhere leaves each entry once, cursors at the size and documents of a fresh fold; the process %s',
      async (after) => {
        const writes = await liveThrough(kind, () => undefined, after);
        const stores = new Set(writes.map((write) => write.split('.')[0]));
        expect([...stores].sort()).toEqual(['documents', 'ledger', 'texts', 'vault']);
        for (let at = 0; at < writes.length; at++) {
          const told = await liveThrough(kind, (_, number) => (number === at ? how : undefined), after).catch(
            (error) => {
              throw new Error(`write ${at}, ${writes[at]}, ${how}: ${error.message}`, { cause: error });
            },
          );
          expect(told[at]).toBe(`${writes[at]} ${how}`);
        }
      },
    );
  });

  test('again and again, of every kind, leave each entry once and the documents of a fresh fold', async () => {
    for (let seed = 1; seed <= 20; seed++) {
      const random = createRandom(seed);
      const which = () => (random.chance(0.2) ? random.pick<Failing>(['failed', 'persisted']) : undefined);
      await liveThrough(kind, which, random.pick<After>(['goes on', 'is replaced'])).catch((error) => {
        throw new Error(`seed ${seed}: ${error.message}`, { cause: error });
      });
    }
  });
});
