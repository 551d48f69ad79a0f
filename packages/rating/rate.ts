import type { DeputyRecord, Methodology } from '@esep/domain';
import type { Line } from './criterion.ts';
import { scoreCriterion } from './criterion.ts';
import type { Frame } from './frame.ts';
import type { History } from './history.ts';
import type { Plan } from './plan.ts';
import type { Ratio } from './ratio.ts';
import { add, compare, over, roundHalfUp, roundNumber, times, zero } from './ratio.ts';
import type { Tier } from './types.ts';
import type { LineState, Weight, Weights } from './weights.ts';
import { weightsInEffect } from './weights.ts';

/** What a ranking needs of a deputy; a scorecard explains the same numbers. */
export interface Rated {
  readonly deputy: string;
  readonly lines: readonly Line[];
  readonly weights: Weights;
  readonly groups: readonly GroupRated[];
  readonly total: number | null;
  readonly tier: Tier | null;
  readonly notEnough: boolean;
  /** Of the total as a normal: the mean rounded to 0.1, as totals are. */
  readonly mean: number;
  readonly variance: number;
}

export interface GroupRated {
  /** Rounded to 0.1. */
  readonly points: number | null;
  /** What the group brings to the total, exactly. */
  readonly brought: Ratio;
}

/** Rates one deputy in one period. */
export function rate(plan: Plan, deputy: DeputyRecord, history: History, frame: Frame): Rated {
  const lines = plan.groups.flatMap(({ criteria }) =>
    criteria.map((criterion) => scoreCriterion(criterion, deputy, history, frame)),
  );
  const weights = weightsInEffect(plan, lines.map(stateOf));
  const notEnough = compare(weights.share, plan.minWeightShare) < 0;
  const groups = groupsOf(plan, lines, weights);
  const total = notEnough ? null : roundHalfUp(groups.map(({ brought }) => brought).reduce(add, zero), 1);
  return {
    deputy: deputy.deputy,
    lines,
    weights,
    groups,
    total,
    tier: total === null ? null : tierOf(total, plan.methodology),
    notEnough,
    ...spreadOf(lines, weights),
  };
}

function stateOf({ points, none }: Line): LineState {
  if (points) return 'points';
  return none?.reason === 'not-applicable' ? 'inapplicable' : 'none';
}

/** A group's points: what its criteria bring to the total, over its weight. */
function groupsOf(plan: Plan, lines: readonly Line[], weights: Weights): readonly GroupRated[] {
  let at = 0;
  return plan.groups.map(({ criteria }, g) => {
    let brought = zero;
    for (const end = at + criteria.length; at < end; at++) {
      const { points } = lines[at] as Line;
      if (points) brought = add(brought, times((weights.lines[at] as Weight).exact, points.points));
    }
    const { exact } = weights.groups[g] as Weight;
    return { brought, points: exact.num > 0n ? roundHalfUp(over(brought, exact), 1) : null };
  });
}

/** The total as a normal: means by weight, variances by weight squared. */
function spreadOf(lines: readonly Line[], weights: Weights): { mean: number; variance: number } {
  let mean = 0;
  let variance = 0;
  lines.forEach(({ points }, i) => {
    if (!points) return;
    const weight = (weights.lines[i] as Weight).number;
    mean += weight * points.mean;
    variance += weight * weight * points.variance;
  });
  return { mean: roundNumber(mean, 1), variance };
}

function tierOf(total: number, { tiers }: Methodology): Tier {
  if (total >= tiers.high) return 'high';
  if (total >= tiers.good) return 'good';
  return total >= tiers.middle ? 'middle' : 'low';
}
