import type { Tier } from '@esep/rating';
import type { Change } from './change.ts';

/** One bar: points of one group, with its place among the colours. */
export interface GroupCell {
  readonly id: string;
  readonly title: string;
  readonly points: number | null;
  readonly text: string;
}

export interface RowView {
  readonly deputy: string;
  readonly href: string;
  readonly name: string;
  readonly meta: string;
  readonly total: number | null;
  readonly totalText: string;
  readonly rank: number | null;
  readonly best: number | null;
  readonly worst: number | null;
  readonly tier: Tier | null;
  readonly groups: readonly GroupCell[];
  readonly change: Change;
  readonly moreCounted: boolean;
}
