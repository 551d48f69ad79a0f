import type { Criterion, Measure, Methodology, Term } from './methodology.ts';
import type { MethodologyError, MethodologyProblem, MethodologyWarning } from './methodology-problem.ts';

/** A criterion beyond this share of the total outweighs all the others together. */
const mostOfTotal = 0.5;
const daysInMonth = 31;
const monthsInQuarter = 3;
const quartersRead = { period: 1, 'last-four': 4 } as const;

/** Whether criteria can give points at all, whether norms can be reached, and whether weights read as they should. */
export function checkWorth({ groups }: Methodology): readonly MethodologyProblem[] {
  const problems: MethodologyProblem[] = [];
  const note = (code: MethodologyWarning, field: string) =>
    problems.push({ severity: 'warning', code, field });
  const total = sumOf(groups);
  if (!isHundred(total)) note('weights_not_hundred', '/groups');
  for (const [g, { criteria, weight }] of groups.entries()) {
    const inGroup = sumOf(criteria);
    if (!isHundred(inGroup)) note('weights_not_hundred', `/groups/${g}/criteria`);
    for (const [c, criterion] of criteria.entries()) {
      const field = `/groups/${g}/criteria/${c}`;
      if ((weight / total) * (criterion.weight / inGroup) > mostOfTotal) {
        note('one_criterion_decides', `${field}/weight`);
      }
      if (isHigh(criterion.measure)) note('norm_high', `${field}/measure/perMonth`);
      const worthless = worthlessness(criterion);
      if (worthless) problems.push({ severity: 'error', code: worthless, field: `${field}/measure` });
    }
  }
  return problems;
}

function sumOf(weighted: readonly { readonly weight: number }[]): number {
  return weighted.reduce((sum, { weight }) => sum + weight, 0);
}

/** Weights are decimals that a person wrote: their sum in binary may be a hair off. */
function isHundred(sum: number): boolean {
  return Math.abs(sum - 100) < 1e-6;
}

/** Why nobody could ever get points, or more than none, for the criterion. */
function worthlessness({ measure }: Criterion): MethodologyError | undefined {
  switch (measure.form) {
    case 'share':
      return mostIn(measure.outOf) * quartersRead[measure.window] < measure.min ? 'never_points' : undefined;
    case 'norm':
      return mostIn(measure.of) < measure.perMonth * monthsInQuarter ? 'norm_out_of_reach' : undefined;
    case 'bayesian-mean':
      return measure.minDays > daysInMonth * monthsInQuarter * 4 ? 'never_points' : undefined;
    case 'status-mean':
      return measure.statuses.every(({ value }) => value === 0) ? 'nothing_to_gain' : undefined;
    case 'ppm-mean':
      return undefined;
    case 'levels':
      return measure.levels.every(({ points }) => points === 0) && !measure.otherwise
        ? 'nothing_to_gain'
        : undefined;
  }
}

/** The most that a sum can come to in a quarter; infinite unless everything that adds is capped. */
function mostIn(sum: readonly Term[]): number {
  return sum
    .filter(({ weight }) => weight > 0)
    .reduce((most, { weight, cap }) => most + weight * (cap ?? Number.POSITIVE_INFINITY), 0);
}

/** More than one of the weightiest a day. */
function isHigh(measure: Measure): boolean {
  if (measure.form !== 'norm') return false;
  const weightiest = Math.max(...measure.of.map(({ weight }) => weight));
  return weightiest > 0 && measure.perMonth > daysInMonth * weightiest;
}
