import type { Json } from '@esep/domain';
import type { Document, Put } from '../ports.ts';
import { derivedFrom } from './derive.ts';
import { sharedKey } from './keys.ts';

/** A shared document in memory; `{asOf: 0, value: {}}` when there is none. */
export interface Shared {
  readonly asOf: number;
  readonly value: Readonly<Record<string, Json>>;
}

/** One subject's change of its value in a shared document; `undefined` takes it out. */
export interface SharedChange {
  readonly key: string;
  readonly asOf: number;
  readonly value: Json | undefined;
}

export const noShared: Shared = { asOf: 0, value: {} };

export function sharedFromDocument(document: Document | undefined): Shared {
  if (!document) return noShared;
  return { asOf: document.asOf, value: (document.value ?? {}) as Readonly<Record<string, Json>> };
}

/** The document after the changes, and the put that stores it: emptied it is `null`. */
export function withChanges(key: string, before: Shared, changes: readonly SharedChange[]): [Shared, Put] {
  const value: Record<string, Json> = { ...before.value };
  // By entry: where two subjects claim one key, the later wins, in whatever batches they came.
  const inOrder = [...changes].sort((a, b) => a.asOf - b.asOf);
  for (const change of inOrder) {
    if (change.value === undefined) delete value[change.key];
    else value[change.key] = change.value;
  }
  const asOf = (inOrder.at(-1) as SharedChange).asOf;
  const empty = Object.keys(value).length === 0;
  return [
    { asOf, value },
    { key, asOf, value: empty ? null : value, over: before.asOf },
  ];
}

/** Documents kept in memory between batches; what rankings derive from is always kept. */
const keptDocuments = 128;
const always = new Set<string>(derivedFrom.map(sharedKey));

/** Forgets the shared documents that were used longest ago: a council's due dates alone fill hundreds. */
export function forgetOld(book: Map<string, Shared>): void {
  for (const key of book.keys()) {
    if (book.size <= keptDocuments) return;
    if (!always.has(key)) book.delete(key);
  }
}
