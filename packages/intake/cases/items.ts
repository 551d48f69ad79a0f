import type { CivilDate, JsonObject } from '@esep/domain';
import type { VaultStore } from '@esep/ledger';
import type { Citizen } from './citizen.ts';
import type { CaseKeys, SealedCase } from './seal.ts';
import { keyedHash } from './seal.ts';

/*
 * What the vault keeps for appeals. Keys hold numbers of appeals and keyed hashes, never a phone or an e-Otinish number.
 *
 *   pending ──entry recorded──▶ registered ──amend──▶ registered ──erase──▶ erased (nothing of the citizen is left)
 */

export type CaseFile = {
  readonly state: 'pending' | 'registered' | 'erased';
  /** Hash of the request's `Idempotency-Key`. */
  readonly request: string;
  /** Keyed hash of what the request said, for telling a repeat from another; gone when it is erased. */
  readonly said?: string;
  readonly by: string;
  /** What the ledger hears of it. */
  readonly entry: { readonly occurredOn: CivilDate; readonly body: JsonObject };
  readonly sealed?: SealedCase;
  /** Keys of the items that it is found by. */
  readonly lookups: readonly string[];
  readonly erased?: { readonly at: string; readonly by: string };
};

/** Which appeal a request became. */
export type CaseRequest = { readonly appeal: string };

/** A file whose entry may not be recorded yet; `at` in RFC 3339. */
export type PendingCase = { readonly at: string };

export type Look = {
  readonly at: string;
  readonly by: string;
  readonly what: 'registered' | 'found' | 'read' | 'amended' | 'erased';
};

export const caseItems = {
  file: (appeal: string) => `case/file/${appeal}`,
  request: (hash: string) => `case/request/${hash}`,
  pending: (appeal: string) => `case/pending/${appeal}`,
  allPending: 'case/pending/',
  number: (year: string) => `case/number/${year}`,
  lookup: (hash: string, appeal: string) => `case/lookup/${hash}/${appeal}`,
  lookups: (hash: string) => `case/lookup/${hash}/`,
  look: (appeal: string, at: string, tail: string) => `case/look/${appeal}/${at}-${tail}`,
  looks: (appeal: string) => `case/look/${appeal}/`,
} as const;

/** What seals and files of one appeal are bound to. */
export function placeOf(council: string, appeal: string): string {
  return `${council}\0${appeal}`;
}

export function lookupHash(keys: CaseKeys, by: 'phone' | 'eOtinish', value: string): string {
  return keyedHash(keys, by, value);
}

/** The keys under which a citizen's case is found. */
export function lookupsOf(keys: CaseKeys, appeal: string, { phone, eOtinish }: Citizen): readonly string[] {
  return [
    ...(phone === undefined ? [] : [caseItems.lookup(lookupHash(keys, 'phone', phone), appeal)]),
    ...(eOtinish === undefined ? [] : [caseItems.lookup(lookupHash(keys, 'eOtinish', eOtinish), appeal)]),
  ];
}

/** Deletes whatever of these is there. */
export async function deleteItems(
  vault: VaultStore,
  council: string,
  keys: readonly string[],
): Promise<void> {
  for (const key of keys) {
    const item = await vault.get(council, key);
    if (item) await vault.delete(council, key, item.version);
  }
}
