import type { OfficeVisit } from '../visit.ts';

/** Filters that a person keeps by name, for one register. */
export interface SavedView {
  readonly name: string;
  /** The query of the address, without the page. */
  readonly query: string;
}

type Kept = { readonly views: readonly { readonly name: string; readonly query: string }[] };

const mostViews = 20;
const longestName = 40;

const keyOf = ({ session }: OfficeVisit, register: string) =>
  `desk/views/${session.person.account}/${register}`;

export async function savedViews(visit: OfficeVisit, register: string): Promise<readonly SavedView[]> {
  const { vault, council } = visit.deps;
  return (await vault.get<Kept>(council, keyOf(visit, register)))?.value.views ?? [];
}

/** Keeps the view under its name, in place of one of that name; the oldest goes when there are too many. */
export async function keepView(visit: OfficeVisit, register: string, view: SavedView): Promise<void> {
  const name = view.name.slice(0, longestName).trim();
  if (name === '') return;
  await change(visit, register, (views) => [
    ...views.filter((one) => one.name !== name).slice(-(mostViews - 1)),
    { name, query: view.query },
  ]);
}

export async function dropView(visit: OfficeVisit, register: string, name: string): Promise<void> {
  await change(visit, register, (views) => views.filter((one) => one.name !== name));
}

async function change(
  visit: OfficeVisit,
  register: string,
  next: (views: readonly SavedView[]) => readonly SavedView[],
): Promise<void> {
  const { vault, council } = visit.deps;
  const key = keyOf(visit, register);
  for (;;) {
    const found = await vault.get<Kept>(council, key);
    const views = next(found?.value.views ?? []).map(({ name, query }) => ({ name, query }));
    if (await vault.put(council, key, { views }, found?.version ?? 0)) return;
  }
}
