import type { Appended } from '@esep/ledger';
import { StoreFailure, sameSubmission } from '@esep/ledger';
import type { Found, LedgerItems } from './append.ts';
import { recordOnce } from './append.ts';
import type { AppendProtocol } from './append-protocol.ts';
import { wholeAppendProtocol } from './append-protocol.ts';
import type { Prepared } from './prepared.ts';

/** Appends of one process. Those that arrive while one is being written share the next commit item. */
export interface AppendQueue {
  /** As `LedgerStore.append`. */
  append(council: string, drafts: readonly Prepared[], allOrNothing: boolean): Promise<readonly Appended[]>;
}

/**
 * Bytes of entries up to which appends are put together. Beyond that an entry costs no less to write, and whoever asks
 * for the ledger's size reads its last commit item whole: a read unit for each 4 KB.
 */
const joinedBytes = 100_000;
/** Bytes of entries of one append that stay together. */
const groupBytes = 300_000;
/** What a commit item can hold: DynamoDB's 400 KB (409,600 bytes) without keys, names and a few bytes an entry. */
const itemBytes = 390_000;
/** What an entry takes in a commit item besides its text. */
const listBytes = 8;

interface Job {
  readonly drafts: readonly Prepared[];
  readonly bytes: number;
  readonly allOrNothing: boolean;
  readonly resolve: (answers: readonly Appended[]) => void;
  readonly reject: (error: unknown) => void;
}

export function createAppendQueue(
  itemsOf: (council: string) => LedgerItems,
  protocol: AppendProtocol = wholeAppendProtocol,
): AppendQueue {
  const waiting = new Map<string, Job[]>();

  function enqueue(council: string, drafts: readonly Prepared[], allOrNothing: boolean) {
    return new Promise<readonly Appended[]>((resolve, reject) => {
      const job: Job = { drafts, bytes: sizeOf(drafts), allOrNothing, resolve, reject };
      const jobs = waiting.get(council);
      if (jobs) {
        jobs.push(job);
        return;
      }
      waiting.set(council, [job]);
      // What is asked for in the same turn is there by then.
      queueMicrotask(() => void work(council));
    });
  }

  /** Group after group, until nobody waits. */
  async function work(council: string): Promise<void> {
    for (let jobs = waiting.get(council) ?? []; jobs.length > 0; ) {
      const group = takeGroup(jobs);
      try {
        const answers = await writeGroup(itemsOf(council), group, protocol);
        for (const [i, job] of group.entries()) job.resolve(answers[i] ?? []);
      } catch (error) {
        for (const job of group) job.reject(error);
      }
    }
    waiting.delete(council);
  }

  return {
    async append(council, drafts, allOrNothing) {
      requireFitting(drafts, allOrNothing);
      if (allOrNothing) return enqueue(council, drafts, true);
      const answers: Appended[] = [];
      for (const part of parts(drafts)) answers.push(...(await enqueue(council, part, false)));
      return answers;
    },
  };
}

/** An append that is all or nothing is alone: what holds it back must not hold back others. */
function takeGroup(jobs: Job[]): readonly Job[] {
  let bytes = 0;
  const end = jobs.findIndex((job, i) => {
    bytes += job.bytes;
    return i > 0 && (bytes > joinedBytes || job.allOrNothing || jobs[0]?.allOrNothing);
  });
  return jobs.splice(0, end < 0 ? jobs.length : end);
}

async function writeGroup(
  items: LedgerItems,
  group: readonly Job[],
  protocol: AppendProtocol,
): Promise<readonly (readonly Appended[])[]> {
  const drafts = group.flatMap((job) => job.drafts);
  const distinct = new Map<string, Prepared>();
  for (const prepared of drafts) {
    if (!distinct.has(prepared.draft.id)) distinct.set(prepared.draft.id, prepared);
  }
  const isAllOrNothing = group.some((job) => job.allOrNothing);
  const heldBack = (found: ReadonlyMap<string, Found>) =>
    isAllOrNothing && drafts.some(({ draft }) => !agrees(draft, found, distinct));
  const toRecord = protocol.equalIdsJoined ? [...distinct.values()] : drafts;
  const found = await recordOnce(items, toRecord, heldBack, protocol);
  const told = new Set<string>();
  return group.map((job) => job.drafts.map((prepared) => answerTo(prepared, found, told)));
}

/** Whether the draft says what stands in the ledger under its id, or else what the first draft of that id says. */
function agrees(
  draft: Prepared['draft'],
  found: ReadonlyMap<string, Found>,
  distinct: ReadonlyMap<string, Prepared>,
): boolean {
  const standing = found.get(draft.id)?.entry ?? distinct.get(draft.id)?.draft;
  return standing === undefined || sameSubmission(standing, draft);
}

/** That an entry was created is told to one caller. */
function answerTo({ draft }: Prepared, all: ReadonlyMap<string, Found>, told: Set<string>): Appended {
  const found = all.get(draft.id);
  if (!found) return { conflict: 0 };
  const { entry, created } = found;
  if (!sameSubmission(entry, draft)) return { conflict: entry.seq };
  const isFirst = !told.has(draft.id);
  told.add(draft.id);
  return { seq: entry.seq, created: created && isFirst };
}

/** Drafts in parts that fit into one commit item each. */
function parts(drafts: readonly Prepared[]): readonly (readonly Prepared[])[] {
  const all: Prepared[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const prepared of drafts) {
    bytes += sizeOf([prepared]);
    if (bytes > groupBytes) {
      all.push([]);
      bytes = sizeOf([prepared]);
    }
    all.at(-1)?.push(prepared);
  }
  return all;
}

function sizeOf(drafts: readonly Prepared[]): number {
  return drafts.reduce((sum, { bytes }) => sum + bytes + listBytes, 0);
}

function requireFitting(drafts: readonly Prepared[], allOrNothing: boolean): void {
  const bytes = allOrNothing ? sizeOf(drafts) : Math.max(0, ...drafts.map((one) => sizeOf([one])));
  if (bytes <= itemBytes) return;
  const what = allOrNothing ? 'entries that are recorded together' : 'an entry';
  throw new StoreFailure('too_large', `${what}: ${bytes} bytes, of at most ${itemBytes}`);
}
