import { Readable } from 'node:stream';
import { Refusal, type Registry } from '@esep/domain';
import { CsvError, parse } from 'csv-parse';
import { InvalidSubmission } from '../errors.ts';
import { unguardedCell } from '../export/guard.ts';
import type { SubmittedRow } from '../submission.ts';
import { bodyFrom, type Cells, rowColumns } from './cells.ts';

/** A file in pieces, or whole. */
export type Source = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

/** A row and the line at which it stands, or why the line is no row. */
export type SheetRow =
  | { readonly line: number; readonly row: SubmittedRow }
  | { readonly line: number; readonly refusal: Refusal };

/** JSON objects, one a line; `kind` fills in where a row names none. Blank lines are passed over. */
export async function* ndjsonRows(source: Source, kind: string | undefined): AsyncGenerator<SheetRow> {
  for await (const { line, text } of lines(source)) {
    if (text.trim() === '') continue;
    try {
      const row = JSON.parse(text) as SubmittedRow;
      const named = kind === undefined || row === null || typeof row !== 'object' || row.kind !== undefined;
      yield { line, row: named ? row : { ...row, kind } };
    } catch {
      yield { line, refusal: new Refusal('not_json') };
    }
  }
}

/**
 * Rows of a CSV file with a header (RFC 4180), separated by commas, semicolons or tabs, as the header has it. Columns:
 * `id`, `occurredOn`, `kind` and those of `csvColumns`. A broken quote ends the file with a refusal: nothing after it can be told.
 */
export async function* csvRows(
  source: Source,
  kind: string | undefined,
  registry: Registry,
): AsyncGenerator<SheetRow> {
  const { delimiter, text } = await withDelimiter(decoded(source));
  const parser = Readable.from(text).pipe(
    parse({
      columns: (header: string[]) => header.map((name) => name.trim()),
      delimiter,
      bom: true,
      info: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
    }),
  );
  let uneven = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<CsvRecord>) {
      if (info.invalid_field_length > uneven) {
        uneven = info.invalid_field_length;
        yield { line: info.lines, refusal: new Refusal('not_csv', undefined, { reason: 'columns' }) };
      } else yield csvRow(record, info.lines, kind, registry);
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    yield {
      line: Number(error['lines'] ?? 0),
      refusal: new Refusal('not_csv', undefined, { reason: error.code }),
    };
  }
}

interface CsvRecord {
  readonly record: Cells;
  readonly info: { readonly lines: number; readonly invalid_field_length: number };
}

function csvRow(record: Cells, line: number, kind: string | undefined, registry: Registry): SheetRow {
  const cells = Object.fromEntries(
    Object.entries(record).map(([header, cell]) => [unguardedCell(header), unguardedCell(cell)]),
  );
  const name = cells['kind'] || kind;
  const found = name === undefined ? undefined : registry.kinds.get(name);
  const own = Object.fromEntries(
    rowColumns.flatMap((column) => (cells[column] ? [[column, cells[column]] as const] : [])),
  );
  const row = { ...own, ...(name === undefined ? {} : { kind: name }) };
  if (!found) return { line, row };
  const { body, errors } = bodyFrom(found, cells);
  if (errors.length > 0) return { line, refusal: new InvalidSubmission(errors) };
  const version = own['version'] === undefined ? {} : { version: Number(own['version']) };
  return { line, row: { ...row, ...version, body } };
}

async function* decoded(source: Source): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (bytes?: Uint8Array) => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch {
      throw new Refusal('not_utf8');
    }
  };
  for await (const chunk of source) yield typeof chunk === 'string' ? chunk : decode(chunk);
  yield decode();
}

async function* lines(source: Source): AsyncGenerator<{ line: number; text: string }> {
  let line = 0;
  let rest = '';
  for await (const chunk of decoded(source)) {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop() as string;
    for (const text of parts) yield { line: ++line, text };
  }
  if (rest !== '') yield { line: ++line, text: rest };
}

/** A spreadsheet in Russian or Kazakh writes semicolons; the header tells. */
async function withDelimiter(
  text: AsyncGenerator<string>,
): Promise<{ delimiter: string; text: AsyncGenerator<string> }> {
  let head = '';
  while (!head.includes('\n')) {
    const { value, done } = await text.next();
    if (done) break;
    head += value;
  }
  const header = head.split('\n', 1)[0] ?? '';
  const count = (delimiter: string) => header.split(delimiter).length;
  const delimiter = [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best));
  async function* whole() {
    yield head;
    yield* text;
  }
  return { delimiter, text: whole() };
}
