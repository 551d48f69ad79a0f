import type { JobStore, Uploads } from '@esep/intake';
import type { KeptFiles } from './exports/kept-files.ts';

/** The office's work in the background, and the files that it reads and makes. */
export interface OfficeJobs {
  readonly store: JobStore;
  readonly uploads: Uploads;
  readonly files: KeptFiles;
  /** Does what waits. Resolves when nothing waits any more. */
  run(): Promise<void>;
  /** Begins what waits, and resolves when it is done or after `patienceMs`, whichever is first; the work goes on. */
  settle(patienceMs: number): Promise<void>;
  /** Stops between two steps. What was begun goes on in the next process. */
  stop(): Promise<void>;
}
