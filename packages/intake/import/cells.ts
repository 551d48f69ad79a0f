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

/** The body that the cells say. An empty cell leaves its field out; what is missing is for the schema to say. */
export function bodyFrom(kind: AnyKind, cells: Cells): ReadBody {
  const columns = csvColumns(kind);
  const body: Mutable = {};
  const errors: FieldError[] = [];
  // A list that must be there but may be empty has no other way to be empty.
  for (const { path, list, required } of columns) if (list && required) put(body, path, []);
  for (const [header, cell] of Object.entries(cells)) {
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
    else put(body, path, value);
  }
  return { body: body as ReadBody['body'], errors };
}

function fits({ path }: Column, of: readonly string[]): boolean {
  return path.length === of.length && path.every((part, i) => part === '*' || part === of[i]);
}

function readCell({ type, list }: Column, cell: string): Json | undefined {
  if (!list) return readValue(type, cell);
  const parts = cell.split(';').map((part) => part.trim());
  const values = parts.filter((part) => part !== '').map((part) => readValue(type, part));
  return values.includes(undefined) ? undefined : (values as Json[]);
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
function put(body: Mutable, path: readonly string[], value: Json): void {
  let at = body;
  for (const part of path.slice(0, -1)) {
    const inner = Object.hasOwn(at, part) ? at[part] : undefined;
    const next =
      typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? (inner as Mutable) : {};
    at[part] = next;
    at = next;
  }
  Object.defineProperty(at, path.at(-1) as string, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}
