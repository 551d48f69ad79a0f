import type {
  DeputyRecord,
  EditionRecord,
  FrozenRanking,
  FrozenRow,
  Methodology,
  RankingChanges,
} from '@esep/domain';
import { addDays, firstDayToPublish, given } from '@esep/domain';
import type { Ranking } from '@esep/rating';
import { editionsWords } from '../boards/editions.words.ts';
import type { Speech } from '../locales/speech.ts';
import { editionName } from './edition-name.ts';

/** The body of the entry that holds an edition. */
export type EditionBody = FrozenRanking & {
  readonly sincePreview?: RankingChanges;
  readonly deferred?: readonly string[];
};

export interface EditionSources {
  readonly record: EditionRecord;
  readonly body: EditionBody;
  /** All editions, for those before and after. */
  readonly editions: Readonly<Record<string, EditionRecord>>;
  readonly deputies: Readonly<Record<string, DeputyRecord>>;
  readonly methodology: Methodology | undefined;
  readonly live: Ranking | undefined;
}

interface Link {
  readonly text: string;
  readonly href: string;
}

export interface EditionRowView {
  readonly rank: string;
  readonly range: string;
  readonly robust: string;
  readonly name: string;
  readonly href: string;
  readonly total: string;
  readonly hasTotal: boolean;
  readonly tier: FrozenRow['tier'];
  readonly points: readonly string[];
}

export interface ChangeView {
  readonly name: string;
  readonly href: string;
  readonly told: readonly string[];
  readonly criteria: readonly {
    /** The criterion with its points before and now. */
    readonly told: string;
    readonly entries: readonly Link[];
    readonly more: string;
  }[];
}

export interface ChangesView {
  readonly title: string;
  readonly deputies: readonly ChangeView[];
  readonly roster: readonly Link[];
}

export interface EditionView {
  readonly title: string;
  readonly published: boolean;
  readonly status: string;
  readonly replaced: Link | undefined;
  /** Whether the live figures of the period are other ones; undefined for a preview. */
  readonly differs: boolean | undefined;
  readonly criteria: readonly string[];
  readonly rows: readonly EditionRowView[];
  readonly changes: readonly ChangesView[];
  readonly deferred: readonly Link[];
  readonly entry: Link;
  readonly size: number;
  readonly root: string;
  readonly methodology: string;
  readonly engine: string;
}

export function editionView(sources: EditionSources, speech: Speech): EditionView {
  const { record, body, editions, methodology } = sources;
  const { f, language } = speech;
  const words = editionsWords[language];
  const { previewed, published, period, number } = record;
  const criteria = methodology?.groups.flatMap((group) => group.criteria) ?? [];
  const next = editions[`${period}-${number + 1}`];
  const { seq } = published ?? previewed;
  return {
    title: editionName(record.edition, speech),
    published: published !== undefined,
    status: published ? words.publishedOn(f.date(published.on)) : previewWords(record, speech),
    replaced: next?.published && {
      text: words.replacedBy(editionName(next.edition, speech)),
      href: `/${language}/editions/${next.edition}`,
    },
    differs: published && differsFrom(body.rows, sources.live),
    criteria: criteria.map(({ title }) => given(title, language)),
    rows: body.rows.map((row) =>
      rowView(
        row,
        criteria.map(({ id }) => id),
        sources,
        speech,
      ),
    ),
    changes: changesViews(sources, speech),
    deferred: (body.deferred ?? []).map((dispute) => ({
      text: dispute,
      href: `/${language}/disputes#dispute-${dispute}`,
    })),
    entry: { text: speech.t.entry.title(String(seq)), href: `/${language}/entries/${seq}` },
    size: body.size,
    root: body.root,
    methodology: body.methodology,
    engine: body.engine,
  };
}

/** A preview: until when it may be disputed, and from when on it may be published. */
export function previewWords({ previewed }: EditionRecord, { f, language }: Speech): string {
  const earliest = firstDayToPublish(previewed.on);
  return editionsWords[language].previewedOn(
    f.date(previewed.on),
    f.date(addDays(earliest, -1)),
    f.date(earliest),
  );
}

/** Whether ranks or totals of the period are other ones now than in the edition. */
export function differsFrom(frozen: readonly FrozenRow[], live: Ranking | undefined): boolean {
  if (!live || live.rows.length !== frozen.length) return true;
  const rows = new Map(frozen.map((row) => [row.deputy, row]));
  return live.rows.some(({ deputy, total, rank, best, worst }) => {
    const row = rows.get(deputy);
    return !row || [row.total, row.rank, row.best, row.worst].join() !== [total, rank, best, worst].join();
  });
}

function rowView(
  row: FrozenRow,
  criteria: readonly string[],
  { deputies, record }: EditionSources,
  { t, f, language }: Speech,
): EditionRowView {
  const deputy = deputies[row.deputy];
  const between = (low: number | null | undefined, high: number | null | undefined) =>
    low == null || high == null ? '–' : t.ranking.rangeOf(String(low), String(high));
  return {
    rank: row.rank === null ? '–' : String(row.rank),
    range: between(row.best, row.worst),
    robust: between(row.robust?.[0], row.robust?.[1]),
    name: deputy ? given(deputy.name, language) : row.deputy,
    href: `/${language}/deputies/${row.deputy}?period=${record.period}`,
    total: row.total === null ? '' : f.points(row.total),
    hasTotal: row.total !== null,
    tier: row.tier,
    points: criteria.map((id) => pointsText(row.criteria[id] ?? null, f)),
  };
}

function pointsText(points: number | null, f: Speech['f']): string {
  return points === null ? '–' : f.points(points);
}

function changesViews(sources: EditionSources, speech: Speech): readonly ChangesView[] {
  const { record, body, editions } = sources;
  const words = editionsWords[speech.language];
  const before = editions[`${record.period}-${record.number - 1}`];
  const views: ChangesView[] = [];
  if (body.sinceEdition) {
    const name = before?.edition ?? `${record.period}-${record.number - 1}`;
    views.push(
      changesView(words.sinceEdition(editionName(name, speech)), body.sinceEdition, sources, speech),
    );
  }
  if (body.sincePreview) {
    views.push(changesView(words.sincePreview, body.sincePreview, sources, speech));
  }
  return views;
}

function changesView(
  title: string,
  { deputies: changed, roster }: RankingChanges,
  { deputies, methodology }: EditionSources,
  speech: Speech,
): ChangesView {
  const { f, language } = speech;
  const words = editionsWords[language];
  const titles = new Map(
    methodology?.groups.flatMap(({ criteria }) =>
      criteria.map((one) => [one.id, given(one.title, language)]),
    ),
  );
  return {
    title,
    roster: roster.map((seq) => entryLink(seq, speech)),
    deputies: changed.map(({ deputy, total, rank, criteria }) => {
      const record = deputies[deputy];
      const points = (value: number | null) => (value === null ? words.newcomer : f.points(value));
      const place = (value: number | null) => (value === null ? words.newcomer : String(value));
      return {
        name: record ? given(record.name, language) : deputy,
        href: `/${language}/deputies/${deputy}`,
        told: [
          ...(total[0] === total[1] ? [] : [words.total(points(total[0]), points(total[1]))]),
          ...(rank[0] === rank[1] ? [] : [words.rank(place(rank[0]), place(rank[1]))]),
          ...(criteria.length === 0 && total[0] === total[1] ? [words.othersMoved] : []),
        ],
        criteria: criteria.map(({ criterion, from, to, entries, count }) => ({
          told: words.moved(titles.get(criterion) ?? criterion, points(from), points(to)),
          entries: entries.map((seq) => entryLink(seq, speech)),
          more: count > entries.length ? words.more(f.number(count - entries.length)) : '',
        })),
      };
    }),
  };
}

function entryLink(seq: number, { language }: Speech): Link {
  return { text: String(seq), href: `/${language}/entries/${seq}` };
}
