import { strToU8, unzipSync, zipSync } from 'fflate';
import type { SheetData } from 'write-excel-file/node';
import writeExcelFile from 'write-excel-file/node';
import type { OfficeAnswer, OfficeClient } from './office-world.ts';

type Value = string | number | boolean | Date | null;

/** A workbook of one sheet as a spreadsheet program writes it. */
export async function workbook(rows: readonly (readonly Value[])[]): Promise<Uint8Array> {
  const data: SheetData = rows.map((row) =>
    row.map((value) =>
      value instanceof Date ? { value, type: Date, format: 'dd.mm.yyyy' } : value === null ? null : { value },
    ),
  ) as SheetData;
  return new Uint8Array(await writeExcelFile(data).toBuffer());
}

/** The workbook with one of its parts changed, as somebody's program, or somebody's malice, would leave it. */
export function changed(
  bytes: Uint8Array,
  part: string,
  change: (xml: string) => string,
  added: Readonly<Record<string, Uint8Array>> = {},
): Uint8Array {
  const parts = unzipSync(bytes);
  const before = parts[part];
  if (!before) throw new Error(`the workbook has no ${part}: ${Object.keys(parts).join(', ')}`);
  const xml = change(new TextDecoder().decode(before));
  return zipSync({ ...parts, [part]: strToU8(xml), ...added });
}

export function fileOf(bytes: Uint8Array | string, name = 'журнал.xlsx'): File {
  return new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name);
}

/** Sends a file; the page that follows, whatever it is. */
export async function send(
  client: OfficeClient,
  file: File,
  kind = '',
): Promise<OfficeAnswer & { readonly path: string }> {
  const answer = await client.upload('/sheets', { kind }, { file });
  return followed(client, answer);
}

export async function followed(
  client: OfficeClient,
  answer: OfficeAnswer,
): Promise<OfficeAnswer & { readonly path: string }> {
  if (answer.status !== 303) return { ...answer, path: '' };
  const path = answer.location.replace(/^\/\w+\/office/, '');
  return { ...(await client.get(path)), path };
}

/** What the form of columns holds as it was rendered: names and chosen values. */
export function formIn(text: string): Readonly<Record<string, string>> {
  const form = /<form[^>]*class="sheets-columns"[\s\S]*?<\/form>/.exec(text)?.[0] ?? '';
  const fields: Record<string, string> = {};
  for (const [, name = '', inner = ''] of form.matchAll(
    /<select[^>]*name="([^"]+)"[^>]*>([\s\S]*?)<\/select>/g,
  )) {
    fields[name] = /<option value="([^"]*)" selected/.exec(inner)?.[1] ?? '';
  }
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]+)"/.exec(tag)?.[1];
    if (name && name !== 'csrf') fields[name] = /value="([^"]*)"/.exec(tag)?.[1] ?? '';
  }
  return fields;
}

/** Counts of rows by outcome, as the page says them. */
export function countsIn(text: string): Readonly<Record<string, number>> {
  const found = text.matchAll(/sheets-count sheets-(\w+)"[^>]*>\s*<span class="sheets-number">([^<]*)</g);
  return Object.fromEntries(
    [...found].map(([, show, n]) => [show as string, Number(n?.replaceAll(/\D/g, ''))]),
  );
}

/** What a person reads of a page. */
export function textIn(html: string): string {
  return html
    .replaceAll(/<option[\s\S]*?<\/option>/g, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll(/\s+/g, ' ');
}
