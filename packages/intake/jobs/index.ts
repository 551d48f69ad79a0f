export { isOver, type Job, type JobAuthor, type JobKind, type JobState } from './job.ts';
export { type AskedJob, createJobStore, JobGone, type JobStore, jobId } from './job-store.ts';
export { createParts, type JobParts, place } from './parts.ts';
export { createJobRunner, type JobHandler, type JobRun, type JobRunner } from './run-jobs.ts';
