import { type AnyKind, isChange, type Registry } from '@esep/domain';

/** What is entered one by one with something beside it: a whole document, sealed cards, an answer to a person. */
const notInSheets =
  /^(council|methodology|edition|dispute|reply|invitations|entry|ledger|feedback|month|deadline)\./;

/** Kinds that the office may enter from a sheet, in the order of the registry. */
export function sheetKinds(registry: Registry): readonly AnyKind[] {
  return [...registry.kinds.values()].filter(
    ({ name, recordedBy }) => recordedBy.includes('office') && !isChange(name) && !notInSheets.test(name),
  );
}
