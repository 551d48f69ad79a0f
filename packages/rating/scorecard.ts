import type { DeputyRecord, Methodology, Month, Period } from '@esep/domain';
import type { Line } from './criterion.ts';
import { scoreCriterion } from './criterion.ts';
import type { History } from './history.ts';
import { createHistory, use } from './history.ts';
import type { Frame } from './period.ts';
import { frameOf } from './period.ts';
import type { Plan } from './plan.ts';
import { planOf } from './plan.ts';
import type { Ratio } from './ratio.ts';
import { add, compare, over, roundHalfUp, roundNumber, times, zero } from './ratio.ts';
import type { CriterionResult, GroupResult, Scorecard, Tally, Tier } from './types.ts';
import type { LineState, Weight, Weights } from './weights.ts';
import { weightsInEffect } from './weights.ts';

export interface ScorecardInput {
  /** The one in force for the period: see `methodologyFor`. */
  readonly methodology: Methodology;
  readonly deputy: DeputyRecord;
  /** The deputy's tallies of all quarters, in any order; those of other owners are passed over. */
  readonly tallies: Iterable<Tally>;
  /** All months closed so far, not only those of the period. */
  readonly closedMonths: readonly Month[];
  readonly period: Period;
}

/** One deputy's points for one period. Nothing in it is computed from other deputies' data. */
export function scorecard(input: ScorecardInput): Scorecard {
  const { deputy, tallies, period, closedMonths, methodology } = input;
  const history = createHistory(deputy.deputy, tallies);
  return scorecardIn(planOf(methodology), deputy, history, frameOf(period, closedMonths)).card;
}

/** A scorecard, and the unrounded numbers that the rank range is drawn from. */
export interface Rated {
  readonly card: Scorecard;
  readonly variance: number;
}

/** The same for a plan, a history and a frame that many scorecards share. */
export function scorecardIn(plan: Plan, deputy: DeputyRecord, history: History, frame: Frame): Rated {
  const { methodology } = plan;
  const lines = plan.groups.flatMap(({ criteria }) =>
    criteria.map((criterion) => scoreCriterion(criterion, deputy, history, frame)),
  );
  const weights = weightsInEffect(plan, lines.map(stateOf));
  const notEnough = compare(weights.share, plan.minWeightShare) < 0;
  const spread = spreadOf(lines, weights);
  const total = notEnough ? null : roundHalfUp(broughtBy(lines, weights.lines), 1);
  const card: Scorecard = {
    deputy: deputy.deputy,
    period: frame.period,
    status: frame.status,
    provisional: frame.status === 'running',
    methodology: methodology.version,
    criteria: lines.map((line, i) => resultOf(line, weights.lines[i] as Weight)),
    groups: groupsOf(plan, lines, weights),
    total,
    tier: total === null ? null : tierOf(total, methodology),
    weightShare: roundHalfUp(weights.share, 4),
    minWeightShare: methodology.minWeightShare,
    notEnough,
    spread: notEnough
      ? null
      : { mean: roundNumber(spread.mean, 1), variance: roundNumber(spread.variance, 4) },
    shown: methodology.shown.map((counter) => ({
      counter,
      value: use({ history, quarters: frame.quarters }, 'of', counter).value,
    })),
  };
  return { card, variance: spread.variance };
}

function stateOf({ points, none }: Line): LineState {
  if (points) return 'points';
  return none?.reason === 'not-applicable' ? 'inapplicable' : 'none';
}

/** `Σ weight · points`, exactly: the total, or a group's part of it. */
function broughtBy(lines: readonly Line[], weights: readonly Weight[]): Ratio {
  return lines.reduce(
    (sum, { points }, i) => (points ? add(sum, times((weights[i] as Weight).exact, points.points)) : sum),
    zero,
  );
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
  return { mean, variance };
}

function resultOf({ plan, window, scored, points, none, withheld }: Line, weight: Weight): CriterionResult {
  return {
    criterion: plan.criterion.id,
    group: plan.group,
    form: plan.formula.form,
    window,
    uses: scored.uses,
    working: scored.working,
    points: points && roundHalfUp(points.points, 1),
    none,
    withheld,
    nominalWeight: plan.nominal,
    weight: weight.rounded,
    contribution: points && roundHalfUp(times(weight.exact, points.points), 2),
    variance: points && roundNumber(points.variance, 4),
  };
}

/** A group's points: what its criteria bring to the total, over its weight. */
function groupsOf(plan: Plan, lines: readonly Line[], weights: Weights): readonly GroupResult[] {
  let at = 0;
  return plan.groups.map((group, g) => {
    const end = at + group.criteria.length;
    const weight = weights.groups[g] as Weight;
    const brought = weight.number > 0 ? broughtBy(lines.slice(at, end), weights.lines.slice(at, end)) : null;
    at = end;
    return {
      group: group.id,
      points: brought && roundHalfUp(over(brought, weight.exact), 1),
      nominalWeight: group.nominal,
      weight: weight.rounded,
      contribution: brought && roundHalfUp(brought, 2),
    };
  });
}

function tierOf(total: number, { tiers }: Methodology): Tier {
  if (total >= tiers.high) return 'high';
  if (total >= tiers.good) return 'good';
  return total >= tiers.middle ? 'middle' : 'low';
}
