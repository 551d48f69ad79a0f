import { type Entry, foldSubject, type Json, type RecordPut, type Registry } from '@esep/domain';

/** A shared document: key → value. */
export type Collection = Readonly<Record<string, Json>>;

/** What one subject's later entries change in shared documents. */
export interface RecordChanges {
  /** What the subject had put before, at any point. */
  readonly before: readonly RecordPut[];
  /** What it puts now. */
  readonly now: readonly RecordPut[];
}

/**
 * What the entries from number `from` on change, `entries` being the subject's whole history. A document may
 * already hold some of them, so everything that any state since has put counts as `before`.
 */
export function changesOf(registry: Registry, entries: readonly Entry[], from: number): RecordChanges {
  const records = (count: number) => (count ? foldSubject(registry, entries.slice(0, count)).records : []);
  const before: RecordPut[] = [];
  for (
    let count = entries.findIndex(({ seq }) => seq >= from);
    count >= 0 && count < entries.length;
    count++
  ) {
    before.push(...records(count));
  }
  return { before, now: records(entries.length) };
}

/** The collection with the changes made; the same object when they do not concern it. */
export function replaced(values: Collection, name: string, { before, now }: RecordChanges): Collection {
  const concerns = ({ collection }: RecordPut) => collection === name;
  if (!before.some(concerns) && !now.some(concerns)) return values;
  const next: Record<string, Json> = { ...values };
  for (const put of before) if (put.collection === name) delete next[put.key];
  for (const put of now) if (put.collection === name && put.value !== null) next[put.key] = put.value;
  return next;
}
