import { quarterOf, Refusal, type Text } from '@esep/domain';
import { columnTitles, registerTitles, stateWords } from '@esep/web';
import type { OfficeScope } from '../scope.ts';
import { type CellType, type Column, columnsOf, stateValues } from './columns.ts';
import { type Register, registerOf } from './registers.ts';
import { type IndexLine, indexOf } from './subject-index.ts';
import { isHash, type NameBook, nameBook, wordsOf } from './words-of.ts';

/** What a register is asked for; the names of the address. Empty values count as absent. */
export interface RegisterQuery {
  readonly q?: string;
  readonly deputy?: string;
  readonly district?: string;
  readonly topic?: string;
  readonly state?: string;
  /** `2026-Q3`, or a year. */
  readonly quarter?: string;
  /** A column's id, with `-` before it for descending; newest first unless told. */
  readonly sort?: string;
}

export interface RegisterColumn {
  readonly id: string;
  readonly title: string;
  /** `date` cells are `YYYY-MM-DD`. */
  readonly type: 'text' | 'number' | 'date' | 'flag';
}

export type RegisterCell = string | number | boolean | undefined;

export interface RegisterRow {
  readonly subject: string;
  readonly seq: number;
  readonly state: string | undefined;
  /** One a column, in words of the person's language. */
  readonly cells: readonly RegisterCell[];
}

export interface RegisterRows {
  readonly register: string;
  readonly title: string;
  readonly columns: readonly RegisterColumn[];
  /** All that fit the query, sorted, without pages. */
  readonly rows: readonly RegisterRow[];
}

/**
 * A register as a table: what its page shows page by page, whole, for sheets and print. Throws `Refusal` `not_found` for a
 * register that does not exist. Withdrawn lines are left out unless the state asks for them.
 */
export async function registerRows(
  scope: OfficeScope,
  id: string,
  query: RegisterQuery,
): Promise<RegisterRows> {
  const found = await findLines(scope, id, query);
  const { register, lines, book } = found;
  await book.readTexts(lines.flatMap((line) => hashesOf(line)));
  return {
    register: id,
    title: registerTitles[register.id][scope.language],
    columns: tableColumns(register).map(({ id: column, label, type }) => ({
      id: column,
      title: label[scope.language],
      type: sheetType(type),
    })),
    rows: lines.map((line) => rowOf(register, line, book)),
  };
}

export interface FoundLines {
  readonly register: Register;
  readonly lines: readonly IndexLine[];
  readonly book: NameBook;
  /** Lines of the register before any filter, withdrawn ones left out. */
  readonly whole: number;
}

/** Lines that fit, sorted; their texts are read only where the query needs them. */
export async function findLines(scope: OfficeScope, id: string, query: RegisterQuery): Promise<FoundLines> {
  const register = registerOf(id);
  if (!register) throw new Refusal('not_found');
  const index = indexOf(scope.deps);
  const [book] = await Promise.all([nameBook(scope), index.sync()]);
  const all = index.lines(id);
  const fitting = all.filter((line) => fits(line, query));
  const sort = sortOf(register, query.sort);
  const words = (query.q ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const sortsByText = sort.column.type === 'text';
  if (words.length > 0 || sortsByText) await book.readTexts(fitting.flatMap(hashesOf));
  const lines = words.length === 0 ? fitting : fitting.filter((line) => says(register, line, words, book));
  const whole = all.filter(({ state }) => state !== 'withdrawn').length;
  return { register, lines: sorted(lines, sort, book), book, whole };
}

function fits(line: IndexLine, { deputy, district, topic, state, quarter }: RegisterQuery): boolean {
  if (state ? line.state !== state : line.state === 'withdrawn') return false;
  if (deputy && !line.deputies.includes(deputy)) return false;
  if (district && !line.districts.includes(district)) return false;
  if (topic && !line.topics.includes(topic)) return false;
  return !quarter || quarterOf(line.on) === quarter || line.on.startsWith(`${quarter}-`);
}

/** Every word stands somewhere in the line: number, title, names. */
function says(register: Register, line: IndexLine, words: readonly string[], book: NameBook): boolean {
  const cells = columnsOf(register).map((column) => wordsOf(column, line.cells[column.id], book));
  const people = line.deputies.map((id) => book.nameOf('deputies', id));
  const text = [line.key, ...cells, ...people].join(' ').toLowerCase();
  return words.every((word) => text.includes(word));
}

export function hashesOf({ cells, title }: IndexLine): readonly string[] {
  return [...Object.values(cells), title].filter(isHash);
}

/** Number, day, the register's own columns, state. */
export function tableColumns(register: Register): readonly Column[] {
  const own = columnsOf(register);
  const key: Column = { id: 'key', label: columnTitles.key, type: 'text', of: () => undefined };
  const on: Column = { id: 'on', label: columnTitles.on, type: 'date', of: () => undefined };
  const state: Column = { id: 'state', label: columnTitles.state, type: 'choice', of: () => undefined };
  const rest = own.filter(({ id }) => id !== 'on');
  return [...(register.each === undefined ? [key] : []), on, ...rest, ...(register.state ? [state] : [])];
}

export function rowOf(register: Register, line: IndexLine, book: NameBook): RegisterRow {
  const { subject, seq, state } = line;
  const cells = tableColumns(register).map((column) => cellOf(register, column, line, book));
  return { subject, seq, state, cells };
}

function cellOf(register: Register, column: Column, line: IndexLine, book: NameBook): RegisterCell {
  if (column.id === 'key') return line.key;
  if (column.id === 'on') return line.on;
  if (column.id === 'state') return stateWord(register, line.state)?.[book.language];
  return wordsOf(column, line.cells[column.id], book);
}

/** A state in words: of the register, or of the field that says it. */
export function stateWord(register: Register, state: string | undefined): Text | undefined {
  return state === undefined ? undefined : (stateValues(register)?.[state] ?? stateWords[state]);
}

function sheetType(type: CellType): RegisterColumn['type'] {
  return type === 'number' || type === 'date' || type === 'flag' ? type : 'text';
}

interface Sort {
  readonly column: Column;
  readonly down: boolean;
}

export function sortOf(register: Register, asked = ''): Sort {
  const columns = tableColumns(register);
  const column = columns.find(({ id }) => id === asked.replace(/^-/, ''));
  if (column) return { column, down: asked.startsWith('-') };
  return { column: columns.find(({ id }) => id === 'on') as Column, down: true };
}

function sorted(lines: readonly IndexLine[], { column, down }: Sort, book: NameBook): readonly IndexLine[] {
  const collator = new Intl.Collator(book.language, { numeric: true });
  const valued = lines.map((line) => ({ line, value: sortValue(column, line, book) }));
  const sign = down ? -1 : 1;
  valued.sort((a, b) => {
    // What is empty stands last, in whichever direction.
    if (a.value === undefined || b.value === undefined) {
      return Number(a.value === undefined) - Number(b.value === undefined) || b.line.seq - a.line.seq;
    }
    const order =
      typeof a.value === 'number' && typeof b.value === 'number'
        ? a.value - b.value
        : column.type === 'date'
          ? Number(a.value > b.value) - Number(a.value < b.value)
          : collator.compare(String(a.value), String(b.value));
    return sign * order || sign * (a.line.seq - b.line.seq);
  });
  return valued.map(({ line }) => line);
}

function sortValue(column: Column, line: IndexLine, book: NameBook): string | number | undefined {
  if (column.id === 'key') return line.key;
  if (column.id === 'on') return line.on;
  if (column.id === 'state') return line.state;
  const value = wordsOf(column, line.cells[column.id], book);
  return typeof value === 'boolean' ? Number(value) : value;
}
