import type { Bundle } from '../esep.ts';
import type { Line } from '../report.ts';
import type { Sizes } from '../sizes.ts';

/** What every measurement is given. */
export interface Bench {
  readonly sizes: Sizes;
  readonly bundle: Bundle;
  readonly scratch: string;
  /** The last day of the synthesised ledgers, on which entries are posted. */
  readonly today: string;
  /** The running quarter. */
  readonly quarter: string;
  /** Progress, for a person who waits. */
  say(text: string): void;
  add(line: Line): void;
}
