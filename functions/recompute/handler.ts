import type { CaughtUp, Folding } from '@esep/ledger';

export interface RecomputeDeps {
  readonly folding: Folding;
  readonly onFault: (error: unknown, council: string) => void;
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
}

/**
 * At most one run a council at a time in this process. However often it is asked for meanwhile, one more follows:
 *
 *     asked   1    2 3 4        5
 *     runs    [──1──][──2,3,4──][──5──]
 */
export function createRecompute({ folding, onFault }: RecomputeDeps): Recompute {
  const councils = new Map<string, Runs>();
  let stopped = false;

  function begin(council: string, runs: Runs): Promise<CaughtUp> {
    runs.next = undefined;
    if (stopped) return Promise.reject(new Error('recompute is stopped'));
    const run = folding.catchUp(council).finally(() => {
      runs.running = undefined;
    });
    runs.running = run;
    return run;
  }

  function run(council: string): Promise<CaughtUp> {
    const runs = councils.get(council) ?? { running: undefined, next: undefined };
    councils.set(council, runs);
    if (!runs.running) return begin(council, runs);
    const again = () => begin(council, runs);
    runs.next ??= runs.running.then(again, again);
    return runs.next;
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
