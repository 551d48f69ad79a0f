import type { CivilDate } from '@esep/domain';
import { isCivilDate, lastDay } from '@esep/domain';

/** A Popolo date: `2023`, `2023-04` or `2023-04-03`, a time after it left out; undefined for what is no date. */
export function dateOf(text: string | undefined, end: 'first' | 'last'): CivilDate | undefined {
  const [, date = ''] = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:T.*)?$/.exec(text ?? '') ?? [];
  if (date.length === 10) return isCivilDate(date) ? date : undefined;
  if (!/^\d{4}(-(0[1-9]|1[0-2]))?$/.test(date)) return undefined;
  return end === 'last' ? lastDay(date) : `${date}${date.length === 4 ? '-01-01' : '-01'}`;
}

/** True for a date that names a month or a year alone. */
export function isPartial(text: string | undefined): boolean {
  return text !== undefined && /^\d{4}(-\d{2})?$/.test(text);
}
