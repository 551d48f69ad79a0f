import { Refusal } from '@esep/domain';

/** What a sheet's XML tells besides the values. Columns and rows from 0. */
export interface SheetFacts {
  /** Cells whose value a formula gave; the value kept in the file is read, nothing is worked out. */
  readonly formulas: number;
  /** Cells such as #REF!, read as empty. */
  readonly errors: number;
  readonly hiddenColumns: readonly number[];
  readonly hiddenRows: number;
  /** Merged cells, as first and last row and column. */
  readonly merges: readonly {
    readonly rows: readonly [number, number];
    readonly columns: readonly [number, number];
  }[];
}

export const noFacts: SheetFacts = { formulas: 0, errors: 0, hiddenColumns: [], hiddenRows: 0, merges: [] };

interface Limits {
  readonly rows: number;
  readonly columns: number;
}

const cellTag = /<c(?=[\s>/])([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g;

/**
 * Looks a sheet over before its values are read, and gives it back without what would keep them from being read: cells with
 * errors, and empty cells far out. Throws `Refusal` `sheet_too_long` when values stand beyond the limits.
 */
export function scanSheet(
  source: string,
  limits: Limits,
): { readonly xml: string; readonly facts: SheetFacts } {
  let formulas = 0;
  let errors = 0;
  // Some programs write the elements with a prefix.
  const plain = source.replace(/<(\/?)(?:x|ss|main):/g, '<$1');
  const xml = plain
    .replace(cellTag, (whole, attributes: string, inner: string | undefined) => {
      if (!inner) return '';
      if (/<f[\s>/]/.test(inner)) formulas += 1;
      if (/\st="e"/.test(attributes)) {
        errors += 1;
        return '';
      }
      const [column, row] = placeOf(/\sr="([A-Z]+)(\d+)"/.exec(attributes));
      if (column >= limits.columns || row >= limits.rows) throw tooLong(limits);
      return whole;
    })
    .replaceAll(/<row[\s][^>]*\/>|<row(?=[\s>])[^>]*>\s*<\/row>/g, '');
  checkRows(xml, limits);
  return { xml, facts: { formulas, errors, ...hiddenIn(plain), merges: mergesIn(plain) } };
}

/** Rows may carry numbers of their own, or none at all. */
function checkRows(xml: string, limits: Limits): void {
  let rows = 0;
  for (const [tag] of xml.matchAll(/<row(?=[\s>])[^>]*>/g)) {
    rows = Math.max(rows + 1, Number(/\sr="(\d+)"/.exec(tag)?.[1] ?? 0));
    if (rows > limits.rows) throw tooLong(limits);
  }
}

const tooLong = ({ rows, columns }: Limits) => new Refusal('sheet_too_long', '/file', { rows, columns });

function hiddenIn(xml: string): Pick<SheetFacts, 'hiddenColumns' | 'hiddenRows'> {
  const hiddenColumns = [...xml.matchAll(/<col\s[^>]*>/g)].flatMap(([tag]) => {
    if (!/\shidden="(1|true)"/.test(tag)) return [];
    const min = Number(/\smin="(\d+)"/.exec(tag)?.[1] ?? 0);
    const max = Math.min(Number(/\smax="(\d+)"/.exec(tag)?.[1] ?? 0), min + 400);
    return Array.from({ length: Math.max(0, max - min + 1) }, (_, i) => min - 1 + i);
  });
  const hiddenRows = [...xml.matchAll(/<row(?=\s)[^>]*\shidden="(?:1|true)"[^>]*>/g)].length;
  return { hiddenColumns, hiddenRows };
}

function mergesIn(xml: string): SheetFacts['merges'] {
  return [...xml.matchAll(/<mergeCell\s[^>]*ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)]
    .slice(0, 5_000)
    .map(([, c1 = 'A', r1, c2 = 'A', r2]) => ({
      rows: [Number(r1) - 1, Number(r2) - 1],
      columns: [columnOf(c1), columnOf(c2)],
    }));
}

function placeOf(match: RegExpExecArray | null): readonly [column: number, row: number] {
  return match ? [columnOf(match[1] ?? 'A'), Number(match[2]) - 1] : [0, 0];
}

/** A → 0, AB → 27. */
function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
