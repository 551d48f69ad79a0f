import { type AnyKind, languages } from '@esep/domain';
import type { FieldError } from '../errors.ts';
import { readDate, readMonth, readQuarter, readTime } from './dates.ts';
import { foldText } from './letters.ts';
import { type ListName, type Lists, type Match, matchName } from './names.ts';
import type { Cell } from './raw-sheet.ts';
import { type SheetColumn, sheetColumns } from './sheet-columns.ts';

/** What people answered for names that were doubtful: list → folded text → id, or `-` for nobody of the list. */
export type NameAnswers = Readonly<Partial<Record<ListName, Readonly<Record<string, string>>>>>;
export const nobody = '-';

export type ReadCell = { readonly text: string } | { readonly error: Omit<FieldError, 'field'> };

/** A name that no list knows for sure. */
export interface Doubt {
  readonly list: ListName;
  readonly text: string;
  /** Ids that come near, the nearest first. */
  readonly near: readonly string[];
}

export interface CellReader {
  /** The cell in the form that `bodyFrom` reads. */
  read(column: SheetColumn, cell: Cell): ReadCell;
  /** Names in the cell that must be asked for. */
  doubts(column: SheetColumn, cell: Cell): readonly Doubt[];
}

const yes = new Set(['иа', 'ия', 'да', 'yes', 'true', 'бар', 'есть', '1']);
const no = new Set(['жок', 'нет', 'no', 'false', '0']);

/** Reads cells of one kind's sheet as people write them. */
export function cellReader(kind: AnyKind, lists: Lists, answers: NameAnswers): CellReader {
  const labels = choiceLabels(kind, lists);
  const matches = new Map<string, Match>();

  function find(list: ListName, text: string): Match {
    const key = `${list}/${text}`;
    const match = matches.get(key) ?? matchName(lists[list], text, list === 'deputies');
    matches.set(key, match);
    return match;
  }

  function named(list: ListName, text: string): ReadCell {
    const match = find(list, text);
    if ('sure' in match) return { text: match.sure };
    const answer = answers[list]?.[foldText(text)];
    if (answer) return { text: answer === nobody ? '' : answer };
    return wrong('cell_unknown_name', { value: shown(text) });
  }

  function readOne(column: SheetColumn, cell: NonNullable<Cell>): ReadCell {
    if (column.choices.length > 0) return readChoice(labels.get(column.name), cell, column);
    if (column.refers && !isKeyed(column)) return named(column.refers, plain(cell));
    if (column.type === 'flag') return readFlag(cell);
    if (column.type === 'number') return readNumber(cell);
    return readForm(column, cell);
  }

  return {
    read(column, cell) {
      if (cell === null) return { text: '' };
      if (!column.list) return readOne(column, cell);
      const read = partsOf(column, cell, lists).map((part) => readOne(column, part));
      const failed = read.find((one) => 'error' in one);
      if (failed) return failed;
      const texts = read.flatMap((one) => ('text' in one && one.text !== '' ? [one.text] : []));
      return { text: texts.join('; ') };
    },
    doubts(column, cell) {
      const list = column.refers;
      if (cell === null || list === undefined || isKeyed(column)) return [];
      const parts = column.list ? partsOf(column, cell, lists) : [plain(cell)];
      return parts.flatMap((text) => {
        const match = find(list, text);
        return 'sure' in match ? [] : [{ list, text, near: match.doubtful }];
      });
    },
  };
}

/** `roll.d-07`: the column says who, the cell what. */
const isKeyed = ({ name, choices }: SheetColumn) => name.includes('.') && choices.length > 0;

/** A name that has a comma of its own is left whole. */
function partsOf({ refers }: SheetColumn, cell: NonNullable<Cell>, lists: Lists): readonly string[] {
  const text = plain(cell);
  if (refers && 'sure' in matchName(lists[refers], text, refers === 'deputies')) return [text];
  const sign = refers ? /[;,\n\r/]|\s+(?:және|и|and)\s+/u : /[;\n\r]/;
  return text
    .split(sign)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function plain(cell: NonNullable<Cell>): string {
  return cell instanceof Date ? (readDate(cell) ?? '') : String(cell);
}

const shown = (text: string) => text.slice(0, 60);
const wrong = (code: string, params: Record<string, string>): ReadCell => ({ error: { code, params } });

function choiceLabels(kind: AnyKind, lists: Lists): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const labels = new Map<string, Map<string, string>>();
  for (const language of languages) {
    for (const { name, choices } of sheetColumns(kind, language, lists)) {
      if (choices.length === 0) continue;
      const own = labels.get(name) ?? new Map<string, string>();
      for (const { value, label } of choices) own.set(foldText(label), value).set(foldText(value), value);
      labels.set(name, own);
    }
  }
  return labels;
}

/** The whole label, or the only one that begins so. */
function readChoice(
  labels: ReadonlyMap<string, string> | undefined,
  cell: NonNullable<Cell>,
  { choices }: SheetColumn,
): ReadCell {
  const asked = foldText(plain(cell));
  const exact = labels?.get(asked);
  if (exact !== undefined) return { text: exact };
  const beginning = asked.length < 3 ? [] : [...(labels ?? [])].filter(([label]) => label.startsWith(asked));
  const values = new Set(beginning.map(([, value]) => value));
  if (values.size === 1) return { text: [...values][0] as string };
  const offered = choices.map(({ label }) => label).join(', ');
  return wrong('cell_not_a_choice', { value: shown(plain(cell)), values: offered });
}

function readFlag(cell: NonNullable<Cell>): ReadCell {
  const text = plain(cell).trim();
  const word = foldText(text);
  if (yes.has(word) || text === '+' || text === '✓') return { text: 'true' };
  if (no.has(word) || text === '-' || text === '–' || text === '—') return { text: 'false' };
  return wrong('cell_not_a_flag', { value: shown(text) });
}

/** A number with a word for what is counted: `38 адам`, `1 250 чел.` */
const counted =
  /^([-+]?\d{1,3}(?:[\s\u00a0]\d{3})+|[-+]?\d+)([.,]\d+)?\s*(?:адам|чел|сағ|час|ч|дана|шт|hours?|people|%)?[\p{L}.]*$/iu;

function readNumber(cell: NonNullable<Cell>): ReadCell {
  if (typeof cell === 'number') return { text: String(cell) };
  const match = counted.exec(plain(cell).trim());
  if (!match) return wrong('cell_not_a_number', { value: shown(plain(cell)) });
  return { text: `${match[1]?.replaceAll(/[\s\u00a0]/g, '')}${match[2]?.replace(',', '.') ?? ''}` };
}

function readForm({ form }: SheetColumn, cell: NonNullable<Cell>): ReadCell {
  const value = typeof cell === 'boolean' ? String(cell) : cell;
  switch (form) {
    case 'date':
      return formed(readDate(value), 'cell_not_a_date', cell);
    case 'month':
      return formed(readMonth(value), 'cell_not_a_date', cell);
    case 'quarter':
      return formed(readQuarter(value), 'cell_not_a_date', cell);
    case 'time':
      return formed(readTime(value), 'cell_not_a_time', cell);
    case 'slug':
      return { text: slugged(plain(cell)) };
    default:
      return { text: plain(cell) };
  }
}

function formed(text: string | undefined, code: string, cell: NonNullable<Cell>): ReadCell {
  return text === undefined ? wrong(code, { value: shown(plain(cell)) }) : { text };
}

/** `12/3` and `№ 12-3` are the number 12-3; what has letters of its own is left to be refused as it stands. */
function slugged(text: string): string {
  const slug = text
    .trim()
    .toLowerCase()
    .replace(/^(№|n|no\.?)\s*/u, '')
    .replaceAll(/[\s/._]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return /^[a-z0-9][a-z0-9-]{0,63}$/.test(slug) ? slug : text.trim();
}
