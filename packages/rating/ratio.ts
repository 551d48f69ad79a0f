/**
 * Exact ratios. Points and totals are rounded from these, so that no binary fraction ever decides a tenth or a
 * rank: 1.005 rounds to 1.01 here, and to 1 in floating point.
 */
export interface Ratio {
  readonly num: bigint;
  /** Above zero. */
  readonly den: bigint;
}

export const zero: Ratio = { num: 0n, den: 1n };
export const hundred: Ratio = { num: 100n, den: 1n };

/** `num / den` of whole numbers; `den` above zero. */
export function ratio(num: number | bigint, den: number | bigint = 1): Ratio {
  return { num: BigInt(num), den: BigInt(den) };
}

/** The decimal that a person wrote in a methodology, exactly: 0.1 is one tenth. */
export function decimal(value: number): Ratio {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const shift = Number(exponent) - fraction.length;
  const digits = BigInt(whole + fraction);
  return shift < 0
    ? { num: digits, den: 10n ** BigInt(-shift) }
    : { num: digits * 10n ** BigInt(shift), den: 1n };
}

export function add(a: Ratio, b: Ratio): Ratio {
  if (a.den === b.den) return { num: a.num + b.num, den: a.den };
  return { num: a.num * b.den + b.num * a.den, den: a.den * b.den };
}

export function times(a: Ratio, b: Ratio): Ratio {
  return { num: a.num * b.num, den: a.den * b.den };
}

/** `a / b`; `b` above zero. */
export function over(a: Ratio, b: Ratio): Ratio {
  return { num: a.num * b.den, den: a.den * b.num };
}

/** The same ratio in small numbers: worth it for one that is used often. */
export function inLowestTerms({ num, den }: Ratio): Ratio {
  let [a, b] = [num, den];
  while (b !== 0n) [a, b] = [b, a % b];
  return { num: num / a, den: den / a };
}

/** Below zero, zero or above it as `a` is less than, equal to or more than `b`. */
export function compare(a: Ratio, b: Ratio): number {
  const left = a.num * b.den;
  const right = b.num * a.den;
  return left < right ? -1 : left > right ? 1 : 0;
}

export function clamp(a: Ratio, low: Ratio, high: Ratio): Ratio {
  if (compare(a, low) < 0) return low;
  return compare(a, high) > 0 ? high : a;
}

/** The nearest binary number; for means and variances, never for what is printed. */
export function toNumber(a: Ratio): number {
  return Number(a.num) / Number(a.den);
}

/** Rounded half up at so many decimals, through a whole number. `a` is not below zero. */
export function roundHalfUp(a: Ratio, decimals: number): number {
  const scale = 10 ** decimals;
  if (a.num < small && a.den < small) {
    // The same with whole numbers below 2^53, where % and the division of a multiple are exact.
    const den = 2 * Number(a.den);
    const twice = 2 * Number(a.num) * scale + den / 2;
    return (twice - (twice % den)) / den / scale;
  }
  return Number((2n * a.num * BigInt(scale) + a.den) / (2n * a.den)) / scale;
}

/** 2^37: times 20,000 it is still exact. */
const small = 137_438_953_472n;

/** The least whole number that is not less. `a` is not below zero. */
export function ceiling(a: Ratio): number {
  return Number((a.num + a.den - 1n) / a.den);
}

/** Rounded half up at so many decimals where the number is not exact anyway, such as a variance. */
export function roundNumber(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.floor(value * scale + 0.5) / scale;
}
