/**
 * Exact ratios. Points and totals are rounded from these, so that no binary fraction ever decides a tenth or a
 * rank: 74.95 is 75.0 here, and 74.9 in floating point.
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

/** Rounded half up at so many decimals, through a whole number. */
export function roundHalfUp(a: Ratio, decimals: number): number {
  const scale = 10n ** BigInt(decimals);
  const twice = 2n * a.num * scale + a.den;
  const units = floorDivide(twice, 2n * a.den);
  return Number(units) / 10 ** decimals;
}

/** The least whole number that is not less. */
export function ceiling(a: Ratio): number {
  return -Number(floorDivide(-a.num, a.den));
}

/** Rounded half up at so many decimals where the number is not exact anyway, such as a variance. */
export function roundNumber(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.floor(value * scale + 0.5) / scale;
}

/** BigInt division cuts towards zero; rounding half up needs the floor. */
function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a < 0n && quotient * b !== a ? quotient - 1n : quotient;
}
