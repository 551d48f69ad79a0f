import type { CivilDate } from '@esep/domain';
import type { Line } from '@esep/ledger';
import type { BoardReader, QuarterCounts } from './board.ts';

/** A reader over plain objects, for tests: rows by table and key. */
export function readerOf(given: {
  readonly today: CivilDate;
  readonly collections?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly rows?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly tallies?: Readonly<Record<string, Readonly<Record<string, QuarterCounts>>>>;
  /** By deputy and quarter: `d-01 2026-Q3`. */
  readonly lines?: Readonly<Record<string, readonly Line[]>>;
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
    lines: async (deputy, quarter) => given.lines?.[`${deputy} ${quarter}`] ?? [],
  };
}
