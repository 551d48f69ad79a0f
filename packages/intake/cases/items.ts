import type { CivilDate, JsonObject } from '@esep/domain';
import type { VaultItem, VaultStore } from '@esep/ledger';
import type { Citizen } from './citizen.ts';
import type { CaseKeys, SealedCase } from './seal.ts';
import { keyedHash } from './seal.ts';

/*
 * What the vault keeps for appeals. Keys hold numbers of appeals and keyed hashes, never a phone or an e-Otinish number.
 *
 *   pending ──entry recorded──▶ registered ──amend──▶ registered ──erase──▶ erased (nothing of the citizen is left)
 */

/** Why a case file is erased: one of these words, so that nothing of the citizen stays in a reason. */
export const eraseReasons = ['citizen', 'mistake', 'retention'] as const;
export type EraseReason = (typeof eraseReasons)[number];

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
  readonly erased?: { readonly at: string; readonly by: string; readonly why?: EraseReason };
};

/** Which appeal a request became. */
export type CaseRequest = { readonly appeal: string };

/** A file whose entry may not be recorded yet; `at` in RFC 3339. */
export type PendingCase = { readonly at: string };

export type Look = {
  readonly at: string;
  readonly by: string;
  readonly what: LookedAt;
};

export const looksOf = [
  'registered',
  'found',
  'read',
  'amended',
  'erased',
  'noted',
  'attached',
  'scan',
  'detached',
  'code',
  'journal',
] as const;
export type LookedAt = (typeof looksOf)[number];

/** One look at many cases at once: the printed journal. */
export type BulkLook = Look & { readonly appeals: readonly string[] };

/** A note of the office, sealed; what it says is `NoteText`. */
export type KeptNote = { readonly at: string; readonly by: string; readonly sealed: SealedCase };

/** A scan: its name and type sealed here, its bytes sealed under `object` in the file store. */
export type KeptScan = {
  readonly at: string;
  readonly by: string;
  readonly object: string;
  readonly sealed: SealedCase;
};

/** Bytes that may belong to nobody: about to be written, or about to be deleted. */
export type LooseObject = { readonly appeal: string; readonly scan: string; readonly at: string };

/** What the citizen's code stands for, under its hash. */
export type AnswerCode = { readonly appeal: string; readonly at: string };
/** Hash of the appeal's one code that works. */
export type CodeOfAppeal = { readonly hash: string };

/** The citizen says that no answer came, though one is recorded: the office must look. */
export type Unheard = { readonly answer: number; readonly at: string };

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
  allLooks: 'case/look/',
  bulkLook: (at: string, tail: string) => `case/bulk-look/${at}-${tail}`,
  bulkLooks: 'case/bulk-look/',
  note: (appeal: string, id: string) => `case/note/${appeal}/${id}`,
  notes: (appeal: string) => `case/note/${appeal}/`,
  scan: (appeal: string, id: string) => `case/scan/${appeal}/${id}`,
  scans: (appeal: string) => `case/scan/${appeal}/`,
  allScans: 'case/scan/',
  loose: (object: string) => `case/loose/${object}`,
  allLoose: 'case/loose/',
  erasing: (appeal: string) => `case/erasing/${appeal}`,
  allErasing: 'case/erasing/',
  code: (hash: string) => `case/code/${hash}`,
  codeOf: (appeal: string) => `case/code-of/${appeal}`,
  unheard: (appeal: string) => `case/unheard/${appeal}`,
} as const;

/** What seals and files of one appeal are bound to. */
export function placeOf(council: string, appeal: string): string {
  return `${council}\0${appeal}`;
}

/** What a note or a scan of one appeal is bound to. */
export function placeIn(council: string, appeal: string, part: 'note' | 'scan', id: string): string {
  return `${placeOf(council, appeal)}\0${part}\0${id}`;
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

/** Every item under a prefix, by key. */
export async function allItems<Value>(
  vault: VaultStore,
  council: string,
  prefix: string,
): Promise<readonly VaultItem<Value>[]> {
  const items: VaultItem<Value>[] = [];
  for (let after: string | undefined; ; ) {
    const page = await vault.query<Value>(council, prefix, {
      limit: 500,
      ...(after === undefined ? {} : { after }),
    });
    items.push(...page);
    if (page.length < 500) return items;
    after = page.at(-1)?.key;
  }
}
