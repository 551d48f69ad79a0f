import type { Counter, Quarter } from '@esep/domain';
import type { Document } from '@esep/ledger';
import type { Window } from '@esep/rating';
import type { Speech } from '../locales/speech.ts';
import { subjectLabel } from '../locales/subject-labels.ts';

/** Subjects whose id only says the day or the deputy, which a line of theirs says already. */
const toldByLine = new Set(['reception', 'sitting', 'programme', 'feedback', 'report']);

/** The document `line/<deputy>/<quarter>/<on>/<subject>`: what one subject added to one deputy on one day. */
export interface Line {
  readonly quarter: Quarter;
  readonly on: string;
  readonly subject: string;
  readonly counters: Readonly<Partial<Record<Counter, number>>>;
  readonly seqs: readonly number[];
}

export interface LineView {
  readonly on: string;
  readonly date: string;
  readonly subject: string;
  /** What it moved, in words: `people at meetings 38`. */
  readonly moved: readonly string[];
  readonly seqs: readonly { readonly seq: number; readonly href: string }[];
}

export function linesOf(documents: readonly Document[]): readonly Line[] {
  return documents.map(({ key, value }) => {
    const quarter = key.split('/')[2] ?? '';
    return { quarter, ...(value as unknown as Omit<Line, 'quarter'>) };
  });
}

/** Newest first. `only` names the counters that are of interest here. */
export function lineViews(
  lines: readonly Line[],
  speech: Speech,
  only?: ReadonlySet<string>,
): readonly LineView[] {
  return [...lines]
    .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : (b.seqs[0] ?? 0) - (a.seqs[0] ?? 0)))
    .map((line) => lineView(line, speech, only));
}

function lineView(
  { on, subject, counters, seqs }: Line,
  { f, language }: Speech,
  only: ReadonlySet<string> | undefined,
): LineView {
  return {
    on,
    date: f.dateShort(on),
    subject: subjectLabel(nameOf(subject), language),
    moved: Object.entries(counters).flatMap(([counter, by]) => {
      if (only && !only.has(counter)) return [];
      const words = f.counter(counter as Counter);
      return [by === 1 ? words : `${words} ${f.counted(counter as Counter, by ?? 0).replace(/^-/, '−')}`];
    }),
    seqs: [...seqs].sort((a, b) => a - b).map((seq) => ({ seq, href: `/${language}/entries/${seq}` })),
  };
}

function nameOf(subject: string): string {
  const [type = ''] = subject.split(':');
  return toldByLine.has(type) ? type : subject;
}

/** The lines that moved one of these counters within the window that a formula read. */
export function evidenceFor(
  lines: readonly Line[],
  counters: ReadonlySet<string>,
  window: Window,
): readonly Line[] {
  const within = (quarter: Quarter) =>
    window.kind === 'stock' ? quarter <= window.to : window.quarters.includes(quarter);
  return lines
    .filter(({ quarter }) => within(quarter))
    .filter((line) => Object.keys(line.counters).some((counter) => counters.has(counter)));
}
