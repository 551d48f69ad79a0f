import type { Plan } from './plan.ts';
import type { Ratio } from './ratio.ts';
import { add, inLowestTerms, over, roundHalfUp, times, toNumber, zero } from './ratio.ts';

/** A line has points, or none for now, or the criterion does not apply to the deputy at all. */
export type LineState = 'points' | 'none' | 'inapplicable';

/** Shares of the total weight in effect, once what has no points is shared out. */
export interface Weights {
  /** By the criteria in the methodology's order. */
  readonly lines: readonly Weight[];
  readonly groups: readonly Weight[];
  /** How much of the weight that applies has points. */
  readonly share: Ratio;
}

export interface Weight {
  readonly exact: Ratio;
  readonly rounded: number;
  readonly number: number;
}

const none: Weight = { exact: zero, rounded: 0, number: 0 };
const known = new WeakMap<Plan, Map<string, Weights>>();

/**
 * A criterion without points leaves its weight to the others of its group, a group without points to the other
 * groups. Few patterns of missing points occur, and each is worked out once.
 */
export function weightsInEffect(plan: Plan, states: readonly LineState[]): Weights {
  let patterns = known.get(plan);
  if (!patterns) {
    patterns = new Map();
    known.set(plan, patterns);
  }
  const pattern = states.join();
  let weights = patterns.get(pattern);
  if (!weights) {
    weights = shareOut(plan, states);
    patterns.set(pattern, weights);
  }
  return weights;
}

function shareOut(plan: Plan, states: readonly LineState[]): Weights {
  let at = 0;
  const groups = plan.groups.map((group) => {
    const own = states.slice(at, at + group.criteria.length);
    at += group.criteria.length;
    const sum = (among: (state: LineState | undefined) => boolean) =>
      group.criteria.filter((_, i) => among(own[i])).reduce((all, { weight }) => add(all, weight), zero);
    return {
      group,
      own,
      present: sum((state) => state === 'points'),
      applicable: sum((state) => state !== 'inapplicable'),
    };
  });
  let present = zero;
  let base = zero;
  let available = zero;
  for (const { group, present: inGroup, applicable } of groups) {
    if (inGroup.num > 0n) present = add(present, group.weight);
    if (applicable.num === 0n) continue;
    base = add(base, group.weight);
    available = add(available, times(group.weight, over(inGroup, applicable)));
  }
  const ofGroups = groups.map(({ group, present: inGroup }) =>
    inGroup.num > 0n ? weightOf(over(group.weight, present)) : none,
  );
  return {
    groups: ofGroups,
    lines: groups.flatMap(({ group, own, present: inGroup }, g) =>
      group.criteria.map(({ weight }, i) =>
        own[i] === 'points' ? weightOf(times((ofGroups[g] as Weight).exact, over(weight, inGroup))) : none,
      ),
    ),
    share: base.num > 0n ? over(available, base) : zero,
  };
}

function weightOf(unreduced: Ratio): Weight {
  const exact = inLowestTerms(unreduced);
  return { exact, rounded: roundHalfUp(exact, 4), number: toNumber(exact) };
}
