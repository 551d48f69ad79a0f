import type { Counter, Criterion, DeputyRecord, Quarter } from '@esep/domain';
import { firstDay } from '@esep/domain';
import type { Scored } from './forms/scored.ts';
import type { Frame } from './frame.ts';
import type { History } from './history.ts';
import { use } from './history.ts';
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

/** What decides whether a criterion applies. */
interface Case {
  readonly deputy: DeputyRecord;
  readonly history: History;
  readonly frame: Frame;
  readonly scored: Scored;
}

/** Why the criterion does not apply to the deputy; null when it does. */
export function notApplicable({ notApplicable: rule }: Criterion, one: Case): None | null {
  const isSo =
    (rule === 'list-without-programme' && hasNoProgramme(one)) ||
    (rule === 'under-a-year' && isUnderAYear(one));
  return isSo ? { reason: 'not-applicable', rule } : null;
}

/** Elected by list, and neither a programme nor a promise of the deputy's own is known. */
function hasNoProgramme({ deputy, history, frame }: Case): boolean {
  if (deputy.elected !== 'list') return false;
  const stock = history.stock(frame.last, frame.stockFrom);
  return !programme.some((counter) => (stock[counter] ?? 0) > 0);
}

/**
 * No level is reached, and the deputy was not in office on every day of the quarters that are read, or on one leave for
 * all of them, or the council's months are not known for so long.
 */
function isUnderAYear({ deputy, frame, scored }: Case): boolean {
  const { working } = scored;
  if (working.form === 'levels' && working.level !== null) return false;
  const from = firstDay(frame.yearly[0] as Quarter);
  const { to } = frame;
  const isKept = frame.firstClosed !== undefined && firstDay(frame.firstClosed) <= from;
  const serves = deputy.mandates.some((one) => one.from <= from && (one.to === undefined || one.to >= to));
  const isAway = deputy.leaves.some((one) => one.from <= from && one.to >= to);
  return !isKept || !serves || isAway;
}

/** Whether something that should be shown is kept back, which makes the criterion 0. */
export function withheldBy(criterion: Criterion, history: History, frame: Frame): Withheld | null {
  const rule = criterion.withheld;
  if (!rule) return null;
  if (rule.rule === 'stock') {
    const counter = rule.counter as Counter;
    const { value } = use(
      { history, quarters: frame.lastFour, stockFrom: frame.stockFrom },
      'level',
      counter,
    );
    return value > 0 ? { rule: 'stock', counter, value } : null;
  }
  const quarters = rule.window === 'period' ? frame.quarters : frame.lastFour;
  const of = rule.of as Counter;
  const outOf = rule.outOf as Counter;
  const reading = { history, quarters, stockFrom: frame.stockFrom };
  const a = use(reading, 'of', of).value;
  const b = use(reading, 'out-of', outOf).value;
  // Below the rule's minimum, or without anybody at all, nothing could have been kept back.
  if (b < Math.max(1, rule.min ?? 1) || compare(ratio(a), times(decimal(rule.share), ratio(b))) >= 0)
    return null;
  return { rule: 'share-below', of, outOf, a, b, share: rule.share, quarters };
}
