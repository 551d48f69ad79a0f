import { describe, expect, it } from 'vitest';
import { languageOf } from './language.ts';

describe('language', () => {
  it.each([
    ['the path decides', { path: '/ru/rankings', cookie: 'lang=en', acceptLanguage: 'kk' }, 'ru'],
    ['then the cookie', { path: '/api', cookie: 'a=1; lang=en', acceptLanguage: 'kk' }, 'en'],
    ['then what the browser prefers', { acceptLanguage: 'de, ru-KZ;q=0.8, en;q=0.9' }, 'en'],
    ['in its order when equal', { acceptLanguage: 'ru, kk' }, 'ru'],
    ['a language of quality 0 is not wanted', { acceptLanguage: 'ru;q=0, en;q=0.1' }, 'en'],
    ['Kazakh when nothing is said', { path: '/russia', cookie: 'blang=ru', acceptLanguage: 'de' }, 'kk'],
    ['or what is said is nonsense', { acceptLanguage: ';;q=,,' }, 'kk'],
  ] as const)('%s', (_, hints, expected) => {
    expect(languageOf(hints)).toBe(expected);
  });
});
