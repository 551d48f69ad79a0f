import { type AnyKind, clockTime, month, quarter, slug } from '@esep/domain';
import * as z from 'zod';

/** How a cell is read. `json` is for what has no plain form in a cell: a whole list of things, a choice of shapes. */
export type CellType = 'text' | 'number' | 'flag' | 'json';

/** One column of a kind's sheet. */
export interface Column {
  /**
   * `attendees`, `name.kk`; `roll.*` stands for one column a key, such as `roll.d-07`, and `evidence.#.link` for one
   * column a place in a list, from 1: `evidence.1.link`.
   */
  readonly name: string;
  readonly path: readonly string[];
  readonly type: CellType;
  /** The cell is a list of such values, separated by `;`. */
  readonly list: boolean;
  /** For a list of things that need one word each: the member that such a word is. */
  readonly word?: string;
  readonly required: boolean;
  /** What may stand there, when that is a closed list. */
  readonly choices: readonly string[];
  /** How the text must be written, when that is one of the forms that kinds share. */
  readonly form?: CellForm;
}

export type CellForm = 'slug' | 'date' | 'month' | 'quarter' | 'time';

type Schema = {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly pattern?: string;
};

const known = new WeakMap<AnyKind, readonly Column[]>();

/** The columns of a kind's body, in the order of its schema. A sheet has `id` and `occurredOn` before them. */
export function csvColumns(kind: AnyKind): readonly Column[] {
  const columns =
    known.get(kind) ??
    columnsOf(z.toJSONSchema(kind.schema, { io: 'input', unrepresentable: 'any' }) as Schema, [], true);
  known.set(kind, columns);
  return columns;
}

function columnsOf(schema: Schema, path: readonly string[], required: boolean): readonly Column[] {
  if (schema.properties) {
    return Object.entries(schema.properties).flatMap(([name, inner]) =>
      columnsOf(inner, [...path, name], required && (schema.required?.includes(name) ?? false)),
    );
  }
  if (schema.type === 'object' && typeof schema.additionalProperties === 'object') {
    const type = typeOf(schema.additionalProperties);
    if (type !== 'json') return [column([...path, '*'], type, false, required, schema.additionalProperties)];
  }
  if (schema.type === 'array' && schema.items) {
    const type = typeOf(schema.items);
    if (type !== 'json') return [column(path, type, true, required, schema.items)];
    if (schema.items.properties) return columnsOfList(schema.items, path, required);
  }
  return [column(path, typeOf(schema), false, required, schema)];
}

/** The whole list in one cell, as words where one is enough for each thing, and one column for each part of each thing. */
function columnsOfList(items: Schema, path: readonly string[], required: boolean): readonly Column[] {
  const [word, more] = items.required ?? [];
  const only = word !== undefined && more === undefined ? items.properties?.[word] : undefined;
  const whole =
    word !== undefined && only && typeOf(only) === 'text'
      ? { ...column(path, 'text', true, required, {}), word }
      : column(path, 'json', false, required, {});
  return [whole, ...columnsOf(items, [...path, '#'], false)];
}

function column(
  path: readonly string[],
  type: CellType,
  list: boolean,
  required: boolean,
  schema: Schema,
): Column {
  const choices = (schema.enum ?? []).map(String);
  const form = formOf(schema);
  return { name: path.join('.'), path, type, list, required, choices, ...(form ? { form } : {}) };
}

const forms: Readonly<Record<string, CellForm>> = Object.fromEntries(
  (
    [
      ['slug', slug],
      ['month', month],
      ['quarter', quarter],
      ['time', clockTime],
    ] as const
  ).map(([form, schema]) => [(z.toJSONSchema(schema) as Schema).pattern ?? '', form]),
);

function formOf({ format, pattern }: Schema): CellForm | undefined {
  return format === 'date' ? 'date' : pattern === undefined ? undefined : forms[pattern];
}

function typeOf({ type, enum: values, const: only }: Schema): CellType {
  if (type === 'string' || values?.every((value) => typeof value === 'string') || typeof only === 'string')
    return 'text';
  if (type === 'number' || type === 'integer') return 'number';
  return type === 'boolean' ? 'flag' : 'json';
}
