import type { Language } from '@esep/domain';
import { enSheets } from './words.en.ts';
import { kkSheets } from './words.kk.ts';
import { ruSheets } from './words.ru.ts';
import type { SheetWords } from './words-shape.ts';

/** A missing word does not compile. */
export const sheetWords: Readonly<Record<Language, SheetWords>> = {
  kk: kkSheets,
  ru: ruSheets,
  en: enSheets,
};
