import { type CalendarRecord, type CivilDate, weekday } from '@esep/domain';
import Holidays from 'date-holidays';

/**
 * Kazakhstan's public holidays of a year on weekdays, with their substitute days, as the `date-holidays` package
 * knows them. It only prefills: days moved by a government decision and religious feasts need a person's eye, so
 * whoever founds a council prints and checks them.
 */
export function prefilledCalendar(year: number): CalendarRecord {
  const days = new Holidays('KZ')
    .getHolidays(year)
    .filter(({ type }) => type === 'public')
    .map(({ date }) => date.slice(0, 10))
    .filter((date) => date.startsWith(String(year)) && !isWeekend(date));
  return { year, holidays: [...new Set(days)].sort(), workingDays: [] };
}

export function isWorkingDay(calendars: readonly CalendarRecord[], date: CivilDate): boolean {
  const calendar = calendars.find(({ year }) => year === Number(date.slice(0, 4)));
  if (isWeekend(date)) return calendar?.workingDays.includes(date) ?? false;
  return !calendar?.holidays.includes(date);
}

function isWeekend(date: CivilDate): boolean {
  return weekday(date) >= 6;
}
