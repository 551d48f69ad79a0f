/**
 * Where the bytes of scans lie: a folder or a bucket. It is given sealed bytes only, under names that say nothing: 32 random hex
 * digits.
 */
export interface CaseFiles {
  /** Whole or not at all; durable on return. */
  put(council: string, name: string, bytes: Uint8Array): Promise<void>;
  /** Undefined when there is nothing of that name. */
  get(council: string, name: string): Promise<Uint8Array | undefined>;
  /** Nothing of that name is there on return. Safe to repeat. */
  delete(council: string, name: string): Promise<void>;
}

/** A name that an adapter may use as a part of a path. */
export function isCaseFileName(name: string): boolean {
  return /^[0-9a-f]{32}$/.test(name);
}
