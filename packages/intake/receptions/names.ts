import { addDays, type CivilDate, Refusal } from '@esep/domain';
import type { DeskDeps } from './desk.ts';

/** What a visitor said of themselves when booking, if anything. */
export type BookedBy = { readonly name?: string; readonly note?: string };

/** By `<reception> <time>`. */
export type BookedNames = Readonly<Record<string, BookedBy>>;

const tries = 8;

export const namesKey = (on: CivilDate) => `desk/friday/${on}/names`;
export const nameOf = (reception: string, at: string) => `${reception} ${at}`;

/**
 * First names and notes of those who booked live apart from the counts, and only until the night after the day: then the vault
 * forgets them by itself.
 */
export async function readNames(
  { vault }: Pick<DeskDeps, 'vault'>,
  council: string,
  on: CivilDate,
): Promise<BookedNames> {
  return (await vault.get<BookedNames>(council, namesKey(on)))?.value ?? {};
}

/** Keeps what the visitor said, or forgets it when there is nothing. */
export async function keepName(
  { vault }: Pick<DeskDeps, 'vault'>,
  council: string,
  {
    on,
    reception,
    at,
    by,
  }: { readonly on: CivilDate; readonly reception: string; readonly at: string; readonly by: BookedBy },
): Promise<void> {
  // Midnight in UTC is the early morning in Kazakhstan.
  const until = new Date(`${addDays(on, 1)}T00:00:00Z`);
  for (let attempt = 0; attempt < tries; attempt++) {
    const item = await vault.get<BookedNames>(council, namesKey(on));
    const { [nameOf(reception, at)]: before, ...rest } = item?.value ?? {};
    const says = by.name !== undefined || by.note !== undefined;
    if (!says && before === undefined) return;
    const names: BookedNames = says ? { ...rest, [nameOf(reception, at)]: by } : rest;
    if (await vault.put(council, namesKey(on), names, item?.version ?? 0, until)) return;
  }
  throw new Refusal('try_again');
}
