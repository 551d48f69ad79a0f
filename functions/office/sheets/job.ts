import { type Language, Refusal } from '@esep/domain';
import {
  columnOfField,
  foldText,
  isOver,
  type Job,
  type RowOutcome,
  readOutcomes,
  refusalOf,
  refusedWorkbook,
  type ShownTable,
  shownRows,
} from '@esep/intake';
import { type OutcomeShow, outcomeShows, sheetJobPage } from '@esep/web';
import { problemOf } from '../problem.ts';
import type { OfficeVisit } from '../visit.ts';
import { jobSaid } from './ask-job.ts';
import { type OpenUpload, openUpload } from './sources.ts';

const pageRows = 50;
/** How long a page that shows progress may wait for news; then it asks again by itself. */
const patienceMs = 1_000;

async function findJob({ deps, params }: OfficeVisit): Promise<Job> {
  const job = await deps.jobs.store.find(deps.council, params['job'] ?? '');
  if (job?.kind !== 'check' && job?.kind !== 'import') throw new Refusal('not_found');
  return job;
}

const uploadIn = (job: Job) => (job.params as { readonly upload: string }).upload;

/** How far it is; when it is over, what became of each row. */
export async function showJob(visit: OfficeVisit): Promise<Response> {
  const { deps, language, session } = visit;
  let job = await findJob(visit);
  if (!isOver(job)) {
    await deps.jobs.settle(patienceMs);
    job = await findJob(visit);
  }
  const upload = await deps.jobs.uploads.find(deps.council, uploadIn(job));
  const common = {
    csrf: session.csrf,
    file: job.title,
    job: jobSaid(job),
    self: visit.href(`/sheets/jobs/${job.id}`),
    columnsHref: visit.href(`/sheets/uploads/${uploadIn(job)}`),
    homeHref: visit.href('/sheets'),
    registersHref: visit.href('/registers'),
    isGone: upload === undefined,
  };
  if (job.state !== 'done' || !upload) {
    const failure = job.failure && job.failure !== 'internal' ? new Refusal(job.failure) : undefined;
    const problem = failure && problemOf(failure, language, '');
    const response = await visit.page(sheetJobPage(language, { ...common, problem }));
    if (!isOver(job)) response.headers.set('refresh', '1');
    return response;
  }
  const open = await openUpload(visit, upload.id);
  const outcomes = await readOutcomes(deps.jobs.uploads, deps.council, job.id);
  const result = resultOf(visit, open, outcomes);
  // What a trial found is entered as it was tried: after a change of columns the rows are tried anew.
  const mayEnter = job.kind === 'check' && upload.checkJob === job.id;
  const isEntered = upload.imports.some(({ check }) => check === job.id);
  return visit.page(
    sheetJobPage(language, {
      ...common,
      kind: open.kind.title[language],
      unused: open.table.headings.filter((heading, i) => foldText(heading) !== '' && !upload.map.columns[i]),
      passedOver: open.table.passedOver.length,
      enterAction: mayEnter && !isEntered ? visit.href(`/sheets/uploads/${upload.id}/enter`) : undefined,
      result,
    }),
  );
}

function resultOf(visit: OfficeVisit, open: OpenUpload, outcomes: readonly RowOutcome[]) {
  const { query, language } = visit;
  const show = outcomeShows.find((one) => one === query['show']) ?? 'all';
  const asked = outcomes.filter(({ outcome }) => show === 'all' || outcome === show);
  const pages = Math.max(1, Math.ceil(asked.length / pageRows));
  const page = Math.min(pages, Math.max(1, Number(query['page']) || 1));
  const some = asked.slice((page - 1) * pageRows, page * pageRows);
  const lines = new Map(open.table.rows.map((row) => [row.line, row]));
  const rows = some.map(({ line }) => lines.get(line) ?? { line, cells: [] });
  const { upload, kind, lists } = open;
  const table = shownRows(kind, rows, upload.map, { lists, language });
  return {
    ...{ show: show as OutcomeShow, page, pages },
    headings: table.headings.map(({ heading }) => heading),
    rows: some.map(({ line, outcome, refusal }, i) => ({
      ...{ line, outcome, cells: table.rows[i]?.cells ?? [] },
      reasons: refusal ? reasonsOf(refusal, table, language) : [],
    })),
  };
}

/** Why a row was refused, each reason after the heading that it speaks of. */
function reasonsOf(
  refusal: NonNullable<RowOutcome['refusal']>,
  { headings }: Pick<ShownTable, 'headings'>,
  language: Language,
): readonly string[] {
  const { title, detail, remedy, field, errors } = problemOf(refusalOf(refusal), language, '');
  const names = headings.map(({ column }) => column);
  const at = (pointer: string | undefined) => {
    const column = pointer === undefined ? undefined : columnOfField(pointer, names);
    const heading = headings.find((one) => one.column === column)?.heading;
    return heading ? `${heading}: ` : '';
  };
  if (errors) return errors.map((one) => at(one.field) + one.detail);
  const said = [title, detail, remedy].filter(Boolean).map((part) => String(part).replace(/\.$/, ''));
  return [`${at(field)}${said.join('. ')}.`];
}

/** The refused rows as they stood in the file, with a column of reasons: mended, it can be sent as it is. */
export async function takeRefused(visit: OfficeVisit): Promise<Response> {
  const { deps, language } = visit;
  const job = await findJob(visit);
  const open = await openUpload(visit, uploadIn(job));
  const outcomes = await readOutcomes(deps.jobs.uploads, deps.council, job.id);
  const byLine = new Map(outcomes.map((one) => [one.line, one.refusal]));
  const { upload, kind, lists, table } = open;
  const shown = shownRows(kind, [], upload.map, { lists, language });
  const rows = table.rows.flatMap((row) => {
    const refusal = byLine.get(row.line);
    return refusal ? [{ ...row, reasons: reasonsOf(refusal, shown, language).join('\n') }] : [];
  });
  if (rows.length === 0) throw new Refusal('not_found');
  const bytes = await refusedWorkbook(table.headings, rows, language);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="esep-refused-${job.id}.xlsx"`,
    },
  });
}

/** What was entered stays entered. */
export async function cancelJob(visit: OfficeVisit): Promise<Response> {
  const { deps } = visit;
  const { id } = await findJob(visit);
  await deps.jobs.store.cancel(deps.council, id);
  return visit.redirect(`/sheets/jobs/${id}`);
}
