import type { IndicatorRow, Quarter } from '@esep/domain';
import { attainmentPpm, isQuarter, quarterOf, shiftQuarter } from '@esep/domain';
import { defineBoard } from './board.ts';

export interface IndicatorShown extends IndicatorRow {
  /** What was reached of what was planned, at most all of it, in millionths. */
  readonly ppm: number;
}

export interface Attainment {
  readonly indicators: number;
  readonly attained: number;
  /** Mean over the indicators, in millionths; null when there is none. */
  readonly ppm: number | null;
}

/** Plan against actual: all indicators of a quarter, the least attained first, or all quarters of one indicator. */
export interface ProjectsBoard {
  readonly quarter: Quarter;
  readonly previous: Quarter;
  readonly next: Quarter;
  readonly deputy?: string;
  readonly indicator?: string;
  readonly total: Attainment;
  readonly deputies: readonly ({ readonly deputy: string } & Attainment)[];
  readonly indicators: readonly IndicatorShown[];
}

export const projectsBoard = defineBoard<ProjectsBoard>({
  name: 'projects',
  summary: 'Project indicators: plan against actual by quarter, attainment, curators and source',
  parameters: {
    quarter: 'A quarter such as 2026-Q4; the running one otherwise.',
    deputy: 'Only indicators that this deputy looks after.',
    indicator: 'All quarters of this indicator.',
  },
  async read(reader, query) {
    const asked = query['quarter'];
    const quarter = asked && isQuarter(asked) ? asked : quarterOf(reader.today);
    const { deputy, indicator } = query;
    const rows = await reader.rows<IndicatorRow>('indicators', indicator ? '' : `${quarter}/`);
    const known = rows
      .filter((row) => !indicator || row.indicator === indicator)
      .map((row) => ({ ...row, ppm: attainmentPpm(row.actual, row.planned) }));
    if (indicator && known.length === 0) return undefined;
    const own = known.filter(({ deputies }) => !deputy || deputies.includes(deputy));
    const curators = [...new Set(known.flatMap(({ deputies }) => deputies))].sort();
    return {
      quarter,
      previous: shiftQuarter(quarter, -1),
      next: shiftQuarter(quarter, 1),
      ...(deputy ? { deputy } : {}),
      ...(indicator ? { indicator } : {}),
      total: attainment(own),
      deputies: curators.map((curator) => ({
        deputy: curator,
        ...attainment(known.filter(({ deputies }) => deputies.includes(curator))),
      })),
      indicators: indicator ? own : own.sort((a, b) => a.ppm - b.ppm || (a.indicator < b.indicator ? -1 : 1)),
    };
  },
});

function attainment(rows: readonly IndicatorShown[]): Attainment {
  const sum = rows.reduce((all, { ppm }) => all + ppm, 0);
  return {
    indicators: rows.length,
    attained: rows.filter(({ ppm }) => ppm === 1_000_000).length,
    ppm: rows.length === 0 ? null : Math.round(sum / rows.length),
  };
}
