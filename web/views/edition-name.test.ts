import { expect, it } from 'vitest';
import { speechIn } from '../locales/speech.ts';
import { editionName } from './edition-name.ts';

it.each([
  ['2026-Q3-1', 'III квартал 2026 года, выпуск 1'],
  ['2026-2', '2026 год, выпуск 2'],
  ['C1-12', 'I созыв, выпуск 12'],
  ['of-old', 'of-old'],
])('says %s in words', (id, name) => {
  expect(editionName(id, speechIn('ru'))).toBe(name);
});
