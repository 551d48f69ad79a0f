import type { Calendars, CivilDate } from '@esep/domain';
import { addDays, dayOff } from '@esep/domain';

/** Of one year: working days from its first day up to each day, and in all. */
interface Year {
  readonly upTo: ReadonlyMap<CivilDate, number>;
  readonly total: number;
}

/** By the calendars as they were read: a year's board asks for thousands of spans. */
const years = new WeakMap<Calendars, Map<string, Year | undefined>>();

/** Working days after `from` up to `to`; undefined where a year has no calendar. */
export function workingDays(from: CivilDate, to: CivilDate, calendars: Calendars): number | undefined {
  if (to <= from) return 0;
  let days = 0;
  for (let number = Number(from.slice(0, 4)); number <= Number(to.slice(0, 4)); number++) {
    const year = yearOf(String(number).padStart(4, '0'), calendars);
    if (!year) return undefined;
    days += to.startsWith(year.name) ? (year.upTo.get(to) ?? 0) : year.total;
    if (from.startsWith(year.name)) days -= year.upTo.get(from) ?? 0;
  }
  return days;
}

function yearOf(name: string, calendars: Calendars): (Year & { readonly name: string }) | undefined {
  const known = years.get(calendars) ?? new Map<string, Year | undefined>();
  years.set(calendars, known);
  if (!known.has(name))
    known.set(name, Object.hasOwn(calendars, name) ? counted(name, calendars) : undefined);
  const year = known.get(name);
  return year && { ...year, name };
}

function counted(name: string, calendars: Calendars): Year {
  const upTo = new Map<CivilDate, number>();
  let total = 0;
  for (let day = `${name}-01-01`; day.startsWith(name); day = addDays(day, 1)) {
    if (!dayOff(day, calendars)) total += 1;
    upTo.set(day, total);
  }
  return { upTo, total };
}
