import { setImmediate } from 'node:timers/promises';
import { strToU8, Zip, ZipDeflate } from 'fflate';
import { lettersOf } from '../sheets/template-lists.ts';
import type { Table, TableCell, TableColumn } from './table.ts';
import { escaped, sheetEnd, sheetStart, styles, workbookParts } from './workbook-parts.ts';

/** One sheet more, that says where the numbers come from: a heading and what stands beside it. */
export interface SourceSheet {
  readonly name: string;
  readonly lines: readonly (readonly [string, string])[];
}

/** Excel refuses a cell with more. */
const longestText = 32_767;
const longestName = 31;
const [narrowest, widest] = [6, 60];
/** Rows that are looked at for the width of a column. */
const measured = 200;
const wrapped = 40;
/** Rows that are written before others get their turn: some ten milliseconds. */
const rowsAtOnce = 500;
/** Of deflate: as small as more would make it, in a fifth less time. */
const level = 3;
const dayMs = 86_400_000;
/** 1 January 1970 as spreadsheets count days. */
const firstDay = 25_569;

interface Sheet {
  readonly name: string;
  readonly start: string;
  readonly rows: Iterable<string>;
}

/**
 * An XLSX workbook: typed cells, widths by content, the header always in sight, the source as the last sheet. It is written row by row,
 * so that the pages of the process are answered while a large one is made; `rest` is awaited between some rows.
 */
export async function workbookOf(
  tables: readonly Table[],
  source: SourceSheet,
  rest: () => Promise<void> = () => setImmediate(),
): Promise<Uint8Array<ArrayBuffer>> {
  const taken = new Set<string>();
  const sheets = [
    ...tables.map((table) => tableSheet(table, nameFor(table.name, taken))),
    sourceSheet(source, nameFor(source.name, taken)),
  ];
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [path, text] of workbookParts(sheets.map(({ name }) => name))) begin(zip, path)(text, true);
  for (const [i, { start, rows }] of sheets.entries()) {
    const write = begin(zip, `xl/worksheets/sheet${i + 1}.xml`);
    write(start);
    for (const piece of inPieces(rows)) {
      write(piece);
      await rest();
    }
    write(sheetEnd, true);
  }
  zip.end();
  return new Uint8Array(Buffer.concat(chunks));
}

function begin(zip: Zip, path: string): (text: string, isLast?: boolean) => void {
  const file = new ZipDeflate(path, { level });
  zip.add(file);
  return (text, isLast = false) => file.push(strToU8(text), isLast);
}

function* inPieces(rows: Iterable<string>): Generator<string> {
  let piece: string[] = [];
  for (const row of rows) {
    piece.push(row);
    if (piece.length < rowsAtOnce) continue;
    yield piece.join('');
    piece = [];
  }
  yield piece.join('');
}

function tableSheet({ columns, rows }: Table, name: string): Sheet {
  const letters = columns.map((_, i) => lettersOf(i));
  function* written() {
    yield rowXml(
      1,
      columns.map(({ heading }, i) => textXml(`${letters[i]}1`, heading, styles.heading)),
    );
    for (const [i, row] of rows.entries()) {
      const line = i + 2;
      yield rowXml(
        line,
        columns.map((column, at) => cellXml(`${letters[at]}${line}`, row[at] ?? null, column)),
      );
    }
  }
  const widths = columns.map((column, i) => widthOf(column, rows, i));
  return { name, start: sheetStart(widths, true), rows: written() };
}

function sourceSheet({ lines }: SourceSheet, name: string): Sheet {
  const rows = lines.map(([what, value], i) =>
    rowXml(i + 1, [
      textXml(`A${i + 1}`, what, styles.label),
      value === '' ? '' : textXml(`B${i + 1}`, value, styles.value),
    ]),
  );
  return { name, start: sheetStart([28, 80], false), rows };
}

function rowXml(line: number, cells: readonly string[]): string {
  return `<row r="${line}">${cells.join('')}</row>`;
}

function cellXml(at: string, cell: TableCell, { type }: TableColumn): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${Number(cell)}</v></c>`;
  if (type === 'date') {
    const days = Date.parse(`${cell}T00:00:00Z`) / dayMs + firstDay;
    if (!Number.isNaN(days)) return `<c r="${at}" s="${styles.date}"><v>${days}</v></c>`;
  }
  return textXml(at, cell, cell.length > wrapped ? styles.long : styles.plain);
}

/** A text is a text to Excel, whatever it begins with: the cell's type says so. */
function textXml(at: string, text: string, style: number): string {
  const said = escaped(text.slice(0, longestText));
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${said}</t></is></c>`;
}

function widthOf({ heading, type }: TableColumn, rows: Table['rows'], i: number): number {
  const longest = rows
    .slice(0, measured)
    .reduce((most, row) => Math.max(most, String(row[i] ?? '').length), 0);
  const title = Math.min(heading.length, Math.max(12, longest));
  const width = Math.max(type === 'date' ? 10 : longest, title) + 2;
  return Math.min(Math.max(width, narrowest), widest);
}

/** As Excel allows the name of a sheet, and no two alike. */
function nameFor(wanted: string, taken: Set<string>): string {
  const plain =
    wanted
      .replace(/[[\]:*?/\\]/g, ' ')
      .trim()
      .slice(0, longestName) || 'Sheet';
  for (let n = 1; ; n++) {
    const end = n === 1 ? '' : ` ${n}`;
    const name = plain.slice(0, longestName - end.length) + end;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}
