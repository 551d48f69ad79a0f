import type { CivilDate } from '@esep/domain';

/**
 * The number that follows the newest one of its kind: `2026-41` → `2026-42`, `zhol-03` → `zhol-04`, and `2027-1` in a new
 * year. The first that is free is taken. Undefined where numbers follow no such pattern.
 */
export function suggestNumber(
  newest: string | undefined,
  isTaken: (key: string) => boolean,
  today: CivilDate,
): string | undefined {
  const year = today.slice(0, 4);
  const found = newest === undefined ? undefined : /^(.*?)(\d+)$/.exec(newest);
  if (newest !== undefined && !found) return undefined;
  const [, stem = `${year}-`, digits = '0'] = found ?? [];
  // A number that holds a date is made from the day and not by counting.
  if (/\d{4}-\d{2}-\d{2}/.test(`${stem}${digits}`) || /^\d{4}-\d.*-/.test(stem)) return undefined;
  const isOfOtherYear = /^\d{4}-$/.test(stem) && stem !== `${year}-`;
  const begin = isOfOtherYear ? `${year}-` : stem;
  let number = isOfOtherYear ? 1 : Number(digits) + 1;
  const written = () => `${begin}${String(number).padStart(isOfOtherYear ? 1 : digits.length, '0')}`;
  while (isTaken(written())) number += 1;
  return written();
}

/** For what is numbered by its day: `2026-11-26`, and `2026-11-26-2` for the second of that day. */
export function numberOfDay(on: CivilDate, isTaken: (key: string) => boolean): string {
  let number = 1;
  const written = () => (number === 1 ? on : `${on}-${number}`);
  while (isTaken(written())) number += 1;
  return written();
}
