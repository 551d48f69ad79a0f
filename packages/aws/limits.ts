/** How long a run may still begin new work. */
export interface Limits {
  /** True when the rest of the time is needed to end in order. */
  enough(): boolean;
  /** True when there is no time for anything any more, not even for telling others what was done. */
  over(): boolean;
}

/** Time in which a batch that is being folded ends, and wake-ups and answers are sent. */
const reservedMs = 10_000;
const reservedShare = 0.2;

/** From the invocation's own clock. The first call of a run should be early: the share is of what is left then. */
export function createLimits(context: { getRemainingTimeInMillis(): number }): Limits {
  const reserve = Math.max(reservedMs, context.getRemainingTimeInMillis() * reservedShare);
  const isBelow = (ms: number) => context.getRemainingTimeInMillis() < ms;
  return { enough: () => isBelow(reserve), over: () => isBelow(reserve / 2) };
}
