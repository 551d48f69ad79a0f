import type { GivenText, Language } from '@esep/domain';
import { languages } from '@esep/domain';

/** One object of a Popolo document. Nothing is known of its members. */
export type PopoloObject = Readonly<Record<string, unknown>>;

export function textOf(object: PopoloObject, member: string): string | undefined {
  const value = object[member];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** The objects of a list; whatever else stands there is left out. */
export function objectsOf(object: PopoloObject, member: string): readonly PopoloObject[] {
  const value = object[member];
  return Array.isArray(value) ? value.filter(isObject) : [];
}

export function isObject(value: unknown): value is PopoloObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const longestName = 300;

/**
 * A name in the languages in which it is given: `other_names` that name their language and are no longer past, and `name`
 * itself in the language that its letters show, where no other name has it.
 */
export function nameOf(object: PopoloObject): GivenText | undefined {
  const forms = new Map<Language, string>();
  for (const other of objectsOf(object, 'other_names')) {
    const language = languages.find((one) => one === textOf(other, 'lang')?.slice(0, 2).toLowerCase());
    const name = textOf(other, 'name');
    if (language && name && textOf(other, 'end_date') === undefined && !forms.has(language)) {
      forms.set(language, name.slice(0, longestName));
    }
  }
  const own = textOf(object, 'name');
  const language = own === undefined ? undefined : languageOfLetters(own);
  if (own !== undefined && language && !forms.has(language)) forms.set(language, own.slice(0, longestName));
  return forms.size > 0 ? Object.fromEntries(forms) : undefined;
}

/** Kazakh where a letter is only Kazakh's, Russian for other Cyrillic, else English. */
function languageOfLetters(text: string): Language {
  if (/[әғқңөұүһі]/iu.test(text)) return 'kk';
  return /\p{Script=Cyrillic}/u.test(text) ? 'ru' : 'en';
}
