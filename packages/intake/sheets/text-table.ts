import { Refusal } from '@esep/domain';
import { CsvError, parse } from 'csv-parse/sync';
import { mendLetters } from './letters.ts';
import type { RawSheet } from './raw-sheet.ts';
import { noFacts } from './scan-sheet.ts';

interface Limits {
  readonly rows: number;
  readonly columns: number;
}

/**
 * A table in text: UTF-8 or UTF-16 by its mark or its look, else Windows-1251 (and KZ-1048, whose Kazakh letters are mended);
 * separated by semicolons, commas or tabs as its first lines are. Throws `Refusal` `not_a_sheet`, `not_csv`, `sheet_too_long`.
 */
export function readTextTable(bytes: Uint8Array, limits: Limits): RawSheet {
  const text = decode(bytes);
  const rows = parseRows(text, delimiterOf(text), limits);
  if (rows.length > limits.rows || rows.some((row) => row.length > limits.columns)) {
    throw new Refusal('sheet_too_long', '/file', { rows: limits.rows, columns: limits.columns });
  }
  return {
    name: '',
    rows: rows.map((row) => row.map((cell) => mendLetters(cell.normalize('NFC')).trim() || null)),
    facts: noFacts,
  };
}

function decode(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  // Signs that no table holds: the file is a picture, a program or something else.
  if (/[^\P{Cc}\t\n\v\f\r\u0080-\u009f]/u.test(text.slice(0, 100_000)))
    throw new Refusal('not_a_sheet', '/file');
  return text;
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 1_000);
  const zeros = (odd: number) => head.filter((byte, i) => i % 2 === odd && byte === 0).length;
  if (zeros(1) > head.length / 10) return 'utf-16le';
  if (zeros(0) > head.length / 10) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1251';
  }
}

/** The sign that stands most often in the first lines; quoted parts do not count. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 5_000).replaceAll(/"[^"]*"/g, '');
  const count = (sign: string) => head.split(sign).length;
  return [';', '\t', ','].reduce((best, one) => (count(one) > count(best) ? one : best));
}

function parseRows(text: string, delimiter: string, limits: Limits): string[][] {
  try {
    return parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      to: limits.rows + 1,
    }) as string[][];
  } catch (error) {
    if (error instanceof CsvError) throw new Refusal('not_csv', '/file', { reason: error.code });
    throw error;
  }
}
