import type { Entry, Json, Registry } from '@esep/domain';
import type { DeriveInput, SharedDocument, Tally } from '../fold/derive.ts';
import { derivedFrom } from '../fold/derive.ts';
import { foldEntries, openSubject } from '../fold/fold-entries.ts';
import { sharedKey } from '../fold/keys.ts';
import { changedPlaces } from '../fold/places.ts';
import type { Shared } from '../fold/shared-book.ts';
import { noShared, withChanges } from '../fold/shared-book.ts';
import { createTallyBook } from '../fold/tally-book.ts';
import type { Document } from '../ports.ts';

/** A ledger folded in memory, from its entries alone. */
export interface Replay {
  /** The next entry, with its line of the ledger. */
  push(entry: Entry, line: string): void;
  tally(key: string): Document<Tally> | undefined;
  /** All that rankings are derived from, as of the last entry; `stored` is empty. */
  sources(): DeriveInput;
}

const read = new Set<string>(derivedFrom.map(sharedKey));

/** Keeps each subject's lines as text, which takes a third of the memory of parsed entries. */
export function createReplay(registry: Registry): Replay {
  const histories = new Map<string, string[]>();
  const book = createTallyBook([]);
  const shared = new Map<string, Shared>();
  return {
    push(entry, line) {
      const { subject, seq } = entry;
      const lines = histories.get(subject) ?? [];
      const entries = lines.map((text) => JSON.parse(text) as Entry);
      const open = openSubject(registry, subject, 0, { entries, places: {} });
      const { deltas } = foldEntries(registry, new Map([[subject, open]]), [entry]);
      for (const [key, delta] of deltas) book.move(key, delta);
      for (const [key, changes] of changedPlaces([open], seq - 1).shared) {
        if (read.has(key)) shared.set(key, withChanges(key, shared.get(key) ?? noShared, changes)[0]);
      }
      if (lines.push(line) === 1) histories.set(subject, lines);
    },
    tally: (key) => book.get(key),
    sources: () => ({
      tallies: book.all(),
      shared: <Value = Json>(collection: string) =>
        (shared.get(sharedKey(collection)) ?? noShared) as unknown as SharedDocument<Value>,
      stored: new Map(),
    }),
  };
}
