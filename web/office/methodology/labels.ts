import { type Counter, type Criterion, type Group, given, type Methodology } from '@esep/domain';
import { type DraftField, draftFields, valueAt } from '@esep/intake';
import type { Speech } from '../../locales/speech.ts';
import { methodologyWords } from './words.ts';

const languageNames = { kk: 'Қазақша', ru: 'Русский', en: 'English' } as const;

/** What a field is called inside the part of the form that it belongs to. */
export function fieldLabel(pointer: string, whole: Methodology, speech: Speech): string {
  const words = methodologyWords[speech.language];
  const [, g, c, rest = ''] = /^\/groups\/(\d+)(?:\/criteria\/(\d+))?(\/.*)?$/.exec(pointer) ?? [];
  if (g === undefined) return generalLabel(pointer, speech);
  const group = whole.groups[Number(g)];
  const part = c === undefined ? group : group?.criteria[Number(c)];
  if (!part) return pointer;
  const title = given(part.title, speech.language);
  if (rest === '' || rest === '/measure') return title;
  if (rest === '/weight') return words.weightOf(title);
  const language = /^\/title\/(kk|ru|en)$/.exec(rest)?.[1] as keyof typeof languageNames | undefined;
  if (language) {
    const name = languageNames[language];
    return c === undefined ? words.groupName(name) : words.criterionName(name);
  }
  return isCriterion(part) ? measureLabel(rest, part, speech) : title;
}

/** The label with what it belongs to, for lists that stand outside the form. */
export function titledLabel(pointer: string, whole: Methodology, speech: Speech): string {
  const label = fieldLabel(pointer, whole, speech);
  const [part] = /^\/groups\/\d+(\/criteria\/\d+)?/.exec(pointer) ?? [];
  if (part === undefined || pointer === `${part}/weight`) return label;
  const owner = valueAt(whole, part) as Group | Criterion | undefined;
  const title = owner ? given(owner.title, speech.language) : '';
  return title === label || title === '' ? label : `${title}: ${label}`;
}

function generalLabel(pointer: string, { language }: Speech): string {
  const words = methodologyWords[language];
  const labels: Readonly<Record<string, string>> = {
    '/version': words.version,
    '/title': words.naming,
    '/title/kk': words.titles.kk,
    '/title/ru': words.titles.ru,
    '/title/en': words.titles.en,
    '/groups': words.weights,
    '/minWeightShare': words.minWeightShare,
    '/tiers': words.rules,
    '/tiers/high': words.tiers.high,
    '/tiers/good': words.tiers.good,
    '/tiers/middle': words.tiers.middle,
    '/provisional/minDeputies': words.minDeputies,
    '/provisional/minShare': words.minShare,
    '/shown': words.shown,
  };
  return labels[pointer] ?? pointer;
}

function measureLabel(rest: string, criterion: Criterion, speech: Speech): string {
  const words = methodologyWords[speech.language];
  const { measure } = criterion;
  const counted = () => {
    const counter = valueAt(criterion, `${rest.slice(0, rest.lastIndexOf('/'))}/counter`);
    return typeof counter === 'string' ? speech.f.counter(counter as Counter) : '';
  };
  if (/\/(of|outOf)\/\d+\/weight$/.test(rest)) return words.termWeight(counted());
  if (rest.endsWith('/cap')) return words.cap(counted());
  if (rest.endsWith('/value')) return words.value(counted());
  if (rest.endsWith('/points')) return words.points(counted());
  const labels: Readonly<Record<string, string>> = {
    '/measure/min': words.min[measure.form as keyof typeof words.min] ?? '',
    '/measure/perMonth': words.perMonth,
    '/measure/window': words.window,
    '/measure/priorMean': words.priorMean,
    '/measure/priorWeight': words.priorWeight,
    '/measure/minDays': words.minDays,
    '/measure/otherwise': words.otherwise,
    '/withheld/share': words.withheldShare,
    '/withheld/min': words.withheldMin,
  };
  return labels[rest] ?? given(criterion.title, speech.language);
}

function isCriterion(part: Group | Criterion): part is Criterion {
  return 'measure' in part;
}

/** A value as it is typed: `2,5`, `80` for a share of 0.8. */
export function fieldValue({ pointer, sort }: DraftField, whole: Methodology, { language }: Speech): string {
  const value = valueAt(whole, pointer);
  if (value === undefined || value === null) return '';
  if (typeof value !== 'number') return String(value);
  const shown = String(sort === 'percent' ? Number((value * 100).toFixed(4)) : value);
  return language === 'en' ? shown : shown.replace('.', ',');
}

/** A value as it is read: a window in words, a share with its sign. */
export function fieldWords(field: DraftField, whole: Methodology, speech: Speech): string {
  const words = methodologyWords[speech.language];
  const text = fieldValue(field, whole, speech);
  if (text === '') return words.empty;
  if (field.sort === 'window') return words.windows[text as keyof typeof words.windows];
  return field.sort === 'percent' ? `${text} %` : text.replace('-', '−');
}

/** Every field as it is typed, by pointer. */
export function draftValues(whole: Methodology, speech: Speech): Readonly<Record<string, string>> {
  return Object.fromEntries(
    draftFields(whole).map((field) => [field.pointer, fieldValue(field, whole, speech)]),
  );
}
