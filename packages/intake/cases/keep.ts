import { Refusal } from '@esep/domain';
import type { VaultItem } from '@esep/ledger';
import type { Citizen, Sought } from './citizen.ts';
import { type CaseDeps, receivedEntry } from './finish.ts';
import { type CaseFile, caseItems, deleteItems, type Look, lookupHash, lookupsOf, placeOf } from './items.ts';
import { looksAt, noteBulkLook, noteLook } from './look.ts';
import { caseKeys, openCitizen, sealCitizen } from './seal.ts';

/** `by` is the pseudonym of who asks, and is noted before anything is shown or changed. */
export interface CaseAsk {
  readonly appeal: string;
  readonly by: string;
}

export interface OpenedCase {
  readonly appeal: string;
  readonly citizen: Citizen;
  /** Everyone who looked, this look included. */
  readonly looks: readonly Look[];
}

/** Throws `Refusal` `case_unknown`, or `case_erased`. */
export async function requireCase(deps: CaseDeps, council: string, appeal: string): Promise<void> {
  await kept(deps, council, appeal);
}

export type CaseState = 'none' | 'kept' | 'erased';

/** Whether there is a case file; nothing of it is opened. */
export async function caseStateOf({ vault }: CaseDeps, council: string, appeal: string): Promise<CaseState> {
  const item = await vault.get<CaseFile>(council, caseItems.file(appeal));
  if (!item) return 'none';
  return item.value.sealed === undefined ? 'erased' : 'kept';
}

/** Throws `Refusal` `case_unknown`, or `case_erased`. */
export async function readCase(
  deps: CaseDeps,
  council: string,
  { appeal, by }: CaseAsk,
): Promise<OpenedCase> {
  const { value } = await kept(deps, council, appeal);
  await noteLook(deps, council, appeal, by, 'read');
  const citizen = openCitizen(await caseKeys(deps.vault, council), placeOf(council, appeal), value.sealed);
  return { appeal, citizen, looks: await looksAt(deps, council, appeal) };
}

/**
 * Replaces the citizen's data as a whole. The ledger hears nothing of it. Throws `Refusal` as `readCase`, and `try_again`
 * when somebody else changed it meanwhile.
 */
export async function amendCase(
  deps: CaseDeps,
  council: string,
  { appeal, by, citizen }: CaseAsk & { readonly citizen: Citizen },
): Promise<void> {
  const { vault } = deps;
  const { value, version } = await kept(deps, council, appeal);
  await noteLook(deps, council, appeal, by, 'amended');
  const keys = await caseKeys(vault, council);
  const lookups = lookupsOf(keys, appeal, citizen);
  // First what it will be found by: finding checks the file, so one too many does no harm.
  for (const key of lookups) await vault.put(council, key, {}, 0);
  const sealed = sealCitizen(keys, placeOf(council, appeal), citizen);
  if (!(await vault.put(council, caseItems.file(appeal), { ...value, sealed, lookups }, version))) {
    throw new Refusal('try_again');
  }
  await deleteItems(
    vault,
    council,
    value.lookups.filter((key) => !lookups.includes(key)),
  );
}

/**
 * Keeps who wrote an appeal that the ledger knows and the vault does not: one that was imported. Throws `Refusal`
 * `appeal_unknown`, or `case_exists`.
 */
export async function openCase(
  deps: CaseDeps,
  council: string,
  { appeal, by, citizen }: CaseAsk & { readonly citizen: Citizen },
): Promise<void> {
  const { vault, recorder } = deps;
  const entry = await receivedEntry(recorder, council, appeal);
  if (!entry) throw new Refusal('appeal_unknown', undefined, { appeal });
  await noteLook(deps, council, appeal, by, 'registered');
  const keys = await caseKeys(vault, council);
  const lookups = lookupsOf(keys, appeal, citizen);
  for (const key of lookups) await vault.put(council, key, {}, 0);
  const file: CaseFile = {
    state: 'registered',
    request: `opened-${appeal}`,
    by,
    entry: { occurredOn: entry.occurredOn, body: entry.body },
    sealed: sealCitizen(keys, placeOf(council, appeal), citizen),
    lookups,
  };
  if (!(await vault.put(council, caseItems.file(appeal), file, 0))) {
    throw new Refusal('case_exists', undefined, { appeal });
  }
}

export type OpenedCitizen = Citizen | 'erased';

/**
 * Who wrote each of these appeals, for the printed journal: one look at all of them, noted first. Appeals without a case file are
 * left out.
 */
export async function openCases(
  deps: CaseDeps,
  council: string,
  { appeals, by }: { readonly appeals: readonly string[]; readonly by: string },
): Promise<ReadonlyMap<string, OpenedCitizen>> {
  const files = await Promise.all(
    appeals.map((appeal) => deps.vault.get<CaseFile>(council, caseItems.file(appeal))),
  );
  const there = appeals.flatMap((appeal, i) => {
    const file = files[i]?.value;
    return file ? [{ appeal, sealed: file.sealed }] : [];
  });
  await noteBulkLook(deps, council, { appeals: there.map(({ appeal }) => appeal), by });
  const keys = await caseKeys(deps.vault, council);
  return new Map(
    there.map(({ appeal, sealed }) => [
      appeal,
      sealed === undefined ? 'erased' : openCitizen(keys, placeOf(council, appeal), sealed),
    ]),
  );
}

export interface FoundCase {
  readonly appeal: string;
  readonly name: string;
}

/** Cases with this phone or this e-Otinish number, by the number of the appeal. Every one that is shown is a look at it. */
export async function findCases(
  deps: CaseDeps,
  council: string,
  { by, sought }: { readonly by: string; readonly sought: Sought },
): Promise<readonly FoundCase[]> {
  const { vault } = deps;
  const keys = await caseKeys(vault, council);
  const field = sought.phone === undefined ? 'eOtinish' : 'phone';
  const prefix = caseItems.lookups(lookupHash(keys, field, sought[field] as string));
  const found: FoundCase[] = [];
  for (const { key } of await vault.query(council, prefix, { limit: 100 })) {
    const appeal = key.slice(prefix.length);
    const file = await vault.get<CaseFile>(council, caseItems.file(appeal));
    if (!file?.value.sealed || !file.value.lookups.includes(key)) continue;
    await noteLook(deps, council, appeal, by, 'found');
    found.push({ appeal, name: openCitizen(keys, placeOf(council, appeal), file.value.sealed).name });
  }
  return found;
}

type Kept = VaultItem<CaseFile & { readonly sealed: string }>;

async function kept({ vault }: CaseDeps, council: string, appeal: string): Promise<Kept> {
  const item = await vault.get<CaseFile>(council, caseItems.file(appeal));
  if (!item) throw new Refusal('case_unknown', undefined, { appeal });
  if (item.value.sealed === undefined) throw new Refusal('case_erased', undefined, { appeal });
  return item as Kept;
}
