/** The pattern uses something that this matcher does not know; it never guesses. */
export class UnknownOperator extends Error {
  override readonly name = 'UnknownOperator';
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/**
 * Whether an event matches a pattern, by EventBridge's rules: every field of the pattern must match; a field matches
 * when one alternative does; where the event has a list, one of its items is enough. Knows exact values, `prefix`,
 * `exists` and `anything-but`.
 */
export function matches(pattern: unknown, event: unknown): boolean {
  if (!isObject(pattern)) throw new UnknownOperator('a pattern is an object');
  return Object.entries(pattern).every(([name, wanted]) => {
    if (name.startsWith('$')) throw new UnknownOperator(`${name} is not known here`);
    const found = isObject(event) ? event[name] : undefined;
    if (Array.isArray(wanted)) return wanted.some((alternative) => accepts(alternative, found));
    if (!isObject(wanted)) throw new UnknownOperator(`${name}: alternatives stand in a list`);
    if (Array.isArray(found)) return found.some((item) => matches(wanted, item));
    return matches(wanted, found);
  });
}

function accepts(alternative: Json, found: Json | undefined): boolean {
  if (!isObject(alternative)) return items(found).some((item) => item === alternative);
  const [operator, operand, ...more] = Object.entries(alternative).flat();
  if (more.length > 0) throw new UnknownOperator(`${JSON.stringify(alternative)}: one operator at a time`);
  if (operator === 'exists') return isLeaf(found) === operand;
  if (operator === 'prefix' && typeof operand === 'string') {
    return items(found).some((item) => typeof item === 'string' && item.startsWith(operand));
  }
  if (operator === 'anything-but')
    return isLeaf(found) && !items(found).some((item) => isOneOf(operand, item));
  throw new UnknownOperator(`${JSON.stringify(alternative)} is not known here`);
}

/** `anything-but` takes one value or a list of them; what it takes besides is not known here. */
function isOneOf(operand: Json | undefined, item: Json): boolean {
  const values: readonly (Json | undefined)[] = Array.isArray(operand) ? operand : [operand];
  if (values.some((value) => typeof value !== 'string' && typeof value !== 'number')) {
    throw new UnknownOperator(`anything-but ${JSON.stringify(operand)} is not known here`);
  }
  return values.includes(item);
}

/** `exists` looks at leaves only: a field that holds an object does not count. */
function isLeaf(found: Json | undefined): boolean {
  return found !== undefined && !isObject(found);
}

function items(found: Json | undefined): readonly Json[] {
  if (found === undefined) return [];
  return Array.isArray(found) ? found : [found];
}

function isObject(value: unknown): value is { readonly [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
