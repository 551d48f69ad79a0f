/** Runs work now and then every so often; never twice at once, and a failure is reported and tried again. */
export interface Schedule {
  /** The first runs of all, in the order in which they were added. */
  start(): Promise<void>;
  /** Begins no run any more and resolves when the running ones have ended. */
  stop(): Promise<void>;
}

export interface Scheduled {
  readonly name: string;
  readonly everyMinutes: number;
  readonly run: () => Promise<unknown>;
}

const minuteMs = 60_000;

export function createSchedule(
  works: readonly Scheduled[],
  onFault: (fault: unknown, name: string) => void,
  unitMs = minuteMs,
): Schedule {
  const timers: NodeJS.Timeout[] = [];
  const running = new Map<string, Promise<void>>();
  let stopped = false;

  function begin({ name, run }: Scheduled): Promise<void> {
    const before = running.get(name);
    if (before || stopped) return before ?? Promise.resolve();
    const now = run()
      .then(() => {})
      .catch((fault) => onFault(fault, name))
      .finally(() => running.delete(name));
    running.set(name, now);
    return now;
  }

  return {
    async start() {
      for (const work of works) {
        await begin(work);
        if (!stopped) timers.push(setInterval(() => void begin(work), work.everyMinutes * unitMs).unref());
      }
    },
    async stop() {
      stopped = true;
      for (const timer of timers) clearInterval(timer);
      await Promise.allSettled(running.values());
    },
  };
}
