import type { DeputyRecord, Quarter } from '@esep/domain';
import type { Frame } from '../frame.ts';
import type { Reading } from '../history.ts';
import { useFlow } from '../history.ts';
import type { Formula } from '../plan.ts';
import type { Ratio } from '../ratio.ts';
import { add, clamp, hundred, over, ratio, roundHalfUp, times, toNumber, zero } from '../ratio.ts';
import { completedMonths, monthsServed } from '../tenure.ts';
import type { CounterUse, NormQuarter } from '../types.ts';
import type { Scored } from './scored.ts';

/**
 * `100 · Σ over quarters min(1, x / (T · k)) / quarters`. A quarter in which the deputy served no closed month
 * is left out of the mean. A count has no sampling error: variance 0.
 */
export function scoreNorm(
  formula: Extract<Formula, { form: 'norm' }>,
  reading: Reading,
  deputy: DeputyRecord,
  frame: Frame,
): Scored {
  const { terms, scale } = formula.of;
  const uses = terms.map(({ term, counter }) =>
    useFlow(reading, 'of', counter, term.weight, term.cap ?? null),
  );
  const scaledIn = (quarter: Quarter) =>
    terms.reduce((all, { scaled }, i) => all + scaled * countedIn(uses[i], quarter), 0);
  let sum = zero;
  let counted = 0;
  let closed = 0;
  const quarters = reading.quarters.map((quarter): NormQuarter => {
    const x = scaledIn(quarter);
    const months = monthsServed(frame.closedIn.get(quarter) ?? [], deputy);
    const k = completedMonths(months);
    const norm = times(formula.perMonth, ratio(k.num, k.den));
    closed += months.length;
    const points = k.num > 0 ? attained(ratio(x, scale), norm) : null;
    if (points) {
      sum = add(sum, points);
      counted += 1;
    }
    return {
      quarter,
      x: x / scale,
      months,
      k,
      norm: roundHalfUp(norm, 2),
      points: points && roundHalfUp(points, 1),
    };
  });
  const scored = {
    uses,
    working: { form: 'norm', perMonth: formula.measure.perMonth, quarters, counted } as const,
  };
  if (closed === 0) return { ...scored, outcome: { reason: 'before-first-month' } };
  if (counted === 0) return { ...scored, outcome: { reason: 'no-months-served' } };
  const points = over(sum, ratio(counted));
  return { ...scored, outcome: { points, mean: toNumber(points), variance: 0 } };
}

function attained(x: Ratio, norm: Ratio): Ratio {
  return clamp(over(times(hundred, x), norm), zero, hundred);
}

function countedIn(use: CounterUse | undefined, quarter: Quarter): number {
  return use?.quarters.find((one) => one.quarter === quarter)?.counted ?? 0;
}
