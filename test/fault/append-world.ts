import type { Draft, Entry } from '@esep/domain';
import type { Appended } from '@esep/ledger';
import { StoreFailure, sameSubmission } from '@esep/ledger';
import type { LedgerItems } from '../../packages/store-dynamodb/append.ts';
import type { AppendProtocol } from '../../packages/store-dynamodb/append-protocol.ts';
import { wholeAppendProtocol } from '../../packages/store-dynamodb/append-protocol.ts';
import { type AppendQueue, createAppendQueue } from '../../packages/store-dynamodb/append-queue.ts';
import type { CommitItem } from '../../packages/store-dynamodb/commit-item.ts';
import { prepareDraft } from '../../packages/store-dynamodb/prepared.ts';
import type { Random, Scheduler } from './scheduler.ts';
import { createRandom, createScheduler } from './scheduler.ts';

const council = 'toy';

/** One table of items, as everybody sees it. */
interface World {
  readonly claims: Map<string, number>;
  readonly commits: Map<number, CommitItem>;
  readonly random: Random;
  readonly scheduler: Scheduler;
  readonly protocol: AppendProtocol;
  readonly told: Told[];
  /** Ids in attempts that ended without an answer: what was created then is told to nobody. */
  readonly unanswered: Set<string>;
  /** Ends the storm. */
  trouble: boolean;
  commitIds: number;
  /** Remembers what went wrong in work that nobody waits for. */
  watch(work: Promise<unknown>): void;
}

/** What a client was answered. */
interface Told {
  readonly draft: Draft;
  readonly answer: Appended;
  readonly allOrNothing: number | undefined;
}

/** What a client wants recorded, and whether all of it or nothing. */
interface Wish {
  readonly drafts: readonly Draft[];
  readonly allOrNothing: boolean;
}

/**
 * One run: clients ask several processes at once to record entries, some of them the same ones, some with other content
 * under the same id. Any request may be lost before it arrives, arrive much later than it was given up, or have its reply
 * lost; a process may die at any of them. A client that is not answered asks again, mostly another process. In the end all
 * ask once more in quiet. Rejects with the first thing that is not as it must be.
 */
export async function simulateAppends(
  seed: number,
  protocol: AppendProtocol = wholeAppendProtocol,
): Promise<void> {
  const failures: unknown[] = [];
  const random = createRandom(seed);
  const world: World = {
    claims: new Map(),
    commits: new Map(),
    random,
    scheduler: createScheduler(random),
    protocol,
    told: [],
    unanswered: new Set(),
    trouble: true,
    commitIds: 0,
    watch: (work) => void work.catch((error) => failures.push(error)),
  };
  const processes = Array.from({ length: 3 }, () => startProcess(world));
  const wishes = Array.from({ length: 4 + random.below(9) }, () => wish(random));
  for (const one of wishes) world.watch(insist(world, processes, one));
  await world.scheduler.run(20_000);
  if (failures.length > 0) throw failures[0];
  world.trouble = false;
  for (const one of wishes) world.watch(insist(world, [startProcess(world)], one));
  await world.scheduler.run(20_000);
  if (failures.length > 0) throw failures[0];
  check(world, wishes);
}

function wish(random: Random): Wish {
  const draft = (): Draft => {
    const content = random.chance(0.85) ? 'a' : 'b';
    return {
      council,
      id: `id-${random.below(9)}`,
      kind: 'meeting.held',
      version: 1,
      subject: `meeting:${content}`,
      occurredOn: '2026-10-02',
      recordedAt: '2026-10-02T10:00:00.000Z',
      recordedBy: 'office/toy',
      body: { meeting: content },
    };
  };
  const drafts = Array.from({ length: 1 + random.below(3) }, draft);
  return { drafts, allOrNothing: random.chance(0.3) };
}

interface Process {
  queue: AppendQueue;
  /** Rejects when the process dies: whoever waits for it sees the connection break. */
  died: Promise<never>;
}

function startProcess(world: World): Process {
  const process = {} as Process;
  const boot = () => {
    const identity = {};
    const { promise, reject } = Promise.withResolvers<never>();
    promise.catch(() => {});
    const die = () => {
      world.scheduler.kill(identity);
      // Another one takes its place.
      boot();
      reject(new StoreFailure('unavailable', 'the process died'));
      return new Promise<never>(() => {});
    };
    process.died = promise;
    process.queue = createAppendQueue(() => simulatedItems(world, identity, die), world.protocol);
  };
  boot();
  return process;
}

/** Asks until it is answered. */
async function insist(world: World, processes: readonly Process[], wanted: Wish): Promise<void> {
  const { random, told } = world;
  await world.scheduler.turn({});
  for (;;) {
    const { queue, died } = random.pick(processes);
    const prepared = wanted.drafts.map((draft) => prepareDraft(council, draft));
    try {
      const answers = await Promise.race([queue.append(council, prepared, wanted.allOrNothing), died]);
      const group = wanted.allOrNothing ? told.length : undefined;
      told.push(
        ...wanted.drafts.map((draft, i) => ({
          draft,
          answer: answers[i] as Appended,
          allOrNothing: group,
        })),
      );
      return;
    } catch (error) {
      if (!(error instanceof StoreFailure) || error.code !== 'unavailable') throw error;
      for (const { id } of wanted.drafts) world.unanswered.add(id);
      await world.scheduler.turn({});
    }
  }
}

/** Single items behind a network that loses, delays and cuts. */
function simulatedItems(world: World, process: object, die: () => Promise<never>): LedgerItems {
  const { claims, commits, random, scheduler, protocol } = world;
  const happens = (probability: number) => world.trouble && random.chance(probability);
  const lost = () => {
    throw new StoreFailure('unavailable', 'no reply');
  };

  async function read<Result>(run: () => Result): Promise<Result> {
    await scheduler.turn(process);
    if (happens(0.01)) await die();
    if (happens(0.01)) lost();
    return run();
  }

  /** A write arrives at once, or at some later turn, whether or not its process still lives; or never. */
  async function write<Result>(run: () => Result): Promise<Result> {
    await scheduler.turn(process);
    if (happens(0.02)) await die();
    if (happens(0.03)) lost();
    if (happens(0.06)) {
      world.watch(arriveLater(run));
      lost();
    }
    const result = run();
    if (happens(0.02)) await die();
    if (happens(0.06)) lost();
    await scheduler.turn(process);
    return result;
  }

  async function arriveLater(run: () => unknown): Promise<void> {
    const network = {};
    for (let turns = random.below(40); turns >= 0; turns--) await scheduler.turn(network);
    run();
  }

  function putIfFree(item: CommitItem): boolean {
    if (protocol.placeIsFree && commits.has(item.first)) return false;
    commits.set(item.first, item);
    return true;
  }

  return {
    head: () => read(() => headOf(commits)),
    from: (first, limit) =>
      read(() => {
        const later = [...commits.values()].filter((item) => item.first >= first);
        later.sort((a, b) => a.first - b.first);
        return { items: later.slice(0, limit), more: later.length > limit };
      }),
    claim: async (id, head) => {
      const isOwn = await write(() => {
        if (claims.has(id) && protocol.claimStands) return false;
        claims.set(id, head);
        return true;
      });
      return { isOwn, head: isOwn ? head : await read(() => claims.get(id) as number) };
    },
    put: async (item) => {
      const won = await write(() => putIfFree(item));
      // As the SDK does when it got no reply: it sends the same again, and is refused by its own item.
      return won && happens(0.1) ? write(() => putIfFree(item)) : won;
    },
    pause: () => scheduler.turn(process),
    newCommit: () => String(world.commitIds++),
  };
}

function headOf(commits: ReadonlyMap<number, CommitItem>): number {
  const last = [...commits.values()].toSorted((a, b) => a.first - b.first).at(-1);
  return last ? last.first + last.entries.length - 1 : 0;
}

/** No gap, no fork, each id at most once; every answer true; that an entry was created is told to at most one. */
function check({ commits, told, unanswered }: World, wishes: readonly Wish[]): void {
  const inOrder = [...commits.values()].toSorted((a, b) => a.first - b.first);
  const entries = inOrder.flatMap((item) => item.entries.map((text) => JSON.parse(text) as Entry));
  let next = 1;
  for (const item of inOrder) {
    if (item.first !== next) throw new Error(`a commit item at ${item.first}, where ${next} was next`);
    next += item.entries.length;
  }
  for (const [i, entry] of entries.entries()) {
    if (entry.seq !== i + 1) throw new Error(`entry ${entry.seq} stands at ${i + 1}`);
  }
  const ids = entries.map(({ id }) => id);
  if (new Set(ids).size !== ids.length) throw new Error(`an id stands twice: ${ids}`);
  for (const one of told) checkAnswer(entries, one);
  const created = told.flatMap(({ answer }) => ('seq' in answer && answer.created ? [answer.seq] : []));
  if (new Set(created).size !== created.length) throw new Error(`created is told twice: ${created}`);
  for (const { id, seq } of entries) {
    if (!unanswered.has(id) && !created.includes(seq))
      throw new Error(`nobody was told that ${id} was created`);
  }
  checkTogether(told);
  const wanted = wishes.reduce((sum, { drafts }) => sum + drafts.length, 0);
  if (told.length !== 2 * wanted) throw new Error('somebody was never answered');
}

function checkAnswer(entries: readonly Entry[], { draft, answer }: Told): void {
  const seq = 'seq' in answer ? answer.seq : answer.conflict;
  if (seq === 0) return;
  const entry = entries[seq - 1];
  if (entry?.id !== draft.id) throw new Error(`${draft.id} was told ${seq}, where ${entry?.id} stands`);
  if (sameSubmission(entry, draft) !== 'seq' in answer)
    throw new Error(`${draft.id} was told of a conflict wrongly, or not told`);
}

/** Of what was asked for all or nothing nothing is created when one part is refused. */
function checkTogether(told: readonly Told[]): void {
  const groups = Map.groupBy(told, ({ allOrNothing }) => allOrNothing);
  for (const [group, all] of groups) {
    const answers = all.map(({ answer }) => answer);
    const isRefused = answers.some((answer) => 'conflict' in answer);
    if (group === undefined) {
      if (answers.some((answer) => 'conflict' in answer && answer.conflict === 0))
        throw new Error('held back without need');
    } else if (isRefused && answers.some((answer) => 'seq' in answer && answer.created)) {
      throw new Error('all or nothing was half');
    }
  }
}
