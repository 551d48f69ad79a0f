import { type FieldLabel, isCivilDate } from '@esep/domain';
import { appealListWords, type KeptField, keptLabels, speechIn } from '@esep/web';
import { type Labels, labelsOf } from './appeals/labels.ts';
import type { OfficeVisit } from './visit.ts';

type KindFields = Readonly<Record<string, FieldLabel>>;

/** What was typed into a form, as its person would read it there: labels for names, names for ids, words for values. */
export async function keptShown(
  visit: OfficeVisit,
  path: string,
  sent: readonly (readonly [string, string])[],
): Promise<readonly KeptField[]> {
  const fields = await fieldsAt(visit, path);
  const labelOf = keptLabels(visit.language, path, fields);
  const names = await labelsOf(visit, await visit.look());
  return sent.flatMap(([name, value]) => {
    const label = value === '' ? undefined : labelOf(name);
    return label === undefined ? [] : [{ label, value: inWords({ visit, names, fields }, name, value) }];
  });
}

/** The fields of the kind whose entry the form makes or corrects. */
async function fieldsAt({ deps }: OfficeVisit, path: string): Promise<KindFields> {
  const [, form, seq] = /^\/forms\/([^/]+)$|^\/registers\/.*\/(\d{1,12})\/correct$/.exec(path) ?? [];
  const [corrected] = seq ? await deps.ledger.read(deps.council, Number(seq) - 1, 1) : [];
  return deps.registry.kinds.get(form ?? corrected?.entry.kind ?? '')?.fields ?? {};
}

interface Known {
  readonly visit: OfficeVisit;
  readonly names: Labels;
  readonly fields: KindFields;
}

function inWords({ visit, names, fields }: Known, name: string, value: string): string {
  const { language } = visit;
  if (isCivilDate(value)) return speechIn(language).f.date(value);
  const path = name.replace(/^f\./, '').split('.');
  const words = fields[path[0] ?? '']?.values;
  if (words && Object.hasOwn(words, value)) return words[value]?.[language] ?? value;
  switch (path.findLast((part) => !/^\d+$/.test(part))?.replace(/^assigned-/, '')) {
    case 'deputy':
    case 'deputies':
      return names.deputy(value);
    case 'district':
    case 'districts':
      return names.district(value);
    case 'topic':
      return names.topic(value);
    case 'channel':
      return names.channel(value);
    case 'answerLanguage':
      return (
        Object.entries(appealListWords[language].form.languages).find(([one]) => one === value)?.[1] ?? value
      );
    default:
      return value;
  }
}
