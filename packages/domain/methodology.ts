import * as z from 'zod';
import { counters, flowCounters } from './counters.ts';
import { givenText, slug } from './fields.ts';

/**
 * A methodology as data. Weights are relative: criteria within their group, groups within the total. The default
 * and its reasons: docs/methodology.md. Points of every form are 0–100 or none.
 */
const counter = z.enum(counters as [string, ...string[]]);
const weight = z.number().positive().max(1000);

/** A weighted sum of counters; `cap` limits the counter per quarter before it is weighted. */
const term = z.strictObject({ counter, weight: z.number().default(1), cap: z.int().positive().optional() });
const sum = z.array(term).min(1).max(12);

/** Quarters that are read: the period itself, or the last four up to the period's last quarter. */
const window = z.enum(['period', 'last-four']);

const share = z.strictObject({ form: z.literal('share'), of: sum, outOf: sum, min: z.int().min(1), window });
const norm = z.strictObject({ form: z.literal('norm'), of: sum, perMonth: z.number().positive() });
const bayesianMean = z.strictObject({
  form: z.literal('bayesian-mean'),
  ratings: z.tuple([counter, counter, counter, counter, counter]),
  days: counter,
  priorWeight: z.number().min(0).max(1000),
  priorMean: z.number().min(1).max(5),
  min: z.int().min(1),
  minDays: z.int().min(1),
});
const statusMean = z.strictObject({
  form: z.literal('status-mean'),
  statuses: z.array(z.strictObject({ counter, value: z.number().min(0).max(1) })).min(1),
  min: z.int().min(1),
});
/** Mean of a stock kept in millionths. */
const ppmMean = z.strictObject({
  form: z.literal('ppm-mean'),
  ppm: counter,
  count: counter,
  min: z.int().min(1),
});
const levels = z.strictObject({
  form: z.literal('levels'),
  /** The first whose counter is above zero gives the points. */
  levels: z.array(z.strictObject({ counter, points: z.number().min(0).max(100) })).min(1),
  /** Points when no level is reached; without it there are none then, and the weight is shared out. */
  otherwise: z.number().min(0).max(100).optional(),
  /**
   * Flow counters, added up over the last four quarters; without it the counters are stocks. Until a quarter is
   * closed the four before it count as well: what is due once in a year is not late before the quarter ends.
   */
  window: z.literal('last-four').optional(),
});

/** Scores 0 when something that should be shown is kept back. */
const withheld = z.union([
  z.strictObject({ rule: z.literal('stock'), counter }),
  z.strictObject({
    rule: z.literal('share-below'),
    of: counter,
    outOf: counter,
    share: z.number().gt(0).lte(1),
    /** Not asked while `outOf` is below it: so few could not have given points anyway. */
    min: z.int().min(1).optional(),
    window,
  }),
]);

/**
 * To whom a criterion does not apply: one elected by list who has no programme of the own; one who has not been in
 * office, or the council not on Esep, for all of the last four quarters, as long as no level is reached.
 */
const notApplicable = z.enum(['list-without-programme', 'under-a-year']);

const criterion = z.strictObject({
  id: slug,
  title: givenText,
  weight,
  measure: z.discriminatedUnion('form', [share, norm, bayesianMean, statusMean, ppmMean, levels]),
  notApplicable: notApplicable.optional(),
  withheld: withheld.optional(),
});

const group = z.strictObject({
  id: slug,
  title: givenText,
  weight,
  criteria: z.array(criterion).min(1).max(30),
});

export const methodologySchema = z.strictObject({
  version: slug,
  title: givenText,
  groups: z.array(group).min(1).max(10),
  /** Share of the total weight that must have points for a rank. */
  minWeightShare: z.number().gt(0).lte(1),
  /** Lowest total of each tier; below the last is `low`. */
  tiers: z.strictObject({ high: z.number(), good: z.number(), middle: z.number() }),
  /** A running period is ranked once this many deputies, and this share of the council, have points. */
  provisional: z.strictObject({ minDeputies: z.int().min(1), minShare: z.number().gt(0).lte(1) }),
  shown: z.array(z.enum(flowCounters)).max(40),
});

export type Methodology = z.output<typeof methodologySchema>;
export type Group = Methodology['groups'][number];
export type Criterion = Group['criteria'][number];
export type Measure = Criterion['measure'];
export type Term = z.output<typeof term>;
