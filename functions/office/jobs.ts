import {
  createJobRunner,
  createJobStore,
  type JobHandler,
  type JobKind,
  type JobRunner,
  type JobStore,
} from '@esep/intake';
import type { OfficeDeps } from './deps.ts';

/** The office's work in the background. */
export interface OfficeJobs extends JobRunner {
  readonly store: JobStore;
}

/** Who does which kind of work; an area adds its own here. */
const handlersOf = (
  _deps: OfficeDeps,
  _store: JobStore,
): Readonly<Partial<Record<JobKind, JobHandler>>> => ({});

const known = new WeakMap<OfficeDeps['vault'], OfficeJobs>();

/** The jobs of the council whose office this is: one worker a process. */
export function officeJobs(deps: OfficeDeps): OfficeJobs {
  const jobs = known.get(deps.vault) ?? createJobs(deps);
  known.set(deps.vault, jobs);
  return jobs;
}

export function createJobs(deps: OfficeDeps): OfficeJobs {
  const { council, vault, now, onFault } = deps;
  const store = createJobStore({ vault, now });
  const runner = createJobRunner({ council, store, now, handlers: handlersOf(deps, store), onFault });
  return { ...runner, store };
}
