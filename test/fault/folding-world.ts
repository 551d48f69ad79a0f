import type { Cursor, LedgerStore } from '@esep/ledger';
import {
  canonicalJson,
  createFrontier,
  leafHash,
  rootAt,
  StoreFailure,
  tileFromJson,
  tileKey,
} from '@esep/ledger';
import type { Folding, FoldingDeps } from '../../packages/ledger/fold/folding.ts';
import { createFoldingWith } from '../../packages/ledger/fold/folding.ts';
import type { Protocol } from '../../packages/ledger/fold/protocol.ts';
import { wholeProtocol } from '../../packages/ledger/fold/protocol.ts';
import { rebuild } from '../../packages/ledger/fold/rebuild.ts';
import type { MemoryData, MemoryStores, Operation } from '../support/memory-store.ts';
import { createMemoryData, createMemoryStores } from '../support/memory-store.ts';
import { referenceFold } from './reference-fold.ts';
import type { Random, Scheduler } from './scheduler.ts';
import { createRandom, createScheduler } from './scheduler.ts';
import { nextDraft, toyDerive, toyRegistry } from './toy-council.ts';

const council = 'toy';

export interface Rules {
  readonly protocol?: Protocol;
  /** Rebuild by deleting the serving generation and folding it again: what must not be done. */
  readonly inPlace?: boolean;
  /** Puts of one phase that are on their way at a time; 1 unless told. */
  readonly atOnce?: number;
}

interface World {
  readonly data: MemoryData;
  readonly random: Random;
  readonly scheduler: Scheduler;
  readonly protocol: Protocol;
  readonly inPlace: boolean;
  readonly atOnce: number;
  /** Ends the storm. */
  trouble: boolean;
  /** Remembers what went wrong in work that nobody waits for. */
  watch(work: Promise<unknown>): void;
}

/**
 * One run: entries are recorded while several processes fold, each wake-up lost or doubled now and then; any write may
 * be the last of its process, may fail, or may fail and be there all the same; a rebuild goes on meanwhile. Then quiet and
 * one sweep. Rejects with the first thing that is not as it must be.
 */
export async function simulate(seed: number, rules: Rules = {}): Promise<void> {
  const { protocol = wholeProtocol, inPlace = false, atOnce = 1 } = rules;
  const failures: unknown[] = [];
  const watch = (work: Promise<unknown>) => void work.catch((error) => failures.push(error));
  const random = createRandom(seed);
  const world: World = {
    data: createMemoryData(),
    random,
    scheduler: createScheduler(random),
    protocol,
    inPlace,
    atOnce,
    trouble: true,
    watch,
  };
  watch(record(world, 6 + random.below(14)));
  for (let process = 0; process < 3; process++) watch(live(world, 3 + random.below(4)));
  for (let rebuilds = random.below(3); rebuilds > 0; rebuilds--) watch(rebuildOnce(world));
  await world.scheduler.run(20_000);
  world.trouble = false;
  for (let process = 0; process < 2; process++) watch(live(world, 1));
  await world.scheduler.run(20_000);
  watch(live(world, 1));
  await world.scheduler.run(20_000);
  if (failures.length > 0) throw failures[0];
  await check(world);
}

async function record({ data, random, scheduler }: World, entries: number): Promise<void> {
  const { ledger } = createMemoryStores({ data });
  const office = {};
  for (let i = 0; i < entries; i++) {
    const soFar = (await ledger.read(council, 0, i)).map(({ entry }) => entry);
    await ledger.append(council, [nextDraft(council, soFar, random)]);
    if (random.chance(0.4)) await scheduler.turn(office);
  }
}

/** A process that folds at each wake-up. When it is killed another one takes its place. */
async function live(world: World, wakeUps: number): Promise<void> {
  const { random, scheduler } = world;
  const process = {};
  const started = startProcess(world, process, () => live(world, wakeUps));
  for (let i = 0; i < wakeUps; i++) {
    await scheduler.turn(process);
    const times = world.trouble && random.chance(0.2) ? 2 : 1;
    await Promise.all(Array.from({ length: times }, () => survive(() => started.folding.catchUp(council))));
  }
}

async function rebuildOnce(world: World): Promise<void> {
  const process = {};
  const { deps, folding } = startProcess(world, process, () => rebuildOnce(world));
  await world.scheduler.turn(process);
  await survive(async () => {
    if (!world.inPlace) return rebuild(deps, council, { protocol: world.protocol });
    const generation = (await deps.documents.serving(council)) ?? 'g1';
    await deps.documents.drop({ council, generation });
    return folding.catchUp(council);
  });
}

/** A store that failed is tried again at the next wake-up; anything else is a fault of the fold. */
async function survive(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof StoreFailure) || error.code !== 'unavailable') throw error;
  }
}

function startProcess(
  world: World,
  process: object,
  again: () => Promise<void>,
): { folding: Folding; deps: FoldingDeps; stores: MemoryStores } {
  const { data, random, scheduler, protocol, atOnce } = world;
  const crash = (write: boolean) => {
    if (!world.trouble || !random.chance(write ? 0.02 : 0.004)) return undefined;
    scheduler.kill(process);
    world.watch(again());
    return new Promise<never>(() => {});
  };
  const fail = ({ write, name }: Operation) => {
    if (world.trouble && write && random.chance(0.01))
      throw new StoreFailure('unavailable', `${name} was lost`);
  };
  const faults = {
    async before(operation: Operation) {
      await scheduler.turn(process);
      await crash(operation.write);
      fail(operation);
    },
    async after(operation: Operation) {
      await crash(operation.write);
      fail(operation);
      if (operation.write) await scheduler.turn(process);
    },
  };
  const stores = createMemoryStores({ data, faults, protocol, dropServing: world.inPlace, atOnce });
  const deps: FoldingDeps = {
    ...stores,
    registry: toyRegistry,
    derive: toyDerive,
    onFault() {},
    batchSize: 1 + random.below(5),
  };
  return { folding: createFoldingWith(deps, protocol), deps, stores };
}

/** Documents equal the fold of the entries they claim, the tiles give the root, and cursors are at the size. */
async function check({ data }: World): Promise<void> {
  const { ledger, documents } = createMemoryStores({ data });
  const size = await ledger.size(council);
  const partition = { council, generation: (await documents.serving(council)) as string };
  for (const follower of ['log', 'scorecards']) {
    same(`cursor of ${follower}`, await documents.cursor(partition, follower), {
      c: size,
      m: size,
    } satisfies Cursor);
  }
  const entries = (await ledger.read(council, 0, size)).map(({ entry }) => entry);
  const expected = referenceFold(toyRegistry, toyDerive, entries).at(-1);
  const stored = data.documents.generations.get(`${council}/${partition.generation}`)?.documents ?? new Map();
  const found = [...stored].filter(([key]) => !key.startsWith('tile/'));
  for (const [key, { asOf, json }] of found) {
    same(key, { asOf, json: canonicalJson(JSON.parse(json)) }, expected?.get(key));
  }
  same('keys', found.map(([key]) => key).sort(), [...(expected?.keys() ?? [])].sort());
  const tile = async (level: number, index: number) => {
    const key = tileKey(level, index);
    return tileFromJson((await documents.get(partition, [key])).get(key)?.value ?? { hashes: [] });
  };
  same('root', await rootAt({ tile }, size), await rootOf(ledger, size));
}

async function rootOf(ledger: LedgerStore, size: number) {
  const tree = createFrontier();
  for (const { canonical } of await ledger.read(council, 0, size)) tree.push(leafHash(canonical));
  return tree.root();
}

function same(what: string, found: unknown, expected: unknown): void {
  const [a, b] = [JSON.stringify(found), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${what}: found ${a}, expected ${b}`);
}
