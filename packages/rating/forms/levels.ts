import type { Counter } from '@esep/domain';
import type { Reading } from '../history.ts';
import { use } from '../history.ts';
import type { Formula } from '../plan.ts';
import type { Ratio } from '../ratio.ts';
import { toNumber } from '../ratio.ts';
import type { Scored } from './scored.ts';

/** A lookup: the first level that the deputy has gives the points. */
export function scoreLevels(formula: Extract<Formula, { form: 'levels' }>, reading: Reading): Scored {
  const { levels } = formula.measure;
  const uses = levels.map(({ counter, points }) => use(reading, 'level', counter as Counter, points));
  const at = uses.findIndex(({ counted }) => counted > 0);
  if (at < 0) return { uses, working: { form: 'levels', level: null }, outcome: { reason: 'no-data' } };
  const points = formula.points[at] as Ratio;
  const level = levels[at]?.counter as Counter;
  return {
    uses,
    working: { form: 'levels', level },
    outcome: { points, mean: toNumber(points), variance: 0 },
  };
}
