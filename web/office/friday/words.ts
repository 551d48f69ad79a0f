import type { Language } from '@esep/domain';
import { en } from './words.en.ts';
import { kk } from './words.kk.ts';
import { ru } from './words.ru.ts';
import type { FridayWords } from './words-shape.ts';

export const fridayWords: Readonly<Record<Language, FridayWords>> = { kk, ru, en };
