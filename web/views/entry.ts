import type { Entry, FieldLabel, Json, JsonObject, Language, Text } from '@esep/domain';
import { correctedKind, setAsideReasons, withdrawnKind } from '@esep/domain';
import type { KindWords } from '../deps.ts';
import type { Speech } from '../locales/speech.ts';
import { subjectLabel } from '../locales/subject-labels.ts';
import { editionName } from './edition-name.ts';
import type { FieldView, Known, Shown } from './entry-values.ts';
import { fieldViews, shown, wordsOf } from './entry-values.ts';

export interface EntrySources {
  readonly entry: Entry;
  readonly canonical: string;
  /** Entries of the ledger, and of them those that the tree covers. */
  readonly size: number;
  /** All entries of the same subject by seq, this one included. */
  readonly history: readonly Entry[];
  readonly aside: string | undefined;
  readonly known: Known;
  readonly kinds: ReadonlyMap<string, KindWords>;
  readonly proof:
    | {
        readonly size: number;
        readonly leaf: string;
        readonly path: readonly string[];
        readonly root: string;
      }
    | undefined;
}

export interface ChangeRow {
  readonly label: string;
  readonly before: Shown | undefined;
  readonly after: Shown | undefined;
}

export interface EntryView {
  readonly seq: number;
  readonly size: number;
  readonly title: string;
  readonly help: string;
  readonly subject: string;
  readonly occurredOn: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
  /** The second person, where one confirmed it. */
  readonly confirmedBy: string | undefined;
  readonly id: string;
  readonly fields: readonly FieldView[];
  readonly door: readonly FieldView[];
  readonly aside: string | undefined;
  /** The page of the edition that this entry holds. */
  readonly edition: { readonly text: string; readonly href: string } | undefined;
  /** Set when this entry corrects or withdraws another one. */
  readonly changes:
    | { readonly text: string; readonly href: string; readonly rows: readonly ChangeRow[] }
    | undefined;
  /** Later entries that correct or withdraw this one. */
  readonly changedBy: readonly { readonly text: string; readonly href: string }[];
  readonly history: readonly {
    readonly seq: number;
    readonly text: string;
    readonly href: string;
    readonly current: boolean;
  }[];
  readonly proof: EntrySources['proof'];
  readonly canonical: string;
  readonly previousHref: string | undefined;
  readonly nextHref: string | undefined;
}

export function entryView(sources: EntrySources, speech: Speech): EntryView {
  const { entry, kinds, known, history, size } = sources;
  const { t, f, language } = speech;
  const kind = kinds.get(entry.kind);
  const href = (seq: number) => `/${language}/entries/${seq}`;
  return {
    seq: entry.seq,
    size,
    title: kind?.title[language] ?? entry.kind,
    help: kind?.help[language] ?? '',
    subject: subjectLabel(entry.subject, language),
    occurredOn: f.date(entry.occurredOn),
    recordedAt: f.instant(entry.recordedAt),
    recordedBy: authorOf(entry, speech),
    confirmedBy: entry.confirmedBy === undefined ? undefined : authorWords(entry.confirmedBy, speech),
    id: entry.id,
    fields: fieldViews(plainBody(entry), labelsOf(entry.kind, kinds), known, speech),
    door: entry.door ? fieldViews(entry.door, {}, known, speech) : [],
    aside: sources.aside === undefined ? undefined : t.entry.aside(reasonIn(sources.aside, language)),
    edition: editionOf(entry, speech),
    changes: changesOf(sources, speech),
    changedBy: history
      .filter((other) => isChange(other) && other.body['entry'] === entry.seq)
      .map((other) => ({
        text:
          other.kind === correctedKind
            ? t.entry.correctedBy(String(other.seq))
            : t.entry.withdrawnBy(String(other.seq)),
        href: href(other.seq),
      })),
    history: history.map((other) => ({
      seq: other.seq,
      text: `${f.dateShort(other.occurredOn)}: ${kinds.get(other.kind)?.title[language] ?? other.kind}`,
      href: href(other.seq),
      current: other.seq === entry.seq,
    })),
    proof: sources.proof,
    canonical: sources.canonical,
    previousHref: entry.seq > 1 ? href(entry.seq - 1) : undefined,
    nextHref: entry.seq < size ? href(entry.seq + 1) : undefined,
  };
}

/** Who recorded it: the role in words, and the pseudonym. */
export function authorOf({ recordedBy }: Entry, speech: Speech): string {
  return authorWords(recordedBy, speech);
}

function authorWords(author: string, { t }: Speech): string {
  const [role = '', pseudonym = ''] = author.split('/');
  const words = t.entry.roles[role as keyof typeof t.entry.roles] ?? role;
  return pseudonym ? `${words}, ${pseudonym}` : words;
}

function isChange({ kind }: Entry): boolean {
  return kind === correctedKind || kind === withdrawnKind;
}

function labelsOf(kind: string, kinds: EntrySources['kinds']): Readonly<Record<string, FieldLabel>> {
  return kinds.get(kind)?.fields ?? {};
}

/** A preview or publication has a page where its rows are a table. */
function editionOf({ kind, body }: Entry, speech: Speech): EntryView['edition'] {
  if (!kind.startsWith('edition.')) return undefined;
  const id = String(body['edition']);
  return { text: editionName(id, speech), href: `/${speech.language}/editions/${id}` };
}

/** A correction's new body is shown as before and after, not as a field; an edition's rows have a page of their own. */
function plainBody({ kind, body }: Entry): JsonObject {
  if (kind.startsWith('edition.')) {
    const { rows: _, sinceEdition: __, sincePreview: ___, ...rest } = body;
    return rest;
  }
  if (kind !== correctedKind) return body;
  const { body: _, ...rest } = body;
  return rest;
}

function changesOf(sources: EntrySources, speech: Speech): EntryView['changes'] {
  const { entry, history } = sources;
  if (!isChange(entry)) return undefined;
  const { t, language } = speech;
  const target = Number(entry.body['entry']);
  const corrected = entry.kind === correctedKind;
  return {
    text: corrected ? t.entry.corrects(String(target)) : t.entry.withdraws(String(target)),
    href: `/${language}/entries/${target}`,
    rows: corrected ? changeRows(entry, history, sources, speech) : [],
  };
}

/** The fields that a correction changes, against what stood before: the newest earlier correction, or the entry itself. */
export function changeRows(
  entry: Entry,
  history: readonly Entry[],
  { known, kinds }: Pick<EntrySources, 'known' | 'kinds'>,
  speech: Speech,
): readonly ChangeRow[] {
  const target = entry.body['entry'];
  const original = history.find(({ seq }) => seq === target);
  if (!original) return [];
  const earlier = history.findLast(
    (other) => other.seq < entry.seq && other.kind === correctedKind && other.body['entry'] === target,
  );
  const stood = earlier ? corrected(earlier, original) : original;
  const now = corrected(entry, original);
  const labels = labelsOf(original.kind, kinds);
  const rows: ChangeRow[] = [];
  if (stood.occurredOn !== now.occurredOn) {
    const date = (on: string): Shown => ({ form: 'text', text: speech.f.date(on) });
    rows.push({
      label: speech.t.entry.occurred,
      before: date(stood.occurredOn),
      after: date(now.occurredOn),
    });
  }
  for (const name of new Set([...Object.keys(stood.body), ...Object.keys(now.body)])) {
    const [before, after] = differing(stood.body[name], now.body[name]);
    if (JSON.stringify(before) === JSON.stringify(after) || sameText(before, after, known)) continue;
    const words = wordsOf(labels[name], known);
    rows.push({
      label: labels[name]?.label[speech.language] ?? name,
      before: before === undefined ? undefined : shown(before, words, known, speech),
      after: after === undefined ? undefined : shown(after, words, known, speech),
    });
  }
  return rows;
}

/** A text is salted anew in every entry, so that the same words have another hash. */
function sameText(
  before: Json | undefined,
  after: Json | undefined,
  { texts }: EntrySources['known'],
): boolean {
  const [was, is] = [before, after].map((hash) => texts.get(String(hash))?.text);
  return was !== undefined && was === is;
}

/** Of a roll with one mark changed only that mark: of two objects, the members that are not the same. */
function differing(
  before: Json | undefined,
  after: Json | undefined,
): readonly [Json | undefined, Json | undefined] {
  if (!isPlain(before) || !isPlain(after)) return [before, after];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  const only = (of: JsonObject) =>
    Object.fromEntries(changed.filter((name) => name in of).map((name) => [name, of[name] as Json]));
  return [only(before), only(after)];
}

function isPlain(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function corrected(change: Entry, original: Entry): { occurredOn: string; body: JsonObject } {
  return {
    occurredOn: (change.body['occurredOn'] as string | undefined) ?? original.occurredOn,
    body: change.body['body'] as JsonObject,
  };
}

/** The reason in words; a code of a later version that has none here keeps its own. */
function reasonIn(code: string, language: Language): string {
  return (setAsideReasons as Readonly<Record<string, Text>>)[code]?.[language] ?? code.replaceAll('_', ' ');
}
