import { expect, test } from 'vitest';
import { roman } from './roman.ts';

test('quarters and convocations are written as law does', () => {
  expect([1, 2, 3, 4, 8, 9, 14, 40, 99, 100].map(roman)).toEqual([
    'I',
    'II',
    'III',
    'IV',
    'VIII',
    'IX',
    'XIV',
    'XL',
    'XCIX',
    'C',
  ]);
});
