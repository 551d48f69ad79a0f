/** Context comes as text from the command line and as JSON from cdk.json; each reader takes both. */

/** The text if it fits; `undefined` when nothing is given. Calls `wrong` when something else is. */
export function readText(value: unknown, pattern: RegExp, wrong: () => void): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'string' && pattern.test(value)) return value;
  wrong();
  return undefined;
}

/** `a,b` or `["a","b"]`, without doubles. */
export function readList(value: unknown): readonly string[] {
  const parts = Array.isArray(value) ? value.map(String) : String(value ?? '').split(',');
  return [...new Set(parts.map((part) => part.trim()).filter((part) => part !== ''))];
}

/** A whole number of at least `least`, or `undefined`. */
export function readNumber(value: unknown, least: number): number | undefined {
  const number = typeof value === 'number' ? value : Number(String(value));
  return Number.isInteger(number) && number >= least ? number : undefined;
}

export function readFlag(value: unknown): boolean {
  return value === true || value === 'true';
}
