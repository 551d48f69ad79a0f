import writeXlsxFile, { type CellObject, type Sheet } from 'write-excel-file/node';
import type { Table, TableCell, TableColumn } from './table.ts';

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

const head = { fontWeight: 'bold', backgroundColor: '#E8EEF2', alignVertical: 'top', wrap: true } as const;

/** An XLSX workbook: typed cells, widths by content, the header always in sight, the source as the last sheet. */
export async function workbookOf(
  tables: readonly Table[],
  source: SourceSheet,
): Promise<Uint8Array<ArrayBuffer>> {
  const taken = new Set<string>();
  const sheets: Sheet<never>[] = [
    ...tables.map((table) => sheetOf(table, nameFor(table.name, taken))),
    {
      sheet: nameFor(source.name, taken),
      data: source.lines.map(([what, value]) => [
        { value: clean(what), fontWeight: 'bold', alignVertical: 'top', wrap: true },
        { value: clean(value), type: String, wrap: true },
      ]),
      columns: [{ width: 28 }, { width: 80 }],
    },
  ];
  return new Uint8Array(await writeXlsxFile(sheets).toBuffer());
}

function sheetOf({ columns, rows }: Table, sheet: string): Sheet<never> {
  return {
    sheet,
    data: [
      columns.map(({ heading }) => ({ value: clean(heading), type: String, ...head })),
      ...rows.map((row) => columns.map((column, i) => cellOf(row[i] ?? null, column))),
    ],
    columns: columns.map((column, i) => ({ width: widthOf(column, rows, i) })),
    stickyRowsCount: 1,
  };
}

function cellOf(cell: TableCell, { type }: TableColumn): CellObject | null {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (typeof cell === 'boolean') return { value: cell, type: Boolean };
  if (type === 'date') {
    const day = new Date(`${cell}T00:00:00Z`);
    if (!Number.isNaN(day.getTime())) return { value: day, type: Date, format: 'dd.mm.yyyy', align: 'left' };
  }
  // A text is a text to Excel, whatever it begins with: the cell's type says so.
  return {
    value: clean(cell),
    type: String,
    ...(cell.length > wrapped ? { wrap: true, alignVertical: 'top' } : {}),
  };
}

function widthOf({ heading, type }: TableColumn, rows: Table['rows'], i: number): number {
  const longest = rows
    .slice(0, measured)
    .reduce((most, row) => Math.max(most, String(row[i] ?? '').length), 0);
  const title = Math.min(heading.length, Math.max(12, longest));
  const width = Math.max(type === 'date' ? 10 : longest, title) + 2;
  return Math.min(Math.max(width, narrowest), widest);
}

/** XML cannot hold control characters, and Excel no longer cell. */
function clean(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken away.
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').slice(0, longestText);
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
