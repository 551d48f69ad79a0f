import type { Json, JsonObject } from '@esep/domain';
import type { FormField } from './fields.ts';

/** The fields of a form as they were sent. */
export type FormEntries = readonly (readonly [string, string])[];

/** What stands before the path of every field of a body. */
export const bodyPrefix = 'f';

/**
 * The body that a form gives. What cannot be read, such as a word in place of a number, stays as it was typed: the schema
 * then refuses it beside its field. Empty fields are left out, and so are empty rows of a list.
 */
export function bodyOfForm(fields: readonly FormField[], entries: FormEntries): JsonObject {
  return groupOf(fields, bodyPrefix, entries) ?? {};
}

function groupOf(fields: readonly FormField[], prefix: string, entries: FormEntries): JsonObject | undefined {
  const members = fields.flatMap((field): (readonly [string, Json])[] => {
    const value = fieldValue(field, `${prefix}.${field.name}`, entries);
    return value === undefined ? [] : [[field.name, value]];
  });
  // A box that is not ticked is no reason to take an empty row for a filled one.
  const isEmpty = members.every(([, value]) => value === false);
  return isEmpty && prefix !== bodyPrefix ? undefined : Object.fromEntries(members);
}

function fieldValue(field: FormField, name: string, entries: FormEntries): Json | undefined {
  const sent = entries.flatMap(([one, value]) => (one === name && value.trim() !== '' ? [value.trim()] : []));
  switch (field.input) {
    case 'group':
      return groupOf(field.fields, name, entries) ?? (field.required ? {} : undefined);
    case 'list':
      return orAbsent(
        field,
        rowsOf(name, entries).flatMap((at) => groupOf(field.fields, `${name}.${at}`, entries) ?? []),
      );
    case 'picks':
    case 'choices':
      return orAbsent(field, sent);
    case 'lines':
      return orAbsent(field, sent.flatMap(lines));
    case 'roll':
      return marksOf(name, entries);
    case 'flag':
      return sent.length > 0 ? true : field.required ? false : undefined;
    case 'number':
      return sent[0] === undefined ? undefined : numberOf(sent[0]);
    default:
      return sent[0];
  }
}

function orAbsent({ required }: FormField, list: readonly Json[]): Json | undefined {
  return list.length > 0 || required ? list : undefined;
}

function marksOf(name: string, entries: FormEntries): JsonObject {
  const marks = entries.filter(([one, value]) => one.startsWith(`${name}.`) && value !== '');
  return Object.fromEntries(marks.map(([one, value]) => [one.slice(name.length + 1), value]));
}

function lines(text: string): readonly string[] {
  return text
    .split(/[\n;,]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** As people write numbers: `1 204,5`. */
function numberOf(text: string): Json {
  const plain = text.replaceAll(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text;
}

/** The places in a list of which anything was sent, in order. */
export function rowsOf(name: string, entries: FormEntries): readonly number[] {
  const places = entries.flatMap(([one]) => {
    const found = one.startsWith(`${name}.`) ? /^\d+/.exec(one.slice(name.length + 1)) : null;
    return found ? [Number(found[0])] : [];
  });
  return [...new Set(places)].sort((a, b) => a - b);
}

/** A body as its form would send it. */
export function entriesOfBody(body: JsonObject, prefix = bodyPrefix): FormEntries {
  return Object.entries(body).flatMap(([name, value]) => entriesOf(value, `${prefix}.${name}`));
}

function entriesOf(value: Json, name: string): FormEntries {
  if (value === null || value === false) return [];
  if (value === true) return [[name, 'yes']];
  if (Array.isArray(value)) {
    return value.flatMap((item: Json, at: number) =>
      typeof item === 'object' && item !== null
        ? entriesOf(item, `${name}.${at}`)
        : [[name, String(item)] as const],
    );
  }
  if (typeof value === 'object') return entriesOfBody(value as JsonObject, name);
  return [[name, String(value)]];
}

/** The entries with the rows of every list numbered from 0 without gaps, empty ones left out: as `bodyOfForm` counts them. */
export function tidyRows(
  fields: readonly FormField[],
  entries: FormEntries,
  prefix = bodyPrefix,
): FormEntries {
  return fields.reduce((all, { name, input, fields: inner }) => {
    const path = `${prefix}.${name}`;
    if (input === 'group') return tidyRows(inner, all, path);
    return input === 'list' ? tidyList(inner, all, path) : all;
  }, entries);
}

function tidyList(fields: readonly FormField[], entries: FormEntries, path: string): FormEntries {
  const isOf = (at: number, name: string) => name.startsWith(`${path}.${at}.`);
  const filled = rowsOf(path, entries).filter((at) =>
    entries.some(([name, value]) => value.trim() !== '' && isOf(at, name)),
  );
  const renumbered = entries.flatMap(([name, value]) => {
    if (!name.startsWith(`${path}.`)) return [[name, value] as const];
    const to = filled.findIndex((at) => isOf(at, name));
    if (to < 0) return [];
    const rest = name.slice(`${path}.${filled[to]}`.length);
    return [[`${path}.${to}${rest}`, value] as const];
  });
  return filled.reduce<FormEntries>((all, _, at) => tidyRows(fields, all, `${path}.${at}`), renumbered);
}
