import type {
  CivilDate,
  DeputyRecord,
  DisputeRecord,
  EntryNote,
  Language,
  Methodology,
  ReplyRecord,
} from '@esep/domain';
import { daysBetween, given } from '@esep/domain';
import type { PublicText } from '@esep/ledger';
import { disputesWords } from '../boards/disputes.words.ts';
import type { Speech } from '../locales/speech.ts';
import { editionName } from './edition-name.ts';

/** A dispute or reply as a page shows it. */
export interface NoteView {
  /** Unique on a page: what an address can point at. */
  readonly id: string;
  readonly kind: 'dispute' | 'reply';
  readonly title: string;
  /** Who says so, and a link to them. */
  readonly deputy: string;
  readonly deputyHref: string;
  readonly about: string;
  readonly aboutHref: string;
  readonly date: string;
  readonly text: string;
  readonly href: string;
  /** Of a dispute: open since when, or the outcome. */
  readonly status: string;
  readonly isOpen: boolean;
  readonly deferred: readonly { readonly title: string; readonly text: string; readonly href: string }[];
  readonly answer: { readonly date: string; readonly text: string; readonly href: string } | undefined;
  readonly correction: { readonly text: string; readonly href: string } | undefined;
  readonly criterion: string | undefined;
}

export interface NoteSources {
  readonly deputies: Readonly<Record<string, DeputyRecord>>;
  /** For the names of criteria; any that has them. */
  readonly methodologies: readonly Methodology[];
  readonly texts: ReadonlyMap<string, PublicText>;
  readonly today: CivilDate;
}

/** Hashes of all texts that the notes need. */
export function noteHashes(notes: readonly EntryNote[]): readonly string[] {
  return notes.flatMap((note) => {
    const more =
      note.note === 'dispute' ? [note.answer?.text, ...note.deferred.map(({ reason }) => reason)] : [];
    return [note.text, ...more].filter((hash): hash is string => typeof hash === 'string');
  });
}

export function asDispute(record: DisputeRecord): EntryNote {
  return { note: 'dispute', ...record };
}

export function asReply(record: ReplyRecord): EntryNote {
  return { note: 'reply', ...record };
}

/** Newest first. */
export function noteViews(
  notes: readonly EntryNote[],
  sources: NoteSources,
  speech: Speech,
): readonly NoteView[] {
  return [...notes].sort((a, b) => b.seq - a.seq).map((note) => noteView(note, sources, speech));
}

function noteView(note: EntryNote, sources: NoteSources, speech: Speech): NoteView {
  const { f, language } = speech;
  const words = disputesWords[language].note;
  const record = sources.deputies[note.deputy];
  const href = (seq: number) => `/${language}/entries/${seq}`;
  const isDispute = note.note === 'dispute';
  const answer = isDispute ? note.answer : undefined;
  const name = isDispute ? `${words.dispute} ${note.dispute}` : words.reply;
  return {
    id: isDispute ? note.dispute : note.reply,
    kind: note.note,
    title: note.onPaper ? `${name} (${words.onPaper})` : name,
    deputy: record ? given(record.name, language) : note.deputy,
    deputyHref: `/${language}/deputies/${note.deputy}`,
    ...aboutOf(note, sources, speech),
    date: f.date(isDispute ? note.raisedOn : note.on),
    text: textOf(note.text, sources, language),
    href: href(note.seq),
    status: isDispute ? statusOf(note, sources, speech) : '',
    isOpen: isDispute && !answer,
    deferred: (isDispute ? note.deferred : []).map(({ edition, reason, seq }) => ({
      title: words.deferred(editionName(edition, speech)),
      text: textOf(reason, sources, language),
      href: href(seq),
    })),
    answer: answer && {
      date: f.date(answer.on),
      text: textOf(answer.text, sources, language),
      href: href(answer.seq),
    },
    correction:
      answer?.correction === undefined
        ? undefined
        : { text: words.correction(f.plain(answer.correction)), href: href(answer.correction) },
    criterion: note.criterion,
  };
}

function aboutOf(
  { deputy, entry, period, criterion }: EntryNote,
  { methodologies }: NoteSources,
  { t, f, language }: Speech,
): Pick<NoteView, 'about' | 'aboutHref'> {
  const words = disputesWords[language].note;
  if (entry !== undefined) {
    return { about: t.entry.title(String(entry)), aboutHref: `/${language}/entries/${entry}` };
  }
  const name = period === undefined ? '' : f.periodLong(period);
  const page = `/${language}/deputies/${deputy}?period=${period}`;
  if (criterion === undefined) return { about: words.scorecard(name), aboutHref: page };
  const title = methodologies
    .flatMap(({ groups }) => groups.flatMap(({ criteria }) => criteria))
    .find(({ id }) => id === criterion)?.title;
  const line = title ? given(title, language) : criterion;
  return { about: words.line(line, name), aboutHref: `${page}#c-${criterion}` };
}

function statusOf(
  { answer, raisedOn }: { readonly answer?: DisputeRecord['answer']; readonly raisedOn: CivilDate },
  { today }: NoteSources,
  { f, language }: Speech,
): string {
  const words = disputesWords[language].note;
  const days = f.number(daysBetween(raisedOn, answer?.on ?? today));
  return answer ? `${words.outcomes[answer.outcome]}, ${words.answeredIn(days)}` : words.open(days);
}

function textOf(hash: string | null, { texts }: NoteSources, language: Language): string {
  const found = hash === null ? undefined : texts.get(hash);
  return found?.text ?? disputesWords[language].note.withheld;
}
