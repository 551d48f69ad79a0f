import type { CivilDate, Counter, Language, Month, Period } from '@esep/domain';
import { convocationNumber, isQuarter } from '@esep/domain';
import { counterLabels } from './counter-labels.ts';
import type { Catalogue } from './en.ts';

/** Numbers, dates and periods as a reader of the language writes them. */
export interface Formats {
  /** `2 October 2026`. */
  date(date: CivilDate): string;
  /** `2 Oct 2026`, for narrow columns. */
  dateShort(date: CivilDate): string;
  /** Day and minute in the council's zone. */
  instant(rfc3339: string): string;
  /** A count: `1,204`. */
  number(n: number): string;
  /** As recorded, without grouping: a year, the number of an entry. */
  plain(n: number): string;
  /** Exactly one decimal, as points and totals are kept: `87.5`. */
  points(n: number): string;
  /** Up to two decimals: weights and means. */
  decimal(n: number): string;
  /** Exactly two decimals: what a line brings to the total. */
  hundredths(n: number): string;
  /** Months in office, up to four decimals: what is multiplied by it must come out right. */
  months(n: number): string;
  /** `October 2026`. */
  month(month: Month): string;
  /** `11.05 %` from 0.1105. */
  percent(share: number): string;
  /** `+1.3`, `−0.4`, with a real minus. */
  signed(n: number): string;
  counter(counter: Counter): string;
  /** A counter's value in its own unit: attainment in millionths becomes `2.84`. */
  counted(counter: Counter, n: number): string;
  period(period: Period): string;
  periodLong(period: Period): string;
}

export function createFormats(language: Language, catalogue: Catalogue, timeZone: string): Formats {
  const locale = language === 'en' ? 'en-GB' : language;
  const long = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const short = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const instant = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone });
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const ungrouped = new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 9 });
  const tenth = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const hundredth = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const upToTwo = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
  const months = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 });
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const noon = (date: CivilDate) => new Date(`${date}T12:00:00Z`);
  const named = (period: Period, form: 'quarter' | 'quarterLong', year: 'year' | 'yearLong') => {
    if (isQuarter(period)) return catalogue.period[form](Number(period.slice(6)), period.slice(0, 4));
    const convocation = convocationNumber(period);
    return convocation === undefined
      ? catalogue.period[year](period)
      : catalogue.period.convocation(convocation);
  };
  return {
    date: (date) => long.format(noon(date)),
    dateShort: (date) => short.format(noon(date)),
    instant: (rfc3339) => instant.format(new Date(rfc3339)),
    number: (n) => whole.format(n),
    plain: (n) => ungrouped.format(n),
    points: (n) => tenth.format(n),
    hundredths: (n) => hundredth.format(n),
    decimal: (n) => upToTwo.format(n),
    months: (n) => months.format(n),
    month: (one) => month.format(noon(`${one}-15`)),
    percent: (n) => share.format(n),
    signed: (n) => (n > 0 ? `+${tenth.format(n)}` : n < 0 ? `−${tenth.format(-n)}` : tenth.format(0)),
    counter: (counter) => counterLabels[counter][language],
    counted: (counter, n) =>
      counter === 'projects.attainmentPpm' ? upToTwo.format(n / 1_000_000) : whole.format(n),
    period: (period) => named(period, 'quarter', 'year'),
    periodLong: (period) => named(period, 'quarterLong', 'yearLong'),
  };
}
