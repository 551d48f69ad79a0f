import { isOver, type Job } from '@esep/intake';
import type { BackgroundLine } from '@esep/web';
import type { OfficeVisit } from '../visit.ts';

/** Days for which work that failed is shown. */
const shownDays = 7;
const dayMs = 86_400_000;

export interface BackgroundWork {
  readonly running: readonly BackgroundLine[];
  readonly failed: readonly BackgroundLine[];
}

/**
 * Work in the background: imports for whoever brings sheets in, exports for whoever asked for them. An export that failed is settled
 * when the same was made later.
 */
export async function backgroundOf(visit: OfficeVisit): Promise<BackgroundWork> {
  const { deps, session } = visit;
  const since = new Date(deps.now().getTime() - shownDays * dayMs).toISOString();
  const own = (job: Job) =>
    job.kind === 'export' ? job.by.account === session.person.account : visit.may('sheets.in');
  const jobs = (await deps.jobs.store.list(deps.council)).filter(own);
  const made = jobs.filter(({ kind, state }) => kind === 'export' && state === 'done');
  const isSettled = (job: Job) =>
    job.kind === 'export' && made.some(({ title, askedAt }) => title === job.title && askedAt > job.askedAt);
  const line = ({ id, kind, title, askedAt, endedAt }: Job): BackgroundLine => ({
    ...{ title, isExport: kind === 'export', at: endedAt ?? askedAt },
    href: visit.href(`/${kind === 'export' ? 'exports' : 'sheets'}/jobs/${id}`),
  });
  return {
    running: jobs.filter((job) => !isOver(job)).map(line),
    failed: jobs
      .filter((job) => job.state === 'failed' && (job.endedAt ?? '') >= since && !isSettled(job))
      .map(line),
  };
}
