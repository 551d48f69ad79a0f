import type { Language } from '@esep/domain';

/** The forms a language needs; `other` is used where a form is not given. */
export type PluralForms = { readonly [C in Intl.LDMLPluralRule]?: string } & { readonly other: string };

const rules: Readonly<Record<Language, Intl.PluralRules>> = {
  kk: new Intl.PluralRules('kk'),
  ru: new Intl.PluralRules('ru'),
  en: new Intl.PluralRules('en'),
};

/** The form of a word after `n`, by the language's own rules: 1 запись, 2 записи, 5 записей. */
export function plural(language: Language, n: number, forms: PluralForms): string {
  return forms[rules[language].select(n)] ?? forms.other;
}
