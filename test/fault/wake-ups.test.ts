import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRecompute, type Recompute } from '@esep/functions';
import { openSqliteStores } from '@esep/store-sqlite';
import { expect, test, vi } from 'vitest';
import { createMemoryData, createMemoryStores } from '../support/memory-store.ts';
import { requireFolded } from './fresh-fold.ts';
import type { Stores } from './hooked-stores.ts';
import { hookedStores } from './hooked-stores.ts';
import {
  council,
  day,
  found,
  type Given,
  type Process,
  requireRecorded,
  requireStoreFailure,
  send,
  startProcess,
} from './office-day.ts';
import type { Random } from './scheduler.ts';
import { createRandom } from './scheduler.ts';

/** Lets others go first, for as many turns of the event loop as the seed says. */
async function pause(random: Random, most: number): Promise<void> {
  for (let turns = random.below(most + 1); turns > 0; turns--) await new Promise(setImmediate);
}

/** The stores as several processes have them, each step of a process taking its own time. */
interface Shared {
  readonly stores: Stores;
  process(random: Random): Stores;
  close(): Promise<void>;
}

async function sharedMemory(): Promise<Shared> {
  const data = createMemoryData();
  const stores = createMemoryStores({ data });
  await found(stores);
  return {
    stores,
    process: (random) => createMemoryStores({ data, faults: { before: () => pause(random, 2) } }),
    async close() {},
  };
}

/** One process holds the folder, but two sets of followers work on it and know nothing of each other. */
async function sharedFolder(): Promise<Shared> {
  const dir = mkdtempSync(join(tmpdir(), 'esep-wake-ups-'));
  const stores = openSqliteStores({
    dir,
    founding: { council, origin: 'esep.test/test', demonstration: true },
  });
  await found(stores);
  return {
    stores,
    process: (random) => hookedStores(stores, { before: () => pause(random, 6) }),
    async close() {
      await stores.close();
      rmSync(dir, { recursive: true });
    },
  };
}

/** How a wake-up travels to one process: how many come of it, and how late. */
type Channel = (random: Random) => { readonly copies: number; readonly delay: number };

const channels: Readonly<Record<string, Channel>> = {
  'all dropped': () => ({ copies: 0, delay: 0 }),
  doubled: (random) => ({ copies: 2, delay: random.below(3) }),
  'delayed and reordered': (random) => ({ copies: 1, delay: random.below(60) }),
  'dropped, doubled and reordered': (random) => ({
    copies: random.pick([0, 0, 1, 2, 3]),
    delay: random.below(40),
  }),
};

interface Member extends Process {
  readonly recompute: Recompute;
}

/**
 * Two processes, each with an office at its door, hear of what was recorded through the channel. Then it is quiet, and one
 * of them sweeps once.
 */
async function liveTogether(shared: Shared, seed: number, channel: Channel): Promise<void> {
  const random = createRandom(seed);
  const messages: Promise<void>[] = [];
  const failures: unknown[] = [];
  const members: Member[] = [];
  const tell = () => {
    for (const { recompute } of members) {
      const { copies, delay } = channel(random);
      for (let copy = 0; copy < copies; copy++) {
        messages.push(pause(random, delay).then(() => recompute.wake(council)));
      }
    }
  };
  for (let i = 0; i < 2; i++) {
    const process = startProcess(shared.process(random), tell, 1 + random.below(4));
    const onFault = (error: unknown) => failures.push(error);
    members.push({ ...process, recompute: createRecompute({ folding: process.folding, onFault }) });
  }
  const [one, other] = members as [Member, Member];
  const given: Given = new Map();
  const numberOf = (id: string) => given.get(id) as number;
  for (const request of day) {
    // The same request from both at once: an office that did not wait for the answer.
    const both = random.chance(0.3) ? [one, other] : [random.pick(members)];
    await Promise.all(both.map(({ recorder }) => send(() => recorder, request(numberOf), given)));
  }
  await Promise.all(messages);
  await Promise.all(members.map(({ recompute }) => recompute.stop()));
  for (const failure of failures) requireStoreFailure(failure);
  await random.pick(members).sweep.run();
  await requireRecorded(shared.stores, given);
  await requireFolded(shared.stores.ledger, shared.stores.documents, council);
}

const seedsOf = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

test.each([
  ['two processes over a memory store', sharedMemory, 40],
  ['two followers over one folder', sharedFolder, 5],
] as const)(
  '%s: whatever became of the wake-ups, after one sweep every cursor is at the size',
  async (_, open, runs) => {
    for (const [name, channel] of Object.entries(channels)) {
      for (const seed of seedsOf(runs)) {
        const shared = await open();
        await liveTogether(shared, seed, channel)
          .catch((error) => {
            throw new Error(`${name}, seed ${seed}: ${error.message}`, { cause: error });
          })
          .finally(shared.close);
      }
    }
  },
);

test('two processes that sweep at once enter what fell due once, and end at the size', async () => {
  for (const seed of seedsOf(40)) {
    const random = createRandom(seed);
    const shared = await sharedMemory();
    const processes = [1, 2].map(() => startProcess(shared.process(random)));
    const given: Given = new Map();
    for (const request of day)
      await send(
        () => processes[0]!.recorder,
        request((id) => given.get(id)!),
        given,
      );
    const entered = await Promise.all(processes.map(({ sweep }) => sweep.run()));
    expect(entered[0]! + entered[1]!).toBe(4);
    await processes[0]!.sweep.run();
    await requireRecorded(shared.stores, given);
    await requireFolded(shared.stores.ledger, shared.stores.documents, council);
  }
});

test('with wake-ups that all arrive, every cursor comes to the size without a sweep', async () => {
  for (const seed of seedsOf(40)) {
    const random = createRandom(seed);
    const shared = await sharedMemory();
    const onFault = (error: unknown) => expect(error).toBeUndefined();
    const process: Process = startProcess(shared.process(random), () => recompute.wake(council));
    const recompute = createRecompute({ folding: process.folding, onFault });
    const given: Given = new Map();
    for (const request of day)
      await send(
        () => process.recorder,
        request((id) => given.get(id)!),
        given,
      );
    await vi.waitFor(() => requireFolded(shared.stores.ledger, shared.stores.documents, council), 5000);
  }
});
