import type { DeputyRecord, MethodologyRecord } from '@esep/domain';
import type { Frame } from './frame.ts';
import { createHistory } from './history.ts';
import { deputiesIn, methodologyFor } from './period.ts';
import type { Plan } from './plan.ts';
import { planOf } from './plan.ts';
import type { Place } from './rank.ts';
import { places } from './rank.ts';
import type { Rated } from './rate.ts';
import { rate } from './rate.ts';
import { ceiling, decimal, ratio, roundHalfUp, roundNumber, times } from './ratio.ts';
import type { Ranking, RankingRow, Tally } from './types.ts';

export interface RankingInput {
  readonly frame: Frame;
  /** All that were ever adopted; the one in force is chosen. */
  readonly methodologies: Iterable<MethodologyRecord>;
  /** The whole roster; who was in office in the period is chosen. */
  readonly deputies: Iterable<DeputyRecord>;
  /** All tallies of a deputy, in any order. */
  talliesOf(deputy: string): Iterable<Tally>;
}

/** All scorecards of a council and period, ordered, with ranks, rank ranges and tiers. */
export function ranking(input: RankingInput): Ranking {
  const { frame } = input;
  return rankingIn({
    frame,
    record: methodologyFor(frame, input.methodologies),
    deputies: deputiesIn(frame, input.deputies),
    rated: (plan, deputy) =>
      rate(plan, deputy, createHistory(deputy.deputy, input.talliesOf(deputy.deputy)), frame),
  });
}

export interface FramedRanking {
  readonly frame: Frame;
  readonly record: MethodologyRecord | undefined;
  readonly deputies: readonly DeputyRecord[];
  rated(plan: Plan, deputy: DeputyRecord): Rated;
}

/** The same for what the rankings of several periods share. */
export function rankingIn({ frame, record, deputies, rated: ratedOf }: FramedRanking): Ranking {
  const head = {
    period: frame.period,
    status: frame.status,
    provisional: frame.status === 'running',
    deputies: deputies.length,
  };
  if (!record) {
    const rows = deputies.map(({ deputy }) => unmeasured(deputy));
    return { ...head, ranked: false, methodology: null, trial: false, scored: 0, needed: 0, rows };
  }
  const plan = planOf(record.methodology);
  const rated = deputies.map((deputy) => ratedOf(plan, deputy)).sort(byTotal);
  const scored = rated.filter(isScored);
  const needed = neededFor(record, frame, deputies.length);
  const ranked = scored.length > 0 && scored.length >= needed;
  const placed = ranked ? places(scored) : [];
  return {
    ...head,
    ranked,
    methodology: record.methodology.version,
    trial: record.trial,
    scored: scored.length,
    needed,
    rows: rated.map((one, i) => rowOf(plan, one, placed[i])),
  };
}

function rowOf(plan: Plan, rated: Rated, place: Place | undefined): RankingRow {
  const { deputy, total, tier, groups, weights, mean, variance } = rated;
  const { rank = null, best = null, worst = null } = place ?? {};
  return {
    deputy,
    total,
    rank,
    best,
    worst,
    tier,
    groups: Object.fromEntries(plan.groups.map(({ id }, i) => [id, groups[i]?.points ?? null])),
    weightShare: roundHalfUp(weights.share, 4),
    spread: total === null ? null : { mean, variance: roundNumber(variance, 4) },
    ...(total === null ? { none: 'not-enough-data' as const } : {}),
  };
}

function isScored(rated: Rated): rated is Rated & { total: number } {
  return rated.total !== null;
}

/** A closed period is ranked as it is; a running one waits for so many totals. */
function neededFor({ methodology }: MethodologyRecord, frame: Frame, deputies: number): number {
  if (frame.status === 'closed') return 1;
  const { minDeputies, minShare } = methodology.provisional;
  return Math.max(minDeputies, ceiling(times(decimal(minShare), ratio(deputies))));
}

/** Best first, those without a total last; the id decides between equals, so that the order is always the same. */
function byTotal(a: Rated, b: Rated): number {
  if (a.total !== b.total) return (b.total ?? -1) - (a.total ?? -1);
  return a.deputy < b.deputy ? -1 : 1;
}

function unmeasured(deputy: string): RankingRow {
  return {
    deputy,
    total: null,
    rank: null,
    best: null,
    worst: null,
    tier: null,
    groups: {},
    weightShare: 0,
    spread: null,
    none: 'no-methodology',
  };
}
