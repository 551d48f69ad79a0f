import { Refusal } from '@esep/domain';
import type { CaseFiles } from './case-files.ts';
import type { CaseDeps } from './finish.ts';
import { allItems, type CaseFile, caseItems, deleteItems, type EraseReason } from './items.ts';
import type { CaseAsk } from './keep.ts';
import { noteLook } from './look.ts';
import { dropScans } from './scans.ts';

export interface EraseDeps extends CaseDeps {
  /** Where scans lie; absent where none are kept. */
  readonly files?: CaseFiles | undefined;
}

/**
 * Erases everything about the citizen: data, notes, scans and what the case is found by.
 *
 *   vault   note that it is being erased ─▶ note the look ─▶ mark erased ─▶ lookups, notes, scans ─▶ forget the first note
 *
 * The appeal's number, its dates and who looked at it stay, and so does the ledger, which never held more. Safe to repeat; what a
 * crash left is finished by the sweep. Throws `Refusal` `case_unknown`.
 */
export async function eraseCase(
  deps: EraseDeps,
  council: string,
  { appeal, by, why }: CaseAsk & { readonly why?: EraseReason },
): Promise<void> {
  const { vault, now } = deps;
  const item = await vault.get<CaseFile>(council, caseItems.file(appeal));
  if (!item) throw new Refusal('case_unknown', undefined, { appeal });
  if (item.value.state === 'pending') throw new Refusal('try_again');
  if (!item.value.erased) {
    const at = now().toISOString();
    await vault.put(council, caseItems.erasing(appeal), { at }, 0);
    await noteLook(deps, council, appeal, by, 'erased');
    const { sealed: _, said: __, ...rest } = item.value;
    const erased: CaseFile = {
      ...rest,
      state: 'erased',
      erased: { at, by, ...(why === undefined ? {} : { why }) },
    };
    if (!(await vault.put(council, item.key, erased, item.version))) throw new Refusal('try_again');
  }
  await finishErasing(deps, council, appeal);
}

async function finishErasing(
  deps: Pick<EraseDeps, 'vault' | 'now' | 'files'>,
  council: string,
  appeal: string,
): Promise<void> {
  const { vault, now, files } = deps;
  const item = await vault.get<CaseFile>(council, caseItems.file(appeal));
  const notes = await allItems(vault, council, caseItems.notes(appeal));
  await deleteItems(vault, council, [...(item?.value.lookups ?? []), ...notes.map(({ key }) => key)]);
  if (files) await dropScans({ vault, now, files }, council, appeal);
  if (item && item.value.lookups.length > 0) {
    await vault.put(council, item.key, { ...item.value, lookups: [] }, item.version);
  }
  await deleteItems(vault, council, [caseItems.erasing(appeal)]);
}

/** Finishes what a crash left of an erasing; for the sweep. One that had not begun is forgotten. */
export async function finishErasings(
  deps: Pick<EraseDeps, 'vault' | 'now' | 'files'>,
  council: string,
): Promise<void> {
  const { vault } = deps;
  for (const { key } of await allItems(vault, council, caseItems.allErasing)) {
    const appeal = key.slice(caseItems.allErasing.length);
    const file = await vault.get<CaseFile>(council, caseItems.file(appeal));
    if (file?.value.state === 'erased') await finishErasing(deps, council, appeal);
    else await deleteItems(vault, council, [key]);
  }
}
