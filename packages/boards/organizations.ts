import type {
  Belonged,
  DeputyRecord,
  GivenText,
  MembershipRole,
  OrganizationRecord,
  Organizations,
} from '@esep/domain';
import { belongingsOf } from '@esep/domain';
import { defineBoard } from './board.ts';

/** A deputy in an organization, from the first to the last day of it. */
export interface Member {
  readonly deputy: string;
  readonly name: GivenText;
  readonly role: MembershipRole;
  readonly from: string;
  readonly to?: string;
}

export interface OrganizationSummary {
  readonly organization: string;
  readonly type: OrganizationRecord['type'];
  readonly name: GivenText;
  /** When it was dissolved. */
  readonly to?: string;
  readonly chair?: Pick<Member, 'deputy' | 'name'>;
  /** Members today. */
  readonly members: number;
}

/** What deputies belong to: parties, factions, standing commissions and deputy groups. */
export interface OrganizationsBoard {
  readonly organizations: readonly OrganizationSummary[];
}

export const organizationsBoard = defineBoard<OrganizationsBoard>({
  name: 'organizations',
  summary:
    'Parties, factions, standing commissions and deputy groups, with their chairs and the number of members',
  parameters: {},
  async read(reader) {
    const [organizations, deputies] = await Promise.all([
      reader.collection<OrganizationRecord>('organizations'),
      reader.collection<DeputyRecord>('deputies'),
    ]);
    const members = membersByOrganization(deputies, organizations);
    const all = everyOrganization(organizations, deputies).filter(({ type }) => type !== 'council');
    return {
      organizations: all
        .map((one) => summaryOf(one, members.get(one.organization) ?? [], reader.today))
        .sort((a, b) => (a.organization < b.organization ? -1 : 1)),
    };
  },
});

function summaryOf(
  one: Belonged & { readonly to?: string },
  members: readonly Member[],
  today: string,
): OrganizationSummary {
  const now = members.filter((member) => isMemberOn(member, today));
  const chair = now.find(({ role }) => role === 'chair');
  const { organization, type, name, to } = one;
  return {
    organization,
    type,
    name,
    ...(to === undefined ? {} : { to }),
    ...(chair ? { chair: { deputy: chair.deputy, name: chair.name } } : {}),
    members: now.length,
  };
}

/** Those formed, and those that entries of the first version named. */
export function everyOrganization(
  organizations: Organizations,
  deputies: Readonly<Record<string, DeputyRecord>>,
): readonly (OrganizationRecord | Belonged)[] {
  const named = Object.values(deputies)
    .flatMap((record) => belongingsOf(record, organizations))
    .map(({ organization }) => [organization.organization, organization] as const);
  return [
    ...new Map<string, OrganizationRecord | Belonged>([...named, ...Object.entries(organizations)]).values(),
  ];
}

/** All memberships ever, by organization, chairs first, then by the deputy’s id. */
export function membersByOrganization(
  deputies: Readonly<Record<string, DeputyRecord>>,
  organizations: Organizations,
): ReadonlyMap<string, readonly Member[]> {
  const members = Object.values(deputies).flatMap((record) =>
    belongingsOf(record, organizations).map(({ organization, role, from, to }) => ({
      organization: organization.organization,
      member: {
        deputy: record.deputy,
        name: record.name,
        role,
        from,
        ...(to === undefined ? {} : { to }),
      } satisfies Member,
    })),
  );
  const grouped = Map.groupBy(members, ({ organization }) => organization);
  return new Map(
    [...grouped].map(([id, all]) => [id, all.map(({ member }) => member).sort(byRole)] as const),
  );
}

export function isMemberOn({ from, to }: Member, on: string): boolean {
  return from <= on && (to === undefined || on <= to);
}

const roleOrder: readonly MembershipRole[] = ['chair', 'deputy-chair', 'secretary', 'member'];

function byRole(a: Member, b: Member): number {
  return (
    roleOrder.indexOf(a.role) - roleOrder.indexOf(b.role) ||
    (a.deputy < b.deputy ? -1 : a.deputy > b.deputy ? 1 : a.from < b.from ? -1 : 1)
  );
}
