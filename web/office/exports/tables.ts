import { given } from '@esep/domain';
import type { Table, TableCell, TableColumn } from '@esep/intake';
import type { Speech } from '../../locales/speech.ts';
import type { Change } from '../../views/change.ts';
import type { ReadCard, ReadRanking } from './read.ts';
import { exportWords } from './words.ts';

const text = (heading: string): TableColumn => ({ heading, type: 'text' });
const number = (heading: string): TableColumn => ({ heading, type: 'number' });

/** The ranking as the public page has it: those without a total last. */
export function rankingTable({ view, sources }: ReadRanking, { t, language }: Speech): Table {
  const words = exportWords[language];
  const groups = sources.methodology?.groups ?? [];
  const since = view.since;
  return {
    name: `${words.ranking} ${view.period}`,
    columns: [
      number(t.ranking.rank),
      number(words.best),
      number(words.worst),
      text(t.ranking.deputy),
      text(words.belongs),
      number(t.ranking.total),
      text(t.ranking.tier),
      ...groups.map(({ title }) => number(given(title, language))),
      ...(since ? [number(words.changePlaces)] : []),
    ],
    rows: [...view.rows, ...view.unranked].map((row) => [
      row.rank,
      row.best,
      row.worst,
      row.name,
      row.meta,
      row.total,
      row.tier && t.ranking.tiers[row.tier],
      ...row.groups.map(({ points }) => points),
      ...(since ? [placesMoved(row.change)] : []),
    ]),
  };
}

/** Up is positive. */
function placesMoved(change: Change): number | null {
  if (change.kind === 'up') return change.places;
  if (change.kind === 'down') return -change.places;
  return change.kind === 'same' ? 0 : null;
}

/** Scorecards line by line, one after another; with a column for the deputy. */
export function scorecardTable(cards: readonly ReadCard[], name: string, { t, language }: Speech): Table {
  const words = exportWords[language];
  return {
    name,
    columns: [
      text(words.deputy),
      text(words.group),
      text(words.criterion),
      number(words.points),
      number(words.weight),
      number(words.contribution),
      text(words.counted),
      text(words.remark),
    ],
    rows: cards.flatMap((card) => [
      ...linesOf(card),
      [
        card.name,
        '',
        t.deputy.total,
        card.card.total,
        null,
        null,
        '',
        card.totalText ? '' : t.ranking.notEnough,
      ],
    ]),
  };
}

function linesOf({ name, groups, card }: ReadCard): readonly (readonly TableCell[])[] {
  return groups.flatMap((group) =>
    group.criteria.map(({ id, title, points, counts, remark }) => {
      const result = card.criteria.find((one) => one.group === group.id && one.criterion === id);
      const weighs = points === null || card.notEnough ? result?.nominalWeight : result?.weight;
      return [
        name,
        group.title,
        title,
        points,
        weighs === undefined ? null : hundredths(weighs * 100),
        result?.contribution == null || card.notEnough ? null : hundredths(result.contribution),
        counts.map(({ label, value }) => `${label}: ${value}`).join('; '),
        remark,
      ];
    }),
  );
}

function hundredths(n: number): number {
  return Math.round(n * 100) / 100;
}
