import {
  correctedKind,
  type Entry,
  given,
  type Json,
  type JsonObject,
  type Language,
  type Methodology,
  withdrawnKind,
} from '@esep/domain';
import type { Proposal } from '@esep/intake';
import type { KindWords } from '../../deps.ts';
import type { Speech } from '../../locales/speech.ts';
import { subjectLabel } from '../../locales/subject-labels.ts';
import { type ChangeRow, changeRows } from '../../views/entry.ts';
import { type FieldView, fieldViews, type Known } from '../../views/entry-values.ts';
import { officeWords } from '../words.ts';
import { secondWords } from './words.ts';

/** What is needed to say a proposal in words. */
export interface ProposalSources {
  readonly known: Known;
  readonly kinds: ReadonlyMap<string, KindWords>;
  /** Of each entry that a row would change: it, and all entries of its subject. */
  readonly targets: ReadonlyMap<number, { readonly entry: Entry; readonly history: readonly Entry[] }>;
  /** The one in force, against which another is held. */
  readonly methodology: Methodology | undefined;
  /** The deputy of a reception and the like stand in the kinds' own fields. */
  readonly timeZone: string;
}

/** One row of a proposal. */
export interface StepView {
  readonly title: string;
  readonly date: string;
  /** What a correction or withdrawal is about, with where it is public. */
  readonly about: { readonly text: string; readonly href: string } | undefined;
  readonly fields: readonly FieldView[];
  /** What changes, empty where nothing does; undefined for what is new or goes. */
  readonly rows: readonly ChangeRow[] | undefined;
}

/** A proposal's rows in words, the first of them for the title. */
export function stepViews(proposal: Proposal, sources: ProposalSources, speech: Speech): readonly StepView[] {
  return proposal.rows.map((row) => {
    const kind = String(row.kind);
    const date = speech.f.date(String(row.occurredOn));
    const body = row.body as JsonObject;
    if (kind === correctedKind || kind === withdrawnKind)
      return { ...changeStep(kind, body, sources, speech), date };
    const labels = sources.kinds.get(kind)?.fields ?? {};
    const { methodology, ...rest } = body;
    return {
      title: titleOf(kind, sources.kinds, speech.language),
      date,
      about: undefined,
      fields: fieldViews(methodology === undefined ? body : rest, labels, sources.known, speech),
      rows:
        methodology === undefined
          ? undefined
          : weightRows(methodology as Json as never, sources.methodology, speech),
    };
  });
}

export function titleOf(
  kind: string,
  kinds: ReadonlyMap<string, Pick<KindWords, 'title'>>,
  language: Language,
): string {
  return kinds.get(kind)?.title[language] ?? kind;
}

function changeStep(
  kind: string,
  body: JsonObject,
  { known, kinds, targets }: ProposalSources,
  speech: Speech,
): Omit<StepView, 'date'> {
  const { language } = speech;
  const words = secondWords[language];
  const seq = Number(body['entry']);
  const target = targets.get(seq);
  const { reason = '' } = body;
  const isWithdrawal = kind === withdrawnKind;
  const labels = kinds.get(kind)?.fields ?? {};
  const fields = fieldViews({ reason }, labels, known, speech);
  const about = target && {
    text: `${titleOf(target.entry.kind, kinds, language)} · ${subjectLabel(target.entry.subject, language)} · ${speech.f.date(target.entry.occurredOn)}`,
    href: `/${language}/entries/${seq}`,
  };
  const title = isWithdrawal ? words.withdraws(String(seq)) : words.corrects(String(seq));
  if (!target) return { title, about, fields, rows: undefined };
  if (isWithdrawal) {
    const own = kinds.get(target.entry.kind)?.fields ?? {};
    return {
      title,
      about,
      fields: [...fieldViews(target.entry.body, own, known, speech), ...fields],
      rows: undefined,
    };
  }
  const correction = { ...target.entry, seq: Number.MAX_SAFE_INTEGER, kind, body };
  const history = target.history.map((entry) => ({ ...entry, body: told(entry.body, known) as JsonObject }));
  return {
    title,
    about,
    fields,
    rows: changeRows(correction, [...history, correction], { known, kinds }, speech),
  };
}

/** With its texts in place of their hashes, as the proposal has them: the same words are no change. */
function told(value: Json, known: Known): Json {
  if (typeof value === 'string') return known.texts.get(value)?.text ?? value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((inner: Json) => told(inner, known));
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, told(inner, known)]));
}

/** Criteria that another methodology would weigh or count in another way. */
function weightRows(
  next: Methodology,
  inForce: Methodology | undefined,
  speech: Speech,
): readonly ChangeRow[] {
  const words = secondWords[speech.language];
  type Part = Pick<Methodology['groups'][number], 'id' | 'title' | 'weight'>;
  const partsOf = (methodology: Methodology | undefined) => {
    const parts = new Map<string, Part>();
    for (const group of methodology?.groups ?? []) {
      parts.set(group.id, group);
      for (const one of group.criteria) parts.set(`${group.id}/${one.id}`, one);
    }
    return parts;
  };
  const [before, after] = [partsOf(inForce), partsOf(next)];
  const rest = (part: object) => JSON.stringify({ ...part, weight: 0, criteria: 0, title: 0 });
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
    const [was, is] = [before.get(id), after.get(id)];
    const isSame = was && is && was.weight === is.weight && rest(was) === rest(is);
    if (isSame) return [];
    const shown = (part: Part | undefined, note: boolean) =>
      part && {
        form: 'text' as const,
        text: `${words.weight} ${speech.f.decimal(part.weight)}${note ? `, ${words.alsoRules}` : ''}`,
      };
    const note = was !== undefined && is !== undefined && rest(was) !== rest(is);
    const title = given((is ?? was)?.title ?? {}, speech.language);
    return [{ label: title, before: shown(was, false), after: shown(is, note) }];
  });
}

/** Who did something, as the office sees them: “you”, or the role and the pseudonym. */
export function personView(author: string, self: string, language: Language): string {
  if (author.slice(author.indexOf('/') + 1) === self) return secondWords[language].you;
  const [role = '', pseudonym = ''] = author.split('/');
  const words = officeWords[language].roles[role as keyof (typeof officeWords)['kk']['roles']] ?? role;
  return pseudonym ? `${words}, ${pseudonym}` : words;
}
