import { Refusal } from '@esep/domain';
import type { FormEntries } from '@esep/intake';
import type { OfficeVisit } from '../visit.ts';

/** A form that was begun: only the person who began it sees it. */
export interface Draft {
  readonly id: string;
  readonly kind: string;
  readonly on: string;
  readonly back: string;
  readonly entries: FormEntries;
  /** RFC 3339. */
  readonly changedAt: string;
}

type Kept = {
  readonly kind: string;
  readonly on: string;
  readonly back: string;
  readonly entries: readonly (readonly [string, string])[];
  readonly changedAt: string;
};

const keptDays = 30;
const mostDrafts = 50;
const mostBytes = 100_000;

export const draftId = /^[0-9a-f-]{36}$/;

const prefixOf = ({ session }: OfficeVisit) => `desk/drafts/${session.person.account}/`;

export async function draftsOf(visit: OfficeVisit): Promise<readonly Draft[]> {
  const { vault, council } = visit.deps;
  const prefix = prefixOf(visit);
  const found = await vault.query<Kept>(council, prefix, { limit: mostDrafts });
  const drafts = found.map(({ key, value }) => ({ id: key.slice(-36), ...value }));
  return drafts.sort((a, b) => b.changedAt.localeCompare(a.changedAt));
}

export async function findDraft(visit: OfficeVisit, id: string): Promise<Draft | undefined> {
  if (!draftId.test(id)) return undefined;
  const found = await visit.deps.vault.get<Kept>(visit.deps.council, prefixOf(visit) + id);
  return found && { id, ...found.value };
}

/** Keeps the form as it is now, in place of what was kept of it. Throws `Refusal` when it is too long or the drafts too many. */
export async function keepDraft(visit: OfficeVisit, draft: Omit<Draft, 'changedAt'>): Promise<void> {
  const { vault, council, now } = visit.deps;
  if (!draftId.test(draft.id)) throw new Refusal('not_found');
  const { id, kind, on, back, entries } = draft;
  const value: Kept = {
    kind,
    on,
    back,
    entries: entries.map(([a, b]) => [a, b]),
    changedAt: now().toISOString(),
  };
  if (Buffer.byteLength(JSON.stringify(value)) > mostBytes) {
    throw new Refusal('body_too_large', undefined, { limit: mostBytes });
  }
  const key = prefixOf(visit) + id;
  const until = new Date(now().getTime() + keptDays * 86_400_000);
  for (;;) {
    const version = (await vault.get(council, key))?.version ?? 0;
    if (version === 0) await makeRoom(visit);
    if (await vault.put(council, key, value, version, until)) return;
  }
}

/** The oldest draft goes when there would be too many. */
async function makeRoom(visit: OfficeVisit): Promise<void> {
  const drafts = await draftsOf(visit);
  if (drafts.length < mostDrafts) return;
  await dropDraft(visit, (drafts.at(-1) as Draft).id);
}

export async function dropDraft(visit: OfficeVisit, id: string): Promise<void> {
  const { vault, council } = visit.deps;
  if (!draftId.test(id)) return;
  const key = prefixOf(visit) + id;
  const found = await vault.get(council, key);
  if (found) await vault.delete(council, key, found.version);
}
