import { stringify } from 'csv-stringify/sync';
import { guardedCell } from './guard.ts';
import type { Table, TableCell, TableColumn } from './table.ts';

/**
 * `comma` is RFC 4180 with a decimal point; `semicolon` is what Excel opens by a double click where numbers have a decimal comma,
 * as in Kazakhstan. Import reads both.
 */
export type CsvForm = 'comma' | 'semicolon';

/** Rows that are written before others get their turn. */
const rowsAtOnce = 1_000;

/** The file in pieces. UTF-8 with the mark by which a spreadsheet program knows it; lines end as in Windows. */
export async function* csvOf({ columns, rows }: Table, form: CsvForm): AsyncGenerator<string> {
  const delimiter = form === 'comma' ? ',' : ';';
  const lines = (some: readonly (readonly string[])[]) =>
    stringify(some as string[][], { delimiter, record_delimiter: 'windows' });
  yield `\ufeff${lines([columns.map(({ heading }) => guardedCell(heading))])}`;
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const some = rows.slice(from, from + rowsAtOnce);
    yield lines(some.map((row) => columns.map((column, i) => cellText(row[i] ?? null, column, form))));
    await new Promise((done) => setImmediate(done));
  }
}

function cellText(cell: TableCell, { type }: TableColumn, form: CsvForm): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return form === 'semicolon' ? String(cell).replace('.', ',') : String(cell);
  if (typeof cell === 'boolean') return String(cell);
  return type === 'date' ? cell : guardedCell(cell);
}
