import type { CivilDate, Convocation, ConvocationRecord, Month, Period, Quarter } from '@esep/domain';
import {
  convocationNumber,
  convocationsIn,
  firstDay,
  lastDay,
  monthsOf,
  quarterOf,
  quartersOf,
  shiftQuarter,
} from '@esep/domain';
import { closedMonths } from './closed-months.ts';
import type { Status } from './types.ts';

/** What is known of the council's time: which months are closed, and its convocations, oldest first. */
export interface Chronicle {
  readonly closedMonths: readonly Month[];
  readonly convocations: readonly Convocation[];
}

/** From the shared documents `months` and `convocations`. */
export function chronicleOf(
  months: Readonly<Record<Month, unknown>>,
  convocations: Readonly<Record<string, ConvocationRecord>>,
): Chronicle {
  return { closedMonths: closedMonths(months), convocations: convocationsIn(convocations) };
}

/** A closed month with its first and last day and how many days it has. */
export interface ClosedMonth {
  readonly month: Month;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly days: number;
}

/** A period as its quarters, in order; at least one. */
export interface Span {
  readonly period: Period;
  readonly quarters: readonly Quarter[];
  /** Set when the period is a convocation. */
  readonly convocation?: Convocation;
}

/** A period with what all its scorecards share. */
export interface Frame extends Span {
  /** Listed is whoever was in office on any of these days. */
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly last: Quarter;
  readonly lastFour: readonly Quarter[];
  /**
   * What is due once in a year is looked for here: in the last four quarters, and until the period is closed also in
   * the four before its first open one.
   */
  readonly yearly: readonly Quarter[];
  /** The first quarter whose changes make up the stocks: that of the convocation; undefined for all there are. */
  readonly stockFrom: Quarter | undefined;
  /** The closed months of each quarter. */
  readonly closedIn: ReadonlyMap<Quarter, readonly ClosedMonth[]>;
  /** The first month ever closed; undefined before. */
  readonly firstClosed: Month | undefined;
  readonly status: Status;
}

/** Undefined for a convocation that is not known, or of which no quarter is closed yet. */
export function frameOf(period: Period, chronicle: Chronicle): Frame | undefined {
  const span = spanOf(period, chronicle);
  if (!span) return undefined;
  const { closedMonths: months } = chronicle;
  const closed = new Set(months);
  const { quarters, convocation } = span;
  const last = quarters.at(-1) as Quarter;
  const status = convocation ? convocationStatus(convocation, last) : statusOf(quarters, months);
  const four = quartersUpTo(last);
  const open = status === 'running' ? firstOpen(quarters, months) : undefined;
  return {
    ...span,
    from: convocation ? convocation.from : firstDay(period),
    to: convocation ? lastDay(last) : lastDay(period),
    last,
    lastFour: four,
    yearly: open === undefined ? four : quartersBetween(shiftQuarter(open, -4), last),
    stockFrom: stockFrom(last, chronicle.convocations),
    closedIn: new Map(quarters.map((quarter) => [quarter, closedMonthsOf(quarter, closed)])),
    firstClosed: firstOf(months),
    status,
  };
}

/**
 * The quarters of a period. A quarter belongs to the convocation that sat on its last day. A convocation has those that are
 * closed: the running one would move its ranking with every entry and say little.
 */
export function spanOf(period: Period, { closedMonths: months, convocations }: Chronicle): Span | undefined {
  const number = convocationNumber(period);
  if (number === undefined) return { period, quarters: quartersOf(period) };
  const convocation = convocations.find((one) => one.convocation === number);
  const end = convocation && lastClosedQuarter(months);
  if (end === undefined) return undefined;
  const first = firstQuarterOf(convocation as Convocation);
  const last = lastQuarterOf(convocation as Convocation);
  const quarters = quartersBetween(first, last !== undefined && last < end ? last : end);
  return quarters.length > 0 ? { period, quarters, convocation: convocation as Convocation } : undefined;
}

function firstQuarterOf({ from }: Convocation): Quarter {
  return quarterOf(from);
}

/** The last quarter whose last day the convocation saw; undefined while it runs. */
function lastQuarterOf({ to }: Convocation): Quarter | undefined {
  if (to === undefined) return undefined;
  const quarter = quarterOf(to);
  return lastDay(quarter) === to ? quarter : shiftQuarter(quarter, -1);
}

function convocationStatus(convocation: Convocation, last: Quarter): Status {
  return lastQuarterOf(convocation) === last ? 'closed' : 'running';
}

/** Where the sum of a stock begins. Before the first convocation that is known there is none to keep apart. */
function stockFrom(quarter: Quarter, convocations: readonly Convocation[]): Quarter | undefined {
  const at = convocations.findLastIndex((one) => firstQuarterOf(one) <= quarter);
  return at > 0 ? firstQuarterOf(convocations[at] as Convocation) : undefined;
}

/** The newest quarter up to which all months are closed, from the first one that ever was. */
function lastClosedQuarter(months: readonly Month[]): Quarter | undefined {
  const first = firstOf(months);
  if (first === undefined) return undefined;
  let closed: Quarter | undefined;
  for (
    let quarter = quarterOf(firstDay(first));
    statusOf([quarter], months) === 'closed';
    quarter = shiftQuarter(quarter, 1)
  ) {
    closed = quarter;
  }
  return closed;
}

/**
 * Closed once every month of the quarters is, from the first month that was ever closed on: a ledger that begins in
 * mid-quarter can close that quarter.
 */
function statusOf(quarters: readonly Quarter[], months: readonly Month[]): Status {
  const first = firstOf(months);
  if (first === undefined) return 'running';
  const closed = new Set(months);
  const kept = quarters.flatMap(monthsOf).filter((month) => month >= first);
  return kept.length > 0 && kept.every((month) => closed.has(month)) ? 'closed' : 'running';
}

/** The first quarter that is not closed; quarters before the first month ever closed are not waited for. */
function firstOpen(quarters: readonly Quarter[], months: readonly Month[]): Quarter {
  const first = firstOf(months);
  const awaited = quarters.filter((quarter) => first === undefined || lastDay(quarter) >= first);
  return awaited.find((quarter) => statusOf([quarter], months) === 'running') ?? (quarters.at(-1) as Quarter);
}

function firstOf(months: readonly Month[]): Month | undefined {
  return months.length === 0 ? undefined : months.reduce((a, b) => (b < a ? b : a));
}

/** The four quarters up to this one. A year's are its own. */
function quartersUpTo(last: Quarter): readonly Quarter[] {
  return [-3, -2, -1, 0].map((by) => shiftQuarter(last, by));
}

function quartersBetween(first: Quarter, last: Quarter): readonly Quarter[] {
  const quarters: Quarter[] = [];
  for (let quarter = first; quarter <= last; quarter = shiftQuarter(quarter, 1)) quarters.push(quarter);
  return quarters;
}

function closedMonthsOf(quarter: Quarter, closed: ReadonlySet<Month>): readonly ClosedMonth[] {
  return monthsOf(quarter)
    .filter((month) => closed.has(month))
    .map((month) => {
      const to = lastDay(month);
      return { month, from: firstDay(month), to, days: Number(to.slice(8)) };
    });
}
