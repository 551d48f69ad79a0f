import { Refusal } from './errors.ts';

/** Why a methodology of the right shape may not be adopted. */
export const methodologyErrors = [
  'id_twice',
  'tiers_not_ordered',
  'stock_counter_expected',
  'flow_counter_expected',
  'counter_twice',
  'nothing_counted',
  'cap_on_negative',
  'never_points',
  'norm_out_of_reach',
  'nothing_to_gain',
  'yearly_levels_expected',
] as const;

/** What is allowed, but will surprise a reader or a deputy. */
export const methodologyWarnings = ['weights_not_hundred', 'one_criterion_decides', 'norm_high'] as const;

export type MethodologyError = (typeof methodologyErrors)[number];
export type MethodologyWarning = (typeof methodologyWarnings)[number];

/** What is wrong with a methodology that has the right shape, or what should be looked at. */
export type MethodologyProblem = {
  /** JSON pointer into the methodology. */
  readonly field: string;
} & (
  | { readonly severity: 'error'; readonly code: MethodologyError }
  | { readonly severity: 'warning'; readonly code: MethodologyWarning }
);

export function methodologyError(code: MethodologyError, field: string): MethodologyProblem {
  return { severity: 'error', code, field };
}

/** A door will not take a methodology: everything that is wrong with it is listed, by pointers into the submission. */
export class InvalidMethodology extends Refusal {
  readonly errors: readonly { readonly field: string; readonly code: string; readonly params: object }[];

  constructor(problems: readonly MethodologyProblem[], prefix: string) {
    super('methodology_invalid', `${prefix}${problems[0]?.field ?? ''}`);
    this.errors = problems.map(({ code, field }) => ({ field: `${prefix}${field}`, code, params: {} }));
  }
}
