import type { CaseFiles } from '@esep/intake';
import type { DocumentStore, LedgerStore, TextStore, VaultStore } from '@esep/ledger';
import type { BackupSummary, Founding } from '@esep/store-sqlite';

/** The stores of one council, wherever they lie. */
export interface CouncilStores {
  readonly marker: Founding;
  readonly ledger: LedgerStore;
  readonly documents: DocumentStore;
  readonly texts: TextStore;
  readonly vault: VaultStore;
  /** Where scans of case files lie; absent where no place is set up for them. */
  readonly caseFiles?: CaseFiles;
  /** Copies ledger, texts, vault and scans as they are at one moment. Absent where the place has backups of its own. */
  readonly backup?: (dir: string) => Promise<BackupSummary>;
  /** Writes what is waiting and lets the place go. */
  close(): Promise<void>;
}
