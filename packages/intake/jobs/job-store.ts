import { randomBytes } from 'node:crypto';
import type { Json } from '@esep/domain';
import type { VaultItem, VaultStore } from '@esep/ledger';
import { isOver, type Job, type JobAuthor, type JobKind } from './job.ts';
import { createParts, keptDays } from './parts.ts';

/** `20261002-0123456789abcdef`: jobs lie in the vault by the day on which they were asked for. */
export function jobId(at: Date, mark: string): string {
  return `${at.toISOString().slice(0, 10).replaceAll('-', '')}-${mark}`;
}

const leaseMs = 30_000;
const mostTries = 5;
const pageJobs = 1_000;
const prefix = 'desk/job/';
const dayMs = 86_400_000;

export interface JobStoreDeps {
  readonly vault: VaultStore;
  readonly now: () => Date;
}

export interface AskedJob {
  /** For work that must not be asked for twice; a new one unless told. */
  readonly id?: string;
  readonly kind: JobKind;
  readonly title: string;
  readonly by: JobAuthor;
  readonly params?: Json;
  readonly total?: number;
}

/** The worker is no longer the one to do the job: it was cancelled, or another worker took it. */
export class JobGone extends Error {}

/**
 * Jobs of one council's office in the vault. A worker takes a job by a conditional put, and renews its lease with every step:
 *
 *   waiting ──take──▶ running ──advance…──▶ running ──finish──▶ done
 *                        │ the worker dies; 30 s later
 *                        └──take──▶ running, from `reached`
 *
 * A worker whose lease was taken by another cannot write any more: each put is over the version that it read.
 */
export function createJobStore({ vault, now }: JobStoreDeps) {
  const parts = createParts({ vault, now });

  const put = (council: string, job: Job, version: number) =>
    vault.put(council, prefix + job.id, job, version, new Date(Date.parse(job.askedAt) + keptDays * dayMs));

  const read = (council: string, id: string) => vault.get<Job>(council, prefix + id);

  const newId = () => jobId(now(), randomBytes(8).toString('hex'));

  async function all(council: string): Promise<readonly VaultItem<Job>[]> {
    const items: VaultItem<Job>[] = [];
    for (;;) {
      const after = items.at(-1)?.key;
      const page = await vault.query<Job>(council, prefix, {
        limit: pageJobs,
        ...(after === undefined ? {} : { after }),
      });
      items.push(...page);
      if (page.length < pageJobs) return items;
    }
  }

  function canTake({ state, lease }: Job): boolean {
    return state === 'waiting' || (state === 'running' && Date.parse(lease?.until ?? '') <= now().getTime());
  }

  const until = () => new Date(now().getTime() + leaseMs).toISOString();

  /** Replaces what the worker holds. Throws `JobGone`. */
  async function hold(council: string, worker: string, id: string, change: Partial<Job>): Promise<Job> {
    const item = await read(council, id);
    if (item?.value.state !== 'running' || item.value.lease?.worker !== worker) throw new JobGone(id);
    const job: Job = { ...item.value, lease: { worker, until: until() }, ...change };
    if (!(await put(council, job, item.version))) throw new JobGone(id);
    return job;
  }

  return {
    parts,

    /** Puts the job in the queue, unless it was before. What it reads must lie in `parts` before. */
    async ask(
      council: string,
      { id = newId(), kind, title, by, params = null, total = 0 }: AskedJob,
    ): Promise<Job> {
      const job: Job = {
        id,
        ...{ kind, title, by, params, total },
        ...{ state: 'waiting', done: 0, tries: 0 },
        askedAt: now().toISOString(),
        ...{ begunAt: null, endedAt: null, reached: null, result: null, failure: null, lease: null },
      };
      if (await put(council, job, 0)) return job;
      return (await read(council, id))?.value ?? job;
    },

    async find(council: string, id: string): Promise<Job | undefined> {
      return (await read(council, id))?.value;
    },

    /** The newest first. */
    async list(council: string): Promise<readonly Job[]> {
      const jobs = (await all(council)).map(({ value }) => value);
      return jobs.sort((a, b) => b.askedAt.localeCompare(a.askedAt));
    },

    /** Takes the oldest job that nobody does; undefined when there is none. */
    async take(council: string, worker: string, kinds: readonly JobKind[]): Promise<Job | undefined> {
      const free = (await all(council))
        .filter(({ value }) => kinds.includes(value.kind) && canTake(value))
        .sort((a, b) => a.value.askedAt.localeCompare(b.value.askedAt));
      for (const { value, version } of free) {
        const tries = value.tries + 1;
        const begun: Job =
          tries > mostTries
            ? { ...value, state: 'failed', failure: 'internal', endedAt: now().toISOString(), lease: null }
            : {
                ...value,
                state: 'running',
                tries,
                begunAt: value.begunAt ?? now().toISOString(),
                lease: { worker, until: until() },
              };
        if ((await put(council, begun, version)) && begun.state === 'running') return begun;
      }
      return undefined;
    },

    hold,

    /** Asks a job to stop; what it did stays done. */
    async cancel(council: string, id: string): Promise<void> {
      for (;;) {
        const item = await read(council, id);
        if (!item || isOver(item.value)) return;
        const cancelled: Job = {
          ...item.value,
          state: 'cancelled',
          endedAt: now().toISOString(),
          lease: null,
        };
        if (await put(council, cancelled, item.version)) return;
      }
    },
  };
}

export type JobStore = ReturnType<typeof createJobStore>;
