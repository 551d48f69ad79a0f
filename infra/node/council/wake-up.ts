/** Work that is asked for often and must run once after the last asking. */
export interface Worker {
  /** Asks for a run that begins after now; many askings while one runs make one more run. */
  wake(): void;
  /** Resolves when a run that began after now has ended, and rejects with what it rejected with. */
  run(): Promise<void>;
  /** Resolves when nothing runs. No run begins afterwards. */
  stop(): Promise<void>;
}

/** A failed run is reported once; the next asking, at the latest the sweep's, tries again. */
export function createWorker(work: () => Promise<unknown>, onFault: (fault: unknown) => void): Worker {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  let stopped = false;

  function begin(): Promise<void> {
    const now = work().then(() => {});
    running = now;
    const end = () => {
      if (running === now) running = undefined;
    };
    now.then(end, end);
    return now;
  }

  function run(): Promise<void> {
    if (stopped) return Promise.resolve();
    if (!running) return begin();
    next ??= running
      .catch(() => {})
      .then(() => {
        next = undefined;
        return stopped ? undefined : begin();
      });
    return next;
  }

  return {
    wake: () => void run().catch(onFault),
    run,
    async stop() {
      stopped = true;
      await Promise.allSettled([running, next]);
    },
  };
}
