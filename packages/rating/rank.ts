/** A total with the normal that stands for it in the rank range. Totals and means are rounded to 0.1. */
export interface Entrant {
  readonly total: number;
  readonly mean: number;
  readonly variance: number;
}

export interface Place {
  readonly rank: number;
  readonly best: number;
  readonly worst: number;
}

/** The square of 1.645, to the four digits of the methodology: 90 % for each deputy taken alone. */
const surely = 2.7055;

/**
 * Ranks and rank ranges, in the order given. Equal totals share a rank: 1, 2, 2, 4. With `d = μj − μi`, j is surely
 * above i when `d > 0` and `d² ≥ 2.7055 · (σi² + σj²)`. Best rank = 1 + those surely above, worst = n − those surely
 * below, widened to hold the rank.
 */
export function places(entrants: readonly Entrant[]): readonly Place[] {
  const n = entrants.length;
  return entrants.map((own) => {
    let above = 0;
    let surelyAbove = 0;
    let surelyBelow = 0;
    for (const other of entrants) {
      if (other.total > own.total) above += 1;
      // In tenths, so that the difference of two rounded numbers is a whole one.
      const d = Math.round(other.mean * 10) - Math.round(own.mean * 10);
      if (d * d < 100 * surely * (own.variance + other.variance)) continue;
      if (d > 0) surelyAbove += 1;
      else if (d < 0) surelyBelow += 1;
    }
    const rank = above + 1;
    return { rank, best: Math.min(rank, 1 + surelyAbove), worst: Math.max(rank, n - surelyBelow) };
  });
}
