import type { Belonging, CivilDate, DeputyRecord, Organizations } from '@esep/domain';
import { belongingsOf, given, partyOf } from '@esep/domain';
import type { Speech } from '../locales/speech.ts';

/** The party on that day in words; a member of none either stood for no party or has left it. */
export function partyName(
  record: DeputyRecord,
  organizations: Organizations,
  on: CivilDate,
  { t, language }: Pick<Speech, 't' | 'language'>,
): string {
  const party = partyOf(record, organizations, on);
  if (party) return given(party.name, language);
  const everInOne = belongingsOf(record, organizations).some(
    ({ organization }) => organization.type === 'party',
  );
  return everInOne || record.elected === 'list' ? t.deputy.noParty : t.deputy.selfNominated;
}

/** `Economy and budget, chair`; a mere member's role goes without saying. */
export function belongingText({ organization, role }: Belonging, { t, language }: Speech): string {
  const name = given(organization.name, language);
  return role === 'member' ? name : `${name} (${t.deputy.membershipRoles[role]})`;
}
