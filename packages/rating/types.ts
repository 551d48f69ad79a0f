import type { Counter, Measure, Month, Owner, Period, Quarter } from '@esep/domain';

/**
 * What the rating reads and gives. Everything is plain JSON: a scorecard holds every number that a page needs to
 * explain its lines, so a page never computes. Points and totals are 0–100, rounded half up to 0.1 through whole
 * numbers; shares of weight are 0–1, rounded to 0.0001.
 */

/** What one deputy did in one quarter, or the council as a whole; counters at zero are left out. */
export interface Tally {
  readonly owner: Owner;
  readonly quarter: Quarter;
  readonly counters: Readonly<Partial<Record<Counter, number>>>;
}

export type Form = Measure['form'];

/** A ratio of whole numbers, as it is: 61 of 92 days, not 0.663. */
export interface Fraction {
  readonly num: number;
  readonly den: number;
}

/** The quarters that were read, or for a stock everything up to the end of `to`. */
export type Window =
  | { readonly kind: 'quarters'; readonly quarters: readonly Quarter[] }
  | { readonly kind: 'stock'; readonly to: Quarter };

/** What a counter is in the formula. */
export type UseRole = 'of' | 'out-of' | 'rating' | 'days' | 'status' | 'ppm' | 'count' | 'level';

/** A counter that went into the formula. */
export interface CounterUse {
  readonly role: UseRole;
  readonly counter: Counter;
  /** What one of it is worth in its sum: 0.5 for a meeting elsewhere, the value of a status, the points of a level. */
  readonly weight: number;
  /** At most so many are counted in a quarter. */
  readonly cap: number | null;
  /** As recorded, over the window. */
  readonly value: number;
  /** After the cap of each quarter; the same as `value` without one. */
  readonly counted: number;
  /** Quarters of the window in which it is not zero, in order; empty for a stock. */
  readonly quarters: readonly {
    readonly quarter: Quarter;
    readonly value: number;
    readonly counted: number;
  }[];
}

/** One closed month: how many of its days the deputy was in office and not on approved leave. */
export interface MonthServed {
  readonly month: Month;
  readonly days: number;
  readonly inOffice: number;
  readonly onLeave: number;
  /** `inOffice − onLeave`. */
  readonly served: number;
}

export interface NormQuarter {
  readonly quarter: Quarter;
  readonly x: number;
  readonly months: readonly MonthServed[];
  /** Completed months in office net of leave. */
  readonly k: Fraction;
  /** `T · k`, rounded to 0.01. */
  readonly norm: number;
  /** `100 · min(1, x / (T · k))`; null when k is 0: such a quarter is left out of the mean. */
  readonly points: number | null;
}

/** The numbers that were put in the formula, whether or not they were enough for points. */
export type Working =
  | {
      readonly form: 'share';
      readonly a: number;
      readonly b: number;
      readonly min: number;
      /** Wilson interval at z = 1.645, in points, rounded to 0.1; null when b is 0. */
      readonly interval: { readonly centre: number; readonly halfWidth: number } | null;
    }
  | {
      readonly form: 'norm';
      readonly perMonth: number;
      readonly quarters: readonly NormQuarter[];
      /** How many quarters the mean is over. */
      readonly counted: number;
    }
  | {
      readonly form: 'bayesian-mean';
      /** How many ratings of 1, 2, 3, 4 and 5. */
      readonly histogram: readonly [number, number, number, number, number];
      readonly n: number;
      readonly sum: number;
      readonly days: number;
      readonly min: number;
      readonly minDays: number;
      readonly priorWeight: number;
      readonly priorMean: number;
      /** Mean of the ratings themselves, rounded to 0.01; null without any. */
      readonly mean: number | null;
      /** Sample variance s² of the ratings, rounded to 0.0001; null below two ratings. */
      readonly sampleVariance: number | null;
    }
  | {
      readonly form: 'status-mean';
      /** Σ value · items. */
      readonly sum: number;
      readonly n: number;
      readonly min: number;
    }
  | { readonly form: 'ppm-mean'; readonly ppm: number; readonly n: number; readonly min: number }
  | { readonly form: 'levels'; readonly level: Counter | null };

/** Why a criterion has no points. Its weight is shared out. */
export type None =
  /** Nothing to count from. */
  | { readonly reason: 'no-data' }
  /** There are `n` of `of`, and `min` are needed. */
  | {
      readonly reason: 'under-minimum';
      readonly of: 'cases' | 'ratings' | 'reception-days' | 'items';
      readonly min: number;
      readonly n: number;
    }
  | { readonly reason: 'not-applicable'; readonly rule: 'list-without-programme' | 'under-a-year' }
  /** No month of the period is closed yet. */
  | { readonly reason: 'before-first-month' }
  /** Months are closed, but the deputy was not in office in them, or was on leave throughout. */
  | { readonly reason: 'no-months-served' };

/** Kept back: 0 points, or hiding would pay. */
export type Withheld =
  | { readonly rule: 'stock'; readonly counter: Counter; readonly value: number }
  | {
      readonly rule: 'share-below';
      readonly of: Counter;
      readonly outOf: Counter;
      readonly a: number;
      readonly b: number;
      /** The smallest share that is enough. */
      readonly share: number;
      readonly quarters: readonly Quarter[];
    };

export interface CriterionResult {
  readonly criterion: string;
  readonly group: string;
  readonly form: Form;
  readonly window: Window;
  readonly uses: readonly CounterUse[];
  readonly working: Working;
  readonly points: number | null;
  /** Set exactly when `points` is null. */
  readonly none: None | null;
  /** Set when the points are 0 because something was kept back, whatever the formula gives. */
  readonly withheld: Withheld | null;
  /** Share of the total weight as the methodology has it. */
  readonly nominalWeight: number;
  /** Share of the total weight in effect, after sharing out; 0 without points. */
  readonly weight: number;
  /** `weight · points`, rounded to 0.01: what it brings to the total. */
  readonly contribution: number | null;
  /** Variance of the points, rounded to 0.0001; null without points. */
  readonly variance: number | null;
}

export interface GroupResult {
  readonly group: string;
  readonly points: number | null;
  readonly nominalWeight: number;
  readonly weight: number;
  readonly contribution: number | null;
}

export type Status = 'running' | 'closed';
export type Tier = 'high' | 'good' | 'middle' | 'low';

/** A total as a normal: mean rounded to 0.1, variance to 0.0001. */
export interface Spread {
  readonly mean: number;
  readonly variance: number;
}

/** One deputy's points for one period, explained line by line. */
export interface Scorecard {
  readonly deputy: string;
  readonly period: Period;
  readonly status: Status;
  /** True until every month of the period is closed. */
  readonly provisional: boolean;
  /** Version. */
  readonly methodology: string;
  /** In the methodology's order. */
  readonly criteria: readonly CriterionResult[];
  readonly groups: readonly GroupResult[];
  /** Null when there is not enough data. */
  readonly total: number | null;
  readonly tier: Tier | null;
  /** How much of the weight that applies has points. */
  readonly weightShare: number;
  readonly minWeightShare: number;
  /** `weightShare` is under `minWeightShare`: listed without total and rank. */
  readonly notEnough: boolean;
  /** What the rank range is drawn from; null when there is not enough data. */
  readonly spread: Spread | null;
  /** Counters that are shown, not scored, over the period. */
  readonly shown: readonly { readonly counter: Counter; readonly value: number }[];
}

export interface RankingRow {
  readonly deputy: string;
  readonly total: number | null;
  /** 1, 2, 2, 4; null without a total, or while the period is not ranked. */
  readonly rank: number | null;
  readonly best: number | null;
  readonly worst: number | null;
  readonly tier: Tier | null;
  /** Points by group id. */
  readonly groups: Readonly<Record<string, number | null>>;
  readonly weightShare: number;
  /** The total as a normal, for ranks within a group: see `Scorecard`. Null without a total. */
  readonly spread: Spread | null;
  /** Why there is no total. */
  readonly none?: 'not-enough-data' | 'no-methodology';
}

/** Document `ranking/<period>`. */
export interface Ranking {
  readonly period: Period;
  readonly status: Status;
  readonly provisional: boolean;
  /** Whether ranks are given: always when closed, and while running once `scored` has reached `needed`. */
  readonly ranked: boolean;
  /** Version in force; null when none is. */
  readonly methodology: string | null;
  /** Points are shown, nothing is published. */
  readonly trial: boolean;
  /** In office on any day of the period. */
  readonly deputies: number;
  /** Have a total. */
  readonly scored: number;
  /** So many must have a total for ranks. */
  readonly needed: number;
  /** By total, then by deputy id; those without a total last. */
  readonly rows: readonly RankingRow[];
}

/** One line of the document `periods`, newest first. */
export interface PeriodSummary {
  readonly period: Period;
  readonly status: Status;
  readonly ranked: boolean;
}
