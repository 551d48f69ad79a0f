import type { Counter, Criterion, Measure, Methodology, Term } from '@esep/domain';
import type { Ratio } from './ratio.ts';
import { add, decimal, over, roundHalfUp, times, toNumber, zero } from './ratio.ts';

/**
 * A methodology with its decimals made exact once, instead of for each deputy. Weights stay as the methodology has
 * them; only their ratios matter.
 */
export interface Plan {
  readonly methodology: Methodology;
  readonly groups: readonly GroupPlan[];
  readonly minWeightShare: Ratio;
}

export interface GroupPlan {
  readonly id: string;
  readonly weight: Ratio;
  /** Share of the total weight, rounded to 0.0001. */
  readonly nominal: number;
  readonly criteria: readonly CriterionPlan[];
}

export interface CriterionPlan {
  readonly criterion: Criterion;
  readonly group: string;
  readonly weight: Ratio;
  /** Share of the total weight, rounded to 0.0001. */
  readonly nominal: number;
  readonly formula: Formula;
}

/** A sum of counters whose weights are whole after multiplying by `scale`. */
export interface SumPlan {
  readonly scale: number;
  readonly terms: readonly { readonly term: Term; readonly counter: Counter; readonly scaled: number }[];
}

type Of<Form extends Measure['form']> = Extract<Measure, { form: Form }>;

export type Formula =
  | { readonly form: 'share'; readonly measure: Of<'share'>; readonly of: SumPlan; readonly outOf: SumPlan }
  | { readonly form: 'norm'; readonly measure: Of<'norm'>; readonly of: SumPlan; readonly perMonth: Ratio }
  | {
      readonly form: 'bayesian-mean';
      readonly measure: Of<'bayesian-mean'>;
      readonly priorWeight: Ratio;
      readonly priorSum: Ratio;
    }
  | { readonly form: 'status-mean'; readonly measure: Of<'status-mean'>; readonly of: SumPlan }
  | { readonly form: 'ppm-mean'; readonly measure: Of<'ppm-mean'> }
  | {
      readonly form: 'levels';
      readonly measure: Of<'levels'>;
      readonly points: readonly Ratio[];
      /** Points when no level is reached. */
      readonly otherwise: Ratio | undefined;
    };

const plans = new WeakMap<Methodology, Plan>();

export function planOf(methodology: Methodology): Plan {
  let plan = plans.get(methodology);
  if (!plan) {
    plan = compile(methodology);
    plans.set(methodology, plan);
  }
  return plan;
}

function compile(methodology: Methodology): Plan {
  const total = totalOf(methodology.groups.map(({ weight }) => decimal(weight)));
  return {
    methodology,
    minWeightShare: decimal(methodology.minWeightShare),
    groups: methodology.groups.map((group) => {
      const weight = decimal(group.weight);
      const nominal = over(weight, total);
      const inGroup = totalOf(group.criteria.map((criterion) => decimal(criterion.weight)));
      return {
        id: group.id,
        weight,
        nominal: roundHalfUp(nominal, 4),
        criteria: group.criteria.map((criterion) => ({
          criterion,
          group: group.id,
          weight: decimal(criterion.weight),
          nominal: roundHalfUp(times(nominal, over(decimal(criterion.weight), inGroup)), 4),
          formula: formulaOf(criterion.measure),
        })),
      };
    }),
  };
}

function totalOf(weights: readonly Ratio[]): Ratio {
  return weights.reduce(add, zero);
}

function formulaOf(measure: Measure): Formula {
  switch (measure.form) {
    case 'share':
      return { form: 'share', measure, of: sumOf(measure.of), outOf: sumOf(measure.outOf) };
    case 'norm':
      return { form: 'norm', measure, of: sumOf(measure.of), perMonth: decimal(measure.perMonth) };
    case 'bayesian-mean': {
      const priorWeight = decimal(measure.priorWeight);
      return {
        form: 'bayesian-mean',
        measure,
        priorWeight,
        priorSum: times(priorWeight, decimal(measure.priorMean)),
      };
    }
    case 'status-mean':
      return {
        form: 'status-mean',
        measure,
        of: sumOf(measure.statuses.map(({ counter, value }) => ({ counter, weight: value }))),
      };
    case 'ppm-mean':
      return { form: 'ppm-mean', measure };
    case 'levels':
      return {
        form: 'levels',
        measure,
        points: measure.levels.map(({ points }) => decimal(points)),
        otherwise: measure.otherwise === undefined ? undefined : decimal(measure.otherwise),
      };
  }
}

function sumOf(terms: readonly Term[]): SumPlan {
  const weights = terms.map(({ weight }) => decimal(weight));
  const scale = weights.reduce((most, { den }) => (den > most ? den : most), 1n);
  return {
    scale: Number(scale),
    terms: terms.map((term, i) => ({
      term,
      counter: term.counter as Counter,
      scaled: toNumber(times(weights[i] as Ratio, { num: scale, den: 1n })),
    })),
  };
}
