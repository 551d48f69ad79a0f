import { inOffice, requireDeputy, requireOrganization } from './door.ts';
import { Refusal } from './errors.ts';
import type { DoorView } from './kind.ts';
import type { DeputyRecord, OrganizationRecord } from './records.ts';
import type { CivilDate } from './time.ts';

/** What doors check about memberships. Each throws `Refusal` naming the field; none changes anything. */

/** `unknown_organization`, or `organization_not_there` unless it existed on that day. */
export async function requireOrganizationOn(
  organization: string,
  on: CivilDate,
  field: string,
  view: DoorView,
): Promise<OrganizationRecord> {
  const record = await requireOrganization(organization, field, view);
  if (on < record.from || (record.to !== undefined && record.to < on)) {
    throw new Refusal('organization_not_there', field, { organization, date: on });
  }
  return record;
}

/** `membership_ends_early` when the last day is before the first. */
export function requireSpan(from: CivilDate, to: CivilDate | undefined): void {
  if (to !== undefined && to < from) throw new Refusal('membership_ends_early', '/body/to', { from });
}

/** `chair_taken` while somebody else is the chair of the organization on any day of the span; without `to` it has no end. */
export async function requireFreeChair(
  chair: {
    readonly organization: string;
    readonly deputy: string;
    readonly from: CivilDate;
    readonly to?: CivilDate | undefined;
  },
  field: string,
  view: DoorView,
): Promise<void> {
  const roster = await view.collection<DeputyRecord>('deputies');
  for (const { deputy, memberships } of Object.values(roster)) {
    if (deputy === chair.deputy) continue;
    const taken = memberships.find(
      ({ organization, role, from, to }) =>
        organization === chair.organization &&
        role === 'chair' &&
        (chair.to === undefined || from <= chair.to) &&
        (to === undefined || chair.from <= to),
    );
    if (taken) {
      const { organization } = chair;
      throw new Refusal('chair_taken', field, { organization, deputy, since: taken.from });
    }
  }
}

/** `not_a_member` unless the deputy belonged to the organization on that day. */
export function requireMember(
  { deputy, memberships }: DeputyRecord,
  organization: string,
  on: CivilDate,
  field: string,
): void {
  const runs = memberships.some(
    (one) => one.organization === organization && one.from <= on && (one.to === undefined || on <= one.to),
  );
  if (!runs) throw new Refusal('not_a_member', field, { deputy, organization, date: on });
}

/** `unknown_deputy`, or `seat_not_vacant` unless the other's mandate ended before that day. */
export async function requireVacated(
  replaced: string,
  deputy: string,
  on: CivilDate,
  view: DoorView,
): Promise<void> {
  const field = '/body/replaces';
  const record = await requireDeputy(replaced, field, view);
  if (replaced === deputy || inOffice(record, on) || !record.mandates.some(({ from }) => from < on)) {
    throw new Refusal('seat_not_vacant', field, { deputy: replaced, date: on });
  }
}
