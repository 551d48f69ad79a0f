import type { JobAuthor } from '@esep/intake';
import { authorOf, doorRole } from '@esep/staff';
import type { OfficeVisit } from './visit.ts';

/** The person of the visit as jobs name who asked for them. */
export function jobAuthor({ session: { person } }: OfficeVisit): JobAuthor {
  return { account: person.account, role: doorRole(person.role), recordedBy: authorOf(person) };
}
