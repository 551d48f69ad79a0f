import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import readExcelFile from 'read-excel-file/node';
import { wrongUsage } from '../failures.ts';

/** A row of a sheet: column → text, without empty cells; `line` as a person counts, the heading being line 1. */
export interface SheetRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** Sheet name → rows. */
export type Sheets = Readonly<Record<string, readonly SheetRow[]>>;

/** A workbook is people's work of an afternoon; anything larger is a mistake or an attack. */
const largestBytes = 5_000_000;

/**
 * Reads the named sheets of an XLSX workbook, or `<name>.csv` files of a folder (UTF-8, comma or semicolon, with or
 * without a byte order mark). Sheets that are `optional` may be missing. Throws a failure of wrong usage that names what is missing.
 */
export async function readSheets(
  path: string,
  names: readonly string[],
  optional: readonly string[] = [],
): Promise<Sheets> {
  if (!existsSync(path))
    throw wrongUsage(`${path} does not exist. Give an .xlsx file or a folder of .csv files.`);
  return statSync(path).isDirectory()
    ? readFolder(path, names, optional)
    : readWorkbook(path, names, optional);
}

function readFolder(folder: string, names: readonly string[], optional: readonly string[]): Sheets {
  const sheets = names.map((name) => {
    const file = join(folder, `${name}.csv`);
    if (!existsSync(file) && optional.includes(name)) return [name, []] as const;
    if (!existsSync(file))
      throw wrongUsage(
        `${file} is missing. A roster folder holds ${names.map((n) => `${n}.csv`).join(', ')}.`,
      );
    const text = readLimited(file).toString('utf8');
    const options = {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: false,
      delimiter: delimiterOf(text),
    };
    return [name, rowsOf(parse(text, options) as string[][])] as const;
  });
  return Object.fromEntries(sheets);
}

async function readWorkbook(
  file: string,
  names: readonly string[],
  optional: readonly string[],
): Promise<Sheets> {
  let workbook: Awaited<ReturnType<typeof readExcelFile>>;
  try {
    workbook = await readExcelFile(readLimited(file));
  } catch (cause) {
    throw wrongUsage(
      `${file} is not an .xlsx workbook that can be read (${(cause as Error).message}). Save it as .xlsx again.`,
    );
  }
  const sheets = names.map((name) => {
    const sheet = workbook.find((candidate) => candidate.sheet.trim().toLowerCase() === name);
    if (!sheet && optional.includes(name)) return [name, []] as const;
    if (!sheet) throw wrongUsage(`${file} has no sheet "${name}". It needs the sheets ${names.join(', ')}.`);
    return [name, rowsOf(sheet.data.map((row) => row.map(cellText)))] as const;
  });
  return Object.fromEntries(sheets);
}

function readLimited(file: string): Buffer {
  const { size } = statSync(file);
  if (size > largestBytes)
    throw wrongUsage(`${file} has ${size} bytes; a roster has at most ${largestBytes}.`);
  return readFileSync(file);
}

/** Excel writes semicolons where the comma is the decimal sign, as in Kazakhstan. */
function delimiterOf(text: string): string {
  const heading = text.slice(0, text.search(/[\r\n]|$/));
  return heading.split(';').length > heading.split(',').length ? ';' : ',';
}

function cellText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return cell === null || cell === undefined ? '' : String(cell);
}

function rowsOf(table: readonly (readonly string[])[]): SheetRow[] {
  const heading = (table[0] ?? []).map((name) => name.trim().toLowerCase());
  return table
    .map((row, index) => {
      const filled = heading.map((name, column) => [name, (row[column] ?? '').trim()] as const);
      return { line: index + 1, cells: Object.fromEntries(filled.filter(([name, text]) => name && text)) };
    })
    .slice(1)
    .filter(({ cells }) => Object.keys(cells).length > 0);
}
