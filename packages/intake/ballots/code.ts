import { createHash, randomBytes } from 'node:crypto';

/** Crockford's base 32: no I, L, O or U, so that nothing is mistaken for a digit. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codeBytes = 10;
const groups = /(.{4})(.{4})(.{4})(.{4})(.)/;

/** A one-time code: 16 characters of 80 random bits and one check character, in print groups of four. */
export function newCode(): string {
  const bits = BigInt(`0x${randomBytes(codeBytes).toString('hex')}`);
  let body = '';
  for (let shift = 75n; shift >= 0n; shift -= 5n) body += alphabet[Number((bits >> shift) & 31n)];
  return printedCode(body + checkCharacter(body));
}

/** `XXXX-XXXX-XXXX-XXXX-X`. */
export function printedCode(code: string): string {
  return code.replace(groups, '$1-$2-$3-$4-$5');
}

/**
 * What a person typed, brought to the 17 characters of a code: any case, spaces and dashes anywhere, O for 0, I or
 * L for 1. Cyrillic letters that look the same count as typed in Latin: a Kazakh keyboard is often left on. Undefined
 * when it cannot be a code, so that a slip of the finger is told from an unknown code without a look at the store.
 */
export function readCode(typed: string): string | undefined {
  const code = typed
    .toUpperCase()
    .replace(/[\s\-–—._]/g, '')
    .replace(/[АВЕКМНРСТУХЅЈІО]/g, (letter) => lookAlikes[letter] ?? letter)
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  if (code.length !== 17) return undefined;
  const body = code.slice(0, 16);
  if ([...code].some((letter) => !alphabet.includes(letter))) return undefined;
  return checkCharacter(body) === code[16] ? code : undefined;
}

const lookAlikes: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  Р: 'P',
  С: 'C',
  Т: 'T',
  У: 'Y',
  Х: 'X',
  Ѕ: 'S',
  Ј: 'J',
  І: 'I',
  О: 'O',
};

/** Luhn's check over base 32: finds every single wrong character and nearly every swap of two neighbours. */
function checkCharacter(body: string): string {
  let sum = 0;
  let double = true;
  for (const letter of [...body].reverse()) {
    const doubled = alphabet.indexOf(letter) * (double ? 2 : 1);
    sum += Math.floor(doubled / 32) + (doubled % 32);
    double = !double;
  }
  return alphabet[(32 - (sum % 32)) % 32] as string;
}

/** What the vault keeps instead of the code: 80 random bits need no salt. */
export function codeHash(council: string, code: string): string {
  return createHash('sha256').update(`${council}\u0000${code}`).digest('hex');
}
