import { setTimeout } from 'node:timers/promises';
import type { Registry } from '@esep/domain';
import type { OnFault } from '@esep/http';
import {
  checkUploads,
  createJobRunner,
  createJobStore,
  createUploads,
  importUploads,
  type Recorder,
} from '@esep/intake';
import type { LedgerStore, LogReader, TextStore, VaultStore } from '@esep/ledger';
import { createKeptFiles } from './exports/kept-files.ts';
import { makeExports } from './exports/make-job.ts';
import type { OfficeJobs } from './office-jobs.ts';

export interface JobsDeps {
  readonly council: string;
  readonly vault: VaultStore;
  readonly ledger: Pick<LedgerStore, 'size' | 'read' | 'find'>;
  readonly texts: TextStore;
  readonly root: LogReader['root'];
  readonly recorder: Recorder;
  readonly registry: Registry;
  readonly now: () => Date;
  readonly onFault?: OnFault | undefined;
}

export function createJobs(given: JobsDeps): OfficeJobs {
  const { council, vault, ledger, texts, root, recorder, registry, now, onFault } = given;
  const store = createJobStore({ vault, now });
  const uploads = createUploads({ vault, now });
  const files = createKeptFiles({ vault, now });
  const deps = { council, recorder, registry, uploads };
  const handlers = {
    check: checkUploads(deps),
    import: importUploads(deps),
    export: makeExports({ council, ledger, texts, root, recorder, registry, files }),
  };
  const { run, stop } = createJobRunner({ council, store, now, handlers, onFault });

  async function settle(patienceMs: number): Promise<void> {
    const patience = new AbortController();
    const done = run().catch((fault) => onFault?.(fault, 'jobs'));
    const { signal } = patience;
    await Promise.race([done, setTimeout(patienceMs, undefined, { ref: false, signal }).catch(() => {})]);
    patience.abort();
  }

  return { store, uploads, files, run, settle, stop };
}
