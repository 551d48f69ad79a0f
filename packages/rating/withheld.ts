import type { Counter, Criterion } from '@esep/domain';
import type { History } from './history.ts';
import { use } from './history.ts';
import type { Frame } from './period.ts';
import { compare, decimal, ratio, times } from './ratio.ts';
import type { None, Withheld } from './types.ts';

const programme: readonly Counter[] = [
  'programme.public',
  'programme.onRequest',
  'programme.withheld',
  'promises.notStarted',
  'promises.inProgress',
  'promises.kept',
  'promises.partlyKept',
  'promises.broken',
  'promises.unverifiable',
  'promises.dueOpen',
];

/** Elected by list, and neither a programme nor a promise of the deputy's own is known. */
export function notApplicable(
  criterion: Criterion,
  elected: 'district' | 'list',
  history: History,
  frame: Frame,
): None | null {
  if (criterion.notApplicable !== 'list-without-programme' || elected !== 'list') return null;
  const stock = history.stock(frame.last);
  if (programme.some((counter) => (stock[counter] ?? 0) > 0)) return null;
  return { reason: 'not-applicable', rule: 'list-without-programme' };
}

/** Whether something that should be shown is kept back, which makes the criterion 0. */
export function withheldBy(criterion: Criterion, history: History, frame: Frame): Withheld | null {
  const rule = criterion.withheld;
  if (!rule) return null;
  if (rule.rule === 'stock') {
    const counter = rule.counter as Counter;
    const { value } = use({ history, quarters: frame.lastFour }, 'level', counter);
    return value > 0 ? { rule: 'stock', counter, value } : null;
  }
  const quarters = rule.window === 'period' ? frame.quarters : frame.lastFour;
  const of = rule.of as Counter;
  const outOf = rule.outOf as Counter;
  const a = use({ history, quarters }, 'of', of).value;
  const b = use({ history, quarters }, 'out-of', outOf).value;
  if (b <= 0 || compare(ratio(a), times(decimal(rule.share), ratio(b))) >= 0) return null;
  return { rule: 'share-below', of, outOf, a, b, share: rule.share, quarters };
}
