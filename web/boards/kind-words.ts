import type { Language } from '@esep/domain';
import type { Visit } from '../visit.ts';

/** The words that a kind has for the values of one of its fields; a value without words keeps its own name. */
export function valueWords(
  { deps, language }: Visit,
  kind: string,
  field: string,
): (value: string) => string {
  const values = deps.kinds.get(kind)?.fields[field]?.values ?? {};
  return (value) => (Object.hasOwn(values, value) ? values[value]?.[language] : undefined) ?? value;
}

/** As the middle of a sentence: `орындалды` of `Орындалды`; a name such as `WhatsApp` stays as it is. */
export function lowered(words: string, language: Language): string {
  if (/^\S+\p{Lu}/u.test(words)) return words;
  return words.slice(0, 1).toLocaleLowerCase(language) + words.slice(1);
}
