import { expect, it } from 'vitest';
import { lowered } from './kind-words.ts';

it.each([
  ['Орындалды', 'орындалды'],
  ['WhatsApp жедел желісі', 'WhatsApp жедел желісі'],
  ['e-Otinish арқылы', 'e-Otinish арқылы'],
])('puts %s in the middle of a sentence', (words, inside) => {
  expect(lowered(words, 'kk')).toBe(inside);
});
