import type {
  Belonging,
  CivilDate,
  DeputyRecord,
  DistrictRecord,
  Organizations,
  OrganizationType,
} from '@esep/domain';
import { belongingsBetween, belongingsOf, dayInOffice, given } from '@esep/domain';
import type { Speech } from '../locales/speech.ts';
import { receptionHoursText } from '../locales/weekdays.ts';
import { belongingText, partyName } from './belonging.ts';

export interface Fact {
  readonly label: string;
  readonly values: readonly { readonly text: string; readonly href?: string }[];
}

interface FactSources {
  readonly deputy: DeputyRecord;
  readonly deputies: Readonly<Record<string, DeputyRecord>>;
  readonly today: CivilDate;
  readonly districts: Readonly<Record<string, DistrictRecord>>;
  readonly organizations: Organizations;
}

/** Who the deputy is: party, commissions, districts, contacts, mandates; each with where to read on. */
export function deputyFacts(sources: FactSources, speech: Speech): readonly Fact[] {
  const { deputy, districts, organizations } = sources;
  const { t, f, language } = speech;
  const day = dayInOffice(deputy, sources.today);
  const own = belongingsBetween(deputy, organizations, day, day);
  const belongTo = (type: OrganizationType, label: string): Fact => ({
    label,
    values: own
      .filter(({ organization }) => organization.type === type)
      .map((one) => ({ text: belongingText(one, speech), href: organizationHref(one, language) })),
  });
  const party = own.find(({ organization }) => organization.type === 'party');
  const partyLink = party ? { href: organizationHref(party, language) } : {};
  const span = ({ from, to }: { readonly from: string; readonly to?: string }) => ({
    text: to ? t.deputy.span(f.date(from), f.date(to)) : t.deputy.since(f.date(from)),
  });
  const list: Fact[] = [
    {
      label: t.deputy.party,
      values: [{ text: partyName(deputy, organizations, day, speech), ...partyLink }],
    },
    { label: t.deputy.how, values: [{ text: t.deputy.elected[deputy.elected] }] },
    belongTo('commission', t.deputy.commissions),
    belongTo('faction', t.deputy.faction),
    belongTo('group', t.deputy.groups),
    {
      label: t.deputy.districts,
      values: deputy.districts.map((id) => ({
        text: districtText(districts[id], id, language),
        href: `/${language}/districts/${id}`,
      })),
    },
    ...contactFacts(sources, speech),
    { label: t.deputy.mandate, values: deputy.mandates.map(span) },
    ...seatFacts(sources, speech),
    { label: t.deputy.leave, values: deputy.leaves.map(span) },
    { label: t.deputy.formerly, values: formerly(sources, speech) },
  ];
  return list.filter(({ values }) => values.length > 0);
}

function organizationHref({ organization }: Belonging, language: Speech['language']): string {
  return `/${language}/organizations/${organization.organization}`;
}

function contactFacts({ deputy }: FactSources, { t, language }: Speech): Fact[] {
  const { phone, email, reception, receptionHours = [] } = deputy.contacts ?? {};
  const href = phone && `tel:${phone.replace(/[^+\d]/g, '')}`;
  return [
    { label: t.deputy.phone, values: phone && href ? [{ text: phone, href }] : [] },
    { label: t.deputy.email, values: email ? [{ text: email, href: `mailto:${email}` }] : [] },
    { label: t.deputy.reception, values: reception ? [{ text: given(reception, language) }] : [] },
    {
      label: t.deputy.hours,
      values: receptionHours.map((hours) => ({ text: receptionHoursText(hours, language) })),
    },
  ];
}

/** Whose seat the deputy took in mid-term, and who took the deputy's. */
function seatFacts({ deputy, deputies }: FactSources, { t, language }: Speech): Fact[] {
  const person = (id: string) => {
    const record = Object.hasOwn(deputies, id) ? deputies[id] : undefined;
    return { text: record ? given(record.name, language) : id, href: `/${language}/deputies/${id}` };
  };
  const successors = Object.values(deputies).filter(({ replaces }) => replaces === deputy.deputy);
  return [
    { label: t.deputy.replaces, values: deputy.replaces === undefined ? [] : [person(deputy.replaces)] },
    { label: t.deputy.replacedBy, values: successors.map((one) => person(one.deputy)) },
  ];
}

/** Roles and memberships that are over, the latest first; those that ended with the mandate are shown as they were. */
function formerly({ deputy, organizations, today }: FactSources, speech: Speech): Fact['values'] {
  const { t, f, language } = speech;
  const day = dayInOffice(deputy, today);
  return belongingsOf(deputy, organizations)
    .filter(({ to }) => to !== undefined && to < day)
    .map((one) => ({
      text: `${belongingText(one, speech)}, ${t.deputy.span(f.date(one.from), f.date(one.to ?? ''))}`,
      href: organizationHref(one, language),
    }))
    .reverse();
}

function districtText(
  district: DistrictRecord | undefined,
  id: string,
  language: Speech['language'],
): string {
  if (!district) return id;
  const settlements = district.settlements ? ` (${given(district.settlements, language)})` : '';
  return given(district.name, language) + settlements;
}
