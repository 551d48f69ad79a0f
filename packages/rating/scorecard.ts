import type { Counter, DeputyRecord, Methodology, Month, Period } from '@esep/domain';
import type { Line } from './criterion.ts';
import { scoreCriterion } from './criterion.ts';
import type { History } from './history.ts';
import { createHistory, use } from './history.ts';
import type { Frame } from './period.ts';
import { frameOf } from './period.ts';
import type { GroupPlan, Plan } from './plan.ts';
import { planOf } from './plan.ts';
import type { Ratio } from './ratio.ts';
import { add, compare, over, ratio, roundHalfUp, roundNumber, times, toNumber, zero } from './ratio.ts';
import type { CriterionResult, GroupResult, Scorecard, Tally, Tier } from './types.ts';

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
  const groups = plan.groups.map((group) => weigh(group, scoreAll(group, deputy, history, frame)));
  const present = sum(groups.filter(({ points }) => points).map(({ plan: { weight } }) => weight));
  const share = weightShare(groups);
  const notEnough = compare(share, plan.minWeightShare) < 0;
  const parts = groups.map((group) => partOf(group, present));
  const total = present.num > 0n && !notEnough ? totalOf(parts.map(({ exact }) => exact)) : null;
  const criteria = parts.flatMap(({ lines }) => lines);
  const mean = criteria.reduce((all, { mean }) => all + mean, 0);
  const variance = criteria.reduce((all, { variance }) => all + variance, 0);
  const card: Scorecard = {
    deputy: deputy.deputy,
    period: frame.period,
    status: frame.status,
    provisional: frame.status === 'running',
    methodology: plan.methodology.version,
    criteria: criteria.map(({ result }) => result),
    groups: parts.map(({ result }) => result),
    total,
    tier: total === null ? null : tierOf(total, plan.methodology),
    weightShare: roundHalfUp(share, 4),
    minWeightShare: plan.methodology.minWeightShare,
    notEnough,
    spread: total === null ? null : { mean: roundNumber(mean, 1), variance: roundNumber(variance, 4) },
    shown: plan.methodology.shown.map((counter) => ({
      counter,
      value: use({ history, quarters: frame.quarters }, 'of', counter as Counter).value,
    })),
  };
  return { card, variance };
}

interface WeighedGroup {
  readonly plan: GroupPlan;
  readonly lines: readonly Line[];
  /** Weight of the criteria that have points, and of those that apply. */
  readonly present: Ratio;
  readonly applicable: Ratio;
  readonly points: Ratio | null;
}

function scoreAll(group: GroupPlan, deputy: DeputyRecord, history: History, frame: Frame): readonly Line[] {
  return group.criteria.map((criterion) => scoreCriterion(criterion, deputy, history, frame));
}

/** A group's points: the weighted mean of its criteria that have points. */
function weigh(plan: GroupPlan, lines: readonly Line[]): WeighedGroup {
  let present = zero;
  let applicable = zero;
  let points = zero;
  for (const line of lines) {
    const { weight } = line.plan;
    if (line.none?.reason !== 'not-applicable') applicable = add(applicable, weight);
    if (!line.points) continue;
    present = add(present, weight);
    points = add(points, times(weight, line.points.points));
  }
  return { plan, lines, present, applicable, points: present.num > 0n ? over(points, present) : null };
}

/** How much of the weight that applies has points; what does not apply is shared out within its group. */
function weightShare(groups: readonly WeighedGroup[]): Ratio {
  let base = zero;
  let available = zero;
  for (const { plan, present, applicable } of groups) {
    if (applicable.num === 0n) continue;
    base = add(base, plan.weight);
    available = add(available, times(plan.weight, over(present, applicable)));
  }
  return base.num > 0n ? over(available, base) : zero;
}

interface Part {
  readonly exact: Ratio;
  readonly result: GroupResult;
  readonly lines: readonly {
    readonly result: CriterionResult;
    readonly mean: number;
    readonly variance: number;
  }[];
}

/** The group's and its criteria's part of the total; `all` is the weight of the groups that have points. */
function partOf(group: WeighedGroup, all: Ratio): Part {
  const { plan, lines, points } = group;
  const weight = points ? over(plan.weight, all) : zero;
  const exact = points ? times(weight, points) : zero;
  return {
    exact,
    result: {
      group: plan.id,
      points: points && roundHalfUp(points, 1),
      nominalWeight: roundHalfUp(plan.nominal, 4),
      weight: roundHalfUp(weight, 4),
      contribution: points && roundHalfUp(exact, 2),
    },
    lines: lines.map((line) => lineOf(line, group, weight)),
  };
}

function lineOf(line: Line, group: WeighedGroup, groupWeight: Ratio): Part['lines'][number] {
  const { plan, scored, points } = line;
  const weight = points ? times(groupWeight, over(plan.weight, group.present)) : zero;
  const share = toNumber(weight);
  const result: CriterionResult = {
    criterion: plan.criterion.id,
    group: plan.group,
    form: plan.formula.form,
    window: line.window,
    uses: scored.uses,
    working: scored.working,
    points: points && roundHalfUp(points.points, 1),
    none: line.none,
    withheld: line.withheld,
    nominalWeight: roundHalfUp(plan.nominal, 4),
    weight: roundHalfUp(weight, 4),
    contribution: points && roundHalfUp(times(weight, points.points), 2),
    variance: points && roundNumber(points.variance, 4),
  };
  return {
    result,
    mean: points ? share * points.mean : 0,
    variance: points ? share * share * points.variance : 0,
  };
}

function totalOf(parts: readonly Ratio[]): number {
  return roundHalfUp(sum(parts), 1);
}

function sum(parts: readonly Ratio[]): Ratio {
  return parts.reduce(add, ratio(0));
}

function tierOf(total: number, { tiers }: Methodology): Tier {
  if (total >= tiers.high) return 'high';
  if (total >= tiers.good) return 'good';
  return total >= tiers.middle ? 'middle' : 'low';
}
