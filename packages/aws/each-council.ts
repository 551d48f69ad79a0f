import type { CouncilMarker } from '@esep/store-dynamodb';
import { CouncilsFailed } from './errors.ts';
import type { Limits } from './limits.ts';
import type { Observer } from './observer.ts';

export interface EachCouncilOptions {
  readonly councils: readonly CouncilMarker[];
  readonly limits: Limits;
  readonly observer: Observer;
  /** With which of so many to begin; any of them unless told. */
  readonly first?: (of: number) => number;
}

function anyOf(of: number): number {
  return Math.floor(Math.random() * of);
}

/**
 * Does the work of each council on its own, one after the other, until the time is up: one that fails stops no other.
 * Throws `CouncilsFailed` at the end if any failed. Runs begin with different councils, so that none is always the one
 * that there was no time for.
 */
export async function eachCouncil(
  { councils, limits, observer, first = anyOf }: EachCouncilOptions,
  work: (council: CouncilMarker) => Promise<void>,
): Promise<void> {
  const failed: string[] = [];
  const at = first(councils.length);
  const inTurn = [...councils.slice(at), ...councils.slice(0, at)];
  for (const [done, council] of inTurn.entries()) {
    if (limits.enough()) {
      observer.info('stopped before the time limit', { done, left: inTurn.length - done });
      break;
    }
    try {
      await work(council);
    } catch (error) {
      failed.push(council.council);
      observer.fault(error, 'council', { council: council.council });
    }
  }
  observer.metric('CouncilsFailed', failed.length);
  if (failed.length > 0) throw new CouncilsFailed(failed, councils.length);
}
