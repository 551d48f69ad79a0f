import { setTimeout } from 'node:timers/promises';
import type { Registry } from '@esep/domain';
import type { OnFault } from '@esep/http';
import {
  checkUploads,
  createJobRunner,
  createJobStore,
  createUploads,
  importUploads,
  type JobStore,
  type Recorder,
  type Uploads,
} from '@esep/intake';
import type { VaultStore } from '@esep/ledger';

/** The office's work in the background, and the files that it reads. */
export interface OfficeJobs {
  readonly store: JobStore;
  readonly uploads: Uploads;
  /** Does what waits. Resolves when nothing waits any more. */
  run(): Promise<void>;
  /** Begins what waits, and resolves when it is done or after `patienceMs`, whichever is first; the work goes on. */
  settle(patienceMs: number): Promise<void>;
  /** Stops between two steps. What was begun goes on in the next process. */
  stop(): Promise<void>;
}

export interface JobsDeps {
  readonly council: string;
  readonly vault: VaultStore;
  readonly recorder: Recorder;
  readonly registry: Registry;
  readonly now: () => Date;
  readonly onFault?: OnFault | undefined;
}

export function createJobs({ council, vault, recorder, registry, now, onFault }: JobsDeps): OfficeJobs {
  const store = createJobStore({ vault, now });
  const uploads = createUploads({ vault, now });
  const deps = { council, recorder, registry, uploads };
  const handlers = { check: checkUploads(deps), import: importUploads(deps) };
  const { run, stop } = createJobRunner({ council, store, now, handlers, onFault });

  async function settle(patienceMs: number): Promise<void> {
    const patience = new AbortController();
    const done = run().catch((fault) => onFault?.(fault, 'jobs'));
    const { signal } = patience;
    await Promise.race([done, setTimeout(patienceMs, undefined, { ref: false, signal }).catch(() => {})]);
    patience.abort();
  }

  return { store, uploads, run, settle, stop };
}
