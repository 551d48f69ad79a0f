import type { Guesser } from './headings.ts';
import { foldText } from './letters.ts';
import type { Cell, RawSheet } from './raw-sheet.ts';

/** Where a table stands in a sheet: rows from 0. */
export interface TablePlace {
  /** The rows of the heading: one, or two where columns stand in groups. */
  readonly heading: readonly number[];
  readonly headings: readonly string[];
  /** How well the headings are known; 0 when none is. */
  readonly score: number;
}

/** Why a row under the heading is no entry. */
export type PassedOver = 'total' | 'example' | 'numbers' | 'section';

export interface TableRow {
  /** As the file counts, from 1. */
  readonly line: number;
  readonly cells: readonly Cell[];
}

export interface FoundTable extends TablePlace {
  readonly rows: readonly TableRow[];
  readonly passedOver: readonly { readonly line: number; readonly why: PassedOver }[];
}

const searchedRows = 40;

/** The row of headings: the one whose cells are known best, else the one with the most different texts. */
export function findHeading(sheet: RawSheet, guess: Guesser): TablePlace | undefined {
  let best: TablePlace | undefined;
  let most = 0;
  for (let row = 0; row < Math.min(sheet.rows.length, searchedRows); row++) {
    const place = placeAt(sheet, row, guess);
    if (!place) continue;
    const texts = new Set(place.headings.filter((text) => text !== '')).size;
    const worth = place.score * 10 + texts;
    if (texts >= 2 && worth > most) {
      most = worth;
      best = place;
    }
  }
  return best;
}

/** The table under a heading in that row; undefined when no text stands there. */
export function tableAt(sheet: RawSheet, row: number, guess: Guesser): FoundTable | undefined {
  const place = placeAt(sheet, row, guess);
  if (!place) return undefined;
  const begin = (place.heading.at(-1) as number) + 1;
  const rows: TableRow[] = [];
  const passedOver: { line: number; why: PassedOver }[] = [];
  for (const [i, cells] of sheet.rows.slice(begin).entries()) {
    const line = begin + i + 1;
    if (cells.every((cell) => cell === null)) continue;
    const why = reasonToPass(cells, place.headings.length, i === 0);
    if (why) passedOver.push({ line, why });
    else rows.push({ line, cells });
  }
  return { ...place, rows, passedOver };
}

function placeAt({ rows, facts }: RawSheet, row: number, guess: Guesser): TablePlace | undefined {
  const top = rows[row] ?? [];
  if (!top.some((cell) => typeof cell === 'string')) return undefined;
  const under = isSecondHeading(top, rows[row + 1] ?? [], row, facts.merges)
    ? (rows[row + 1] ?? [])
    : undefined;
  const headings = under ? joined(top, under, row, facts.merges) : top.map(textOf);
  const score = headings.reduce(
    (sum, heading) => sum + (heading === '' ? 0 : (guess(heading)[0]?.score ?? 0)),
    0,
  );
  return { heading: under ? [row, row + 1] : [row], headings, score };
}

const textOf = (cell: Cell | undefined) =>
  typeof cell === 'string' ? cell.replaceAll(/\s+/g, ' ') : cell == null ? '' : String(cell);

type Merges = RawSheet['facts']['merges'];

/** Texts alone, under cells that span columns or leave gaps: a second row of headings. */
function isSecondHeading(top: readonly Cell[], under: readonly Cell[], row: number, merges: Merges): boolean {
  const filled = under.flatMap((cell, column) => (cell === null ? [] : [column]));
  const texts = under.filter((cell) => typeof cell === 'string' && !/^\d/.test(cell));
  if (filled.length === 0 || texts.length !== filled.length) return false;
  const last = top.findLastIndex((cell) => cell !== null);
  const spans = merges.some(
    ({ rows, columns }) =>
      rows[0] === row && rows[1] === row && columns[1] > columns[0] && columns[1] - columns[0] < last,
  );
  const fillsGap = filled.some((column) => (top[column] ?? null) === null && column <= last + 1);
  const covers = filled.filter((column) => (top[column] ?? null) !== null).length;
  const gaps = top.slice(0, last + 1).filter((cell) => cell === null).length;
  return (spans || (gaps > 0 && fillsGap && covers <= filled.length / 2)) && fillsGap;
}

function joined(
  top: readonly Cell[],
  under: readonly Cell[],
  row: number,
  merges: Merges,
): readonly string[] {
  const width = Math.max(top.length, under.length);
  let group = '';
  return Array.from({ length: width }, (_, column) => {
    const over = textOf(top[column]);
    const own = textOf(under[column]);
    const isMerged = merges.some(
      ({ rows, columns }) => rows[0] === row && columns[0] < column && column <= columns[1],
    );
    if (over !== '') group = over;
    else if (!isMerged && merges.length > 0) group = '';
    if (own === '') return over;
    return group === '' || group === own ? own : `${group}: ${own}`;
  });
}

const totals = /^(барлыгы|барлыги|жиыны|жалпы саны|корытынды|итого|всего|общии итог|total|grand total)(\s|$)/;
const examples = new Set(['мысал', 'пример', 'example']);

function reasonToPass(cells: readonly Cell[], width: number, isFirst: boolean): PassedOver | undefined {
  const filled = cells.filter((cell) => cell !== null);
  const words = filled.filter((cell) => typeof cell === 'string').map((cell) => foldText(cell));
  if (words.some((word) => examples.has(word))) return 'example';
  if (totals.test(words[0] ?? '') && filled.findIndex((cell) => typeof cell === 'string') <= 1)
    return 'total';
  if (isFirst && filled.length > 1 && filled.every((cell, i) => Number(cell) === i + 1)) return 'numbers';
  if (filled.length === 1 && width > 3 && typeof filled[0] === 'string') return 'section';
  return undefined;
}
