import { randomBytes } from 'node:crypto';
import type { CaseDeps } from './finish.ts';
import { allItems, type BulkLook, caseItems, type Look, type LookedAt } from './items.ts';

/** What one item of the vault holds with ease. */
const appealsAtOnce = 2_000;

/** Notes who looked at a case, before anything of it is shown. Durable on return. */
export async function noteLook(
  { vault, now }: Pick<CaseDeps, 'vault' | 'now'>,
  council: string,
  appeal: string,
  by: string,
  what: Look['what'],
): Promise<void> {
  const at = now().toISOString();
  const look: Look = { at, by, what };
  await vault.put(council, caseItems.look(appeal, at, randomBytes(6).toString('hex')), look, 0);
}

/** Notes one look at many cases, before any of them is shown. Durable on return. */
export async function noteBulkLook(
  { vault, now }: Pick<CaseDeps, 'vault' | 'now'>,
  council: string,
  { appeals, by }: { readonly appeals: readonly string[]; readonly by: string },
): Promise<void> {
  const at = now().toISOString();
  for (let from = 0; from < appeals.length; from += appealsAtOnce) {
    const look: BulkLook = { at, by, what: 'journal', appeals: appeals.slice(from, from + appealsAtOnce) };
    await vault.put(council, caseItems.bulkLook(at, randomBytes(6).toString('hex')), look, 0);
  }
}

/** Who looked at a case, by itself or among many, oldest first. */
export async function looksAt(
  deps: Pick<CaseDeps, 'vault'>,
  council: string,
  appeal: string,
): Promise<readonly Look[]> {
  const own = await allItems<Look>(deps.vault, council, caseItems.looks(appeal));
  const bulk = await allItems<BulkLook>(deps.vault, council, caseItems.bulkLooks);
  const among = bulk.filter(({ value }) => value.appeals.includes(appeal));
  const looks = [...own, ...among].map(({ value: { at, by, what } }) => ({ at, by, what }));
  return looks.sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
}

/** A look as those see it who watch over looks: which case, or how many, never what is in it. */
export interface NotedLook {
  /** Names this look for whoever asks for those before it. */
  readonly id: string;
  readonly at: string;
  /** `role/pseudonym`. */
  readonly by: string;
  readonly what: LookedAt;
  /** One case by its number, or the number of cases of a printed journal. */
  readonly appeal: string | number;
}

/** Looks at all cases, newest first. `before` is the id of the last one of the page before. */
export async function recentLooks(
  { vault }: Pick<CaseDeps, 'vault'>,
  council: string,
  { before, limit }: { readonly before?: string | undefined; readonly limit: number },
): Promise<{ readonly looks: readonly NotedLook[]; readonly next: string | undefined }> {
  const own = await allItems<Look>(vault, council, caseItems.allLooks);
  const bulk = await allItems<BulkLook>(vault, council, caseItems.bulkLooks);
  // The tail of the key tells two of one moment apart.
  const idOf = (key: string, at: string) => `${at}-${key.slice(-12)}`;
  const noted: NotedLook[] = [
    ...own.map(({ key, value: { at, by, what } }) => {
      const appeal = key.slice(caseItems.allLooks.length).split('/')[0] ?? '';
      return { id: idOf(key, at), at, by, what, appeal };
    }),
    ...bulk.map(({ key, value: { at, by, what, appeals } }) => {
      return { id: idOf(key, at), at, by, what, appeal: appeals.length };
    }),
  ];
  const older = noted
    .filter(({ id }) => before === undefined || id < before)
    .sort((a, b) => (a.id < b.id ? 1 : -1));
  const looks = older.slice(0, limit);
  return { looks, next: older.length > limit ? looks.at(-1)?.id : undefined };
}
