/** `YYYY-MM-DD` in the council's zone. Compares as a string. */
export type CivilDate = string;
/** `YYYY-MM`. */
export type Month = string;
/** `YYYY-Qn`. */
export type Quarter = string;
/** A quarter `2026-Q4`, a year `2026`, or a convocation `C8`, whose quarters only the council's convocations tell. */
export type Period = string;

const dayMs = 86_400_000;

function utc(date: CivilDate): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));
}

/** True for a day that exists: `2026-02-30` does not. */
export function isCivilDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  return fromUtc(utc(value)) === value;
}

function fromUtc(ms: number): CivilDate {
  return new Date(ms).toISOString().slice(0, 10);
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return fromUtc(utc(date) + days * dayMs);
}

/** The same day so many months later, or the last of a month that has no such day: 31 December and two make 28 February. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const month = `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  const last = lastDay(month);
  const same = `${month}-${date.slice(8)}`;
  return same < last ? same : last;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return (utc(to) - utc(from)) / dayMs;
}

/** 1 Monday … 7 Sunday. */
export function weekday(date: CivilDate): number {
  return new Date(utc(date)).getUTCDay() || 7;
}

export function monthOf(date: CivilDate): Month {
  return date.slice(0, 7);
}

export function quarterOf(date: CivilDate): Quarter {
  return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

/** The first day of a month, quarter or year. */
export function firstDay(period: Period | Month): CivilDate {
  return `${monthsOf(period)[0]}-01`;
}

/** The last day of a month, quarter or year. */
export function lastDay(period: Period | Month): CivilDate {
  const month = monthsOf(period).at(-1) as Month;
  return fromUtc(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0));
}

/** The months of a month, quarter or year, in order. */
export function monthsOf(period: Period | Month): readonly Month[] {
  const year = period.slice(0, 4);
  if (/^\d{4}-\d{2}$/.test(period)) return [period];
  const quarter = /^\d{4}-Q([1-4])$/.exec(period)?.[1];
  const first = quarter ? (Number(quarter) - 1) * 3 + 1 : 1;
  const count = quarter ? 3 : 12;
  return Array.from({ length: count }, (_, i) => `${year}-${String(first + i).padStart(2, '0')}`);
}

/** The quarters of a quarter or a year, in order. */
export function quartersOf(period: Period): readonly Quarter[] {
  return period.includes('Q') ? [period] : [1, 2, 3, 4].map((n) => `${period}-Q${n}`);
}

/** The quarter `by` quarters later (earlier when negative). */
export function shiftQuarter(quarter: Quarter, by: number): Quarter {
  const index = Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1 + by;
  return `${Math.floor(index / 4)}-Q${(index % 4) + 1}`;
}

export function isQuarter(value: string): value is Quarter {
  return /^\d{4}-Q[1-4]$/.test(value);
}

export function isYear(value: string): boolean {
  return /^\d{4}$/.test(value);
}

/** The number of the convocation that a period such as `C8` names; undefined for any other. */
export function convocationNumber(value: string): number | undefined {
  const digits = /^C([1-9]\d{0,2})$/.exec(value)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

export function isPeriod(value: string): value is Period {
  return isQuarter(value) || isYear(value) || convocationNumber(value) !== undefined;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The civil date of an instant in a zone such as `Asia/Almaty`. */
export function civilDateIn(timeZone: string, instant: Date): CivilDate {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formats.set(timeZone, format);
  }
  return format.format(instant);
}
