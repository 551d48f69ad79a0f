import type { DeputyRecord, Methodology, MethodologyRecord, Period } from '@esep/domain';
import type { Frame } from './frame.ts';
import { deputiesIn, methodologyFor } from './period.ts';
import { ranking } from './ranking.ts';
import { scorecard } from './scorecard.ts';
import type { RankingRow, Scorecard, Status, Tally, Tier } from './types.ts';

export interface SimulationInput {
  readonly proposed: Methodology;
  /** All that were ever adopted. */
  readonly methodologies: readonly MethodologyRecord[];
  /** The whole roster. */
  readonly deputies: readonly DeputyRecord[];
  readonly talliesOf: (deputy: string) => readonly Tally[];
  /** The periods to try it on. */
  readonly frames: readonly Frame[];
}

/** Where a deputy stands, by one methodology. */
export interface Stand {
  readonly total: number | null;
  readonly rank: number | null;
  readonly tier: Tier | null;
}

/** What a criterion brings to the total, by one methodology. */
export interface Brought {
  readonly points: number | null;
  /** Share of the total weight in effect. */
  readonly weight: number;
  readonly contribution: number;
}

/** A criterion that brings more or less than before; null on the side that does not have it. */
export interface CriterionMove {
  readonly criterion: string;
  readonly before: Brought | null;
  readonly after: Brought | null;
  /** Of the contributions, rounded to 0.01. */
  readonly difference: number;
}

export interface DeputyMove {
  readonly deputy: string;
  /** Null when no methodology is in force in the period. */
  readonly before: Stand | null;
  readonly after: Stand;
  /** Of the totals, rounded to 0.1; null unless both are there. */
  readonly difference: number | null;
  /** Places gained, below zero when lost; null unless there are ranks on both sides. */
  readonly places: number | null;
  /** What makes the difference, the greatest first. */
  readonly because: readonly CriterionMove[];
}

/** Who would move, and why. */
export interface SimulatedPeriod {
  readonly period: Period;
  readonly status: Status;
  /** Version in force. */
  readonly inForce: string | null;
  readonly ranked: { readonly before: boolean; readonly after: boolean };
  /** Have a total. */
  readonly scored: { readonly before: number; readonly after: number };
  /** In the order that there would be. */
  readonly deputies: readonly DeputyMove[];
}

/**
 * Measures past periods by a methodology that is only proposed, beside the one in force. Nothing is changed by it. The
 * council's tallies are today's, so a correction since then shows on both sides alike.
 */
export function simulate(input: SimulationInput): readonly SimulatedPeriod[] {
  return input.frames.map((frame) => simulateIn(input, frame));
}

function simulateIn(input: SimulationInput, frame: Frame): SimulatedPeriod {
  const { proposed, methodologies, deputies, talliesOf } = input;
  const inForce = methodologyFor(frame, methodologies);
  const record = { methodology: proposed, decision: '', from: '', trial: false, adoptedOn: '' };
  const council = { frame, deputies, talliesOf };
  const before = ranking({ ...council, methodologies: inForce ? [inForce] : [] });
  const after = ranking({ ...council, methodologies: [record] });
  const listed = new Map(deputiesIn(frame, deputies).map((one) => [one.deputy, one]));
  const cardBy = (methodology: Methodology, id: string) => {
    const deputy = listed.get(id) as DeputyRecord;
    return scorecard({ methodology, deputy, tallies: talliesOf(id), frame });
  };
  const standing = new Map(before.rows.map((row) => [row.deputy, row]));
  return {
    period: frame.period,
    status: frame.status,
    inForce: inForce?.methodology.version ?? null,
    ranked: { before: before.ranked, after: after.ranked },
    scored: { before: before.scored, after: after.scored },
    deputies: after.rows.map((row) => {
      const old = inForce && {
        row: standing.get(row.deputy) as RankingRow,
        card: cardBy(inForce.methodology, row.deputy),
      };
      return moveOf(row, cardBy(proposed, row.deputy), old);
    }),
  };
}

function moveOf(
  row: RankingRow,
  card: Scorecard,
  old: { readonly row: RankingRow; readonly card: Scorecard } | undefined,
): DeputyMove {
  const [before, after] = [old ? standOf(old.row) : null, standOf(row)];
  const bothTotals = before !== null && before.total !== null && after.total !== null;
  const bothRanks = before !== null && before.rank !== null && after.rank !== null;
  return {
    deputy: row.deputy,
    before,
    after,
    difference: bothTotals ? rounded((after.total as number) - (before.total as number), 10) : null,
    places: bothRanks ? (before.rank as number) - (after.rank as number) : null,
    because: old ? criterionMoves(old.card, card) : [],
  };
}

function standOf({ total, rank, tier }: RankingRow): Stand {
  return { total, rank, tier };
}

function criterionMoves(old: Scorecard, card: Scorecard): readonly CriterionMove[] {
  const before = new Map(old.criteria.map((one) => [one.criterion, broughtBy(one)]));
  const after = new Map(card.criteria.map((one) => [one.criterion, broughtBy(one)]));
  const moves = [...new Set([...after.keys(), ...before.keys()])].map((criterion): CriterionMove => {
    const [was, is] = [before.get(criterion) ?? null, after.get(criterion) ?? null];
    const difference = rounded((is?.contribution ?? 0) - (was?.contribution ?? 0), 100);
    return { criterion, before: was, after: is, difference };
  });
  return moves
    .filter(({ difference }) => difference !== 0)
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference) || (a.criterion < b.criterion ? -1 : 1));
}

function broughtBy({ points, weight, contribution }: Scorecard['criteria'][number]): Brought {
  return { points, weight, contribution: contribution ?? 0 };
}

/** Differences of decimals are whole multiples of their last place; binary fractions are not. */
function rounded(difference: number, scale: number): number {
  // Adding 0 turns −0 into 0.
  return Math.round(difference * scale) / scale + 0;
}
