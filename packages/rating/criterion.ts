import type { DeputyRecord } from '@esep/domain';
import { scoreBayesianMean } from './forms/bayesian-mean.ts';
import { scoreLevels } from './forms/levels.ts';
import { scoreNorm } from './forms/norm.ts';
import type { Points, Scored } from './forms/scored.ts';
import { isNone } from './forms/scored.ts';
import { scoreShare } from './forms/share.ts';
import { scorePpmMean, scoreStatusMean } from './forms/stock-mean.ts';
import type { Frame } from './frame.ts';
import type { History } from './history.ts';
import type { CriterionPlan } from './plan.ts';
import { zero } from './ratio.ts';
import type { None, Window, Withheld } from './types.ts';
import { notApplicable, withheldBy } from './withheld.ts';

/** One line before the weights are shared out. */
export interface Line {
  readonly plan: CriterionPlan;
  readonly window: Window;
  readonly scored: Scored;
  readonly withheld: Withheld | null;
  /** Exact; null with a reason in `none`. */
  readonly points: Points | null;
  readonly none: None | null;
}

const nothing: Points = { points: zero, mean: 0, variance: 0 };

/** Scores one criterion. What does not apply comes before what is withheld, and that before the formula. */
export function scoreCriterion(
  plan: CriterionPlan,
  deputy: DeputyRecord,
  history: History,
  frame: Frame,
): Line {
  const window = windowOf(plan, frame);
  const scored = scoreForm(plan, deputy, history, frame, window);
  const line = { plan, window, scored };
  const inapplicable = notApplicable(plan.criterion, { deputy, history, frame, scored });
  if (inapplicable) return { ...line, withheld: null, points: null, none: inapplicable };
  const withheld = withheldBy(plan.criterion, history, frame);
  if (withheld) return { ...line, withheld, points: nothing, none: null };
  const { outcome } = scored;
  return isNone(outcome)
    ? { ...line, withheld: null, points: null, none: outcome }
    : { ...line, withheld: null, points: outcome, none: null };
}

function windowOf({ formula }: CriterionPlan, frame: Frame): Window {
  switch (formula.form) {
    case 'share':
      return {
        kind: 'quarters',
        quarters: formula.measure.window === 'period' ? frame.quarters : frame.lastFour,
      };
    case 'norm':
      return { kind: 'quarters', quarters: frame.quarters };
    case 'bayesian-mean':
      return { kind: 'quarters', quarters: frame.lastFour };
    case 'levels':
      return formula.measure.window === undefined
        ? { kind: 'stock', to: frame.last }
        : { kind: 'quarters', quarters: frame.yearly };
    default:
      return { kind: 'stock', to: frame.last };
  }
}

function scoreForm(
  { formula }: CriterionPlan,
  deputy: DeputyRecord,
  history: History,
  frame: Frame,
  window: Window,
): Scored {
  const quarters = window.kind === 'quarters' ? window.quarters : frame.lastFour;
  const reading = { history, quarters, stockFrom: frame.stockFrom };
  switch (formula.form) {
    case 'share':
      return scoreShare(formula, reading);
    case 'norm':
      return scoreNorm(formula, reading, deputy, frame);
    case 'bayesian-mean':
      return scoreBayesianMean(formula, reading);
    case 'status-mean':
      return scoreStatusMean(formula, reading);
    case 'ppm-mean':
      return scorePpmMean(formula, reading);
    case 'levels':
      return scoreLevels(formula, reading);
  }
}
