import { type Counter, isStock } from './counters.ts';
import type { Criterion, Measure, Methodology } from './methodology.ts';

/** What is wrong with a methodology that has the right shape. */
export interface MethodologyProblem {
  readonly code:
    | 'id_twice'
    | 'tiers_not_ordered'
    | 'stock_counter_expected'
    | 'flow_counter_expected'
    | 'counter_twice'
    | 'nothing_counted'
    | 'cap_on_negative';
  /** JSON pointer into the methodology. */
  readonly field: string;
}

/**
 * What the schema cannot say: ids name one thing each, tiers descend, flow and stock counters stand where their form
 * reads them as such, and every sum can be above zero. Empty when all is well.
 */
export function checkMethodology({ groups, tiers }: Methodology): readonly MethodologyProblem[] {
  const problems: MethodologyProblem[] = [];
  if (!(tiers.high > tiers.good && tiers.good > tiers.middle && tiers.middle > 0 && tiers.high <= 100)) {
    problems.push({ code: 'tiers_not_ordered', field: '/tiers' });
  }
  // One name space: pages and links name criteria without their group.
  const ids = new Set<string>();
  const once = (id: string, field: string) => {
    if (ids.has(id)) problems.push({ code: 'id_twice', field: `${field}/id` });
    ids.add(id);
  };
  for (const [g, { id, criteria }] of groups.entries()) {
    once(id, `/groups/${g}`);
    for (const [c, criterion] of criteria.entries()) {
      const field = `/groups/${g}/criteria/${c}`;
      once(criterion.id, field);
      problems.push(
        ...checkMeasure(criterion.measure, `${field}/measure`),
        ...checkWithheld(criterion, field),
      );
    }
  }
  return problems;
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
        'stock',
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
  if (!sum.some(({ weight }) => weight > 0)) problems.push({ code: 'nothing_counted', field });
  if (sum.some(({ weight, cap }) => weight < 0 && cap !== undefined)) {
    problems.push({ code: 'cap_on_negative', field });
  }
  return problems;
}

function checkWithheld({ withheld }: Criterion, field: string): readonly MethodologyProblem[] {
  if (!withheld) return [];
  return withheld.rule === 'stock'
    ? checkCounters([withheld.counter], 'stock', `${field}/withheld`)
    : checkCounters([withheld.of, withheld.outOf], 'flow', `${field}/withheld`);
}

function checkCounters(
  counters: readonly string[],
  sort: 'flow' | 'stock',
  field: string,
): MethodologyProblem[] {
  const problems: MethodologyProblem[] = [];
  if (counters.some((counter) => isStock(counter as Counter) !== (sort === 'stock'))) {
    problems.push({ code: `${sort}_counter_expected`, field });
  }
  if (new Set(counters).size < counters.length) problems.push({ code: 'counter_twice', field });
  return problems;
}
