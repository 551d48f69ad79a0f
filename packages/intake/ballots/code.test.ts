import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newCode, printedCode, readCode } from './code.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('a one-time code', () => {
  it('is read back however it is typed', () => {
    for (let i = 0; i < 200; i++) {
      const printed = newCode();
      const plain = printed.replaceAll('-', '');
      expect(plain).toMatch(/^[0-9A-HJKMNP-TV-Z]{17}$/);
      expect(readCode(printed)).toBe(plain);
      expect(readCode(plain.toLowerCase())).toBe(plain);
      expect(readCode(` ${plain.slice(0, 5)} ${plain.slice(5)} `)).toBe(plain);
      expect(readCode(plain.replaceAll('0', 'O').replaceAll('1', 'l'))).toBe(plain);
      expect(readCode(plain.replaceAll('A', 'А').replaceAll('C', 'С').replaceAll('0', 'О'))).toBe(plain);
      expect(printedCode(plain)).toBe(printed);
    }
  });

  it('with one wrong character is told at once, whatever the character', () => {
    fc.assert(
      fc.property(fc.nat(16), fc.nat(31), (at, letter) => {
        const plain = newCode().replaceAll('-', '');
        const wrong = plain.slice(0, at) + alphabet[letter] + plain.slice(at + 1);
        expect(readCode(wrong)).toBe(wrong === plain ? plain : undefined);
      }),
    );
  });

  it('of the wrong length or with foreign signs is no code', () => {
    expect(readCode('')).toBeUndefined();
    expect(readCode(`${newCode()}0`)).toBeUndefined();
    expect(readCode('0000-0000-0000-000!-0')).toBeUndefined();
  });
});
