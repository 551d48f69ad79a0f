import {
  type CivilDate,
  type DeputyRecord,
  type DistrictRecord,
  given,
  inOffice,
  type OrganizationRecord,
  type TopicRecord,
  topicsInUse,
} from '@esep/domain';
import type { OfficeVisit } from './visit.ts';

/** What a picker offers: an id and how the person's language calls it. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Deputies in office on that day (today unless told), by name. */
export async function deputyChoices(visit: OfficeVisit, on?: CivilDate): Promise<readonly Choice[]> {
  const view = await visit.look();
  const deputies = await view.collection<DeputyRecord>('deputies');
  const there = Object.values(deputies).filter((record) => inOffice(record, on ?? view.today));
  return byLabel(
    visit,
    there.map(({ deputy, name }) => ({ value: deputy, label: given(name, visit.language) })),
  );
}

export async function districtChoices(visit: OfficeVisit): Promise<readonly Choice[]> {
  const districts = await (await visit.look()).collection<DistrictRecord>('districts');
  return byLabel(
    visit,
    Object.values(districts).map(({ district, name }) => ({
      value: district,
      label: given(name, visit.language),
    })),
  );
}

/** Topics that entries may name today; those of the second level after the one that they belong to. */
export async function topicChoices(visit: OfficeVisit): Promise<readonly Choice[]> {
  const view = await visit.look();
  const topics = topicsInUse(await view.collection<TopicRecord>('topics'));
  const open = Object.values(topics).filter(({ to }) => to === undefined || to >= view.today);
  const label = ({ name }: TopicRecord) => given(name, visit.language);
  return byLabel(
    visit,
    open.map((topic) => {
      const parent = topic.parent === undefined ? undefined : topics[topic.parent];
      return { value: topic.topic, label: parent ? `${label(parent)} · ${label(topic)}` : label(topic) };
    }),
  );
}

/** Organizations that are there today, of one type or of all. */
export async function organizationChoices(visit: OfficeVisit, type?: string): Promise<readonly Choice[]> {
  const view = await visit.look();
  const all = Object.values(await view.collection<OrganizationRecord>('organizations'));
  const there = all.filter(
    (one) => (type === undefined || one.type === type) && !(one.to && one.to < view.today),
  );
  return byLabel(
    visit,
    there.map(({ organization, name }) => ({ value: organization, label: given(name, visit.language) })),
  );
}

/** By what the person reads, with № 2 before № 10. */
export function byLabel({ language }: OfficeVisit, choices: readonly Choice[]): readonly Choice[] {
  return [...choices].sort((a, b) => a.label.localeCompare(b.label, language, { numeric: true }));
}
