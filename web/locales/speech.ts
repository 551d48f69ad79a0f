import type { Language } from '@esep/domain';
import type { Catalogue } from './en.ts';
import { en } from './en.ts';
import type { Formats } from './format.ts';
import { createFormats } from './format.ts';
import { kk } from './kk.ts';
import { ru } from './ru.ts';

export const catalogues: Readonly<Record<Language, Catalogue>> = { kk, ru, en };

/** Everything a page needs to speak one language. */
export interface Speech {
  readonly language: Language;
  readonly t: Catalogue;
  readonly f: Formats;
}

const speeches = new Map<string, Speech>();

/** `Intl` objects cost about a millisecond to make, so one speech per language and zone is kept. */
export function speechIn(language: Language, timeZone = 'Asia/Almaty'): Speech {
  const key = `${language} ${timeZone}`;
  let speech = speeches.get(key);
  if (!speech) {
    const t = catalogues[language];
    speech = { language, t, f: createFormats(language, t, timeZone) };
    speeches.set(key, speech);
  }
  return speech;
}
