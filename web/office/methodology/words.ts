import type { Language } from '@esep/domain';
import { enWords } from './words.en.ts';
import { kkWords } from './words.kk.ts';
import { ruWords } from './words.ru.ts';
import type { MethodologyWords } from './words-shape.ts';

export const methodologyWords: Readonly<Record<Language, MethodologyWords>> = {
  kk: kkWords,
  ru: ruWords,
  en: enWords,
};
