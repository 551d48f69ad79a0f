import { type AnyKind, type Json, Refusal, type RefusalParams, type Registry } from '@esep/domain';
import { type FieldError, InvalidSubmission } from '../errors.ts';
import { place } from '../jobs/parts.ts';
import type { JobHandler, JobRun } from '../jobs/run-jobs.ts';
import type { Recorder, Rehearsal } from '../recorder.ts';
import type { SubmittedRow } from '../submission.ts';
import { type BuiltRow, buildRows } from './build-rows.ts';
import { readLists } from './lists.ts';
import { openTable } from './open-upload.ts';
import type { Uploads } from './uploads.ts';
import { readWorkbook } from './workbook.ts';

/** `FieldError` in a form that is kept as JSON. */
type SaidError = { readonly [Member in keyof FieldError]: FieldError[Member] };

/** What becomes of a row of a file; a refusal as it is told to a person in their language later. */
export type RowOutcome = {
  readonly line: number;
  readonly outcome: 'fits' | 'recorded' | 'known' | 'refused';
  readonly refusal?: {
    readonly code: string;
    readonly field: string;
    readonly params: RefusalParams;
    readonly errors: readonly SaidError[];
  };
};

export type OutcomeCounts = {
  readonly fits: number;
  readonly recorded: number;
  readonly known: number;
  readonly refused: number;
};

interface Deps {
  readonly council: string;
  readonly recorder: Recorder;
  readonly registry: Registry;
  readonly uploads: Uploads;
}

/** Rows between two answers to whoever waits: a batch takes some tens of milliseconds. */
const batchRows = 100;

const partOf = (from: number) => `rows-${place(from)}`;

/** Tries every row of an upload and records nothing. Its outcomes lie in the job's parts. */
export function checkUploads(deps: Deps): JobHandler {
  return async (run) => {
    const { role, recordedBy } = run.job.by;
    const rehearsal = deps.recorder.rehearse(deps.council, { role, recordedBy });
    // What was tried before an interruption lived in memory only: tried from the beginning.
    return work(deps, run, 0, (rows) => tried(rehearsal, rows));
  };
}

/** Records every row of an upload that its doors let in. Goes on where it was: rows that are there already are known by their ids. */
export function importUploads(deps: Deps): JobHandler {
  return (run) => {
    const { role, recordedBy } = run.job.by;
    const from = typeof run.job.reached === 'number' ? run.job.reached : 0;
    return work(deps, run, from, async (rows) => {
      const { results } = await deps.recorder.record(deps.council, rows, { role, recordedBy });
      return results.map((result) =>
        result.outcome === 'refused'
          ? refused(result.refusal)
          : { outcome: result.outcome === 'recorded' ? 'recorded' : 'known' },
      );
    });
  };
}

type Answer = Omit<RowOutcome, 'line'>;

async function work(
  deps: Deps,
  run: JobRun,
  from: number,
  take: (rows: readonly SubmittedRow[]) => Promise<readonly Answer[]>,
): Promise<Json> {
  const { council, uploads } = deps;
  const { id } = run.job;
  const { upload } = run.job.params as { readonly upload: string };
  const built = await rowsOf(deps, upload);
  const entered = await enteredLines(deps, upload, id);
  const isNew = (one: BuiltRow) => !entered.has(one.line);
  await run.advance({ total: built.length, done: from, reached: from });
  for (let at = from; at < built.length; at += batchRows) {
    const batch = built.slice(at, at + batchRows);
    await uploads.parts.putValue(council, id, partOf(at), await outcomes(batch, isNew, take));
    const done = at + batch.length;
    await run.advance({ done, reached: done });
  }
  return counted(await readOutcomes(uploads, council, id));
}

async function rowsOf(
  { council, uploads, registry, recorder }: Deps,
  id: string,
): Promise<readonly BuiltRow[]> {
  const upload = await uploads.find(council, id);
  const bytes = await uploads.parts.bytes(council, id, 'file');
  const kind = registry.kinds.get(upload?.kind ?? '');
  if (!upload || !bytes || !kind) throw new Refusal('not_found');
  const lists = await readLists(await recorder.look(council));
  const { table } = openTable(await readWorkbook(bytes), upload, kind as AnyKind, lists);
  return buildRows(kind as AnyKind, table, upload.map, lists);
}

/** Lines that an earlier import of the same file entered: read in another way, they would become second entries. */
async function enteredLines(
  { council, uploads }: Deps,
  id: string,
  own: string,
): Promise<ReadonlySet<number>> {
  const upload = await uploads.find(council, id);
  const earlier = (upload?.imports ?? []).filter(({ job, sheet }) => job !== own && sheet === upload?.sheet);
  const outcomes = await Promise.all(earlier.map(({ job }) => readOutcomes(uploads, council, job)));
  return new Set(outcomes.flat().flatMap(({ line, outcome }) => (outcome === 'refused' ? [] : [line])));
}

async function outcomes(
  batch: readonly BuiltRow[],
  isNew: (one: BuiltRow) => boolean,
  take: (rows: readonly SubmittedRow[]) => Promise<readonly Answer[]>,
): Promise<readonly RowOutcome[]> {
  const rows = batch.flatMap((one) => ('row' in one && isNew(one) ? [one.row] : []));
  const answers = rows.length === 0 ? [] : [...(await take(rows))];
  const answerTo = (one: BuiltRow): Answer => {
    if (!isNew(one)) return { outcome: 'known' };
    return 'row' in one ? (answers.shift() as Answer) : refused(one.refusal);
  };
  return batch.map((one) => ({ line: one.line, ...answerTo(one) }));
}

async function tried(rehearsal: Rehearsal, rows: readonly SubmittedRow[]): Promise<readonly Answer[]> {
  const results = await rehearsal.check(rows);
  return results.map((result) =>
    result.outcome === 'refused' ? refused(result.refusal) : { outcome: result.outcome },
  );
}

function refused(refusal: Refusal): Answer {
  const errors = refusal instanceof InvalidSubmission ? refusal.errors : [];
  const { code, field = '', params } = refusal;
  return { outcome: 'refused', refusal: { code, field, params, errors } };
}

/** The refusal as it was thrown. */
export function refusalOf({ code, field, params, errors }: NonNullable<RowOutcome['refusal']>): Refusal {
  return errors.length > 0 ? new InvalidSubmission(errors) : new Refusal(code, field || undefined, params);
}

/** The outcomes so far of a job, by line. */
export async function readOutcomes(
  uploads: Uploads,
  council: string,
  job: string,
): Promise<readonly RowOutcome[]> {
  return (await uploads.parts.values<readonly RowOutcome[]>(council, job, 'rows-')).flat();
}

export function counted(outcomes: readonly RowOutcome[]): OutcomeCounts {
  const count = { fits: 0, recorded: 0, known: 0, refused: 0 };
  for (const { outcome } of outcomes) count[outcome] += 1;
  return count;
}
