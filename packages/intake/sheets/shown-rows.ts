import { type AnyKind, given, type Language } from '@esep/domain';
import type { ColumnMap } from './build-rows.ts';
import type { TableRow } from './find-table.ts';
import type { ListName, Lists } from './names.ts';
import type { Cell } from './raw-sheet.ts';
import { cellReader } from './read-cell.ts';
import { type SheetColumn, sheetColumns, yesNo } from './sheet-columns.ts';

/** A cell as it stands in the file, and as it is understood where that is something else. */
export interface ShownCell {
  readonly raw: string;
  readonly read?: string;
}

export interface ShownTable {
  /** What the columns are that are entered, in the order of the file; those filled in for every row last. */
  readonly headings: readonly { readonly column: string; readonly heading: string }[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly ShownCell[] }[];
}

/** Rows of a file as a person checks them: each cell with what it is taken for. */
export function shownRows(
  kind: AnyKind,
  rows: readonly TableRow[],
  { columns, fixed, answers }: ColumnMap,
  { lists, language }: { readonly lists: Lists; readonly language: Language },
): ShownTable {
  const known = new Map(sheetColumns(kind, language, lists).map((column) => [column.name, column]));
  const reader = cellReader(kind, lists, answers);
  const plain = (name: string): SheetColumn => ({
    ...{ name, heading: name, help: '', required: false, type: 'text', list: false, choices: [] },
  });
  const own = columns.flatMap((name, at) => (name === '' ? [] : [{ name, at }]));
  const always = Object.entries(fixed).filter(([name, value]) => value !== '' && !columns.includes(name));
  const names = [...own.map(({ name }) => name), ...always.map(([name]) => name)];

  function shown(name: string, cell: Cell): ShownCell {
    const raw = rawOf(cell);
    const column = known.get(name) ?? plain(name);
    const result = reader.read(column, cell);
    if ('error' in result) return { raw };
    const read = spoken(column, result.text, lists, language);
    return read === raw ? { raw } : { raw, read };
  }

  return {
    headings: names.map((column) => ({ column, heading: known.get(column)?.heading ?? column })),
    rows: rows.map(({ line, cells }) => ({
      line,
      cells: [
        ...own.map(({ name, at }) => shown(name, cells[at] ?? fixed[name] ?? null)),
        ...always.map(([name, value]) => shown(name, value)),
      ],
    })),
  };
}

/** As the file has it; a day as people write it. */
export function rawOf(cell: Cell): string {
  if (cell === null) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10).split('-').reverse().join('.');
  return String(cell);
}

function spoken(
  { type, refers, list, form, choices }: SheetColumn,
  text: string,
  lists: Lists,
  language: Language,
): string {
  const say = (part: string) => {
    if (type === 'flag') return yesNo[language][part === 'true' ? 0 : 1];
    if (form === 'date') return part.split('-').reverse().join('.');
    const choice = choices.find(({ value }) => value === part);
    return choice?.label ?? (refers ? nameOf(lists, refers, part, language) : part);
  };
  return list ? text.split('; ').map(say).join('; ') : say(text);
}

function nameOf(lists: Lists, list: ListName, id: string, language: Language): string {
  const found = lists[list].find((one) => one.id === id);
  return found ? given(found.name, language) : id;
}
