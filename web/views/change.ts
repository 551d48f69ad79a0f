import type { Period } from '@esep/domain';
import { convocationNumber, isQuarter, shiftQuarter } from '@esep/domain';
import type { RankingRow } from '@esep/rating';

/** How a rank moved since the period before. `places` is positive. */
export type Change =
  | { readonly kind: 'up' | 'down'; readonly places: number }
  | { readonly kind: 'same' | 'new' | 'none' };

/** The quarter before a quarter, the year before a year, the convocation before a convocation. */
export function previousPeriod(period: Period): Period {
  const convocation = convocationNumber(period);
  if (convocation !== undefined) return `C${convocation - 1}`;
  return isQuarter(period) ? shiftQuarter(period, -1) : String(Number(period) - 1);
}

export function changeSince(row: RankingRow, earlier: RankingRow | undefined, comparable: boolean): Change {
  if (!comparable || row.rank === null) return { kind: 'none' };
  if (earlier?.rank == null) return { kind: 'new' };
  const places = earlier.rank - row.rank;
  if (places === 0) return { kind: 'same' };
  return { kind: places > 0 ? 'up' : 'down', places: Math.abs(places) };
}
