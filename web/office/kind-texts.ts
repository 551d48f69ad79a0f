import { given, type Language } from '@esep/domain';
import type { KindWords } from '../deps.ts';

/** A kind's own words, so that a form of the office says what the API and the public pages say. */
export function kindTexts({ title, fields }: KindWords, language: Language) {
  return {
    title: given(title, language),
    label: (field: string) => given(fields[field]?.label ?? {}, language),
    help: (field: string) => {
      const help = fields[field]?.help;
      return help && given(help, language);
    },
    value: (field: string, value: string) => {
      const words = fields[field]?.values?.[value];
      return words ? given(words, language) : value;
    },
  };
}
