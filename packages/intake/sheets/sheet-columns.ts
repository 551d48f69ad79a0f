import {
  type AnyKind,
  type FieldLabel,
  given,
  type Json,
  type Language,
  languages,
  type Text,
} from '@esep/domain';
import { type CellForm, type CellType, type Column, csvColumns } from '../import/columns.ts';
import { cellsOf } from '../import/sheets.ts';
import type { ListName, Lists } from './names.ts';

/** A column of a kind's workbook: what the template has, what an export writes, what an import knows. */
export interface SheetColumn {
  /** `occurredOn`, `id`, or a column of `csvColumns`: `attendees`, `name.kk`, `roll.d-07`. */
  readonly name: string;
  readonly heading: string;
  readonly help: string;
  readonly required: boolean;
  readonly type: CellType;
  readonly form?: CellForm;
  /** Several values in the cell, separated by `;`. */
  readonly list: boolean;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** Of a column a key, such as a deputy of a roll: no single one of them is needed. */
  readonly key?: string;
  /** The council's list from which the cell names something. */
  readonly refers?: ListName;
}

const text = (kk: string, ru: string, en: string): Text => ({ kk, ru, en });

/** Headings of the columns that every sheet has. */
export const rowHeadings: Readonly<Record<'occurredOn' | 'id', Text>> = {
  occurredOn: text('Күні', 'Дата', 'Date'),
  id: text('Жазба белгісі', 'Код записи', 'Entry id'),
};

const rowHelps: Readonly<Record<'occurredOn' | 'id', Text>> = {
  occurredOn: text(
    'Оқиға болған күн: 02.10.2026 немесе 2 қазан 2026',
    'День события: 02.10.2026 или 2 октября 2026',
    'The day on which it happened: 02.10.2026 or 2 October 2026',
  ),
  id: text(
    'Шығарылған кестеде ғана болады. Өзгертпеңіз: жазба екі рет енгізілмейді.',
    'Есть только в выгрузке. Не меняйте: по нему запись не вносится дважды.',
    'Only in exports. Leave it as it is: it keeps the entry from being entered twice.',
  ),
};

const inLanguage: Readonly<Record<Language, Text>> = {
  kk: text('қазақша', 'на казахском', 'in Kazakh'),
  ru: text('орысша', 'на русском', 'in Russian'),
  en: text('ағылшынша', 'на английском', 'in English'),
};

/** Fields that hold ids of the council's lists, by the last part of their name. */
const referring: Readonly<Record<string, ListName>> = {
  ...{ deputy: 'deputies', deputies: 'deputies', initiators: 'deputies', signers: 'deputies' },
  ...{ replaces: 'deputies', roll: 'deputies' },
  ...{ district: 'districts', districts: 'districts' },
  ...{ topic: 'topics', topics: 'topics', parent: 'topics' },
  ...{ organization: 'organizations', commission: 'organizations' },
};

/** The field that gives its own subject its id refers to nothing yet. */
function refersOf(kind: AnyKind, { path, form }: Pick<Column, 'path' | 'form'>): ListName | undefined {
  const field = path.at(-1) === '*' ? path.at(-2) : path.at(-1);
  const list = path.at(-1) === '*' || form === 'slug' ? referring[field ?? ''] : undefined;
  return list !== undefined && path.length === 1 && isOwnId(kind, path[0] as string) ? undefined : list;
}

const opens: readonly string[] = [
  'deputy.seated',
  'district.defined',
  'topic.defined',
  'organization.formed',
];

function isOwnId(kind: AnyKind, field: string): boolean {
  return opens.includes(kind.name) && field === Object.keys(kind.fields)[0];
}

/**
 * Columns of a kind with headings in the language; a column a key (such as a deputy of a roll) where `lists` are given. Left out
 * are those that only JSON can fill. `occurredOn` comes first; `id` last, for exports.
 */
export function sheetColumns(kind: AnyKind, language: Language, lists?: Lists): readonly SheetColumn[] {
  const own = csvColumns(kind).flatMap((column) => columnsFor(kind, column, language, lists));
  const row = (name: 'occurredOn' | 'id', required: boolean): SheetColumn => ({
    name,
    heading: rowHeadings[name][language],
    help: rowHelps[name][language],
    required,
    type: 'text',
    list: false,
    choices: [],
    ...(name === 'occurredOn' ? { form: 'date' as const } : {}),
  });
  return [row('occurredOn', true), ...own, row('id', false)];
}

function columnsFor(
  kind: AnyKind,
  column: Column,
  language: Language,
  lists: Lists | undefined,
): readonly SheetColumn[] {
  const { name, path, type, list, required, form } = column;
  if (type === 'json' || path.includes('#')) return [];
  const label = kind.fields[path[0] as string] as FieldLabel;
  const refers = refersOf(kind, column);
  const base = {
    help: label.help?.[language] ?? '',
    ...{ required, type, list },
    choices: column.choices.map((value) => ({ value, label: label.values?.[value]?.[language] ?? value })),
    ...(form ? { form } : {}),
    ...(refers ? { refers } : {}),
  };
  if (path.at(-1) !== '*') return [{ ...base, name, heading: headingOf(label, path, language) }];
  if (refers === undefined || !lists) return [];
  // The key says who; the cell says one of the choices.
  return lists[refers].map(({ id, name: called }) => ({
    ...base,
    name: [...path.slice(0, -1), id].join('.'),
    key: id,
    heading: given(called, language),
  }));
}

function headingOf({ label }: FieldLabel, path: readonly string[], language: Language): string {
  const inner = path.slice(1);
  const spoken = inner.at(-1) as Language | undefined;
  const isSpoken = spoken !== undefined && (languages as readonly string[]).includes(spoken);
  const parts = (isSpoken ? inner.slice(0, -1) : inner).map((part) => ` · ${part}`).join('');
  return `${label[language]}${parts}${isSpoken ? ` (${inLanguage[spoken][language]})` : ''}`;
}

/** The field by which the kind's subject is called, where a sheet without such a column may leave it to be made. */
export function ownNumber(kind: AnyKind): string | undefined {
  const [field] = Object.keys(kind.fields);
  const { body } = kind.example;
  if (field === undefined || kind.order !== 1 || opens.includes(kind.name)) return undefined;
  return kind.subject(body) === `${kind.subjectType}:${body[field]}` ? field : undefined;
}

/** What a cell of yes or no says. */
export const yesNo: Readonly<Record<Language, readonly [yes: string, no: string]>> = {
  kk: ['иә', 'жоқ'],
  ru: ['да', 'нет'],
  en: ['yes', 'no'],
};

/** What `readableCells` gives: dates as days, for a spreadsheet to keep as such. */
export type Readable = string | number | { readonly date: string };

/**
 * An entry's cells as a person of that language reads them, by column name: labels instead of words of the schema, names instead
 * of ids (with the id where two are called alike). An import reads each of them back as it was.
 */
export function readableCells(
  kind: AnyKind,
  {
    id,
    occurredOn,
    body,
  }: { readonly id?: string; readonly occurredOn: string; readonly body: Readonly<Record<string, Json>> },
  language: Language,
  lists: Lists,
): Readonly<Record<string, Readable>> {
  const raw = cellsOf(kind, body);
  const cells: Record<string, Readable> = {
    occurredOn: { date: occurredOn },
    ...(id === undefined ? {} : { id }),
  };
  for (const column of sheetColumns(kind, language, lists)) {
    const cell = raw[column.name];
    if (cell === undefined || cell === '') continue;
    cells[column.name] = readableCell(column, cell, language, lists);
  }
  return cells;
}

/** One cell as `readableCells` gives it. */
export function readableCell(column: SheetColumn, cell: string, language: Language, lists: Lists): Readable {
  if (!column.list) return readable(column, cell, language, lists);
  const parts = cell.split(';').map((part) => part.trim());
  return parts.map((part) => plainOf(readable(column, part, language, lists))).join('; ');
}

const plainOf = (value: Readable) => (typeof value === 'object' ? value.date : String(value));

function readable(column: SheetColumn, cell: string, language: Language, lists: Lists): Readable {
  const choice = column.choices.find(({ value }) => value === cell);
  if (choice) return choice.label;
  if (column.refers && !column.name.includes('.')) return nameOf(lists[column.refers], cell, language);
  if (column.type === 'flag') return yesNo[language][cell === 'true' ? 0 : 1];
  if (column.type === 'number') return Number(cell);
  return column.form === 'date' ? { date: cell } : cell;
}

function nameOf(list: Lists[ListName], id: string, language: Language): string {
  const found = list.find((one) => one.id === id);
  if (!found) return id;
  const name = given(found.name, language);
  const isAlone = list.filter((one) => given(one.name, language) === name).length === 1;
  return isAlone && !name.includes(';') && !name.includes(',')
    ? name
    : `${name.replaceAll(/[;,]/g, ' ')} (${id})`;
}
