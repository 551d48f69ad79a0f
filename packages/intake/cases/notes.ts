import { randomBytes } from 'node:crypto';
import type { CaseDeps } from './finish.ts';
import { allItems, caseItems, type KeptNote, placeIn } from './items.ts';
import { type CaseAsk, requireCase } from './keep.ts';
import { noteLook } from './look.ts';
import { caseKeys, openJson, sealJson } from './seal.ts';

// A type, so that it is JSON to the compiler.
export type NoteText = {
  /** What the note is about: a step such as the answer that was sent, or nothing in particular. */
  readonly about: 'case' | 'answer';
  readonly text: string;
};

export type Note = NoteText & { readonly at: string; readonly by: string };

export const maxNoteLength = 4_000;

/** Adds a note of the office, sealed: it may name the citizen. Throws `Refusal` as `readCase`. Durable on return. */
export async function addNote(
  deps: CaseDeps,
  council: string,
  { appeal, by, about, text }: CaseAsk & NoteText,
): Promise<void> {
  const { vault, now } = deps;
  await requireCase(deps, council, appeal);
  await noteLook(deps, council, appeal, by, 'noted');
  const at = now().toISOString();
  const id = `${at}-${randomBytes(6).toString('hex')}`;
  const keys = await caseKeys(vault, council);
  const sealed = sealJson(keys, placeIn(council, appeal, 'note', id), { about, text });
  const note: KeptNote = { at, by, sealed };
  const key = caseItems.note(appeal, id);
  await vault.put(council, key, note, 0);
  // An erasing at the same time either sees the note, or is seen here.
  await requireCase(deps, council, appeal).catch(async (error) => {
    await vault.delete(council, key, 1);
    throw error;
  });
}

/** The notes of a case, oldest first. Whoever shows them has noted a look before. */
export async function notesOf(
  { vault }: CaseDeps,
  council: string,
  appeal: string,
): Promise<readonly Note[]> {
  const prefix = caseItems.notes(appeal);
  const items = await allItems<KeptNote>(vault, council, prefix);
  if (items.length === 0) return [];
  const keys = await caseKeys(vault, council);
  return items.map(({ key, value: { at, by, sealed } }) => ({
    at,
    by,
    ...openJson<NoteText>(keys, placeIn(council, appeal, 'note', key.slice(prefix.length)), sealed),
  }));
}

/** How many notes there are: tells nothing of what they say. */
export async function countNotes({ vault }: CaseDeps, council: string, appeal: string): Promise<number> {
  return (await allItems(vault, council, caseItems.notes(appeal))).length;
}
