import { type CivilDate, isCivilDate } from '@esep/domain';
import { wordsOf } from './letters.ts';

/** Months as `wordsOf` leaves them, in Kazakh, Russian and English; an abbreviation of three letters tells each apart. */
const months: readonly (readonly string[])[] = [
  ['кантар', 'январь', 'января', 'january'],
  ['акпан', 'февраль', 'февраля', 'february'],
  ['наурыз', 'март', 'марта', 'march'],
  ['сауир', 'апрель', 'апреля', 'april'],
  ['мамыр', 'маи', 'мая', 'may'],
  ['маусым', 'июнь', 'июня', 'june'],
  ['шилде', 'июль', 'июля', 'july'],
  ['тамыз', 'август', 'августа', 'august'],
  ['кыркуиек', 'сентябрь', 'сентября', 'september'],
  ['казан', 'октябрь', 'октября', 'october'],
  ['караша', 'ноябрь', 'ноября', 'november'],
  ['желтоксан', 'декабрь', 'декабря', 'december'],
];

/** Excel's first day that people may mean (1954), and the last (2119): other numbers are no dates. */
const serials = { from: 20_000, to: 80_000 };
const dayMs = 86_400_000;
const excelEpochMs = Date.UTC(1899, 11, 30);

/**
 * A day as Excel keeps it or as people write it: `2026-10-02`, `02.10.2026`, `2.10.26`, `2 қазан 2026 ж.`, `2 октября 2026 г.`,
 * `2026 жылғы 2 қазан`, 46297. The day stands before the month. Undefined for anything else.
 */
export function readDate(cell: string | number | Date): CivilDate | undefined {
  if (cell instanceof Date) return dayOf(cell.getTime());
  if (typeof cell === 'number') return serialDay(cell);
  const text = cell.trim();
  if (/^\d{5}(\.\d+)?$/.test(text)) return serialDay(Number(text));
  const iso = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?$/.exec(text);
  if (iso) return civil(iso[1], iso[2], iso[3]);
  const own =
    /^(\d{1,2})[-./](\d{1,2})[-./](\d{4}|\d{2})(?:\s*(?:г|ж|года|жыл)\.?)?(?:,?\s+\d{1,2}:\d{2}.*)?$/i.exec(
      text,
    );
  if (own) return civil(own[3], own[2], own[1]);
  return readWords(text);
}

function readWords(text: string): CivilDate | undefined {
  const words = wordsOf(text);
  const named = words.flatMap((word) => monthOf(word) ?? []);
  const numbers = words.filter((word) => /^\d{1,4}$/.test(word));
  const [month] = named;
  if (named.length !== 1 || month === undefined || numbers.length !== 2 || words.length > 7) return undefined;
  const year = numbers.find((number) => number.length === 4) ?? numbers[1];
  const day = numbers.find((number) => number !== year);
  return civil(year, String(month), day ?? year);
}

/** 1–12 for a name, an abbreviation of at least three letters, or a name with an ending. */
export function monthOf(word: string): number | undefined {
  if (word.length < 3) return undefined;
  const found = months.findIndex((names) =>
    names.some(
      (name) =>
        name.startsWith(word) || (name.length > 3 && word.startsWith(name) && word.length < name.length + 5),
    ),
  );
  return found === -1 ? undefined : found + 1;
}

/** `2026-10` of a month as people write it, or of a day in it. */
export function readMonth(cell: string | number | Date): string | undefined {
  if (typeof cell === 'string') {
    const iso = /^(\d{4})[-./](\d{1,2})$/.exec(cell.trim());
    const own = /^(\d{1,2})[-./](\d{4})$/.exec(cell.trim());
    const words = wordsOf(cell);
    const named = words.flatMap((word) => monthOf(word) ?? [])[0];
    const year = words.find((word) => /^\d{4}$/.test(word));
    if (iso) return civil(iso[1], iso[2], '1')?.slice(0, 7);
    if (own) return civil(own[2], own[1], '1')?.slice(0, 7);
    if (named !== undefined && year && words.length <= 3) return civil(year, String(named), '1')?.slice(0, 7);
  }
  return readDate(cell)?.slice(0, 7);
}

const roman: Readonly<Record<string, string>> = {
  i: '1',
  ii: '2',
  iii: '3',
  iv: '4',
  и: '1',
  ии: '2',
  иии: '3',
};

/** `2026-Q4` of `2026-Q4`, `IV квартал 2026`, `4-тоқсан 2026 ж.`. */
export function readQuarter(cell: string | number | Date): string | undefined {
  if (typeof cell !== 'string') return undefined;
  const iso = /^(\d{4})[- ]?Q([1-4])$/i.exec(cell.trim());
  if (iso) return `${iso[1]}-Q${iso[2]}`;
  const words = wordsOf(cell);
  const year = words.find((word) => /^20\d{2}$/.test(word));
  const says = words.some((word) => /^(кв|токсан|квартал|q|quarter)/.test(word));
  const number = words.map((word) => roman[word] ?? word).find((word) => /^[1-4]$/.test(word));
  return year && number && says ? `${year}-Q${number}` : undefined;
}

/** `HH:MM` of a time of day as Excel keeps it, or as people write it: `9:00`, `14.30`. */
export function readTime(cell: string | number | Date): string | undefined {
  if (cell instanceof Date) return cell.toISOString().slice(11, 16);
  if (typeof cell === 'number') return cell >= 0 && cell < 1 ? clock(Math.round(cell * 1440)) : undefined;
  const match = /^(\d{1,2})[:.](\d{2})(?::\d{2})?$/.exec(cell.trim());
  const minutes = match ? Number(match[1]) * 60 + Number(match[2]) : Number.NaN;
  return match && Number(match[2]) < 60 && minutes < 1440 ? clock(minutes) : undefined;
}

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

function serialDay(serial: number): CivilDate | undefined {
  if (!(serial >= serials.from && serial <= serials.to)) return undefined;
  return dayOf(excelEpochMs + Math.floor(serial) * dayMs);
}

function dayOf(ms: number): CivilDate | undefined {
  if (Number.isNaN(ms)) return undefined;
  const day = new Date(ms).toISOString().slice(0, 10);
  return isCivilDate(day) ? day : undefined;
}

function civil(year = '', month = '', day = ''): CivilDate | undefined {
  const full = year.length === 2 ? `20${year}` : year;
  const date = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(date) ? date : undefined;
}
