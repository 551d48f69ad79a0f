import type {
  CouncilRecord,
  DeputyRecord,
  DistrictRecord,
  GivenText,
  MembershipRecord,
  OrganizationRecord,
  Organizations,
} from '@esep/domain';
import { councilOrganization, given, languages, organizationOf } from '@esep/domain';

/** The roster as a Popolo document (popoloproject.com): the standard for open data about legislatures. */
export interface Popolo {
  readonly persons: readonly object[];
  readonly organizations: readonly object[];
  readonly areas: readonly object[];
  readonly memberships: readonly object[];
}

interface Roster {
  readonly slug: string;
  readonly council: CouncilRecord;
  readonly deputies: Readonly<Record<string, DeputyRecord>>;
  readonly organizations: Organizations;
  readonly districts: Readonly<Record<string, DistrictRecord>>;
}

/**
 * Persons, organizations, districts as areas, and memberships with dates. A mandate is a membership in the council; districts that a
 * deputy answers for besides are memberships of the role `attached`. Pure; in the order of ids.
 */
export function popoloOf({ slug, council, deputies, organizations, districts }: Roster): Popolo {
  const roster = Object.values(deputies).sort((a, b) => (a.deputy < b.deputy ? -1 : 1));
  return {
    persons: roster.map(personOf),
    organizations: [
      {
        id: councilOrganization,
        ...names(council.name),
        classification: 'legislature',
        identifiers: [
          { scheme: 'slug', identifier: slug },
          { scheme: 'convocation', identifier: String(council.convocation) },
        ],
      },
      ...Object.values(organizations)
        .filter(({ type }) => type !== 'council')
        .sort((a, b) => (a.organization < b.organization ? -1 : 1))
        .map(organizationObject),
    ],
    areas: Object.values(districts)
      .sort((a, b) => (a.district < b.district ? -1 : 1))
      .map(({ district, name }) => ({ id: district, ...names(name), classification: 'electoral district' })),
    memberships: roster.flatMap((record) => [
      ...mandatesOf(record),
      ...record.memberships.flatMap((one) => membershipOf(record, one, organizations)),
    ]),
  };
}

function names(name: GivenText) {
  const others = languages.flatMap((lang) => (name[lang] === undefined ? [] : [{ name: name[lang], lang }]));
  return { name: given(name, 'kk'), other_names: others };
}

function personOf({ deputy, name, contacts }: DeputyRecord) {
  const details = [
    ...(contacts?.phone ? [{ type: 'voice', value: contacts.phone }] : []),
    ...(contacts?.email ? [{ type: 'email', value: contacts.email }] : []),
    ...languages.flatMap((lang) =>
      contacts?.reception?.[lang] ? [{ type: 'address', value: contacts.reception[lang] }] : [],
    ),
  ];
  return { id: deputy, ...names(name), ...(details.length > 0 ? { contact_details: details } : {}) };
}

function organizationObject({ organization, type, name, link, from, to }: OrganizationRecord) {
  return {
    id: organization,
    ...names(name),
    classification: type,
    ...(link ? { links: [{ url: link }] } : {}),
    founding_date: from,
    ...(to === undefined ? {} : { dissolution_date: to }),
  };
}

function mandatesOf({ deputy, elected, districts, mandates }: DeputyRecord) {
  const [own, attached] =
    elected === 'district' ? [districts.slice(0, 1), districts.slice(1)] : [[], districts];
  return mandates.flatMap((mandate) => {
    const seat = { person_id: deputy, organization_id: councilOrganization, ...dated(mandate) };
    return [
      { ...seat, role: 'deputy', ...(own[0] === undefined ? {} : { area_id: own[0] }) },
      ...attached.map((district) => ({ ...seat, role: 'attached', area_id: district })),
    ];
  });
}

function membershipOf({ deputy }: DeputyRecord, one: MembershipRecord, organizations: Organizations) {
  if (!organizationOf(one, organizations) || one.named) return [];
  return [{ person_id: deputy, organization_id: one.organization, role: one.role, ...dated(one) }];
}

function dated({ from, to }: { readonly from: string; readonly to?: string }) {
  return { start_date: from, ...(to === undefined ? {} : { end_date: to }) };
}
