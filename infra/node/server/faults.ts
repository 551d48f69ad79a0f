import { StoreFailure } from '@esep/ledger';

/** A full disk fails every request and every follower in the same way: it is told once in this time. */
const sameAgainMs = 60_000;

/**
 * One line of JSON per fault on the error stream, for the journal. It carries no address, path, code or body: what a
 * fault says about itself is all.
 */
export function createFaultLog(err: NodeJS.WritableStream, now: () => Date) {
  const toldAt = new Map<string, number>();

  /** Only what a store says: any other fault may be the one that somebody looks for by its request. */
  function wasJustTold(fault: unknown): boolean {
    if (!(fault instanceof StoreFailure)) return false;
    const time = now().getTime();
    const before = toldAt.get(fault.message);
    if (before !== undefined && time - before < sameAgainMs) return true;
    if (toldAt.size >= 100) toldAt.clear();
    toldAt.set(fault.message, time);
    return false;
  }

  return (fault: unknown, where = 'process'): void => {
    if (wasJustTold(fault)) return;
    const error =
      fault instanceof Error
        ? { message: fault.message, stack: fault.stack }
        : { message: JSON.stringify(fault) };
    err.write(`${JSON.stringify({ level: 'error', time: now().toISOString(), where, ...error })}\n`);
  };
}
