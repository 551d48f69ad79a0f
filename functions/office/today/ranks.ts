import type { BoardReader } from '@esep/boards';
import {
  type DeputyRecord,
  type EditionRecord,
  given,
  isQuarter,
  type Quarter,
  quarterOf,
  shiftQuarter,
} from '@esep/domain';
import type { Ranking } from '@esep/rating';
import type { RankMove, RanksView } from '@esep/web';
import { bodyOf } from '../editions/read.ts';
import type { OfficeVisit } from '../visit.ts';

/** Moves that are named; the rest stand in the ranking. */
const named = 10;

type Ranks = ReadonlyMap<string, number | null>;

interface Before {
  readonly period: Quarter;
  readonly isEdition: boolean;
  readonly href: string;
  readonly ranks: Ranks;
}

interface Sources {
  readonly deputies: Readonly<Record<string, DeputyRecord>>;
  readonly editions: Readonly<Record<string, EditionRecord>>;
}

/**
 * Whose rank of the running quarter differs from what the public saw last: the newest edition of a quarter, or without one the ranking of
 * the quarter before. Reads two documents or one entry, however long the ledger is.
 */
export async function ranksOf(
  visit: OfficeVisit,
  reader: BoardReader,
  { deputies, editions }: Sources,
): Promise<RanksView> {
  const { language } = visit;
  const quarter = quarterOf(reader.today);
  const [now, before] = await Promise.all([
    rankingOf(visit, quarter),
    lastSeen(visit, quarter, Object.values(editions)),
  ]);
  const common = { quarter, rankingHref: `/${language}/rankings/${quarter}` };
  if (!now?.ranked) return { ...common, state: 'no-ranks' };
  if (!before) return { ...common, state: 'nothing-before' };
  const moves = movesBetween(before.ranks, ranksIn(now.rows)).map(({ deputy, from, to }): RankMove => {
    const record = deputies[deputy];
    return {
      name: record ? given(record.name, language) : deputy,
      href: `/${language}/deputies/${deputy}?period=${quarter}#how`,
      from,
      to,
    };
  });
  const { period, isEdition, href } = before;
  return {
    ...common,
    state: 'compared',
    before: { period, isEdition, href },
    moves: moves.slice(0, named),
    count: moves.length,
  };
}

async function lastSeen(
  visit: OfficeVisit,
  quarter: Quarter,
  editions: readonly EditionRecord[],
): Promise<Before | undefined> {
  const { language } = visit;
  const published = editions.filter((one) => one.published && isQuarter(one.period) && one.period <= quarter);
  const last = published.sort((a, b) => a.period.localeCompare(b.period) || a.number - b.number).at(-1);
  if (last?.published) {
    const { rows } = await bodyOf(visit, last.published.seq);
    const href = `/${language}/editions/${last.edition}`;
    return { period: last.period, isEdition: true, href, ranks: ranksIn(rows) };
  }
  const period = shiftQuarter(quarter, -1);
  const ranking = await rankingOf(visit, period);
  if (!ranking?.ranked) return undefined;
  return {
    ...{ period, isEdition: false, href: `/${language}/rankings/${period}` },
    ranks: ranksIn(ranking.rows),
  };
}

async function rankingOf(visit: OfficeVisit, period: Quarter): Promise<Ranking | undefined> {
  const key = `ranking/${period}`;
  const found = await visit.deps.documents.get(await visit.partition(), [key]);
  return (found.get(key)?.value as Ranking | null | undefined) ?? undefined;
}

function ranksIn(rows: readonly { readonly deputy: string; readonly rank: number | null }[]): Ranks {
  return new Map(rows.map(({ deputy, rank }) => [deputy, rank]));
}

interface Move {
  readonly deputy: string;
  readonly from: number | null;
  readonly to: number | null;
}

/** The farthest first, then by their place now; who came or went without a place on the other side stands last. */
function movesBetween(before: Ranks, now: Ranks): readonly Move[] {
  const moves = [...now].map(([deputy, to]): Move => ({ deputy, from: before.get(deputy) ?? null, to }));
  const places = ({ from, to }: Move) => (from === null || to === null ? 0 : Math.abs(from - to));
  return moves
    .filter(({ from, to }) => from !== to)
    .sort((a, b) => places(b) - places(a) || (a.to ?? Infinity) - (b.to ?? Infinity) || 0);
}
