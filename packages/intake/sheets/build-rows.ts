import { createHash } from 'node:crypto';
import type { AnyKind, Json } from '@esep/domain';
import { canonicalJson } from '@esep/ledger';
import { type FieldError, InvalidSubmission } from '../errors.ts';
import { bodyFrom } from '../import/cells.ts';
import { contentId } from '../import/import-rows.ts';
import type { SubmittedRow } from '../submission.ts';
import type { FoundTable, TableRow } from './find-table.ts';
import type { Lists } from './names.ts';
import type { Cell } from './raw-sheet.ts';
import { cellReader, type Doubt, type NameAnswers } from './read-cell.ts';
import { ownNumber, type SheetColumn, sheetColumns } from './sheet-columns.ts';

/** How a table's columns become a kind's. */
export type ColumnMap = {
  /** One a column of the table: the name of ours, or empty for one that is not entered. */
  readonly columns: readonly string[];
  /** For columns that the table has not: what is entered in every row, as a person writes it. */
  readonly fixed: Readonly<Record<string, string>>;
  readonly answers: NameAnswers;
};

export type BuiltRow =
  | { readonly line: number; readonly row: SubmittedRow }
  | { readonly line: number; readonly refusal: InvalidSubmission };

/**
 * The entries that the rows say. A row without an id gets one from its content: the same row in another file, or twice in this one,
 * is the same entry. A subject without a number of its own is called by its day and content.
 */
export function buildRows(
  kind: AnyKind,
  table: Pick<FoundTable, 'rows'>,
  { columns, fixed, answers }: ColumnMap,
  lists: Lists,
): readonly BuiltRow[] {
  const known = new Map(sheetColumns(kind, 'kk', lists).map((column) => [column.name, column]));
  const reader = cellReader(kind, lists, answers);
  const number = ownNumber(kind);

  function cellsOf(cells: readonly Cell[]): readonly (readonly [string, Cell])[] {
    const own = columns.flatMap((name, i) => (name === '' ? [] : [[name, cells[i] ?? null] as const]));
    const filled = new Set(own.flatMap(([name, cell]) => (cell === null ? [] : [name])));
    return [...own, ...Object.entries(fixed).filter(([name, text]) => text !== '' && !filled.has(name))];
  }

  function build({ line, cells }: TableRow): BuiltRow {
    const errors: FieldError[] = [];
    const read: Record<string, string> = {};
    for (const [name, cell] of cellsOf(cells)) {
      const column = known.get(name) ?? plainColumn(name);
      const result = reader.read(column, cell);
      if ('error' in result) errors.push({ field: fieldOf(name), ...result.error });
      else if (result.text !== '') read[name] = result.text;
    }
    const { occurredOn, id, ...rest } = read;
    const { body, errors: more } = bodyFrom(kind, rest);
    errors.push(...more);
    if (errors.length > 0) return { line, refusal: new InvalidSubmission(errors) };
    const numbered =
      number !== undefined && body[number] === undefined
        ? { ...body, [number]: madeNumber(occurredOn, body) }
        : body;
    const row = { kind: kind.name, ...(occurredOn === undefined ? {} : { occurredOn }), body: numbered };
    return { line, row: { ...row, id: id ?? contentId(row) } };
  }

  return table.rows.map(build);
}

/** Names in the table that people must be asked about, each once, with how many rows have it. */
export function findDoubts(
  kind: AnyKind,
  table: Pick<FoundTable, 'rows'>,
  { columns, fixed }: ColumnMap,
  lists: Lists,
): readonly (Doubt & { readonly rows: number })[] {
  const known = new Map(sheetColumns(kind, 'kk', lists).map((column) => [column.name, column]));
  const reader = cellReader(kind, lists, {});
  const found = new Map<string, Doubt & { rows: number }>();
  const note = (column: SheetColumn | undefined, cell: Cell) => {
    if (!column) return;
    for (const doubt of reader.doubts(column, cell)) {
      const key = `${doubt.list}/${doubt.text.toLowerCase()}`;
      const before = found.get(key);
      if (before) before.rows += 1;
      else found.set(key, { ...doubt, rows: 1 });
    }
  };
  for (const [name, text] of Object.entries(fixed)) if (text !== '') note(known.get(name), text);
  for (const { cells } of table.rows) {
    for (const [i, name] of columns.entries()) if (name !== '') note(known.get(name), cells[i] ?? null);
  }
  return [...found.values()].sort((a, b) => b.rows - a.rows);
}

/** A column that only an advanced sheet has, by its technical name: `evidence.1.link`. */
function plainColumn(name: string): SheetColumn {
  return { name, heading: name, help: '', required: false, type: 'text', list: false, choices: [] };
}

/** A JSON pointer into the row, as refusals carry it. */
export function fieldOf(column: string): string {
  return column === 'occurredOn' || column === 'id' ? `/${column}` : `/body/${column.split('.').join('/')}`;
}

/** The column that a refusal's field speaks of, among those that are there: `/body/deputies/0` is `deputies`. */
export function columnOfField(field: string, columns: readonly string[]): string | undefined {
  const path = field.replace(/^\/(body\/)?/, '').split('/');
  for (let length = path.length; length > 0; length--) {
    const name = path.slice(0, length).join('.');
    const found = columns.find((one) => one === name) ?? columns.find((one) => one.startsWith(`${name}.`));
    if (found !== undefined) return found;
  }
  return undefined;
}

function madeNumber(occurredOn: string | undefined, body: { readonly [key: string]: Json }): string {
  const mark = createHash('sha256').update(canonicalJson(body)).digest('hex').slice(0, 8);
  return `${occurredOn ?? 'n'}-${mark}`;
}
