import { addDays, type CalendarRecord, type CivilDate, weekday } from '@esep/domain';
import Holidays from 'date-holidays';

/**
 * Kazakhstan's days off of a year besides Saturdays and Sundays, as far as they are known beforehand. It only prefills: religious
 * feasts by the lunar calendar and days moved by a later decision need a person's eye, so whoever founds a council prints and
 * checks them, and `calendar.set` mends them.
 *
 * A holiday on a day off moves that day off to the next working day after the holiday (Law on holidays, Art. 5); Christmas and
 * the first day of Kurban Ait are days off but no holidays, and do not move (Labour Code, Art. 84). The `date-holidays` package
 * knows the feasts, yet moves several days of Nauryz to one: moving is done here.
 */
export function prefilledCalendar(year: number): CalendarRecord {
  const feasts = feastsOf(year);
  const off = new Set(feasts.map(({ date }) => date).filter((date) => !isWeekend(date)));
  for (const { date, moves } of feasts) {
    if (moves && isWeekend(date)) off.add(nextWorkingDay(date, off));
  }
  const moved = movedByDecision[year] ?? [];
  for (const { to } of moved) off.add(to);
  return { year, holidays: [...off].sort(), workingDays: moved.map(({ from }) => from).sort() };
}

/**
 * Days off that were moved by decision (Labour Code, Art. 85): of the Government of 25 April 2023; of the Minister of Labour of
 * 17 April 2024 and of 21 November 2024.
 */
const movedByDecision: Readonly<Record<number, readonly { from: CivilDate; to: CivilDate }[]>> = {
  2023: [{ from: '2023-07-01', to: '2023-07-07' }],
  2024: [{ from: '2024-05-04', to: '2024-05-08' }],
  2025: [{ from: '2025-01-05', to: '2025-01-03' }],
};

/** The day of the referendum of 2026 is Constitution Day from the next year on (Ministry of Labour, March 2026). */
const notYet: ReadonlySet<CivilDate> = new Set(['2026-03-15']);

interface Feast {
  readonly date: CivilDate;
  /** Whether a day off moves when the feast falls on a Saturday or Sunday. */
  readonly moves: boolean;
}

function feastsOf(year: number): readonly Feast[] {
  return new Holidays('KZ')
    .getHolidays(year)
    .filter(({ type, substitute }) => type === 'public' && !substitute)
    .map(({ date, rule }) => ({ date: date.slice(0, 10), moves: !/^(01-07|julian|.*Hijjah)/.test(rule) }))
    .filter(({ date }) => date.startsWith(String(year)) && !notYet.has(date));
}

function nextWorkingDay(date: CivilDate, off: ReadonlySet<CivilDate>): CivilDate {
  let day = addDays(date, 1);
  while (isWeekend(day) || off.has(day)) day = addDays(day, 1);
  return day;
}

export function isWorkingDay(calendars: readonly CalendarRecord[], date: CivilDate): boolean {
  const calendar = calendars.find(({ year }) => year === Number(date.slice(0, 4)));
  if (isWeekend(date)) return calendar?.workingDays.includes(date) ?? false;
  return !calendar?.holidays.includes(date);
}

function isWeekend(date: CivilDate): boolean {
  return weekday(date) >= 6;
}
