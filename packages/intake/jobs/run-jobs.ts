import { randomBytes } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { type Json, Refusal } from '@esep/domain';
import { StoreFailure } from '@esep/ledger';
import type { Job, JobKind } from './job.ts';
import { JobGone, type JobStore } from './job-store.ts';

/** What a handler does its work with. */
export interface JobRun {
  /** As it was taken: `done` and `reached` say where an earlier worker stopped. */
  readonly job: Job;
  /** After each step: shows the progress, keeps the lease, lets requests be answered. Throws `JobGone` to stop the handler. */
  advance(progress: Partial<Pick<Job, 'done' | 'total' | 'reached'>>): Promise<void>;
}

/** Does the work and resolves to its result. Must bear to be done again from `reached` or before. */
export type JobHandler = (run: JobRun) => Promise<Json>;

export interface JobRunnerDeps {
  readonly council: string;
  readonly store: JobStore;
  readonly now: () => Date;
  readonly handlers: Readonly<Partial<Record<JobKind, JobHandler>>>;
  readonly onFault?: ((fault: unknown, where: string) => void) | undefined;
}

/** Does what waits, one job after the other. */
export function createJobRunner({ council, store, now, handlers, onFault }: JobRunnerDeps) {
  const worker = randomBytes(8).toString('hex');
  const kinds = Object.keys(handlers) as JobKind[];
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = false;

  async function doOne(job: Job): Promise<void> {
    const run: JobRun = {
      job,
      async advance(progress) {
        if (stopped) throw new JobGone(job.id);
        await store.hold(council, worker, job.id, progress);
        await setImmediate();
      },
    };
    const end = (change: Partial<Job>) =>
      store.hold(council, worker, job.id, { ...change, endedAt: now().toISOString(), lease: null });
    try {
      const result = await (handlers[job.kind] as JobHandler)(run);
      await end({ state: 'done', result });
    } catch (error) {
      if (error instanceof JobGone) return;
      // A store that fails for a while: the lease ends and the job is taken again from where it was.
      if (error instanceof StoreFailure) return onFault?.(error, `job ${job.kind}`);
      if (!(error instanceof Refusal)) onFault?.(error, `job ${job.kind}`);
      await end({ state: 'failed', failure: error instanceof Refusal ? error.code : 'internal' });
    }
  }

  async function runAll(): Promise<void> {
    do {
      again = false;
      for (;;) {
        const job = stopped ? undefined : await store.take(council, worker, kinds);
        if (!job) break;
        await doOne(job).catch((fault) => onFault?.(fault, `job ${job.kind}`));
      }
    } while (again && !stopped);
  }

  /** Resolves when nothing waits any more. Never two runs at once. */
  function run(): Promise<void> {
    again = true;
    running ??= runAll().finally(() => {
      running = undefined;
    });
    return running;
  }

  return {
    run,
    /** Begins what was just asked for, without waiting for it. */
    wake(): void {
      void run().catch((fault) => onFault?.(fault, 'jobs'));
    },
    /** Stops between two steps; the job goes on when its lease has ended. */
    async stop(): Promise<void> {
      stopped = true;
      await running;
    },
  };
}

export type JobRunner = ReturnType<typeof createJobRunner>;
