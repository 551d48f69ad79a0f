/** The three languages that every surface speaks. Kazakh comes first: it is the state language. */
export const languages = ['kk', 'ru', 'en'] as const;
export type Language = (typeof languages)[number];

/** One text in every language; a missing one does not compile. */
export type Text = Readonly<Record<Language, string>>;

/** A name as it was given: in one language at least, never translated by us. */
export type GivenText = { readonly [L in Language]?: string | undefined };

/** The given text in the wanted language, or in the first language that has it. */
export function given(text: GivenText, language: Language): string {
  return text[language] ?? text.kk ?? text.ru ?? text.en ?? '';
}
