import type { MembershipRole } from './membership-role.ts';
import type { DeputyRecord, MembershipRecord, OrganizationRecord } from './records.ts';
import type { CivilDate } from './time.ts';

/** The shared document `organizations`. */
export type Organizations = Readonly<Record<string, OrganizationRecord>>;

/** What a membership belongs to, as far as pages and peer groups need it. */
export type Belonged = Pick<OrganizationRecord, 'organization' | 'type' | 'name'>;

/** A membership with the organization that it is in. */
export interface Belonging {
  readonly organization: Belonged;
  readonly role: MembershipRole;
  readonly from: CivilDate;
  /** Last day, of the membership or of the organization, whichever came first; absent while it runs. */
  readonly to?: CivilDate;
}

type Dated = { readonly from: CivilDate; readonly to?: CivilDate };

/** The organization that was formed, or the one that an entry of the first version named itself. */
export function organizationOf(
  { organization, named }: MembershipRecord,
  organizations: Organizations,
): OrganizationRecord | Belonged | undefined {
  if (Object.hasOwn(organizations, organization)) return organizations[organization];
  return named && { organization, ...named };
}

/** All memberships of the deputy that any day from `from` to `to` sees, in the order in which they began. */
export function belongingsBetween(
  record: DeputyRecord,
  organizations: Organizations,
  from: CivilDate,
  to: CivilDate,
): readonly Belonging[] {
  return belongingsOf(record, organizations).filter(
    (one) => one.from <= to && (one.to === undefined || from <= one.to),
  );
}

/** All memberships ever, in the order in which they began; those in an organization that nobody formed are left out. */
export function belongingsOf(record: DeputyRecord, organizations: Organizations): readonly Belonging[] {
  return record.memberships.flatMap((membership) => {
    const organization = organizationOf(membership, organizations);
    if (!organization) return [];
    const { role, from } = membership;
    const ends = [membership.to, (organization as Partial<Dated>).to].filter((end) => end !== undefined);
    const to = ends.sort()[0];
    return [{ organization, role, from, ...(to === undefined ? {} : { to }) }];
  });
}

/** The deputy's party on that day; undefined for one who is in none. */
export function partyOf(
  record: DeputyRecord,
  organizations: Organizations,
  on: CivilDate,
): Belonged | undefined {
  return belongingsBetween(record, organizations, on, on).findLast(
    ({ organization }) => organization.type === 'party',
  )?.organization;
}

/** The standing commissions of which the deputy was a member on that day, with the role in each. */
export function commissionsOf(
  record: DeputyRecord,
  organizations: Organizations,
  on: CivilDate,
): readonly Belonging[] {
  return belongingsBetween(record, organizations, on, on).filter(
    ({ organization }) => organization.type === 'commission',
  );
}

export type Office = 'chair' | 'commission-head' | 'deputy';

/** The highest office held on any day from `from` to `to`: of the maslikhat, of a standing commission, or none. */
export function officeBetween(
  record: DeputyRecord,
  organizations: Organizations,
  from: CivilDate,
  to: CivilDate,
): Office {
  const chaired = belongingsBetween(record, organizations, from, to)
    .filter(({ role }) => role === 'chair')
    .map(({ organization }) => organization.type);
  if (chaired.includes('council')) return 'chair';
  return chaired.includes('commission') ? 'commission-head' : 'deputy';
}

/** Chair of the maslikhat or of a standing commission on any day from `from` to `to`. */
export function isLeader(
  record: DeputyRecord,
  organizations: Organizations,
  from: CivilDate,
  to: CivilDate,
): boolean {
  return officeBetween(record, organizations, from, to) !== 'deputy';
}

/**
 * The day on which to look at a deputy when asked for `on`: that day, or the last one in office before it, or the first
 * one. What ended with the mandate is then still seen.
 */
export function dayInOffice({ mandates }: DeputyRecord, on: CivilDate): CivilDate {
  const begun = mandates.findLast(({ from }) => from <= on);
  if (!begun) return mandates[0]?.from ?? on;
  return begun.to !== undefined && begun.to < on ? begun.to : on;
}
