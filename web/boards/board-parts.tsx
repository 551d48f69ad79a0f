import type { DeputyRecord, Language } from '@esep/domain';
import { given } from '@esep/domain';
import type { PublicText } from '@esep/ledger';
import type { Child } from 'hono/jsx';
import type { Speech } from '../locales/speech.ts';
import { pageAsked } from '../routes/deputy.tsx';
import { contentOf, type Opened, open, type Visit } from '../visit.ts';

/** How good or bad a state is, for its colour; the word says what it is. */
export type Tone = 'good' | 'care' | 'wrong' | 'plain';

export interface Tile {
  readonly label: string;
  readonly value: string;
  readonly href?: string;
  readonly tone?: Tone;
}

/** The figures that sum a board up; each may lead to what it counts. */
export function Tiles({ tiles }: { readonly tiles: readonly Tile[] }) {
  return (
    <dl class="tiles">
      {tiles.map(({ label, value, href, tone = 'plain' }) => (
        <div class={`tile tone-${tone}`}>
          <dt>{href ? <a href={href}>{label}</a> : label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export function State({ tone, children }: { readonly tone: Tone; readonly children?: Child }) {
  return <span class={`state tone-${tone}`}>{children}</span>;
}

/** A table that may be wider than a phone: it scrolls by itself, and by keyboard, for which it takes the focus. */
export function WideTable({
  label,
  many = false,
  children,
}: {
  readonly label: string;
  /** Of so many columns that it takes the whole width. */
  readonly many?: boolean;
  readonly children?: Child;
}) {
  return (
    <section class={many ? 'board-wide many' : 'board-wide'} aria-label={label} tabindex={0}>
      {children}
    </section>
  );
}

/** Names of deputies with links to their pages. */
export interface Deputies {
  name(id: string): string;
  Links(props: { readonly ids: readonly string[] }): Child;
  /** By name, for a filter. */
  options(ids: readonly string[]): readonly { readonly value: string; readonly label: string }[];
}

export interface OpenedBoard extends Opened {
  readonly deputies: Deputies;
}

/** Reads the roster together with what else a board's page needs. */
export async function openBoard(visit: Visit, keys: readonly string[] = []): Promise<OpenedBoard> {
  const opened = await open(visit, ['shared/deputies', ...keys]);
  const records = contentOf<Readonly<Record<string, DeputyRecord>>>(opened.documents, 'shared/deputies', {});
  return { ...opened, deputies: deputiesIn(records, visit.language) };
}

function deputiesIn(records: Readonly<Record<string, DeputyRecord>>, language: Language): Deputies {
  const name = (id: string) => (records[id] ? given(records[id].name, language) : id);
  return {
    name,
    Links: ({ ids }) => (
      <>
        {ids.map((id, index) => (
          <>
            {index > 0 && ', '}
            <a href={`/${language}/deputies/${id}`}>{name(id)}</a>
          </>
        ))}
      </>
    ),
    options: (ids) =>
      ids
        .map((value) => ({ value, label: name(value) }))
        .sort((a, b) => a.label.localeCompare(b.label, language)),
  };
}

/** A recorded text by its hash, or the words that stand for one that is withheld or missing. */
export type Texts = (hash: string | undefined) => string;

const hashesAtOnce = 100;

/** Looks up every text that a board's rows name by hash. */
export async function textsFor(
  { deps }: Visit,
  hashes: readonly (string | undefined)[],
  { t, f }: Speech,
): Promise<Texts> {
  const wanted = [...new Set(hashes.filter((hash) => hash !== undefined))];
  const found = new Map<string, PublicText>();
  for (let from = 0; from < wanted.length; from += hashesAtOnce) {
    const some = await deps.texts.get(deps.council, wanted.slice(from, from + hashesAtOnce));
    for (const [hash, text] of some) found.set(hash, text);
  }
  return (hash) => {
    const text = hash === undefined ? undefined : found.get(hash);
    if (text?.withheld) return t.entry.withheld(text.withheld.reason, f.date(text.withheld.on));
    return text?.text ?? (hash === undefined ? '' : t.entry.textMissing);
  };
}

const itemsPerPage = 50;

export interface Paged<Item> {
  readonly items: readonly Item[];
  readonly page: number;
  readonly pages: number;
}

/** The page of a long list that `?page=` asks for. */
export function paged<Item>(all: readonly Item[], asked: string | undefined): Paged<Item> {
  const pages = Math.max(1, Math.ceil(all.length / itemsPerPage));
  const page = pageAsked(asked, pages);
  return { items: all.slice((page - 1) * itemsPerPage, page * itemsPerPage), page, pages };
}

/** Where a figure or a line comes from. */
export function EntryLink({
  seq,
  speech,
  words,
}: {
  readonly seq: number;
  readonly speech: Speech;
  readonly words: { entry(seq: string): string };
}) {
  return <a href={`/${speech.language}/entries/${seq}`}>{words.entry(speech.f.plain(seq))}</a>;
}
