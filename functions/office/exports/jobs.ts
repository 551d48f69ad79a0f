import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { given, Refusal } from '@esep/domain';
import { problemOf } from '@esep/http';
import { isOver, type Job, jobId } from '@esep/intake';
import { type ExportSaid, exportJobPage, exportWords, registerTitles, speechIn } from '@esep/web';
import { jobAuthor } from '../job-author.ts';
import { registerOf } from '../registers/registers.ts';
import type { OfficeVisit } from '../visit.ts';
import { download, showPaper } from './answer.ts';
import type { ExportAsked } from './asked.ts';
import { fileDays } from './kept-files.ts';
import type { ExportResult } from './make-job.ts';

/** What a person waits for before a page shows how far it is; most files are there by then, and come at once. */
const patienceMs = 2_500;
/** How long a page that shows progress may wait for news; then it asks again by itself. */
const lookMs = 1_000;
const dayMs = 86_400_000;

/** Puts the export in the queue, and leads to its file where that is made soon. */
export async function askExport(visit: OfficeVisit, asked: ExportAsked): Promise<Response> {
  const { council, jobs } = visit.deps;
  const { id } = await jobOf(visit, asked);
  await jobs.settle(patienceMs);
  const job = await jobs.store.find(council, id);
  return visit.redirect(job?.state === 'done' ? filePath(job) : `/exports/jobs/${id}`);
}

/**
 * The job that makes just this: asked twice in the same state of the ledger, whoever asks, it is the same one. Only what failed,
 * was stopped or is no longer kept is made anew. The ledger's last day names it, so that midnight does not divide two askings.
 */
async function jobOf(visit: OfficeVisit, asked: ExportAsked): Promise<Job> {
  const { council, jobs, ledger } = visit.deps;
  const [last] = await ledger.read(council, asked.size - 1, 1);
  const at = new Date(last?.entry.recordedAt ?? 0);
  const said = JSON.stringify(asked);
  const by = jobAuthor(visit);
  const title = titleOf(visit, asked);
  for (let n = 0; ; n++) {
    const mark = createHash('sha256').update(`export/${n}/${said}`).digest('hex').slice(0, 16);
    const id = jobId(at, mark);
    const job = await jobs.store.ask(council, {
      ...{ id, kind: 'export', title, by },
      ...{ params: asked, total: asked.size },
    });
    if (!(await isSpent(visit, job))) return job;
  }
}

async function isSpent({ deps: { council, jobs } }: OfficeVisit, job: Job): Promise<boolean> {
  if (!isOver(job)) return false;
  return job.state !== 'done' || (await jobs.files.about(council, resultOf(job).file)) === undefined;
}

const resultOf = (job: Job) => job.result as ExportResult;
const filePath = (job: Job) => `/exports/files/${resultOf(job).file}`;

/** `Meeting held, CSV, 1 January 2026 – 31 March 2026`. What a register was searched for is left out. */
function titleOf({ deps, language }: OfficeVisit, { what, id, as, filters }: ExportAsked): string {
  const words = exportWords[language];
  const { f } = speechIn(language);
  const kind = deps.registry.kinds.get(id);
  const register = what === 'register' ? registerOf(id) : undefined;
  const name = register
    ? registerTitles[register.id][language]
    : kind
      ? given(kind.title, language)
      : words.allKinds;
  const forms = { xlsx: words.excel, csv: words.csv, 'csv-semicolon': words.csvExcel, print: words.print };
  const { from, to } = filters;
  const days = from || to ? `${from ? f.date(from) : '…'} – ${to ? f.date(to) : '…'}` : '';
  return [name, forms[as], days].filter(Boolean).join(', ');
}

async function findJob({ deps, params }: OfficeVisit): Promise<Job> {
  const job = await deps.jobs.store.find(deps.council, params['job'] ?? '');
  if (job?.kind !== 'export') throw new Refusal('not_found');
  return job;
}

/** An export as pages tell of it. */
async function exportSaid(visit: OfficeVisit, job: Job): Promise<ExportSaid> {
  const { deps, href, session } = visit;
  const { id, state, title, done, total, reached, endedAt } = job;
  const file = state === 'done' ? await deps.jobs.files.about(deps.council, resultOf(job).file) : undefined;
  const isGone = state === 'done' && file === undefined;
  return {
    title,
    state: isGone ? 'gone' : state,
    done,
    total,
    isWriting: reached === 'writing',
    askedAt: job.askedAt,
    href: href(`/exports/jobs/${id}`),
    againHref: href(addressOf(job.params as ExportAsked)),
    ...(file
      ? {
          file: {
            href: href(filePath(job)),
            bytes: file.bytes,
            isPaper: file.is === 'paper',
            until: new Date(Date.parse(endedAt ?? job.askedAt) + fileDays * dayMs).toISOString(),
          },
        }
      : {}),
    ...(isOver(job) || job.by.account !== session.person.account
      ? {}
      : { cancelAction: href(`/exports/jobs/${id}/cancel`) }),
  };
}

/** Where the same export is asked for. */
function addressOf({ what, id, as, filters }: ExportAsked): string {
  const folder = what === 'register' ? 'registers' : 'entries';
  return `/exports/${folder}/${id}?${new URLSearchParams({ ...filters, as })}`;
}

/** How far it is, and its file when it is made. Without scripts the browser asks again each second. */
export async function showExport(visit: OfficeVisit): Promise<Response> {
  const { deps, language, session } = visit;
  let job = await findJob(visit);
  if (!isOver(job)) {
    await deps.jobs.settle(lookMs);
    job = await findJob(visit);
  }
  const failure = job.failure && job.failure !== 'internal' ? new Refusal(job.failure) : undefined;
  const response = await visit.page(
    exportJobPage(language, {
      csrf: session.csrf,
      homeHref: visit.href('/exports'),
      said: await exportSaid(visit, job),
      problem: failure && problemOf(failure, language, ''),
    }),
  );
  if (!isOver(job)) response.headers.set('refresh', '1');
  return response;
}

/** Only who asked for it may stop it: others may wait for the same file. */
export async function cancelExport(visit: OfficeVisit): Promise<Response> {
  const { deps, session } = visit;
  const { id, by } = await findJob(visit);
  if (by.account !== session.person.account) throw new Refusal('role_forbids');
  await deps.jobs.store.cancel(deps.council, id);
  return visit.redirect(`/exports/jobs/${id}`);
}

/** The file itself; a table for the printer as its page. */
export async function takeFile(visit: OfficeVisit): Promise<Response> {
  const { deps, params, c, language } = visit;
  const { files } = deps.jobs;
  const id = params['file'] ?? '';
  const about = await files.about(deps.council, id);
  if (about?.is === 'paper') {
    // Its words are in the language in which it was asked for.
    if (about.language !== language) return c.redirect(`/${about.language}/office/exports/files/${id}`, 303);
    const paper = await files.paper(deps.council, id);
    if (paper) return showPaper(visit, paper);
  }
  const bytes = about && (await files.bytes(deps.council, id));
  if (!bytes) throw new Refusal('not_found');
  if (about.is === 'paper' || about.encoding === undefined) return download(bytes, about.type, about.name);
  // Every browser takes it as it lies; on AWS twenty times as many rows fit into an answer.
  const isTaken = /\bgzip\b/.test(c.req.header('accept-encoding') ?? '');
  if (!isTaken) return download(new Uint8Array(await promisify(gunzip)(bytes)), about.type, about.name);
  const response = download(bytes, about.type, about.name);
  response.headers.set('content-encoding', 'gzip');
  return response;
}

/** What was made within the last day or is being made, the newest first. */
export async function recentExports(visit: OfficeVisit): Promise<readonly ExportSaid[]> {
  const { deps } = visit;
  const since = new Date(deps.now().getTime() - fileDays * dayMs).toISOString();
  const jobs = (await deps.jobs.store.list(deps.council)).filter(
    (job) => job.kind === 'export' && (!isOver(job) || (job.endedAt ?? '') >= since),
  );
  return Promise.all(jobs.slice(0, 20).map((job) => exportSaid(visit, job)));
}
