import {
  type AnyKind,
  type Effective,
  type Entry,
  effectiveEntries,
  isChange,
  type Json,
  publicTextFields,
  type Registry,
} from '@esep/domain';
import { stringify } from 'csv-stringify/sync';
import { guardedCell } from '../export/guard.ts';
import { type Column, csvColumns } from './columns.ts';

/** One kind's sheet, in the form that an import reads. */
export interface Sheet {
  readonly kind: string;
  readonly rows: number;
  /** RFC 4180, with the mark by which a spreadsheet program knows UTF-8. */
  readonly csv: string;
}

/**
 * What counts now, one sheet a kind that people record: corrected entries as they were corrected, withdrawn ones not at all.
 * `textOf` gives the text that a hash stands for. Sheets by name, rows by number.
 */
export function sheetsOf(
  registry: Registry,
  entries: readonly Entry[],
  textOf: (hash: string) => string,
): readonly Sheet[] {
  const subjects = Map.groupBy(entries, ({ subject }) => subject);
  const counting = [...subjects.values()].flatMap((own) => effectiveEntries(registry, own));
  const byKind = Map.groupBy(counting, ({ kind }) => kind);
  return [...byKind.keys()].sort().flatMap((name) => {
    const kind = registry.kinds.get(name);
    if (!kind || isChange(name) || kind.recordedBy.every((role) => role === 'system')) return [];
    const rows = (byKind.get(name) ?? []).toSorted((a, b) => a.seq - b.seq);
    return [sheetOf(kind, rows, textOf)];
  });
}

function sheetOf(kind: AnyKind, entries: readonly Effective[], textOf: (hash: string) => string): Sheet {
  const texts = new Set(publicTextFields(kind.schema));
  const rows = entries.map(({ id, occurredOn, body }) => {
    const said = Object.entries(body).map(([name, value]) => [
      name,
      texts.has(name) && typeof value === 'string' ? textOf(value) : value,
    ]);
    return { id, occurredOn, ...cellsOf(kind, Object.fromEntries(said)) };
  });
  const used = new Set(rows.flatMap((row) => Object.keys(row)));
  const columns = ['id', 'occurredOn', ...headersOf(kind, used)];
  const csv = stringify(guarded(rows), { header: true, columns, bom: true, record_delimiter: 'windows' });
  return { kind: kind.name, rows: rows.length, csv };
}

function guarded(rows: readonly Readonly<Record<string, string>>[]) {
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, guardedCell(cell)])),
  );
}

/** The kind's columns that some row fills, in the order of its schema; those of a roll by key. */
export function headersOf(kind: AnyKind, used: ReadonlySet<string>): readonly string[] {
  return csvColumns(kind).flatMap(({ name, path }) => {
    if (path.at(-1) !== '*') return used.has(name) ? [name] : [];
    const prefix = name.slice(0, -1);
    return [...used].filter((one) => one.startsWith(prefix)).sort();
  });
}

/** A body as the cells that `bodyFrom` reads it from again. A list of things stands whole in its cell. */
export function cellsOf(
  kind: AnyKind,
  body: Readonly<Record<string, Json>>,
): Readonly<Record<string, string>> {
  const cells: Record<string, string> = {};
  for (const column of csvColumns(kind)) {
    if (column.path.includes('#')) continue;
    if (column.path.at(-1) === '*') {
      const things = at(body, column.path.slice(0, -1));
      for (const [key, value] of Object.entries(things ?? {})) {
        cells[[...column.path.slice(0, -1), key].join('.')] = cell(column, value as Json);
      }
      continue;
    }
    const value = at(body, column.path);
    if (value !== undefined) cells[column.name] = cell(column, value);
  }
  return cells;
}

function at(body: Json, path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>(
    (value, part) =>
      typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, part)
        ? (value as Readonly<Record<string, Json>>)[part]
        : undefined,
    body,
  );
}

function cell({ type, list, word }: Column, value: Json): string {
  if (type === 'json' || word !== undefined) return JSON.stringify(value);
  if (list && Array.isArray(value)) return value.map(String).join('; ');
  return String(value);
}
