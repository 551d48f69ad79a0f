import type { Counter } from '@esep/domain';
import type { Reading } from '../history.ts';
import { use } from '../history.ts';
import type { Formula } from '../plan.ts';
import type { Ratio } from '../ratio.ts';
import { toNumber } from '../ratio.ts';
import type { Scored } from './scored.ts';

/** A lookup: the first level that the deputy has gives the points; without one what stands for the rest, if anything. */
export function scoreLevels(formula: Extract<Formula, { form: 'levels' }>, reading: Reading): Scored {
  const { levels } = formula.measure;
  const uses = levels.map(({ counter, points }) => use(reading, 'level', counter as Counter, points));
  const at = uses.findIndex(({ counted }) => counted > 0);
  const points = at < 0 ? formula.otherwise : (formula.points[at] as Ratio);
  const working = { form: 'levels', level: (levels[at]?.counter ?? null) as Counter | null } as const;
  if (!points) return { uses, working, outcome: { reason: 'no-data' } };
  return { uses, working, outcome: { points, mean: toNumber(points), variance: 0 } };
}
