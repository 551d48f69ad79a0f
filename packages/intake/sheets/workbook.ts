import { Refusal } from '@esep/domain';
import { zipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { unpack } from './archive.ts';
import { mendLetters } from './letters.ts';
import type { Cell, RawSheet } from './raw-sheet.ts';
import { type SheetFacts, scanSheet } from './scan-sheet.ts';
import { readTextTable } from './text-table.ts';

export type FileFormat = 'xlsx' | 'csv';

export interface RawWorkbook {
  readonly format: FileFormat;
  readonly sheets: readonly RawSheet[];
}

export const uploadLimits = { bytes: 20_000_000, rows: 20_000, columns: 400, sheets: 60 };

/**
 * Reads an uploaded file by its content, whatever it is called. Throws `Refusal`: `sheet_too_large`, `sheet_old_format` (.xls, or
 * one with a password), `sheet_macros`, `sheet_bomb`, `sheet_broken`, `sheet_too_long`, `sheet_empty`, `not_a_sheet`.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<RawWorkbook> {
  if (bytes.byteLength > uploadLimits.bytes) {
    throw new Refusal('sheet_too_large', '/file', { limit: uploadLimits.bytes / 1_000_000 });
  }
  const format = formatOf(bytes);
  const sheets = format === 'xlsx' ? await readXlsx(bytes) : [readTextTable(bytes, uploadLimits)];
  if (sheets.every(({ rows }) => rows.length === 0)) throw new Refusal('sheet_empty', '/file');
  return { format, sheets };
}

const begins = (bytes: Uint8Array, ...magic: readonly number[]) =>
  magic.every((byte, i) => bytes[i] === byte);

function formatOf(bytes: Uint8Array): FileFormat {
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'xlsx';
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new Refusal('sheet_old_format', '/file');
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46) || begins(bytes, 0x1f, 0x8b) || begins(bytes, 0x50, 0x4b)) {
    throw new Refusal('not_a_sheet', '/file');
  }
  return 'csv';
}

async function readXlsx(bytes: Uint8Array): Promise<readonly RawSheet[]> {
  const parts = unpack(bytes);
  const types = textOf(parts, '[Content_Types].xml');
  if (/macroEnabled/i.test(types)) throw new Refusal('sheet_macros', '/file');
  const found = sheetParts(parts);
  if (!types.includes('spreadsheetml') || found.length === 0) throw new Refusal('not_a_sheet', '/file');
  if (found.length > uploadLimits.sheets) throw new Refusal('sheet_too_long', '/file', { ...uploadLimits });
  const facts = new Map<string, SheetFacts>();
  const safe: Record<string, Uint8Array> = {};
  for (const [name, part] of parts) safe[name] = part;
  for (const { part, name } of found) {
    const { xml, facts: seen } = scanSheet(textOf(parts, part), uploadLimits);
    facts.set(name, seen);
    safe[part] = Buffer.from(xml);
  }
  const tables = await readExcelFile(Buffer.from(zipSync(safe, { level: 0 }))).catch(() => {
    throw new Refusal('sheet_broken', '/file');
  });
  return tables
    .filter(({ sheet }) => facts.has(sheet))
    .map(({ sheet, data }) => ({
      name: sheet,
      rows: data.map((row) => row.map(cellOf)),
      facts: facts.get(sheet) as SheetFacts,
    }));
}

function cellOf(value: unknown): Cell {
  if (typeof value === 'string') return mendLetters(value.normalize('NFC')).trim() || null;
  if (typeof value === 'number' || typeof value === 'boolean' || value instanceof Date) return value;
  return null;
}

function textOf(parts: ReadonlyMap<string, Uint8Array>, name: string): string {
  const part = parts.get(name);
  return part ? new TextDecoder().decode(part) : '';
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescaped = (text: string) =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    const code = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : undefined;
    if (code !== undefined) return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    return entities[name] ?? whole;
  });

const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

/** Sheets by name with the part in which each lies; those that are hidden are left out. */
function sheetParts(parts: ReadonlyMap<string, Uint8Array>): readonly { name: string; part: string }[] {
  const targets = new Map<string, string>();
  for (const [tag] of textOf(parts, 'xl/_rels/workbook.xml.rels').matchAll(
    /<(?:\w+:)?Relationship\s[^>]*>/g,
  )) {
    const target = attribute(tag, 'Target') ?? '';
    targets.set(attribute(tag, 'Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  return [...textOf(parts, 'xl/workbook.xml').matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].flatMap(([tag]) => {
    const part = targets.get(attribute(tag, 'r:id') ?? '');
    if (
      part === undefined ||
      !parts.has(part) ||
      (attribute(tag, 'state') !== undefined && attribute(tag, 'state') !== 'visible')
    )
      return [];
    return [{ name: unescaped(attribute(tag, 'name') ?? ''), part }];
  });
}
