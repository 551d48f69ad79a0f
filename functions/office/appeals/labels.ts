import {
  type DeputyRecord,
  type DistrictRecord,
  type DoorView,
  type GivenText,
  given,
  type Language,
  type TopicRecord,
  topicsInUse,
} from '@esep/domain';
import type { Choice } from '../choices.ts';
import type { OfficeVisit } from '../visit.ts';

/** How an appeal may come, in the order of the kind's own list. */
export function channelChoices({ deps, language }: OfficeVisit): readonly Choice[] {
  const values = deps.registry.kinds.get('appeal.received')?.fields['channel']?.values ?? {};
  return Object.entries(values).map(([value, label]) => ({ value, label: label[language] }));
}

/** Names by id in one language; an id that nobody knows stands for itself. */
export interface Labels {
  deputy(id: string | undefined): string;
  /** In all languages, for what is printed in two. */
  deputyName(id: string | undefined): GivenText | undefined;
  topic(id: string | undefined): string;
  district(id: string | undefined): string;
  channel(id: string | undefined): string;
  kind(name: string): string;
}

export async function labelsOf(visit: OfficeVisit, view: DoorView): Promise<Labels> {
  const { language, deps } = visit;
  const deputies = await view.collection<DeputyRecord>('deputies');
  const topics = topicsInUse(await view.collection<TopicRecord>('topics'));
  const districts = await view.collection<DistrictRecord>('districts');
  const channels = channelChoices(visit);
  const named = (records: Readonly<Record<string, { readonly name: GivenText }>>, id: string | undefined) =>
    nameIn(records, id, language);
  return {
    deputy: (id) => named(deputies, id),
    deputyName: (id) => (id === undefined ? undefined : deputies[id]?.name),
    topic: (id) => named(topics, id),
    district: (id) => named(districts, id),
    channel: (id) => channels.find(({ value }) => value === id)?.label ?? id ?? '',
    kind: (name) => deps.registry.kinds.get(name)?.title[language] ?? name,
  };
}

function nameIn(
  records: Readonly<Record<string, { readonly name: GivenText }>>,
  id: string | undefined,
  language: Language,
): string {
  const record = id === undefined ? undefined : records[id];
  return record ? given(record.name, language) : (id ?? '');
}
