import type { DatabaseSync } from 'node:sqlite';
import { StoreFailure } from '@esep/ledger';
import { storeFailure } from './failures.ts';

/** Group commit: whatever is asked for in one turn of the event loop shares one transaction and one sync to disk. */
export interface Writer {
  /**
   * Runs `work` in the next group's transaction and resolves when that is durable. When `work` throws, nothing of
   * it stays and only it is rejected. `weight` is about how many rows it writes.
   */
  write<T>(work: () => T, weight?: number): Promise<T>;
  /** Writes what is waiting; later writes are rejected. */
  close(): void;
}

interface Job {
  readonly work: () => unknown;
  readonly weight: number;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** Rows in one transaction: above some 2,000 a sync costs nothing more, and readers wait for the group. */
const groupWeight = 2_000;

export interface WriterOptions {
  readonly db: DatabaseSync;
  /** For messages: `ledger.db`. */
  readonly name: string;
  /** Throws when it is no use to write, such as when the file was deleted under the open database. */
  readonly check: () => void;
  /** Called after each durable group. */
  readonly written?: () => void;
}

export function createWriter({ db, name, check, written }: WriterOptions): Writer {
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  const queue: Job[] = [];
  let closed = false;
  let scheduled = false;

  function schedule(): void {
    if (scheduled) return;
    scheduled = true;
    setImmediate(() => {
      scheduled = false;
      // What was asked for after the last turn waits for the next one, so that requests are read in between.
      if (queue.length > 0) writeGroup(takeGroup());
      if (queue.length > 0) schedule();
    });
  }

  function takeGroup(): readonly Job[] {
    let weight = 0;
    const end = queue.findIndex((job) => {
      weight += job.weight;
      return weight > groupWeight;
    });
    // At least one, however heavy.
    return queue.splice(0, end < 0 ? queue.length : Math.max(1, end));
  }

  function writeGroup(group: readonly Job[]): void {
    const outcome = attempt(group);
    if ('results' in outcome) {
      for (const [i, job] of group.entries()) job.resolve(outcome.results[i]);
      written?.();
    } else if (outcome.culprit) {
      outcome.culprit.reject(outcome.error);
      const rest = group.filter((job) => job !== outcome.culprit);
      if (rest.length > 0) writeGroup(rest);
    } else {
      for (const job of group) job.reject(outcome.error);
    }
  }

  /** All of the group or nothing of it; names the culprit when one job, not the store, is to blame. */
  function attempt(group: readonly Job[]): { results: unknown[] } | { error: unknown; culprit?: Job } {
    let running: Job | undefined;
    try {
      check();
      begin.run();
      const results = group.map((job) => {
        running = job;
        return job.work();
      });
      commit.run();
      return { results };
    } catch (thrown) {
      rollback();
      const error = storeFailure(thrown, name);
      return error instanceof StoreFailure || !running ? { error } : { error, culprit: running };
    }
  }

  function rollback(): void {
    try {
      if (db.isTransaction) db.exec('ROLLBACK');
    } catch {
      // The transaction is gone already: SQLite rolls back by itself when the disk fails.
    }
  }

  return {
    write<T>(work: () => T, weight = 1): Promise<T> {
      if (closed) return Promise.reject(new StoreFailure('unavailable', `${name} is closed`));
      return new Promise<T>((resolve, reject) => {
        queue.push({ work, weight, resolve: (result) => resolve(result as T), reject });
        schedule();
      });
    },
    close() {
      closed = true;
      while (queue.length > 0) writeGroup(takeGroup());
    },
  };
}
