import type { DatabaseSync } from 'node:sqlite';

/** Small facts that are read for every request, kept in memory until they are written. */
export interface Memo<Value> {
  /** What `read` gives, or gave before. `undefined` is never kept. */
  get(key: string, read: () => Value): Value;
  /** To be called inside the transaction that writes the fact. */
  forget(key: string): void;
}

/**
 * It holds because nobody but this process writes, and because between the beginning and the end of a transaction
 * nothing else runs: what is read inside one may be undone, so it is not kept; what is forgotten inside one is read
 * again after its end, whichever that was.
 */
export function createMemo<Value>(db: DatabaseSync): Memo<Value> {
  const values = new Map<string, Value>();
  return {
    get(key, read) {
      const known = values.get(key);
      if (known !== undefined) return known;
      const found = read();
      if (found !== undefined && !db.isTransaction) values.set(key, found);
      return found;
    },
    forget: (key) => void values.delete(key),
  };
}
