import type { Reading } from '../history.ts';
import { useSum } from '../history.ts';
import type { Formula } from '../plan.ts';
import { clamp, hundred, ratio, roundNumber, toNumber, zero } from '../ratio.ts';
import type { Scored } from './scored.ts';

const z = 1.645;

/**
 * `100 · a / b`; none when b is under the minimum. For the rank range the Wilson score interval at 90 % (E. B.
 * Wilson, JASA 22, 1927): its centre, and its half-width / z as the standard deviation.
 */
export function scoreShare(formula: Extract<Formula, { form: 'share' }>, reading: Reading): Scored {
  const { measure, of, outOf } = formula;
  const above = useSum(reading, 'of', of);
  const below = useSum(reading, 'out-of', outOf);
  const b = Math.max(0, below.scaled) / outOf.scale;
  // Entries that contradict each other must not lead past 0 or 100.
  const points =
    b > 0
      ? clamp(
          ratio(100n * BigInt(above.scaled) * BigInt(outOf.scale), BigInt(below.scaled) * BigInt(of.scale)),
          zero,
          hundred,
        )
      : null;
  const normal = points && wilson(toNumber(points) / 100, b);
  const scored = {
    uses: [...above.uses, ...below.uses],
    working: {
      form: 'share',
      a: above.scaled / of.scale,
      b,
      min: measure.min,
      interval: normal && {
        centre: roundNumber(normal.mean, 1),
        halfWidth: roundNumber(z * Math.sqrt(normal.variance), 1),
      },
    } as const,
  };
  if (!points || !normal) return { ...scored, outcome: { reason: 'no-data' } };
  if (b < measure.min) {
    return { ...scored, outcome: { reason: 'under-minimum', of: 'cases', min: measure.min, n: b } };
  }
  return { ...scored, outcome: { points, ...normal } };
}

/** Centre and variance of the points for `n` cases of which the share `p` is good. */
export function wilson(p: number, n: number): { mean: number; variance: number } {
  const z2 = z * z;
  const stretch = 1 + z2 / n;
  const mean = (100 * (p + z2 / (2 * n))) / stretch;
  const variance = (10_000 * ((p * (1 - p)) / n + z2 / (4 * n * n))) / (stretch * stretch);
  return { mean, variance };
}
