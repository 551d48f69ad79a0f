import type { Counter } from '@esep/domain';
import type { Reading } from '../history.ts';
import { use } from '../history.ts';
import type { Formula } from '../plan.ts';
import { add, clamp, hundred, over, ratio, roundHalfUp, times, toNumber, zero } from '../ratio.ts';
import type { None } from '../types.ts';
import type { Scored } from './scored.ts';

const leastVariance = 0.25;

/**
 * `100 · ((m·μ + Σr) / (m + n) − 1) / 4` over ratings 1–5: few ratings are pulled towards μ as if m more of that
 * value had been given. Variance of the points `625 · max(0.25, s²) / (m + n)`, s² the sample variance: 625 is
 * (100/4)², and the floor keeps ten equal ratings from passing for certainty.
 */
export function scoreBayesianMean(
  formula: Extract<Formula, { form: 'bayesian-mean' }>,
  reading: Reading,
): Scored {
  const { measure, priorWeight, priorSum } = formula;
  const ratings = measure.ratings.map((counter, i) => use(reading, 'rating', counter as Counter, i + 1));
  const days = use(reading, 'days', measure.days as Counter);
  const histogram = ratings.map(({ counted }) => Math.max(0, counted)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  let n = 0;
  let sum = 0;
  let squares = 0;
  histogram.forEach((count, i) => {
    n += count;
    sum += count * (i + 1);
    squares += count * (i + 1) * (i + 1);
  });
  const s2 = n > 1 ? ratio(n * squares - sum * sum, n * (n - 1)) : null;
  const scored = {
    uses: [...ratings, days],
    working: {
      form: 'bayesian-mean',
      histogram,
      n,
      sum,
      days: days.counted,
      min: measure.min,
      minDays: measure.minDays,
      priorWeight: measure.priorWeight,
      priorMean: measure.priorMean,
      mean: n > 0 ? roundHalfUp(ratio(sum, n), 2) : null,
      sampleVariance: s2 && roundHalfUp(s2, 4),
    } as const,
  };
  const none = tooFew(n, days.counted, measure.min, measure.minDays);
  if (none) return { ...scored, outcome: none };
  const all = add(priorWeight, ratio(n));
  const mean = over(add(priorSum, ratio(sum)), all);
  const points = clamp(times(add(mean, ratio(-1)), ratio(25)), zero, hundred);
  const variance = (625 * Math.max(leastVariance, s2 ? toNumber(s2) : 0)) / toNumber(all);
  return { ...scored, outcome: { points, mean: toNumber(points), variance } };
}

function tooFew(n: number, days: number, min: number, minDays: number): None | undefined {
  if (n === 0) return { reason: 'no-data' };
  if (n < min) return { reason: 'under-minimum', of: 'ratings', min, n };
  if (days < minDays) return { reason: 'under-minimum', of: 'reception-days', min: minDays, n: days };
  return undefined;
}
