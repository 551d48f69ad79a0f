import type { JsonObject } from '../entry.ts';
import type { MembershipRole } from '../membership-role.ts';
import { membershipRoles } from '../membership-role.ts';
import { choiceIn, isObject, MalformedBody, objectIn, slugIn } from '../recorded-body.ts';
import type { CivilDate } from '../time.ts';
import { addDays } from '../time.ts';

/** A type rather than an interface, so that it is JSON to the compiler. */
export type Membership = {
  readonly organization: string;
  readonly role: MembershipRole;
  readonly from: CivilDate;
  readonly to?: CivilDate;
  /** From an entry of the first version, which named the organization. */
  readonly named?: JsonObject;
};

type Told = Pick<Membership, 'organization' | 'role' | 'named'>;

/** The memberships of a `deputy.seated` body; undefined when it says nothing of them. */
export function membershipsIn(body: JsonObject): readonly Told[] | undefined {
  const list = body['memberships'];
  if (list === undefined) return undefined;
  if (!Array.isArray(list)) throw new MalformedBody('memberships');
  const told = list.map((one) => {
    if (!isObject(one)) throw new MalformedBody('memberships');
    return membershipIn(one);
  });
  return [...new Map(told.map((one) => [one.organization, one])).values()];
}

export function membershipIn(body: JsonObject): Told {
  const named = body['named'] === undefined ? {} : { named: objectIn(body, 'named') };
  return {
    organization: slugIn(body, 'organization'),
    role: choiceIn(body, 'role', membershipRoles),
    ...named,
  };
}

/**
 * From `on` the deputy belongs to these and to nothing else: what goes on unchanged keeps its beginning. Entries come by
 * day, so memberships stay in the order in which they began.
 */
export function replacedFrom(
  memberships: readonly Membership[],
  told: readonly Told[],
  on: CivilDate,
): readonly Membership[] {
  const goesOn = (one: Membership, { organization, role }: Told) =>
    runsOn(one, on) && one.to === undefined && one.organization === organization && one.role === role;
  const kept = memberships.filter((one) => told.some((each) => goesOn(one, each)));
  const begun = told.filter((each) => !kept.some((one) => goesOn(one, each)));
  return [
    ...memberships.flatMap((one) => (kept.includes(one) ? [one] : cutBefore(one, on))),
    ...begun.map((one) => ({ ...one, from: on })),
  ];
}

/** One more membership; what runs in that organization on its first day ends the day before. */
export function begunFrom(memberships: readonly Membership[], begun: Membership): readonly Membership[] {
  const { organization, from } = begun;
  return [
    ...memberships.flatMap((one) => (one.organization === organization ? cutBefore(one, from) : [one])),
    begun,
  ];
}

/** `last` becomes the last day of what runs on it, in one organization or in all; undefined when nothing does. */
export function endedOn(
  memberships: readonly Membership[],
  last: CivilDate,
  organization?: string,
): readonly Membership[] | undefined {
  const ends = (one: Membership) =>
    runsOn(one, last) && (organization === undefined || one.organization === organization);
  if (!memberships.some(ends)) return undefined;
  return memberships.map((one) => (ends(one) ? { ...one, to: last } : one));
}

function runsOn({ from, to }: Membership, on: CivilDate): boolean {
  return from <= on && (to === undefined || on <= to);
}

/** Ends the day before `on` if it runs then; one that began on that day itself was never there. */
function cutBefore(one: Membership, on: CivilDate): readonly Membership[] {
  if (!runsOn(one, on)) return [one];
  return one.from === on ? [] : [{ ...one, to: addDays(on, -1) }];
}
