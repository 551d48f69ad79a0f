import type { Entry } from './entry.ts';

/** What tells people apart in `role/pseudonym`: somebody who has changed roles is still the same person. */
export function pseudonymOf(author: string): string {
  return author.slice(author.indexOf('/') + 1);
}

export function isSamePerson(one: string, other: string): boolean {
  return pseudonymOf(one) === pseudonymOf(other);
}

/** Everybody who answers for an entry: who recorded it, and the second person where there was one. */
export function authorsOf({
  recordedBy,
  confirmedBy,
}: Pick<Entry, 'recordedBy' | 'confirmedBy'>): readonly string[] {
  return confirmedBy === undefined ? [recordedBy] : [recordedBy, confirmedBy];
}
