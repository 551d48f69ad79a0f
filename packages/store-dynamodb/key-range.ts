import type { Range } from './table.ts';

/**
 * The range of the keys that begin with `prefix` and come after the key `after` in the order of reading; undefined when
 * there are none. A query may not begin at a key outside its own condition, so an `after` before all of them is left out.
 */
export function prefixRange(prefix: string, after: string | undefined, reverse = false): Range | undefined {
  if (after === undefined || after === '') return { prefix, reverse };
  if (after.startsWith(prefix)) return { prefix, after, reverse };
  // As DynamoDB orders keys: by their bytes.
  const isBefore = Buffer.compare(Buffer.from(after), Buffer.from(prefix)) < 0;
  return isBefore === reverse ? undefined : { prefix, reverse };
}
