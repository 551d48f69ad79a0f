import type { Registry } from '@esep/domain';
import type { OnFault } from '@esep/http';
import type { CaseFiles, Recorder } from '@esep/intake';
import type { DocumentReader, LedgerStore, LogReader, TextStore, VaultStore } from '@esep/ledger';
import type { Sessions } from '@esep/staff';
import type { Assets } from '@esep/web';
import type { OfficeJobs } from './office-jobs.ts';
import type { SignIn } from './sign-in/issuer.ts';

/** What the office's pages of one council are made of. */
export interface OfficeDeps {
  readonly council: string;
  readonly recorder: Recorder;
  readonly ledger: Pick<LedgerStore, 'size' | 'read' | 'find'>;
  readonly documents: DocumentReader;
  readonly texts: TextStore;
  /** Base64 root hash of the tree of the first `size` entries; undefined while the tree does not reach so far. */
  readonly root: LogReader['root'];
  readonly vault: VaultStore;
  readonly registry: Registry;
  readonly sessions: Sessions;
  readonly signIn: SignIn;
  readonly assets: Assets;
  /** `https://example.kz`, without a slash at the end. */
  readonly baseUrl: string;
  /** Where scans of case files lie, sealed; absent where no place is set up for them. */
  readonly caseFiles?: CaseFiles | undefined;
  /** What this runtime hands on of one request; absent where it sets no limit of its own. */
  readonly maxRequestBytes?: number;
  readonly jobs: OfficeJobs;
  readonly now: () => Date;
  readonly addressOf: (request: Request) => string;
  readonly onFault?: OnFault;
}
