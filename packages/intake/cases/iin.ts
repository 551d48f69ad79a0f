/**
 * True when the twelfth digit fits the first eleven: their sum weighted 1 to 11, modulo 11; if that is 10, weighted 3 to 11 and 1,
 * 2; if it is 10 again, no such number is given out. Source: Rules for forming an identification number (Government of
 * Kazakhstan, 22 May 2007, No. 406). The birth date that the first digits once told binds nothing since 2013 (No. 853).
 */
export function isIin(value: string): boolean {
  if (!/^\d{12}$/.test(value)) return false;
  const digits = [...value].map(Number);
  const first = weighted(digits, 1);
  const check = first === 10 ? weighted(digits, 3) : first;
  return check === digits[11];
}

/** Sum of eleven digits with weights that begin at `from`, run to 11 and go on at 1. */
function weighted(digits: readonly number[], from: number): number {
  const sum = digits.slice(0, 11).reduce((all, digit, i) => all + digit * (((from - 1 + i) % 11) + 1), 0);
  return sum % 11;
}
