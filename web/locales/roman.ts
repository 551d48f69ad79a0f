const symbols = [
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const;

/** 4 as IV: quarters and convocations are written so. From 1 to 399. */
export function roman(number: number): string {
  let rest = number;
  let written = '';
  for (const [symbol, value] of symbols) {
    for (; rest >= value; rest -= value) written += symbol;
  }
  return written;
}
