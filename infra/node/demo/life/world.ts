import {
  addDays,
  type CalendarRecord,
  type CivilDate,
  daysBetween,
  type JsonObject,
  type Month,
  monthOf,
  type Role,
} from '@esep/domain';
import { isWorkingDay } from '../../roster/working-calendar.ts';
import type { DemoDeputy } from '../council.ts';
import type { Random } from '../random.ts';

/** What a part of the demonstration's life is made from. */
export interface World {
  readonly random: Random;
  /** First and last day of the demonstration's life; nothing happens or is recorded outside. */
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly deputies: readonly DemoDeputy[];
  readonly calendars: readonly CalendarRecord[];
  readonly leaves: readonly DemoLeave[];
}

export interface DemoLeave {
  readonly deputy: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** A row that an office would record on a day. */
export interface DemoRow {
  readonly recordedOn: CivilDate;
  readonly kind: string;
  readonly id: string;
  readonly occurredOn: CivilDate;
  /** A correction names its target by number, known once the target is recorded. */
  readonly body: JsonObject | ((seqOf: (id: string) => number) => JsonObject);
  readonly role?: Role;
  /** `role/pseudonym` where it is not the usual one of the role; a deputy records in their own name. */
  readonly by?: string;
}

/** What happened, unless it lies after the demonstration's last day. */
export function happened(
  world: World,
  rows: DemoRow[],
  {
    kind,
    id,
    on,
    body,
    recordedOn = on,
    role,
    by,
  }: {
    kind: string;
    id: string;
    on: CivilDate;
    body: DemoRow['body'];
    recordedOn?: CivilDate;
    role?: Role;
    by?: string;
  },
): boolean {
  if (on < world.from || recordedOn > world.to) return false;
  rows.push({ recordedOn, kind, id, occurredOn: on, body, ...(role ? { role } : {}), ...(by ? { by } : {}) });
  return true;
}

export function inOfficeOn(deputy: DemoDeputy, date: CivilDate): boolean {
  return deputy.from <= date && (deputy.to === undefined || date <= deputy.to);
}

export function onLeaveOn(world: World, deputy: DemoDeputy, date: CivilDate): boolean {
  return world.leaves.some((leave) => leave.deputy === deputy.id && leave.from <= date && date <= leave.to);
}

export function afterWorkingDays(world: World, from: CivilDate, days: number): CivilDate {
  let date = from;
  for (let left = days; left > 0; ) {
    date = addDays(date, 1);
    if (isWorkingDay(world.calendars, date)) left -= 1;
  }
  return date;
}

export function workingDayFrom(world: World, date: CivilDate): CivilDate {
  return isWorkingDay(world.calendars, date) ? date : afterWorkingDays(world, date, 1);
}

export function daysOf({ from, to }: World): readonly CivilDate[] {
  return [...daysByMonth(from, to).values()].flat();
}

export function monthsOfWorld({ from, to }: World): readonly Month[] {
  return [...daysByMonth(from, to).keys()];
}

/** A random day of a month of the world. */
export function dayIn({ from, to }: World, month: Month, random: Random): CivilDate {
  return random.pick(daysByMonth(from, to).get(month) ?? []);
}

let calendar: { key: string; days: ReadonlyMap<Month, readonly CivilDate[]> } | undefined;

/** Kept for the last span asked for: thousands of rows ask for the same one. */
function daysByMonth(from: CivilDate, to: CivilDate): ReadonlyMap<Month, readonly CivilDate[]> {
  const key = `${from} ${to}`;
  if (calendar?.key !== key) {
    const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index));
    calendar = { key, days: Map.groupBy(days, monthOf) };
  }
  return calendar.days;
}

export function numbered(prefix: string, number: number): string {
  return `${prefix}-${String(number).padStart(4, '0')}`;
}
