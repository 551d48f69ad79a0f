import type { Convocation, DeputyRecord, MethodologyRecord, Period, Quarter } from '@esep/domain';
import { isQuarter, quarterOf, shiftQuarter } from '@esep/domain';
import type { Frame, Span } from './frame.ts';
import type { PeriodSummary } from './types.ts';

/**
 * The methodology that governs a period: of those adopted for its first quarter or an earlier one the newest, or
 * the first to come into force during it (a council that begins in mid-year). A change during a year does not
 * reach back. Of two for the same quarter the one adopted later counts, then the greater version. A convocation is
 * governed by a trial only as long as nothing else is adopted.
 */
export function methodologyFor(
  { quarters, convocation }: Span,
  records: Iterable<MethodologyRecord>,
): MethodologyRecord | undefined {
  const last = quarters.at(-1) as Quarter;
  const within = [...records].filter(({ from }) => from <= last).sort(byForce);
  const adopted = convocation ? within.filter(({ trial }) => !trial) : within;
  const sorted = adopted.length > 0 ? adopted : within;
  const atStart = sorted.findLast(({ from }) => from <= (quarters[0] as Quarter));
  if (atStart) return atStart;
  const earliest = sorted[0]?.from;
  return sorted.findLast(({ from }) => from === earliest);
}

function byForce(a: MethodologyRecord, b: MethodologyRecord): number {
  return (
    order(a.from, b.from) ||
    order(a.adoptedOn, b.adoptedOn) ||
    order(a.methodology.version, b.methodology.version)
  );
}

/** Those in office on any day of the period, by id. */
export function deputiesIn(
  { from, to }: Pick<Frame, 'from' | 'to'>,
  deputies: Iterable<DeputyRecord>,
): readonly DeputyRecord[] {
  return [...deputies]
    .filter(({ mandates }) =>
      mandates.some((mandate) => mandate.from <= to && (mandate.to === undefined || mandate.to >= from)),
    )
    .sort((a, b) => order(a.deputy, b.deputy));
}

/**
 * The quarters from the first to the last one given, each year after the first quarter of it, each convocation after
 * its own: newest first, so that the newest period is a quarter.
 */
export function periodsBetween(
  first: Quarter,
  last: Quarter,
  convocations: readonly Convocation[],
): readonly Period[] {
  const periods: Period[] = [];
  for (let quarter = last; quarter >= first; quarter = shiftQuarter(quarter, -1)) {
    periods.push(quarter);
    if (quarter.endsWith('Q1') || quarter === first) periods.push(quarter.slice(0, 4));
    for (const { convocation, from } of convocations.toReversed()) {
      const began = quarterOf(from);
      if (began === quarter || (quarter === first && began < first)) periods.push(`C${convocation}`);
    }
  }
  return periods;
}

/**
 * The period that a front page shows: the newest closed and ranked quarter, else the newest ranked quarter, else
 * the newest quarter.
 */
export function defaultPeriod(periods: readonly PeriodSummary[]): Period | undefined {
  const quarters = periods.filter(({ period }) => isQuarter(period));
  const shown =
    quarters.find(({ status, ranked }) => status === 'closed' && ranked) ??
    quarters.find(({ ranked }) => ranked) ??
    quarters[0];
  return shown?.period;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
