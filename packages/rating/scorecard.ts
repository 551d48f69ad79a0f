import type { DeputyRecord, Methodology } from '@esep/domain';
import type { Line } from './criterion.ts';
import type { Frame } from './frame.ts';
import { createHistory, use } from './history.ts';
import type { GroupPlan } from './plan.ts';
import { planOf } from './plan.ts';
import type { GroupRated } from './rate.ts';
import { rate } from './rate.ts';
import { roundHalfUp, roundNumber, times } from './ratio.ts';
import type { CriterionResult, GroupResult, Scorecard, Tally } from './types.ts';
import type { Weight } from './weights.ts';

export interface ScorecardInput {
  /** The one in force for the period: see `methodologyFor`. */
  readonly methodology: Methodology;
  readonly deputy: DeputyRecord;
  /** The deputy's tallies of all quarters, in any order; those of other owners are passed over. */
  readonly tallies: Iterable<Tally>;
  readonly frame: Frame;
}

/** One deputy's points for one period, explained. Nothing in it is computed from other deputies' data. */
export function scorecard(input: ScorecardInput): Scorecard {
  const { deputy, methodology, frame } = input;
  const history = createHistory(deputy.deputy, input.tallies);
  const plan = planOf(methodology);
  const { lines, weights, groups, notEnough, total, tier, mean, variance } = rate(
    plan,
    deputy,
    history,
    frame,
  );
  return {
    deputy: deputy.deputy,
    period: frame.period,
    status: frame.status,
    provisional: frame.status === 'running',
    methodology: methodology.version,
    criteria: lines.map((line, i) => criterionOf(line, weights.lines[i] as Weight)),
    groups: plan.groups.map((group, i) =>
      groupOf(group, groups[i] as GroupRated, weights.groups[i] as Weight),
    ),
    total,
    tier,
    weightShare: roundHalfUp(weights.share, 4),
    minWeightShare: methodology.minWeightShare,
    notEnough,
    spread: notEnough ? null : { mean, variance: roundNumber(variance, 4) },
    shown: methodology.shown.map((counter) => ({
      counter,
      value: use({ history, quarters: frame.quarters, stockFrom: frame.stockFrom }, 'of', counter).value,
    })),
  };
}

function criterionOf(line: Line, weight: Weight): CriterionResult {
  const { plan, scored, points } = line;
  return {
    criterion: plan.criterion.id,
    group: plan.group,
    form: plan.formula.form,
    window: line.window,
    uses: scored.uses,
    working: scored.working,
    points: points && roundHalfUp(points.points, 1),
    none: line.none,
    withheld: line.withheld,
    nominalWeight: plan.nominal,
    weight: weight.rounded,
    contribution: points && roundHalfUp(times(weight.exact, points.points), 2),
    variance: points && roundNumber(points.variance, 4),
  };
}

function groupOf(group: GroupPlan, { points, brought }: GroupRated, weight: Weight): GroupResult {
  return {
    group: group.id,
    points,
    nominalWeight: group.nominal,
    weight: weight.rounded,
    contribution: points === null ? null : roundHalfUp(brought, 2),
  };
}
