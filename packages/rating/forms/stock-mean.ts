import type { Counter } from '@esep/domain';
import type { Reading } from '../history.ts';
import { use } from '../history.ts';
import type { Formula } from '../plan.ts';
import type { Ratio } from '../ratio.ts';
import { clamp, hundred, ratio, toNumber, zero } from '../ratio.ts';
import type { None } from '../types.ts';
import type { Points, Scored } from './scored.ts';

/** `100 · Σ value / count` over items that are due, at the end of the period. */
export function scoreStatusMean(
  formula: Extract<Formula, { form: 'status-mean' }>,
  reading: Reading,
): Scored {
  let scaled = 0;
  let n = 0;
  const uses = formula.of.terms.map(({ term, counter, scaled: value }) => {
    const status = use(reading, 'status', counter, term.weight);
    const items = Math.max(0, status.counted);
    scaled += value * items;
    n += items;
    return status;
  });
  const { min } = formula.measure;
  const working = { form: 'status-mean', sum: scaled / formula.of.scale, n, min } as const;
  return { uses, working, outcome: meanOf(n, min, () => ratio(100 * scaled, n * formula.of.scale)) };
}

/** `100 · Σ min(1, actual/planned) / count`, the sum kept in millionths. */
export function scorePpmMean(formula: Extract<Formula, { form: 'ppm-mean' }>, reading: Reading): Scored {
  const { measure } = formula;
  const ppm = use(reading, 'ppm', measure.ppm as Counter);
  const count = use(reading, 'count', measure.count as Counter);
  const n = Math.max(0, count.counted);
  const working = { form: 'ppm-mean', ppm: ppm.counted, n, min: measure.min } as const;
  // 100 points are a million millionths: one point is 10,000.
  const outcome = meanOf(n, measure.min, () => ratio(ppm.counted, n * 10_000));
  return { uses: [ppm, count], working, outcome };
}

function meanOf(n: number, min: number, mean: () => Ratio): Points | None {
  if (n === 0) return { reason: 'no-data' };
  if (n < min) return { reason: 'under-minimum', of: 'items', min, n };
  const points = clamp(mean(), zero, hundred);
  return { points, mean: toNumber(points), variance: 0 };
}
