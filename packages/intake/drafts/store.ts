import type { VaultItem, VaultStore } from '@esep/ledger';
import { items } from '../ballots/items.ts';
import type { MethodologyDraft } from './draft.ts';

const prefix = 'desk/methodology/';
const keyOf = (id: string) => `${prefix}${id}`;

/** A draft with the version to save it over. */
export type KeptDraft = Pick<VaultItem<MethodologyDraft>, 'value' | 'version'>;

/** All drafts, what was saved last first. */
export async function readMethodologyDrafts(
  vault: VaultStore,
  council: string,
): Promise<readonly MethodologyDraft[]> {
  const all: MethodologyDraft[] = [];
  for await (const { value } of items<MethodologyDraft>(vault, council, prefix)) all.push(value);
  return all.sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
}

export function readMethodologyDraft(
  vault: Pick<VaultStore, 'get'>,
  council: string,
  id: string,
): Promise<KeptDraft | undefined> {
  return vault.get<MethodologyDraft>(council, keyOf(id));
}

/** False, and nothing saved, when somebody saved or deleted it since `version` was read; 0 for a new one. Durable on return. */
export function saveMethodologyDraft(
  vault: Pick<VaultStore, 'put'>,
  council: string,
  draft: MethodologyDraft,
  version: number,
): Promise<boolean> {
  // A methodology is JSON; its optional parts do not fit the compiler's `Json`.
  return vault.put(council, keyOf(draft.id), draft as never, version);
}

/** False when somebody saved it since `version` was read. */
export function deleteMethodologyDraft(
  vault: Pick<VaultStore, 'delete'>,
  council: string,
  id: string,
  version: number,
): Promise<boolean> {
  return vault.delete(council, keyOf(id), version);
}
