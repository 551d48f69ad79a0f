/** Sorts after every other code point that a key may go on with. */
const greatest = '\u{10ffff}';

/**
 * The range `from <= key < to` of the keys that begin with `prefix` and come after the key `after`, seen in the
 * order of reading. One bound a side: SQLite would seek by one of two and read past the rest at every page.
 */
export function keyRange(prefix: string, after?: string, reverse = false): { from: string; to: string } {
  const [from, to] = [prefix, `${prefix}${greatest}`];
  if (after === undefined) return { from, to };
  if (reverse) return { from, to: after < to ? after : to };
  // The least text that is greater than `after`.
  return { from: after < from ? from : `${after}\u0000`, to };
}

/** A limit as SQLite has it: negative for all rows. */
export function rowLimit(limit = Number.POSITIVE_INFINITY): number {
  return Number.isFinite(limit) ? limit : -1;
}
