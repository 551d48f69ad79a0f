import { type AnyKind, given, type Language } from '@esep/domain';
import type { Cell, Sheet } from 'write-excel-file/node';
import writeExcelFile from 'write-excel-file/node';
import type { ListName, Lists } from './names.ts';
import { type Readable, readableCells, type SheetColumn, sheetColumns } from './sheet-columns.ts';
import { type CellList, type Content, listFeature } from './template-lists.ts';

interface TemplateWords {
  readonly data: string;
  readonly notes: string;
  readonly lists: string;
  readonly mark: string;
  readonly columns: readonly [column: string, what: string, must: string, values: string];
  readonly required: string;
  readonly optional: string;
  readonly day: string;
  readonly several: string;
  readonly rules: readonly string[];
  readonly ofList: Readonly<Record<ListName, string>>;
}

const words: Readonly<Record<Language, TemplateWords>> = {
  kk: {
    ...{ data: 'Деректер', notes: 'Түсіндірме', lists: 'Тізімдер', mark: 'мысал' },
    columns: ['Баған', 'Не жазылады', 'Міндетті ме', 'Қандай мәндер болады'],
    ...{
      required: 'міндетті',
      optional: 'міндетті емес',
      day: 'күн: 02.10.2026',
      several: 'бірнеше болса, нүктелі үтір арқылы',
    },
    rules: [
      'Деректерді бірінші параққа жазыңыз: бір жол — бір жазба.',
      '№ бағанында «мысал» деп тұрған жолдар енгізілмейді, оларды өшірмесеңіз де болады.',
      'Бағандардың ретін ауыстыруға, керексізін өшіруге болады. Тақырыптарды өзгертпеңіз.',
      'Азаматтардың аты-жөнін, телефонын, мекенжайын жазбаңыз.',
      'Бір файл екі рет жүктелсе, ештеңе екі рет енгізілмейді.',
    ],
    ofList: { deputies: 'депутат', districts: 'округ', topics: 'тақырып', organizations: 'ұйым' },
  },
  ru: {
    ...{ data: 'Данные', notes: 'Пояснения', lists: 'Списки', mark: 'пример' },
    columns: ['Столбец', 'Что писать', 'Обязателен ли', 'Какие бывают значения'],
    ...{
      required: 'обязателен',
      optional: 'необязателен',
      day: 'дата: 02.10.2026',
      several: 'несколько — через точку с запятой',
    },
    rules: [
      'Заполняйте первый лист: одна строка — одна запись.',
      'Строки, у которых в столбце № стоит «пример», не вносятся; удалять их не нужно.',
      'Столбцы можно переставлять, лишние — удалять. Заголовки не меняйте.',
      'Не пишите имён, телефонов и адресов граждан.',
      'Если загрузить один файл дважды, ничего не внесётся дважды.',
    ],
    ofList: { deputies: 'депутат', districts: 'округ', topics: 'тема', organizations: 'организация' },
  },
  en: {
    ...{ data: 'Data', notes: 'Notes', lists: 'Lists', mark: 'example' },
    columns: ['Column', 'What to write', 'Required', 'Allowed values'],
    ...{
      required: 'required',
      optional: 'optional',
      day: 'a date: 02.10.2026',
      several: 'several with semicolons between',
    },
    rules: [
      'Fill in the first sheet: one row is one entry.',
      'Rows that say “example” in the № column are not entered; there is no need to delete them.',
      'Columns may be moved, and those that are not needed deleted. Leave the headings as they are.',
      'Write no names, phone numbers or addresses of citizens.',
      'A file that is uploaded twice enters nothing twice.',
    ],
    ofList: { deputies: 'deputy', districts: 'district', topics: 'topic', organizations: 'organization' },
  },
};

/** A column of the sheet of lists: what stands in it from the second row on. */
interface ListColumn {
  readonly key: string;
  readonly heading: string;
  readonly values: readonly string[];
}

/**
 * A workbook to fill in: data with headings and two example rows that an import passes over, explanations, and lists to choose
 * from. `lists` are who and what may be named today.
 */
export async function templateWorkbook(kind: AnyKind, language: Language, lists: Lists): Promise<Uint8Array> {
  const own = words[language];
  const columns = sheetColumns(kind, language, lists).filter(({ name }) => name !== 'id');
  const listed = listColumns(columns, language, lists);
  const cells = readableCells(kind, kind.example, language, lists);
  const example = (): Cell[] => [own.mark, ...columns.map(({ name }) => cellOf(cells[name]))];
  const data: Sheet<Content>['data'] = [
    [head('№'), ...columns.map(({ heading, required }) => head(heading, required))],
    example(),
    example(),
  ];
  const sheets: Sheet<Content>[] = [
    {
      sheet: own.data,
      data,
      columns: [
        { width: 9 },
        ...columns.map(({ heading }) => ({ width: Math.min(36, Math.max(13, heading.length + 2)) })),
      ],
      stickyRowsCount: 1,
    },
    {
      sheet: own.notes,
      data: notesOf(columns, kind, language),
      columns: [{ width: 34 }, { width: 64 }, { width: 16 }, { width: 60 }],
    },
    { sheet: own.lists, data: tableOf(listed), columns: listed.map(() => ({ width: 30 })) },
  ];
  const offered = columns.flatMap((column, i): readonly CellList[] => {
    const at = listed.findIndex(({ key }) => key === listKey(column));
    const values = listed[at]?.values.length ?? 0;
    return values === 0 ? [] : [{ column: i + 1, sheet: own.lists, from: at, values, loose: column.list }];
  });
  return writeExcelFile(sheets, { features: [listFeature(offered)] }).toBuffer();
}

const head = (value: string, required = false): Cell => ({
  value,
  type: String,
  fontWeight: 'bold',
  wrap: true,
  alignVertical: 'top',
  backgroundColor: required ? '#dbeafe' : '#f1f5f9',
});

/** Text stays text, whatever it begins with; days are days. */
export function cellOf(value: Readable | null | undefined): Cell {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number') return { value, type: Number };
  if (typeof value === 'string') return { value: value.slice(0, 32_000), type: String };
  return { value: new Date(`${value.date}T00:00:00Z`), type: Date, format: 'dd.mm.yyyy' };
}

/** Which list a column chooses from. Columns of a roll share theirs. */
function listKey({ name, refers, choices, type }: SheetColumn): string | undefined {
  if (choices.length > 0) return name.includes('.') ? (name.split('.')[0] as string) : name;
  return refers ?? (type === 'flag' ? 'flag' : undefined);
}

function listColumns(
  columns: readonly SheetColumn[],
  language: Language,
  lists: Lists,
): readonly ListColumn[] {
  const found = new Map<string, ListColumn>();
  for (const column of columns) {
    const key = listKey(column);
    if (key === undefined || found.has(key)) continue;
    found.set(key, { key, ...valuesOf(column, language, lists) });
  }
  return [...found.values()];
}

function valuesOf(column: SheetColumn, language: Language, lists: Lists): Omit<ListColumn, 'key'> {
  const { heading, choices, refers } = column;
  if (choices.length > 0) return { heading, values: choices.map(({ label }) => label) };
  if (!refers)
    return { heading, values: { kk: ['иә', 'жоқ'], ru: ['да', 'нет'], en: ['yes', 'no'] }[language] };
  const names = lists[refers].map(({ name }) => given(name, language));
  const called = lists[refers].map(({ id }, i) =>
    names.filter((name) => name === names[i]).length > 1 ? `${names[i]} (${id})` : (names[i] as string),
  );
  return {
    heading: words[language].ofList[refers],
    values: called.sort((a, b) => a.localeCompare(b, language)),
  };
}

function tableOf(listed: readonly ListColumn[]): Sheet<Content>['data'] {
  const longest = Math.max(0, ...listed.map(({ values }) => values.length));
  const rows = Array.from({ length: longest }, (_, i) => listed.map(({ values }) => cellOf(values[i])));
  return [listed.length > 0 ? listed.map(({ heading }) => head(heading)) : [null], ...rows];
}

function notesOf(columns: readonly SheetColumn[], kind: AnyKind, language: Language): Sheet<Content>['data'] {
  const own = words[language];
  const text = (value: string): Cell => ({ value, type: String, wrap: true, alignVertical: 'top' });
  const rows = columns.map((column): Cell[] => [
    text(column.heading),
    text(column.help),
    text(column.required ? own.required : own.optional),
    text(allowed(column, language)),
  ]);
  return [
    [{ value: kind.title[language], type: String, fontWeight: 'bold' }],
    [text(kind.help[language])],
    ...own.rules.map((rule): Cell[] => [{ value: rule, type: String }]),
    [null],
    own.columns.map((heading) => head(heading)),
    ...rows,
  ];
}

function allowed({ choices, refers, type, form, list }: SheetColumn, language: Language): string {
  const own = words[language];
  const values =
    choices.length > 0
      ? choices.map(({ label }) => label).join(', ')
      : refers
        ? `${own.lists}: ${own.ofList[refers]}`
        : type === 'flag'
          ? { kk: 'иә, жоқ', ru: 'да, нет', en: 'yes, no' }[language]
          : form === 'date'
            ? own.day
            : '';
  return [values, list ? own.several : ''].filter((part) => part !== '').join('; ');
}
