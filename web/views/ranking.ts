import type { DeputyRecord, DistrictRecord, Methodology, Organizations, Period } from '@esep/domain';
import { belongingsOf, dayInOffice, given, languages, officeBetween } from '@esep/domain';
import type { Frame, PeerGroup, PeriodSummary, Ranking, RankingRow } from '@esep/rating';
import type { Speech } from '../locales/speech.ts';
import { partyName } from './belonging.ts';
import { changeSince, previousPeriod } from './change.ts';
import type { PeerChoices } from './peers.ts';
import { withinGroup } from './peers.ts';
import { peerWords } from './peers.words.ts';
import type { PeriodLink } from './periods.ts';
import { periodLinks } from './periods.ts';
import type { Query, SortLink } from './ranking-query.ts';
import { addressOf, matches, sortRows } from './ranking-query.ts';
import type { RowView } from './ranking-row.ts';

export interface RankingSources {
  readonly ranking: Ranking;
  readonly asOf: number;
  readonly root: string | undefined;
  readonly previous: Ranking | undefined;
  readonly periods: readonly PeriodSummary[];
  readonly deputies: Readonly<Record<string, DeputyRecord>>;
  readonly districts: Readonly<Record<string, DistrictRecord>>;
  readonly organizations: Organizations;
  /** The ranking's period. */
  readonly frame: Frame;
  /** Of the period's deputies. */
  readonly groups: readonly PeerGroup[];
  readonly methodology: Methodology | undefined;
}

export interface RankingView {
  readonly period: Period;
  readonly periodLong: string;
  readonly periods: readonly PeriodLink[];
  /** Which quarters a convocation's ranking counts; undefined for other periods. */
  readonly counts: string | undefined;
  readonly peers: PeerChoices;
  readonly provisional: boolean;
  readonly ranked: boolean;
  readonly trial: boolean;
  readonly deputies: number;
  readonly methodology: string | undefined;
  /** The period that changes are measured against; undefined when there is none that was ranked. */
  readonly since: string | undefined;
  readonly rows: readonly RowView[];
  readonly unranked: readonly RowView[];
  readonly positions: number;
  readonly sorts: readonly SortLink[];
  readonly query: string;
  readonly found: number;
  readonly asOf: number;
  readonly root: string | undefined;
}

/** What the ranking page shows. Nothing here computes points: they stand in the document as they are. */
export function rankingView(all: RankingSources, query: Query, speech: Speech): RankingView {
  const { ranking, choices: peers } = withinGroup(all.ranking, all.groups, query.group, speech);
  // A group's ranks have nothing to be compared with: the period before had other members.
  const sources = peers.chosen ? { ...all, ranking, previous: undefined } : all;
  const { previous, methodology, frame } = sources;
  const { t, f, language } = speech;
  const before = previous?.ranked ? previous : undefined;
  const earlier = new Map(before?.rows.map((row) => [row.deputy, row]));
  const found = ranking.rows.filter((row) => matches(query.q, haystack(row, sources)));
  const views = found.map((row) => rowView(row, sources, speech, before && earlier.get(row.deputy), before));
  const listed = views.filter(({ total }) => total !== null);
  const groups = methodology?.groups ?? [];
  const columns = [
    ['rank', t.ranking.rank],
    ['name', t.ranking.deputy],
    ['total', t.ranking.total],
    ...groups.map(({ id, title }) => [id, given(title, language)]),
  ] as [string, string][];
  return {
    period: ranking.period,
    periodLong: f.periodLong(ranking.period),
    periods: periodLinks(
      sources.periods,
      ranking.period,
      speech,
      (period) => `/${language}/rankings/${period}${peers.chosen ? `?group=${peers.chosen}` : ''}`,
    ),
    counts:
      frame.convocation &&
      peerWords[language].convocation(f.period(frame.quarters[0] ?? ''), f.period(frame.last)),
    peers,
    provisional: ranking.provisional,
    ranked: ranking.ranked,
    trial: ranking.trial,
    deputies: ranking.deputies,
    methodology: ranking.methodology ?? undefined,
    since: before && f.period(previousPeriod(ranking.period)),
    rows: sortRows(listed, query, language),
    unranked: sortRows(
      views.filter(({ total }) => total === null),
      { ...query, sort: 'name', descending: false },
      language,
    ),
    positions: ranking.rows.filter(({ rank }) => rank !== null).length,
    sorts: columns.map(([id, label]) => ({
      id,
      label,
      ...addressOf(`/${language}/rankings/${ranking.period}`, query, id),
    })),
    query: query.q,
    found: found.length,
    asOf: sources.asOf,
    root: sources.root,
  };
}

function rowView(
  row: RankingRow,
  sources: RankingSources,
  { t, f, language }: Speech,
  earlier: RankingRow | undefined,
  before: Ranking | undefined,
): RowView {
  const { methodology, ranking } = sources;
  const record = sources.deputies[row.deputy];
  return {
    deputy: row.deputy,
    href: `/${language}/deputies/${row.deputy}?period=${ranking.period}`,
    name: record ? given(record.name, language) : row.deputy,
    meta: record ? metaOf(record, sources, { t, f, language }) : '',
    total: row.total,
    totalText: row.total === null ? '' : f.points(row.total),
    rank: row.rank,
    best: row.best,
    worst: row.worst,
    tier: row.tier,
    groups: (methodology?.groups ?? []).map(({ id, title }) => {
      const points = row.groups[id] ?? null;
      return {
        id,
        title: given(title, language),
        points,
        text: points === null ? t.ranking.noPoints : f.points(points),
      };
    }),
    change: changeSince(row, earlier, before !== undefined),
    moreCounted: earlier !== undefined && earlier.total !== null && row.weightShare > earlier.weightShare,
  };
}

/** Office held in the period, party at its end and how elected, in one line. */
function metaOf(
  record: DeputyRecord,
  { districts, organizations, frame }: RankingSources,
  { t, language }: Speech,
): string {
  const { from, to } = frame;
  const office = officeBetween(record, organizations, from, to);
  const district = record.elected === 'district' ? districts[record.districts[0] ?? ''] : undefined;
  return [
    office === 'deputy' ? '' : t.deputy.roles[office],
    partyName(record, organizations, dayInOffice(record, to), { t, language }),
    district ? given(district.name, language) : record.elected === 'list' ? t.deputy.elected.list : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Everything a reader may type to find a row, in every language. */
function haystack({ deputy }: RankingRow, { deputies, districts, organizations }: RankingSources): string {
  const record = deputies[deputy];
  if (!record) return deputy;
  const texts = [
    record.name,
    ...belongingsOf(record, organizations).map(({ organization }) => organization.name),
    ...record.districts.map((id) => districts[id]?.name),
  ];
  return texts.flatMap((text) => (text ? languages.map((language) => text[language] ?? '') : [])).join(' ');
}
