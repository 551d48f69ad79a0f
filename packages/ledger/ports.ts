import type { Draft, Entry, Json } from '@esep/domain';

/** An entry with the exact canonical JSON (RFC 8785) that is its leaf in the tree. */
export interface Recorded {
  readonly entry: Entry;
  readonly canonical: string;
}

export type Appended =
  /** Durable at `seq` when the promise resolves; `created` is false when the same content was there already. */
  | { readonly seq: number; readonly created: boolean }
  /**
   * The id is taken by other content, at `conflict`. Nothing was written for this draft. It is 0 when the draft
   * itself would have been recorded, but another draft of the same `allOrNothing` append is in the way.
   */
  | { readonly conflict: number };

/** Append and read. There is no update, no delete and no force. */
export interface LedgerStore {
  /**
   * Records each draft at most once by `id`, in the given order, at consecutive free numbers; concurrent appends
   * never fork or leave a gap. Resolves only when durable. The same id with the same kind, version, subject,
   * date and body is known, whatever the rest. With `allOrNothing` one conflict leaves nothing written, and only
   * drafts that were known before are answered with their number. Rejects with `NotCanonical` for a value that has
   * no canonical JSON, and with `RangeError` for a draft of another council; then nothing was written.
   * Rejects with `StoreFailure` when the outcome is unknown: the caller asks again with the same ids.
   */
  append(
    council: string,
    drafts: readonly Draft[],
    options?: { allOrNothing?: boolean },
  ): Promise<readonly Appended[]>;
  /** How many entries there are. A strong read. */
  size(council: string): Promise<number>;
  /** Entries `after < seq`, ascending, without gaps, at most `limit`. A strong read. */
  read(council: string, after: number, limit: number): Promise<readonly Recorded[]>;
  find(council: string, id: string): Promise<Recorded | undefined>;
}

export interface Document<Value = Json> {
  readonly key: string;
  /** The last entry that changed it. */
  readonly asOf: number;
  /** `null` for a document that once held something and holds nothing now; queries leave it out. */
  readonly value: Value;
}

/** A follower's place: entries up to `c` are folded; when `m > c` the batch (c, m] is being written. */
export interface Cursor {
  readonly c: number;
  readonly m: number;
}

/** A store may keep the value in any form of JSON; whoever compares or publishes bytes takes `canonicalJson`. */
export interface Put {
  readonly key: string;
  readonly asOf: number;
  readonly value: Json;
  /** The `asOf` that was read; 0 for absent. */
  readonly over: number;
}

/** One batch of one follower. The phases are written in order: tallies, then subjects, then what derives from them. */
export interface Batch {
  readonly follower: string;
  /** The cursor pair that was read. */
  readonly from: Cursor;
  readonly to: number;
  readonly phases: readonly (readonly Put[])[];
}

/** Where a council's documents live: folds of one generation never see those of another. */
export interface Partition {
  readonly council: string;
  readonly generation: string;
}

/** What pages may do with documents. */
export interface DocumentReader {
  /** Strong. All keys as of one moment where the store can; absent keys are left out of the map. */
  get(partition: Partition, keys: readonly string[]): Promise<ReadonlyMap<string, Document>>;
  /** Documents whose key begins with `prefix`, by key, without the emptied ones; `after` excludes up to that key. */
  query(
    partition: Partition,
    prefix: string,
    options?: { after?: string; limit?: number; reverse?: boolean },
  ): Promise<readonly Document[]>;
  cursor(partition: Partition, follower: string): Promise<Cursor>;
  /** The serving generation, or undefined before the first. */
  serving(council: string): Promise<string | undefined>;
}

export interface DocumentStore extends DocumentReader {
  /**
   * Takes the batch by `{c, c} → {c, m}` (or goes on with `{c, m}`), writes phase after phase, each document only
   * over the `asOf` that was read, and ends by `{m, m}`. `behind` when somebody else was faster: nothing that
   * they wrote is undone. A store with transactions does all of it or none: it checks that the cursor is exactly
   * `from`, puts each document whose stored `asOf` is `over`, sets `{to, to}`, and rolls back with `behind` when any of
   * these does not hold. A store without uses `applyItemByItem`.
   */
  applyBatch(partition: Partition, batch: Batch): Promise<'applied' | 'behind'>;
  /** Points the council at another generation if it still serves `from`. */
  serve(council: string, from: string | undefined, to: string): Promise<boolean>;
  /**
   * Deletes a generation that does not serve, as one step for readers; rejects for the one that serves. Without
   * transactions the cursors go last: a generation without a cursor is taken for empty.
   */
  drop(partition: Partition): Promise<void>;
}

export interface PublicText {
  /** `sha256:<hex>` of salt ‖ text. */
  readonly hash: string;
  /** Hex; gone with the text when it is blanked. */
  readonly salt?: string;
  readonly text?: string;
  readonly withheld?: { readonly reason: string; readonly on: string };
}

export interface TextReader {
  get(council: string, hashes: readonly string[]): Promise<ReadonlyMap<string, PublicText>>;
  /** All texts by hash, for the export. */
  list(council: string, after: string, limit: number): Promise<readonly PublicText[]>;
}

export interface TextStore extends TextReader {
  /** Puts each text once; what is there, also what was blanked, stays as it is. Durable on return. */
  put(council: string, texts: readonly Required<Pick<PublicText, 'hash' | 'salt' | 'text'>>[]): Promise<void>;
  /**
   * Erases text and salt for good, and keeps the hash, the reason and the day. False, and nothing changed, when
   * there is no such text or it was blanked before: the first reason stands. Durable on return.
   */
  blank(council: string, hash: string, reason: string, on: string): Promise<boolean>;
}

export interface VaultItem<Value = Json> {
  readonly key: string;
  readonly value: Value;
  readonly version: number;
}

/** What must stay private. Keys begin with the council and are never shown. */
export interface VaultStore {
  get<Value = Json>(council: string, key: string): Promise<VaultItem<Value> | undefined>;
  /**
   * Puts if the stored version is `version` (0 for absent) and gives it version + 1; false, and nothing written,
   * when it is not. Durable on return. Expired items count as absent.
   */
  put(council: string, key: string, value: Json, version: number, expiresAt?: Date): Promise<boolean>;
  /** Deletes if the stored version is `version`; false, and nothing deleted, when it is not. Durable on return. */
  delete(council: string, key: string, version: number): Promise<boolean>;
  /** Items whose key begins with `prefix`, by key, without the expired ones; `after` excludes up to that key. Strong. */
  query<Value = Json>(
    council: string,
    prefix: string,
    options?: { after?: string; limit?: number },
  ): Promise<readonly VaultItem<Value>[]>;
}

/** What may be read of the tree over the ledger; hashes are base64. Undefined while it is not computed yet. */
export interface LogReader {
  root(council: string, size: number): Promise<string | undefined>;
  /** The leaf's hash and the audit path (RFC 6962) of entry `seq` in the tree of `size` entries. */
  inclusion(
    council: string,
    seq: number,
    size: number,
  ): Promise<{ readonly leaf: string; readonly path: readonly string[] } | undefined>;
  /** The newest signed checkpoint: the note's exact text, and its size and root. */
  checkpoint(
    council: string,
  ): Promise<{ readonly text: string; readonly size: number; readonly root: string } | undefined>;
  /** Keys that checkpoints are verified with, one a line (C2SP vkey). */
  verifierKeys(council: string): Promise<string | undefined>;
}
