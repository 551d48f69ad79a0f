import { Refusal } from './errors.ts';
import type { CalendarRecord } from './records.ts';
import type { CivilDate } from './time.ts';
import { addDays, weekday } from './time.ts';

/** Working days to answer an appeal, after the day of registration (APPC of Kazakhstan, Art. 76). */
export const answerDays = 15;
/** Working days after registration within which an assigned appeal keeps its due date, and a misdirected one is forwarded. */
export const assignmentDays = 3;
/** Working days after an extension within which the citizen is told of it (APPC of Kazakhstan, Art. 76). */
export const noticeDays = 3;

/** Calendars by year, as in the shared document `calendars`. */
export type Calendars = Readonly<Record<string, CalendarRecord>>;

/** Types rather than interfaces, so that they are JSON to the compiler and fit an entry's door. */
export type SkippedDay = { readonly date: CivilDate; readonly why: 'weekend' | 'holiday' };

/** A due date with its arithmetic, so that anyone can count it again. */
export type DueDate = {
  readonly due: CivilDate;
  /** Working days counted; the last of them is `due`. */
  readonly counted: number;
  /** Days between that did not count, in order. */
  readonly skipped: readonly SkippedDay[];
};

/**
 * The last of so many working days after `from`, which itself does not count. Throws `Refusal`
 * `calendar_missing` when the council has no calendar of a year that is reached.
 */
export function dueDate(from: CivilDate, workingDays: number, calendars: Calendars): DueDate {
  const skipped: SkippedDay[] = [];
  let due = from;
  for (let counted = 0; counted < workingDays; ) {
    due = addDays(due, 1);
    const why = dayOff(due, calendars);
    if (why) skipped.push({ date: due, why });
    else counted += 1;
  }
  return { due, counted: workingDays, skipped };
}

/** When an appeal of that day is registered, and until when it is assigned, forwarded and answered. Throws as `dueDate` does. */
export function openTerm(on: CivilDate, calendars: Calendars) {
  const registeredOn = firstWorkingDay(on, calendars);
  const { due: assignBy } = dueDate(registeredOn, assignmentDays, calendars);
  return { registeredOn, assignBy, ...dueDate(registeredOn, answerDays, calendars) };
}

/** The arithmetic of a due date that is given: working days after `from` up to `due`. Throws as `dueDate` does. */
export function countedTo(from: CivilDate, due: CivilDate, calendars: Calendars): DueDate {
  const skipped: SkippedDay[] = [];
  let counted = 0;
  for (let day = addDays(from, 1); day <= due; day = addDays(day, 1)) {
    const why = dayOff(day, calendars);
    if (why) skipped.push({ date: day, why });
    else counted += 1;
  }
  return { due, counted, skipped };
}

/** The day itself if it is worked, else the next that is. Throws `Refusal` as `dueDate` does. */
export function firstWorkingDay(date: CivilDate, calendars: Calendars): CivilDate {
  let day = date;
  while (dayOff(day, calendars)) day = addDays(day, 1);
  return day;
}

/** Why the day is not worked, or undefined. A weekend that is worked counts as any working day. */
export function dayOff(date: CivilDate, calendars: Calendars): SkippedDay['why'] | undefined {
  const year = date.slice(0, 4);
  const calendar = Object.hasOwn(calendars, year) ? calendars[year] : undefined;
  if (!calendar) throw new Refusal('calendar_missing', '/occurredOn', { year: Number(year) });
  if (calendar.holidays.includes(date)) return 'holiday';
  return weekday(date) > 5 && !calendar.workingDays.includes(date) ? 'weekend' : undefined;
}
