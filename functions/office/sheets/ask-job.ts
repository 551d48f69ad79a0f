import { createHash } from 'node:crypto';
import { isOver, type Job, jobId, type OutcomeCounts, type Upload } from '@esep/intake';
import type { JobSaid } from '@esep/web';
import { jobAuthor } from '../job-author.ts';
import type { OfficeVisit } from '../visit.ts';

/** What a person waits for before the next page shows how far it is; most files are done by then. */
const patienceMs = 2_500;

/** Tries the rows, and leads to what came of it. */
export async function askCheck(visit: OfficeVisit, upload: Upload): Promise<Response> {
  const { council, jobs } = visit.deps;
  const params = { upload: upload.id };
  const by = jobAuthor(visit);
  const asked = await jobs.store.ask(council, { kind: 'check', title: upload.file, by, params });
  await jobs.uploads.change(council, upload.id, { checkJob: asked.id });
  return settled(visit, asked);
}

/** Records the rows that a trial found fitting. Asked twice after the same trial, it is the same import. */
export async function askImport(visit: OfficeVisit, upload: Upload, check: Job): Promise<Response> {
  const { council, jobs } = visit.deps;
  const mark = createHash('sha256').update(`import/${check.id}`).digest('hex').slice(0, 16);
  const id = jobId(new Date(check.askedAt), mark);
  // First it is kept that the file is being entered: another reading of its rows must not enter them again.
  const imports = [
    ...upload.imports.filter(({ job }) => job !== id),
    { job: id, sheet: upload.sheet, check: check.id },
  ];
  await jobs.uploads.change(council, upload.id, { imports });
  const by = jobAuthor(visit);
  const params = { upload: upload.id };
  return settled(
    visit,
    await jobs.store.ask(council, { id, kind: 'import', title: upload.file, by, params }),
  );
}

async function settled(visit: OfficeVisit, { id }: Job): Promise<Response> {
  await visit.deps.jobs.settle(patienceMs);
  return visit.redirect(`/sheets/jobs/${id}`);
}

/** A job as pages tell of it. */
export function jobSaid(job: Job): JobSaid {
  const { kind, state, done, total, result } = job;
  const counts = isOver(job) && result !== null ? (result as OutcomeCounts) : undefined;
  return { isImport: kind === 'import', state, done, total, ...(counts ? { counts } : {}) };
}
