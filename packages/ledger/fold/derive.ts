import type { Counter, Json, Owner, Quarter } from '@esep/domain';
import type { Document } from '../ports.ts';

/** Document `tally/<owner>/<quarter>`. Zero counters are left out. */
export interface Tally {
  readonly owner: Owner;
  readonly quarter: Quarter;
  readonly counters: Readonly<Partial<Record<Counter, number>>>;
}

/** A shared document (`RecordPut`s of one collection); `{asOf: 0, value: {}}` when there is none. */
export interface SharedDocument<Value = Json> {
  readonly asOf: number;
  readonly value: Readonly<Record<string, Value>>;
}

/** What rankings may be derived from: the documents as they are at one entry, and nothing else. */
export interface DeriveInput {
  /** All tallies by key, also those whose counters have all gone back to nothing. */
  readonly tallies: readonly Document<Tally>[];
  /** The shared documents named in `derivedFrom`. */
  shared<Value>(collection: DerivedFrom): SharedDocument<Value>;
  /** The derived documents (`ranking/<period>`, `periods`) as they are stored now, by key. */
  readonly stored: ReadonlyMap<string, Document>;
}

/** Shared collections that a derived document may depend on. */
export const derivedFrom = ['convocations', 'council', 'deputies', 'methodologies', 'months'] as const;
export type DerivedFrom = (typeof derivedFrom)[number];

export interface Derived {
  /** `ranking/<period>` or `periods`. */
  readonly key: string;
  /** The greatest `asOf` among the sources that the value depends on. */
  readonly asOf: number;
  readonly value: Json;
}

/**
 * The derived documents that are stale, that is whose stored `asOf` (0 when absent) is less than the greatest among
 * their sources; a fresh one must not be returned. Pure: the value depends on the sources with that `asOf` and
 * less, never on `stored` of another ledger position, the clock, or how often it was called on the way. So a
 * rebuild with other batches gives the same bytes. `stored` serves to find what is stale, and to read the values
 * of fresh ones where another document lists them (`periods`).
 */
export type Derive = (input: DeriveInput) => readonly Derived[];
