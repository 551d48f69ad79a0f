import type { AnyKind, Json } from '@esep/domain';
import type { FieldError } from '../errors.ts';
import { type CellType, type Column, csvColumns } from './columns.ts';

/** A CSV record: header → cell, both trimmed. */
export type Cells = Readonly<Record<string, string>>;

/** Columns of every sheet, beside those of the kind's body. */
export const rowColumns = ['kind', 'id', 'occurredOn', 'version'] as const;

type Mutable = { [key: string]: Json | Mutable };

export interface ReadBody {
  readonly body: { readonly [key: string]: Json };
  readonly errors: readonly FieldError[];
}

/**
 * The body that the cells say. An empty cell leaves its field out; what is missing is for the schema to say. Places of a list
 * that are left empty close up: `evidence.2.link` alone is a list of one.
 */
export function bodyFrom(kind: AnyKind, cells: Cells): ReadBody {
  const columns = csvColumns(kind);
  const body: Mutable = {};
  const errors: FieldError[] = [];
  // A list that must be there but may be empty has no other way to be empty.
  for (const column of columns) if (column.list && column.required) put(body, column, column.path, []);
  for (const [header, cell] of wholeFirst(cells)) {
    if (cell === '' || (rowColumns as readonly string[]).includes(header)) continue;
    const path = header.split('.');
    const column = columns.find((one) => fits(one, path));
    const field = `/body/${path.join('/')}`;
    if (!column) {
      errors.push({ field, code: 'unknown_field', params: { name: header } });
      continue;
    }
    const value = readCell(column, cell);
    if (value === undefined) errors.push({ field, code: 'not_a_cell', params: { expected: column.type } });
    else put(body, column, path, value);
  }
  return { body: closedUp(body) as ReadBody['body'], errors };
}

/** A list in one cell before the columns that add to its things, whatever the order of the sheet. */
function wholeFirst(cells: Cells): readonly (readonly [string, string])[] {
  return Object.entries(cells).sort(([a], [b]) => a.split('.').length - b.split('.').length);
}

function fits({ path }: Column, of: readonly string[]): boolean {
  return (
    path.length === of.length &&
    path.every((part, i) => part === '*' || part === of[i] || (part === '#' && place.test(of[i] as string)))
  );
}

/** A place in a list, from 1: no kind has longer lists of things. */
const place = /^[1-9]\d{0,2}$/;

function readCell({ type, list, word }: Column, cell: string): Json | undefined {
  if (word !== undefined && cell.startsWith('[')) return readJson(cell);
  if (!list) return readValue(type, cell);
  const parts = cell.split(';').map((part) => part.trim());
  const values = parts.filter((part) => part !== '').map((part) => readValue(type, part));
  if (values.includes(undefined)) return undefined;
  return word === undefined ? (values as Json[]) : (values as Json[]).map((value) => ({ [word]: value }));
}

const yes = new Set(['true', 'yes', '1', '+', 'иә', 'ия', 'да']);
const no = new Set(['false', 'no', '0', '-', 'жоқ', 'нет']);

function readValue(type: CellType, cell: string): Json | undefined {
  switch (type) {
    case 'text':
      return cell;
    case 'number':
      return /^[-+]?\d+([.,]\d+)?$/.test(cell) ? Number(cell.replace(',', '.')) : undefined;
    case 'flag':
      return yes.has(cell.toLowerCase()) ? true : no.has(cell.toLowerCase()) ? false : undefined;
    case 'json':
      return readJson(cell);
  }
}

function readJson(cell: string): Json | undefined {
  try {
    return JSON.parse(cell) as Json;
  } catch {
    return undefined;
  }
}

/** Headers are a file's own words: only what a column names gets here, so no `__proto__`. */
function put(body: Mutable, { path: shape }: Column, path: readonly string[], value: Json): void {
  let at: Mutable | Mutable[] = body;
  for (const [i, part] of path.slice(0, -1).entries()) {
    const key = shape[i] === '#' ? String(Number(part) - 1) : part;
    const inner: unknown = Object.hasOwn(at, key) ? (at as Mutable)[key] : undefined;
    const isList = shape[i + 1] === '#';
    const kept = typeof inner === 'object' && inner !== null && Array.isArray(inner) === isList;
    const next = (kept ? inner : isList ? [] : {}) as Mutable | Mutable[];
    (at as Mutable)[key] = next as Mutable;
    at = next;
  }
  Object.defineProperty(at, path.at(-1) as string, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

/** Lists without the places that nothing was said about. */
function closedUp(value: Json | Mutable): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.filter((item) => item !== undefined).map(closedUp);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, closedUp(inner as Json)]));
}
