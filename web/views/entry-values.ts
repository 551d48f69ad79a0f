import type {
  DeputyRecord,
  DistrictRecord,
  FieldLabel,
  GivenText,
  Json,
  JsonObject,
  Topics,
} from '@esep/domain';
import { given, isCivilDate, isQuarter, textHash } from '@esep/domain';
import type { PublicText } from '@esep/ledger';
import { doorLabels, doorValues } from '../locales/door-labels.ts';
import type { Speech } from '../locales/speech.ts';

/** A recorded value as a page shows it. */
export type Shown =
  | { readonly form: 'text'; readonly text: string; readonly soft?: boolean }
  | { readonly form: 'link'; readonly text: string; readonly href: string }
  | { readonly form: 'list'; readonly items: readonly Shown[] }
  | { readonly form: 'pairs'; readonly pairs: readonly FieldView[] };

export interface FieldView {
  readonly label: string;
  readonly value: Shown;
}

/** What values refer to: names for ids, texts for hashes. */
export interface Known {
  readonly deputies: Readonly<Record<string, DeputyRecord>>;
  readonly districts: Readonly<Record<string, DistrictRecord>>;
  readonly topics: Topics;
  readonly texts: ReadonlyMap<string, PublicText>;
}

/** The fields of a body with the labels of its kind; a field that the kind no longer has keeps its own name. */
export function fieldViews(
  body: JsonObject,
  labels: Readonly<Record<string, FieldLabel>>,
  known: Known,
  speech: Speech,
): readonly FieldView[] {
  return Object.entries(body).map(([name, value]) => ({
    label: labels[name]?.label[speech.language] ?? labelOf(name, known, speech),
    value:
      name === 'entry' && typeof value === 'number'
        ? {
            form: 'link',
            text: speech.t.entry.title(String(value)),
            href: `/${speech.language}/entries/${value}`,
          }
        : labels[name]?.of === 'promises'
          ? promiseLinks(value, speech)
          : shown(value, wordsOf(labels[name], known), known, speech),
  }));
}

/** Ids of promises lead to what was done about them. */
function promiseLinks(value: Json, speech: Speech): Shown {
  const { language, t } = speech;
  if (typeof value === 'string') return { form: 'link', text: value, href: `/${language}/promises/${value}` };
  const items = Array.isArray(value) ? value.map((id: Json) => promiseLinks(id, speech)) : [];
  return items.length > 0 ? { form: 'list', items } : { form: 'text', text: t.entry.none, soft: true };
}

type Words = Readonly<Record<string, GivenText>>;

/** The words for the values of a field: those of its kind, or the names that the council gave. */
export function wordsOf(label: FieldLabel | undefined, { topics }: Known): Words {
  if (label?.of !== 'topics') return label?.values ?? {};
  return Object.fromEntries(Object.entries(topics).map(([id, { name }]) => [id, name]));
}

function labelOf(name: string, known: Known, { language }: Speech): string {
  const deputy = known.deputies[name];
  if (deputy) return given(deputy.name, language);
  return doorLabels[name]?.[language] ?? name;
}

export function shown(value: Json, words: Words, known: Known, speech: Speech): Shown {
  const { t, f, language } = speech;
  if (value === null) return { form: 'text', text: t.entry.none, soft: true };
  if (typeof value === 'boolean') return { form: 'text', text: value ? t.entry.yes : t.entry.no };
  if (typeof value === 'number') return { form: 'text', text: f.plain(value) };
  if (typeof value === 'string') return shownString(value, words, known, speech);
  if (Array.isArray(value)) {
    if (value.length === 0) return { form: 'text', text: t.entry.none, soft: true };
    return { form: 'list', items: value.map((item: Json) => shown(item, words, known, speech)) };
  }
  const object = value as JsonObject;
  const keys = Object.keys(object);
  if (keys.length > 0 && keys.every((key) => key === 'kk' || key === 'ru' || key === 'en')) {
    return { form: 'text', text: given(object as { kk?: string }, language) };
  }
  const pairs = keys.map((key) => ({
    label: labelOf(key, known, speech),
    value: shown(object[key] as Json, words, known, speech),
  }));
  return { form: 'pairs', pairs };
}

function shownString(
  value: string,
  words: Words,
  { deputies, districts, texts }: Known,
  { t, f, language }: Speech,
): Shown {
  const word = (Object.hasOwn(words, value) ? words[value] : undefined) ?? doorValues[value];
  if (word) return { form: 'text', text: given(word, language) };
  if (textHash.test(value)) {
    const found = texts.get(value);
    if (found?.withheld) {
      const { reason, on } = found.withheld;
      return { form: 'text', text: t.entry.withheld(reason, f.date(on)), soft: true };
    }
    return found?.text === undefined
      ? { form: 'text', text: t.entry.textMissing, soft: true }
      : { form: 'text', text: found.text };
  }
  const deputy = deputies[value];
  if (deputy)
    return { form: 'link', text: given(deputy.name, language), href: `/${language}/deputies/${value}` };
  const district = districts[value];
  if (district) return { form: 'text', text: given(district.name, language) };
  if (isCivilDate(value)) return { form: 'text', text: f.date(value) };
  if (isQuarter(value)) return { form: 'text', text: f.periodLong(value) };
  if (/^https?:\/\//.test(value)) return { form: 'link', text: value, href: value };
  return { form: 'text', text: value };
}

/** Every text hash that occurs in a body, however deep. */
export function hashesIn(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return textHash.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((inner: Json) => hashesIn(inner));
}
