import type { Counter, Json } from '@esep/domain';
import type { Document, Put } from '../ports.ts';
import type { Tally } from './derive.ts';
import type { TallyDelta } from './fold-entries.ts';
import { countersJson } from './subject-history.ts';

/** All tallies of a council in memory: some forty a year and deputy at most. */
export interface TallyBook {
  /** By key. */
  all(): readonly Document<Tally>[];
  get(key: string): Document<Tally> | undefined;
  /** Moves the tally and gives the put that stores it. */
  move(key: string, delta: TallyDelta): Put;
}

export function createTallyBook(stored: Iterable<Document>): TallyBook {
  const tallies = new Map<string, Document<Tally>>();
  for (const { key, asOf, value } of stored)
    tallies.set(key, { key, asOf, value: value as unknown as Tally });
  let sorted: readonly string[] | undefined;
  return {
    all() {
      sorted ??= [...tallies.keys()].sort();
      return sorted.map((key) => tallies.get(key) as Document<Tally>);
    },
    get: (key) => tallies.get(key),
    move(key, delta) {
      const before = tallies.get(key);
      if (!before) sorted = undefined;
      const value = moved(before?.value, delta);
      tallies.set(key, { key, asOf: delta.asOf, value });
      return { key, asOf: delta.asOf, value: value as unknown as Json, over: before?.asOf ?? 0 };
    },
  };
}

function moved(before: Tally | undefined, { owner, quarter, counters }: TallyDelta): Tally {
  const sums = new Map(Object.entries(before?.counters ?? {}) as [Counter, number][]);
  for (const [counter, by] of counters) sums.set(counter, (sums.get(counter) ?? 0) + by);
  return { counters: countersJson(sums), owner, quarter };
}
