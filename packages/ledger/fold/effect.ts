import type { Entry, Owner, Quarter, Registry } from '@esep/domain';
import { foldEntries, openSubject } from './fold-entries.ts';
import { partsOfSharedPlace } from './keys.ts';

/** What one entry changed when it came, given its subject's entries before it. */
export interface Effect {
  readonly seq: number;
  /** Counters that moved, by tally. */
  readonly tallies: readonly {
    readonly owner: Owner;
    readonly quarter: Quarter;
    readonly counters: readonly string[];
  }[];
  /** Values in shared documents that it put, changed or took away. */
  readonly shared: readonly { readonly collection: string; readonly key: string }[];
}

/** The effect of the last of a subject's entries, which come by seq. Pure. */
export function effectOfLast(registry: Registry, history: readonly Entry[]): Effect {
  const entry = history.at(-1);
  if (!entry) throw new RangeError('an effect needs an entry');
  const open = openSubject(registry, entry.subject, 0, { entries: history.slice(0, -1), places: {} });
  const { deltas } = foldEntries(registry, new Map([[entry.subject, open]]), [entry]);
  const shared = [...open.places.keys()].flatMap((place) => {
    const parts = partsOfSharedPlace(place);
    return parts ? [{ collection: parts.document.slice('shared/'.length), key: parts.key }] : [];
  });
  const tallies = [...deltas.values()].map(({ owner, quarter, counters }) => ({
    owner,
    quarter,
    counters: [...counters].filter(([, by]) => by !== 0).map(([counter]) => counter),
  }));
  return { seq: entry.seq, tallies: tallies.filter(({ counters }) => counters.length > 0), shared };
}
