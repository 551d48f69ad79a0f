import { createHash } from 'node:crypto';
import type { Refusal, Registry } from '@esep/domain';
import { canonicalJson } from '@esep/ledger';
import { maxRows, type Recorder, type RecordOptions } from '../recorder.ts';
import type { SubmittedRow } from '../submission.ts';
import { csvRows, ndjsonRows, type SheetRow, type Source } from './read-rows.ts';

export interface ImportOptions extends Pick<RecordOptions, 'role' | 'recordedBy'> {
  readonly format: 'ndjson' | 'csv';
  /** Of rows that name none. */
  readonly kind?: string;
  /** Rows recorded at once; 500 unless told. */
  readonly batchSize?: number;
  readonly onProgress?: (progress: ImportProgress) => void;
}

export interface ImportProgress {
  /** Rows read so far. */
  readonly rows: number;
  readonly recorded: number;
  /** Rows that were recorded before, by an earlier run or an earlier line. */
  readonly known: number;
  readonly refused: number;
}

/** A row that was not recorded. */
export interface RowError {
  readonly line: number;
  readonly id?: string;
  readonly refusal: Refusal;
}

export interface Imported extends ImportProgress {
  /** The first thousand, by line. */
  readonly errors: readonly RowError[];
  /** The ledger's size afterwards. */
  readonly size: number;
}

const keptErrors = 1000;

/**
 * Records the rows of a file in batches, in their order. A wrong row is reported with its line and the others are
 * recorded. Run again it records nothing twice: rows without an id get one made from their content. Rejects with
 * `StoreFailure` when a store fails, and with `Refusal` `not_utf8` for a file in another encoding; run it again.
 */
export async function importRows(
  recorder: Recorder,
  registry: Registry,
  council: string,
  source: Source,
  options: ImportOptions,
): Promise<Imported> {
  const { format, kind, role, recordedBy, batchSize = maxRows, onProgress } = options;
  const count = { rows: 0, recorded: 0, known: 0, refused: 0 };
  const errors: RowError[] = [];
  let size = 0;
  let batch: { line: number; row: SubmittedRow }[] = [];

  function refuse(error: RowError): void {
    count.refused += 1;
    if (errors.length < keptErrors) errors.push(error);
  }

  async function record(): Promise<void> {
    if (batch.length === 0) return;
    const recording = await recorder.record(
      council,
      batch.map(({ row }) => row),
      { role, recordedBy },
    );
    size = recording.size;
    for (const [i, result] of recording.results.entries()) {
      const { line } = batch[i] as { line: number };
      if (result.outcome === 'recorded' || result.outcome === 'known') count[result.outcome] += 1;
      else if (result.outcome === 'refused') refuse({ line, refusal: result.refusal, ...idOf(result) });
    }
    batch = [];
    onProgress?.({ ...count });
  }

  const rows: AsyncIterable<SheetRow> =
    format === 'csv' ? csvRows(source, kind, registry) : ndjsonRows(source, kind);
  for await (const read of rows) {
    count.rows += 1;
    if ('refusal' in read) refuse(read);
    else batch.push({ line: read.line, row: withId(read.row) });
    if (batch.length >= batchSize) await record();
  }
  await record();
  onProgress?.({ ...count });
  errors.sort((a, b) => a.line - b.line);
  return { ...count, errors, size };
}

function idOf({ id }: { readonly id?: string }): { id?: string } {
  return id === undefined ? {} : { id };
}

/** A row without an id gets one from what it says: the same line again is then the same entry. */
function withId(row: SubmittedRow): SubmittedRow {
  if (typeof row !== 'object' || row === null || (row.id !== undefined && row.id !== '')) return row;
  try {
    return { ...row, id: contentId(row) };
  } catch {
    // What has no canonical form is refused by its field.
    return { ...row, id: 'import-malformed' };
  }
}

/** The id of a row that came without one: the same content has the same. Throws for what has no canonical form. */
export function contentId({ kind, occurredOn, body }: Omit<SubmittedRow, 'id' | 'version'>): string {
  const content = canonicalJson({ kind, occurredOn, body });
  return `import-${createHash('sha256').update(content).digest('hex').slice(0, 32)}`;
}
