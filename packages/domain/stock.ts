import type { StockCounter } from './counters.ts';
import type { Move, Owner } from './subject.ts';
import type { Quarter } from './time.ts';

/** What a subject holds in stock for one owner now. */
export type Stock = Readonly<Partial<Record<StockCounter, number>>>;

/** The changes from one stock to another, as moves of the quarter in which it changed; none of zero. */
export function stockMoves(
  owners: readonly Owner[],
  before: Stock,
  after: Stock,
  at: { readonly quarter: Quarter; readonly seq: number },
): readonly Move[] {
  const counters = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<StockCounter>;
  const moves: Move[] = [];
  for (const counter of counters) {
    const by = (after[counter] ?? 0) - (before[counter] ?? 0);
    if (by === 0) continue;
    for (const owner of owners) moves.push({ owner, quarter: at.quarter, counter, by, seq: at.seq });
  }
  return moves;
}
