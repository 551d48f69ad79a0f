import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add, ceiling, compare, decimal, over, ratio, roundHalfUp, times } from './ratio.ts';

test('a half is always rounded up, also where floating point has it just below', () => {
  expect((1.005 * 100).toString()).toBe('100.49999999999999');
  expect(roundHalfUp(decimal(1.005), 2)).toBe(1.01);
  expect(roundHalfUp(ratio(1449, 20), 1)).toBe(72.5);
  expect(roundHalfUp(ratio(14_489, 200), 1)).toBe(72.4);
});

test('decimals are taken as written', () => {
  expect(compare(add(decimal(0.1), decimal(0.2)), decimal(0.3))).toBe(0);
  expect(compare(decimal(1e-7), ratio(1, 10_000_000))).toBe(0);
  expect(compare(decimal(-0.5), ratio(-1, 2))).toBe(0);
  expect(compare(decimal(1e21), ratio(10n ** 21n))).toBe(0);
});

test('small and big numbers round alike', () => {
  const whole = fc.bigInt({ min: 0n, max: 2n ** 36n });
  fc.assert(
    fc.property(
      whole,
      fc.bigInt({ min: 1n, max: 2n ** 36n }),
      fc.integer({ min: 0, max: 4 }),
      (num, den, at) => {
        const big = 2n ** 40n;
        expect(roundHalfUp({ num, den }, at)).toBe(roundHalfUp({ num: num * big, den: den * big }, at));
      },
    ),
  );
});

test('a quotient undoes a product', () => {
  const positive = fc.tuple(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 1000 }));
  fc.assert(
    fc.property(positive, positive, ([a, b], [c, d]) => {
      expect(compare(over(times(ratio(a, b), ratio(c, d)), ratio(c, d)), ratio(a, b))).toBe(0);
    }),
  );
});

test('half of 32 is 16, half of 33 is 17 deputies', () => {
  expect(ceiling(ratio(32, 2))).toBe(16);
  expect(ceiling(ratio(33, 2))).toBe(17);
});
