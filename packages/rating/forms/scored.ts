import type { Ratio } from '../ratio.ts';
import type { CounterUse, None, Working } from '../types.ts';

/** Points of a criterion, exactly, and as a normal for the rank range. */
export interface Points {
  /** 0–100. */
  readonly points: Ratio;
  readonly mean: number;
  readonly variance: number;
}

/** What a form makes of the counters: points or why none, and how it came to them. */
export interface Scored {
  readonly uses: readonly CounterUse[];
  readonly working: Working;
  readonly outcome: Points | None;
}

export function isNone(outcome: Points | None): outcome is None {
  return 'reason' in outcome;
}
