import type { CivilDate } from '@esep/domain';
import type { BoardReader, QuarterCounts } from './board.ts';

/** A reader over plain objects, for tests: rows by table and key. */
export function readerOf(given: {
  readonly today: CivilDate;
  readonly collections?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly rows?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly tallies?: Readonly<Record<string, Readonly<Record<string, QuarterCounts>>>>;
}): BoardReader {
  return {
    today: given.today,
    collection: async <Value>(name: string) => (given.collections?.[name] ?? {}) as Record<string, Value>,
    rows: async <Value>(table: string, prefix = '') =>
      Object.entries(given.rows?.[table] ?? {})
        .filter(([key]) => key.startsWith(prefix))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, value]) => value as Value),
    tallies: async (deputy) => given.tallies?.[deputy] ?? {},
  };
}
