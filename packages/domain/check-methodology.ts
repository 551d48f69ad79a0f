import { checkWorth } from './check-worth.ts';
import { type Counter, isStock } from './counters.ts';
import type { Criterion, Measure, Methodology } from './methodology.ts';
import type { MethodologyProblem } from './methodology-problem.ts';
import { methodologyError } from './methodology-problem.ts';

/**
 * What the schema cannot say: ids name one thing each, tiers descend, flow and stock counters stand where their form
 * reads them as such, every sum can be above zero, and every criterion can give points. All problems at once, errors
 * first; empty when all is well.
 */
export function checkMethodology(methodology: Methodology): readonly MethodologyProblem[] {
  const { groups, tiers } = methodology;
  const problems: MethodologyProblem[] = [];
  if (!(tiers.high > tiers.good && tiers.good > tiers.middle && tiers.middle > 0 && tiers.high <= 100)) {
    problems.push(methodologyError('tiers_not_ordered', '/tiers'));
  }
  // One name space: pages and links name criteria without their group.
  const ids = new Set<string>();
  const once = (id: string, field: string) => {
    if (ids.has(id)) problems.push(methodologyError('id_twice', `${field}/id`));
    ids.add(id);
  };
  for (const [g, { id, criteria }] of groups.entries()) {
    once(id, `/groups/${g}`);
    for (const [c, criterion] of criteria.entries()) {
      const field = `/groups/${g}/criteria/${c}`;
      once(criterion.id, field);
      problems.push(...checkMeasure(criterion.measure, `${field}/measure`), ...checkRules(criterion, field));
    }
  }
  const all = [...problems, ...checkWorth(methodology)];
  return all.sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
}

function checkMeasure(measure: Measure, field: string): readonly MethodologyProblem[] {
  switch (measure.form) {
    case 'share':
      return [...checkSum(measure.of, `${field}/of`), ...checkSum(measure.outOf, `${field}/outOf`)];
    case 'norm':
      return checkSum(measure.of, `${field}/of`);
    case 'bayesian-mean':
      return [
        ...checkCounters(measure.ratings, 'flow', `${field}/ratings`),
        ...checkCounters([measure.days], 'flow', `${field}/days`),
      ];
    case 'status-mean':
      return checkCounters(
        measure.statuses.map(({ counter }) => counter),
        'stock',
        `${field}/statuses`,
      );
    case 'ppm-mean':
      return checkCounters([measure.ppm, measure.count], 'stock', field);
    case 'levels':
      return checkCounters(
        measure.levels.map(({ counter }) => counter),
        measure.window === undefined ? 'stock' : 'flow',
        `${field}/levels`,
      );
  }
}

type Sum = Extract<Measure, { form: 'norm' }>['of'];

function checkSum(sum: Sum, field: string): readonly MethodologyProblem[] {
  const problems = [
    ...checkCounters(
      sum.map(({ counter }) => counter),
      'flow',
      field,
    ),
  ];
  if (!sum.some(({ weight }) => weight > 0)) problems.push(methodologyError('nothing_counted', field));
  if (sum.some(({ weight, cap }) => weight < 0 && cap !== undefined)) {
    problems.push(methodologyError('cap_on_negative', field));
  }
  return problems;
}

/** What stands beside the measure: when it is withheld, and to whom it does not apply. */
function checkRules(
  { withheld, notApplicable, measure }: Criterion,
  field: string,
): readonly MethodologyProblem[] {
  const problems: MethodologyProblem[] = [];
  if (withheld?.rule === 'stock') {
    problems.push(...checkCounters([withheld.counter], 'stock', `${field}/withheld`));
  }
  if (withheld?.rule === 'share-below') {
    problems.push(...checkCounters([withheld.of, withheld.outOf], 'flow', `${field}/withheld`));
  }
  const isYearly = measure.form === 'levels' && measure.window === 'last-four';
  if (notApplicable === 'under-a-year' && !isYearly) {
    problems.push(methodologyError('yearly_levels_expected', `${field}/notApplicable`));
  }
  return problems;
}

function checkCounters(
  counters: readonly string[],
  sort: 'flow' | 'stock',
  field: string,
): MethodologyProblem[] {
  const problems: MethodologyProblem[] = [];
  if (counters.some((counter) => isStock(counter as Counter) !== (sort === 'stock'))) {
    problems.push(methodologyError(`${sort}_counter_expected`, field));
  }
  if (new Set(counters).size < counters.length) problems.push(methodologyError('counter_twice', field));
  return problems;
}
