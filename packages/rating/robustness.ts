import type { Methodology } from '@esep/domain';
import { decimal } from './ratio.ts';
import type { CriterionResult, Scorecard } from './types.ts';

/** How often the weights are drawn, and the nearest-rank percentiles of the ranks that are published. */
export const robustnessDraws = 1000;
const lowPercentile = 5;
const highPercentile = 95;

/** Factors in one block of 32 bytes: two bytes each. */
const factorsInBlock = 16;

/** What is read of a scorecard: the printed points, so that a reader can draw again from what is published. */
export interface RobustCard extends Pick<Scorecard, 'deputy' | 'total'> {
  readonly criteria: readonly Pick<CriterionResult, 'criterion' | 'points'>[];
}

export interface RobustnessInput {
  readonly methodology: Pick<Methodology, 'groups'>;
  /** Of one period, by that methodology. Those without a total are left out: no weights give them a rank. */
  readonly cards: readonly RobustCard[];
  /** Block number `counter` of the generator: 32 bytes. Asked for 0, 1, 2 … once each. */
  draw(counter: number): Uint8Array;
}

/** Ranks that 90 % of the draws stay within. */
export interface RobustRank {
  readonly deputy: string;
  readonly low: number;
  readonly high: number;
}

/**
 * How much each rank owes to the choice of weights: all weights are drawn 1,000 times, each group's and each criterion's
 * multiplied by a factor of its own from 0.75 to 1.25, and the council is ranked anew by totals rounded to 0.1.
 * What has no points is shared out as always; dividing by the drawn weights renormalises them. In the order of `cards`.
 *
 * Draw `i` takes `B = ⌈weights / 16⌉` blocks from number `i·B` on. Their bytes are read two by two, the first the higher
 * one, as `u` from 0 to 65,535: for the groups in the methodology's order, then for all criteria in that order. The
 * factor is `(196605 + 2u) / 262140`. Whole numbers throughout; rounding is half up.
 */
export function robustness({ methodology, cards, draw }: RobustnessInput): readonly RobustRank[] {
  const weights = weightsOf(methodology);
  const entrants = cards.filter(({ total }) => total !== null).map((card) => entrantOf(methodology, card));
  const counts = entrants.map(() => new Uint32Array(entrants.length + 1));
  const blocks = Math.ceil(weights.count / factorsInBlock);
  for (let i = 0; i < robustnessDraws; i++) {
    const drawn = drawnWeights(weights, blocksFrom(draw, i * blocks, blocks));
    const totals = entrants.map((entrant) => totalOf(entrant, drawn));
    totals.forEach((own, e) => {
      let rank = 1;
      for (const other of totals) if (other > own) rank += 1;
      (counts[e] as Uint32Array)[rank] = ((counts[e] as Uint32Array)[rank] as number) + 1;
    });
  }
  return entrants.map(({ deputy }, e) => {
    const ranks = counts[e] as Uint32Array;
    return { deputy, low: percentile(ranks, lowPercentile), high: percentile(ranks, highPercentile) };
  });
}

/** A methodology's weights as whole numbers: criteria of one group, and the groups, each over one denominator. */
interface WholeWeights {
  readonly groups: readonly bigint[];
  readonly criteria: readonly (readonly bigint[])[];
  readonly count: number;
}

function weightsOf({ groups }: Pick<Methodology, 'groups'>): WholeWeights {
  const criteria = groups.map((group) => whole(group.criteria.map(({ weight }) => weight)));
  return {
    groups: whole(groups.map(({ weight }) => weight)),
    criteria,
    count: criteria.reduce((sum, own) => sum + own.length, groups.length),
  };
}

function whole(weights: readonly number[]): readonly bigint[] {
  const exact = weights.map(decimal);
  // Denominators are powers of ten: the greatest is a multiple of each.
  const scale = exact.reduce((most, { den }) => (den > most ? den : most), 1n);
  return exact.map(({ num, den }) => num * (scale / den));
}

/** One deputy's printed points in tenths, group by group; null where there are none. */
interface RobustEntrant {
  readonly deputy: string;
  readonly points: readonly (readonly (bigint | null)[])[];
}

function entrantOf({ groups }: Pick<Methodology, 'groups'>, { deputy, criteria }: RobustCard): RobustEntrant {
  const points = new Map(criteria.map((one) => [one.criterion, one.points]));
  const tenths = (id: string) => {
    const given = points.get(id);
    return given === undefined || given === null ? null : BigInt(Math.round(given * 10));
  };
  return { deputy, points: groups.map((group) => group.criteria.map(({ id }) => tenths(id))) };
}

function blocksFrom(draw: RobustnessInput['draw'], first: number, count: number): readonly Uint8Array[] {
  return Array.from({ length: count }, (_, i) => draw(first + i));
}

function drawnWeights({ groups, criteria }: WholeWeights, blocks: readonly Uint8Array[]) {
  let at = 0;
  const next = (weight: bigint) => {
    const block = blocks[Math.floor(at / factorsInBlock)] as Uint8Array;
    const byte = (at % factorsInBlock) * 2;
    at += 1;
    const u = (block[byte] as number) * 256 + (block[byte + 1] as number);
    return weight * BigInt(196_605 + 2 * u);
  };
  return { groups: groups.map(next), criteria: criteria.map((own) => own.map(next)) };
}

/** The total in tenths, rounded half up. */
function totalOf({ points }: RobustEntrant, drawn: ReturnType<typeof drawnWeights>): number {
  let num = 0n;
  let den = 1n;
  let present = 0n;
  points.forEach((own, g) => {
    const weights = drawn.criteria[g] as readonly bigint[];
    let sum = 0n;
    let over = 0n;
    own.forEach((tenths, c) => {
      if (tenths === null) return;
      const weight = weights[c] as bigint;
      sum += weight * tenths;
      over += weight;
    });
    if (over === 0n) return;
    const weight = drawn.groups[g] as bigint;
    present += weight;
    num = num * over + weight * sum * den;
    den *= over;
  });
  const all = den * present;
  return Number((2n * num + all) / (2n * all));
}

/** The nearest-rank percentile of ranks counted by rank: the least that so many percent of the draws do not pass. */
function percentile(counts: Uint32Array, percent: number): number {
  const needed = Math.ceil((robustnessDraws * percent) / 100);
  let seen = 0;
  for (let rank = 1; rank < counts.length; rank++) {
    seen += counts[rank] as number;
    if (seen >= needed) return rank;
  }
  return counts.length - 1;
}
