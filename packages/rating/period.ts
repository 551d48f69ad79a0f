import type { CivilDate, DeputyRecord, MethodologyRecord, Month, Period, Quarter } from '@esep/domain';
import { firstDay, lastDay, monthsOf, quartersOf, shiftQuarter } from '@esep/domain';
import type { PeriodSummary, Status } from './types.ts';

/** The last quarter of a quarter or a year. */
export function lastQuarter(period: Period): Quarter {
  return quartersOf(period).at(-1) as Quarter;
}

/** The four quarters up to the period's last one. A year's are its own. */
export function lastFour(period: Period): readonly Quarter[] {
  const last = lastQuarter(period);
  return [-3, -2, -1, 0].map((by) => shiftQuarter(last, by));
}

/** A closed month with its first and last day and how many days it has. */
export interface ClosedMonth {
  readonly month: Month;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly days: number;
}

/** A period with what all its scorecards share. */
export interface Frame {
  readonly period: Period;
  readonly quarters: readonly Quarter[];
  readonly last: Quarter;
  readonly lastFour: readonly Quarter[];
  /** The closed months of each quarter. */
  readonly closedIn: ReadonlyMap<Quarter, readonly ClosedMonth[]>;
  readonly status: Status;
}

export function frameOf(period: Period, closedMonths: readonly Month[]): Frame {
  const closed = new Set(closedMonths);
  const quarters = quartersOf(period);
  return {
    period,
    quarters,
    last: lastQuarter(period),
    lastFour: lastFour(period),
    closedIn: new Map(quarters.map((quarter) => [quarter, closedMonthsOf(quarter, closed)])),
    status: periodStatus(period, closedMonths),
  };
}

function closedMonthsOf(quarter: Quarter, closed: ReadonlySet<Month>): readonly ClosedMonth[] {
  return monthsOf(quarter)
    .filter((month) => closed.has(month))
    .map((month) => {
      const to = lastDay(month);
      return { month, from: firstDay(month), to, days: Number(to.slice(8)) };
    });
}

/**
 * Closed once every month of the period is, from the first month that was ever closed on: a ledger that begins in
 * mid-quarter can close that quarter.
 */
export function periodStatus(period: Period, closedMonths: readonly Month[]): Status {
  if (closedMonths.length === 0) return 'running';
  const closed = new Set(closedMonths);
  const first = closedMonths.reduce((a, b) => (b < a ? b : a));
  const kept = monthsOf(period).filter((month) => month >= first);
  return kept.length > 0 && kept.every((month) => closed.has(month)) ? 'closed' : 'running';
}

/**
 * The methodology that governs a period: of those adopted for its first quarter or an earlier one the newest, or
 * the first to come into force during it (a council that begins in mid-year). A change during a year does not
 * reach back. Of two for the same quarter the one adopted later counts, then the greater version.
 */
export function methodologyFor(
  period: Period,
  records: Iterable<MethodologyRecord>,
): MethodologyRecord | undefined {
  const quarters = quartersOf(period);
  const last = lastQuarter(period);
  const sorted = [...records].filter(({ from }) => from <= last).sort(byForce);
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
export function deputiesIn(period: Period, deputies: Iterable<DeputyRecord>): readonly DeputyRecord[] {
  const from = firstDay(period);
  const to = lastDay(period);
  return [...deputies]
    .filter(({ mandates }) =>
      mandates.some((mandate) => mandate.from <= to && (mandate.to === undefined || mandate.to >= from)),
    )
    .sort((a, b) => order(a.deputy, b.deputy));
}

/**
 * The quarters from the first to the last one given, each followed by its year after the first quarter of it:
 * newest first, so that the newest period is a quarter.
 */
export function periodsBetween(first: Quarter, last: Quarter): readonly Period[] {
  const periods: Period[] = [];
  for (let quarter = last; quarter >= first; quarter = shiftQuarter(quarter, -1)) {
    periods.push(quarter);
    if (quarter.endsWith('Q1') || quarter === first) periods.push(quarter.slice(0, 4));
  }
  return periods;
}

/**
 * The period that a front page shows: the newest closed and ranked quarter, else the newest ranked quarter, else
 * the newest quarter.
 */
export function defaultPeriod(periods: readonly PeriodSummary[]): Period | undefined {
  const quarters = periods.filter(({ period }) => period.includes('Q'));
  const shown =
    quarters.find(({ status, ranked }) => status === 'closed' && ranked) ??
    quarters.find(({ ranked }) => ranked) ??
    quarters[0];
  return shown?.period;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
