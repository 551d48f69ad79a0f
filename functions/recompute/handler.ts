import { setTimeout as pause } from 'node:timers/promises';
import type { CaughtUp, Folding } from '@esep/ledger';

export interface RecomputeDeps {
  readonly folding: Folding;
  readonly onFault: (error: unknown, council: string) => void;
  /** Between the end of a run and the next one; 20 unless told. */
  readonly restMs?: number;
}

/** Folds what is new. A wake-up may come late, twice or not at all: the followers' cursors decide. */
export interface Recompute {
  /** Asks for a run that begins after now, and returns at once. */
  wake(council: string): void;
  /** Resolves when a run that began after now has ended. */
  run(council: string): Promise<CaughtUp>;
  /** Resolves when nothing runs; nothing begins afterwards. */
  stop(): Promise<void>;
}

interface Runs {
  running: Promise<CaughtUp> | undefined;
  next: Promise<CaughtUp> | undefined;
  /** By `performance.now()`. */
  restsUntil: number;
}

/**
 * At most one run a council at a time in this process. However often it is asked for meanwhile, one more follows, after
 * a rest: a run costs some milliseconds however little it folds, so under load entries are folded together, and
 * whoever posts one is answered in between.
 *
 *     asked   1    2 3     4            5
 *     runs    [──1──]rest[──2,3,4──]rest[──5──]
 */
export function createRecompute({ folding, onFault, restMs = 20 }: RecomputeDeps): Recompute {
  const councils = new Map<string, Runs>();
  let stopped = false;

  function begin(council: string, runs: Runs): Promise<CaughtUp> {
    runs.next = undefined;
    if (stopped) return Promise.reject(new Error('recompute is stopped'));
    const run = folding.catchUp(council).finally(() => {
      runs.running = undefined;
      runs.restsUntil = performance.now() + restMs;
    });
    runs.running = run;
    return run;
  }

  function run(council: string): Promise<CaughtUp> {
    const runs = councils.get(council) ?? { running: undefined, next: undefined, restsUntil: 0 };
    councils.set(council, runs);
    if (!runs.running && !runs.next && performance.now() >= runs.restsUntil) return begin(council, runs);
    runs.next ??= afterRest(council, runs);
    return runs.next;
  }

  async function afterRest(council: string, runs: Runs): Promise<CaughtUp> {
    await Promise.allSettled([runs.running]);
    if (!stopped) await pause(Math.max(0, runs.restsUntil - performance.now()));
    return begin(council, runs);
  }

  return {
    wake(council) {
      if (!stopped) run(council).catch((error: unknown) => stopped || onFault(error, council));
    },
    run,
    async stop() {
      stopped = true;
      await Promise.allSettled([...councils.values()].flatMap(({ running, next }) => [running, next]));
    },
  };
}
