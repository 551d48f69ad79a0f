import {
  type AnyKind,
  type Effective,
  type Entry,
  effectiveEntries,
  isChange,
  isCivilDate,
  publicTextFields,
  type Registry,
} from '@esep/domain';
import { type Column, csvColumns } from '../import/columns.ts';
import { cellsOf, headersOf } from '../import/sheets.ts';
import type { Table, TableCell, TableColumn } from './table.ts';

export interface KindTableOptions {
  readonly registry: Registry;
  /** The text that a hash stands for. */
  readonly textOf: (hash: string) => string;
  /** What a kind and its columns are called; `column` is a name of `csvColumns`, `id` or `occurredOn`. */
  readonly nameOf: (kind: AnyKind) => string;
  readonly headingOf: (kind: AnyKind, column: string) => string;
  /** What stands in a cell instead of the words of the schema; undefined to leave them. */
  readonly readableOf?: (column: string, cell: string) => string | undefined;
}

/** Whether people record this kind, so that it has a sheet. */
export function isSheetKind({ name, recordedBy }: AnyKind): boolean {
  return !isChange(name) && recordedBy.some((role) => role !== 'system');
}

/** The entries that count now, by kind: corrected as they were corrected, without withdrawn ones, by number. */
export function countingByKind(
  registry: Registry,
  entries: readonly Entry[],
): ReadonlyMap<string, readonly Effective[]> {
  const subjects = Map.groupBy(entries, ({ subject }) => subject);
  const counting = [...subjects.values()].flatMap((own) => effectiveEntries(registry, own));
  const byKind = Map.groupBy(
    counting.toSorted((a, b) => a.seq - b.seq),
    ({ kind }) => kind,
  );
  return new Map([...byKind].filter(([name]) => isSheetKind(registry.kinds.get(name) as AnyKind)));
}

/** One kind's table. Columns that no row fills are left out, those that must be there never. */
export function kindTable(kind: AnyKind, entries: readonly Effective[], options: KindTableOptions): Table {
  const { textOf, nameOf, headingOf, readableOf = () => undefined } = options;
  const texts = new Set(publicTextFields(kind.schema));
  const cells = entries.map(({ id, occurredOn, body }) => {
    const said = Object.entries(body).map(([name, value]) => [
      name,
      texts.has(name) && typeof value === 'string' ? textOf(value) : value,
    ]);
    return { id, occurredOn, ...cellsOf(kind, Object.fromEntries(said)) } as Readonly<Record<string, string>>;
  });
  const used = new Set(cells.flatMap((row) => Object.keys(row)));
  const required = csvColumns(kind).filter((column) => column.required && !/[*#]/.test(column.name));
  for (const { name } of required) used.add(name);
  const columns = ['id', 'occurredOn', ...headersOf(kind, used)].map((name) => ({
    name,
    column: columnOf(kind, name),
    shown: { heading: headingOf(kind, name), type: typeOf(name, columnOf(kind, name), cells) },
  }));
  return {
    name: nameOf(kind),
    columns: columns.map(({ shown }) => shown),
    rows: cells.map((row) =>
      columns.map(({ name, shown }) => {
        const cell = row[name];
        return (cell === undefined ? undefined : readableOf(name, cell)) ?? typed(cell, shown);
      }),
    ),
  };
}

function columnOf(kind: AnyKind, name: string): Column | undefined {
  const path = name.split('.');
  return csvColumns(kind).find(
    (one) => one.path.length === path.length && one.path.every((part, i) => part === '*' || part === path[i]),
  );
}

function typeOf(
  name: string,
  column: Column | undefined,
  rows: readonly Readonly<Record<string, string>>[],
): TableColumn['type'] {
  if (name === 'occurredOn') return 'date';
  if (!column || column.list) return 'text';
  if (column.type === 'number') return 'number';
  if (column.type === 'flag') return 'flag';
  const values = rows.map((row) => row[name]).filter((value) => value !== undefined);
  return values.length > 0 && values.every(isCivilDate) ? 'date' : 'text';
}

function typed(cell: string | undefined, { type }: TableColumn): TableCell {
  if (cell === undefined) return null;
  if (type === 'number') return Number(cell);
  return type === 'flag' ? cell === 'true' : cell;
}
