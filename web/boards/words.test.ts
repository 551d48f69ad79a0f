import { languages } from '@esep/domain';
import { describe, expect, it } from 'vitest';
import { peerWords } from '../views/peers.words.ts';
import { boardPages } from './index.tsx';

const pages = [...boardPages, { path: '/rankings', words: peerWords }];

function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    return [[path, String(value(...Array.from({ length: value.length }, (_, i) => `‹${i}›`)))]];
  }
  return Object.entries(value as object).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

describe.each(pages.map((page) => [page.path, page] as const))('the words of %s', (_, { words }) => {
  it.each(languages)('are there in %s, in one script a word', (language) => {
    for (const [path, text] of texts(words[language])) {
      expect(text.trim(), path).not.toBe('');
      expect(
        text.match(/[а-яёәғқңөұүһі][a-z]|[a-z][а-яёәғқңөұүһі]/iu)?.[0],
        `${path}: ${text}`,
      ).toBeUndefined();
    }
  });

  it('say the same things in every language, with everything that is put into them', () => {
    const marks = (language: (typeof languages)[number]) =>
      texts(words[language]).map(([path, text]) => [path, [...(text.match(/‹\d›/g) ?? [])].sort().join('')]);
    expect(marks('ru').sort()).toEqual(marks('en').sort());
    expect(marks('kk').sort()).toEqual(marks('en').sort());
  });
});
