import { inOffice, onLeave } from './door.ts';
import type { DeputyRecord } from './records.ts';
import type { CivilDate, Quarter } from './time.ts';
import { addDays, daysBetween, firstDay, lastDay, weekday } from './time.ts';
import type { Calendars } from './working-calendar.ts';
import { dayOff } from './working-calendar.ts';

export interface RotaOptions {
  readonly quarter: Quarter;
  readonly deputies: Readonly<Record<string, DeputyRecord>>;
  readonly calendars: Calendars;
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number;
  /** Receptions that each deputy has in the quarter. */
  readonly each: number;
  /** Days before it are over; the whole quarter unless told. */
  readonly notBefore?: CivilDate;
  /** Receptions that are scheduled already: they count, and their days are taken. */
  readonly scheduled?: readonly { readonly deputy: string; readonly on: CivilDate }[];
}

export interface RotaSlot {
  readonly reception: string;
  readonly deputy: string;
  readonly on: CivilDate;
}

export interface Rota {
  /** By day, then deputy. */
  readonly slots: readonly RotaSlot[];
  /** Who cannot have as many as asked: too few days in office and not on leave. */
  readonly short: readonly { readonly deputy: string; readonly days: number }[];
}

/**
 * Spreads receptions over the working days of one weekday in a quarter: each deputy at even distances, each day about as many
 * deputies, never on leave or out of office, at most one a day. The same input gives the same rota. Throws `Refusal`
 * `calendar_missing` when the council has no calendar of the year.
 */
export function rota(options: RotaOptions): Rota {
  const { deputies, each, scheduled = [] } = options;
  const days = rotaDays(options);
  const load = new Map(days.map((day) => [day, scheduled.filter(({ on }) => on === day).length]));
  const slots: RotaSlot[] = [];
  const short: { deputy: string; days: number }[] = [];
  const ids = Object.keys(deputies)
    .filter((id) => days.some((day) => isThere(deputies[id], day)))
    .sort();
  const full = Math.ceil((ids.length * each) / Math.max(1, days.length));
  for (const [place, deputy] of ids.entries()) {
    const taken = new Set(scheduled.filter((one) => one.deputy === deputy).map(({ on }) => on));
    const wanted = Math.max(0, each - taken.size);
    for (let i = 0; i < wanted; i++) {
      const free = days.filter((day) => isThere(deputies[deputy], day) && !taken.has(day));
      const on = bestDay(free, idealDay(days, (i + place / ids.length) / wanted), load, full);
      if (on === undefined) break;
      taken.add(on);
      load.set(on, (load.get(on) ?? 0) + 1);
      slots.push({ reception: `${on}-${deputy}`, deputy, on });
    }
    if (taken.size < each) short.push({ deputy, days: taken.size });
  }
  return { slots: slots.sort(byDay), short };
}

function rotaDays({ quarter, calendars, weekday: wanted, notBefore }: RotaOptions): readonly CivilDate[] {
  const days: CivilDate[] = [];
  const last = lastDay(quarter);
  for (let day = firstDay(quarter); day <= last; day = addDays(day, 1)) {
    if (weekday(day) !== wanted || dayOff(day, calendars)) continue;
    if (notBefore === undefined || day >= notBefore) days.push(day);
  }
  return days;
}

function isThere(record: DeputyRecord | undefined, on: CivilDate): boolean {
  return record !== undefined && inOffice(record, on) && !onLeave(record, on);
}

/** The day at this part (0 to 1) of the quarter. */
function idealDay(days: readonly CivilDate[], part: number): CivilDate {
  return days[Math.min(days.length - 1, Math.floor(part * days.length))] as CivilDate;
}

/** The nearest day that is not full; when all are, the one that is least over. */
function bestDay(
  free: readonly CivilDate[],
  ideal: CivilDate,
  load: ReadonlyMap<CivilDate, number>,
  full: number,
): CivilDate | undefined {
  const over = (day: CivilDate) => Math.max(0, (load.get(day) ?? 0) + 1 - full);
  // No two days of a quarter are a thousand days apart.
  const cost = (day: CivilDate) => over(day) * 1000 + Math.abs(daysBetween(ideal, day));
  return free.reduce<CivilDate | undefined>(
    (best, day) => (best === undefined || cost(day) < cost(best) ? day : best),
    undefined,
  );
}

function byDay(a: RotaSlot, b: RotaSlot): number {
  return a.reception < b.reception ? -1 : 1;
}
