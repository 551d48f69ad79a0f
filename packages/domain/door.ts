import { Refusal } from './errors.ts';
import type { DoorView } from './kind.ts';
import type { DeputyRecord, DistrictRecord, OrganizationRecord } from './records.ts';
import { standing } from './standing.ts';
import type { OrganizationType } from './subjects/organization.ts';
import type { CivilDate } from './time.ts';

/** Checks that several kinds share. Each throws `Refusal` naming the field; none changes anything. */

type Roster = Readonly<Record<string, DeputyRecord>>;

/** `unknown_deputy` unless the roster has the deputy. */
export async function requireDeputy(deputy: string, field: string, view: DoorView): Promise<DeputyRecord> {
  return checkDeputy(await view.collection<DeputyRecord>('deputies'), deputy, field);
}

/** The deputy's record; `unknown_deputy`, or `deputy_not_in_office` unless in office on that day. */
export async function requireInOffice(
  deputy: string,
  on: CivilDate,
  field: string,
  view: DoorView,
): Promise<DeputyRecord> {
  return checkInOffice(await view.collection<DeputyRecord>('deputies'), deputy, on, field);
}

/** `requireInOffice` on a roster already read: for entries that name many deputies. */
export function checkInOffice(roster: Roster, deputy: string, on: CivilDate, field: string): DeputyRecord {
  const record = checkDeputy(roster, deputy, field);
  if (!inOffice(record, on)) throw new Refusal('deputy_not_in_office', field, { deputy, date: on });
  return record;
}

function checkDeputy(roster: Roster, deputy: string, field: string): DeputyRecord {
  const record = Object.hasOwn(roster, deputy) ? roster[deputy] : undefined;
  if (!record) throw new Refusal('unknown_deputy', field, { deputy });
  return record;
}

export function inOffice(record: DeputyRecord, on: CivilDate): boolean {
  return record.mandates.some(({ from, to }) => from <= on && (to === undefined || on <= to));
}

export function onLeave(record: DeputyRecord, on: CivilDate): boolean {
  return record.leaves.some(({ from, to }) => from <= on && on <= to);
}

/** `unknown_district` unless the council has defined it. */
export async function requireDistrict(
  district: string,
  field: string,
  view: DoorView,
): Promise<DistrictRecord> {
  const districts = await view.collection<DistrictRecord>('districts');
  const record = Object.hasOwn(districts, district) ? districts[district] : undefined;
  if (!record) throw new Refusal('unknown_district', field, { district });
  return record;
}

/** `unknown_organization` unless it was formed, and is of one of the types where they are given. */
export async function requireOrganization(
  organization: string,
  field: string,
  view: DoorView,
  types?: readonly OrganizationType[],
): Promise<OrganizationRecord> {
  const organizations = await view.collection<OrganizationRecord>('organizations');
  const record = Object.hasOwn(organizations, organization) ? organizations[organization] : undefined;
  if (!record || (types && !types.some((type) => type === record.type))) {
    throw new Refusal('unknown_organization', field, { organization });
  }
  return record;
}

/** `subject_exists` when an entry about the subject stands already: such a subject is told once. */
export async function requireNew(subject: string, field: string, view: DoorView): Promise<void> {
  const [first] = standing(await view.history(subject)).effective;
  if (first) throw new Refusal('subject_exists', field, { subject, entry: first.seq });
}
