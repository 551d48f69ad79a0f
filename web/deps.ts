import type { DocumentReader, LedgerStore, LogReader, TextReader } from '@esep/ledger';
import type { Assets } from './assets.ts';

/** Pages read and never write: there is no port here that could. */
export interface WebDeps {
  readonly council: string;
  readonly documents: DocumentReader;
  readonly texts: TextReader;
  readonly ledger: Pick<LedgerStore, 'size' | 'read'>;
  readonly log: Pick<LogReader, 'root' | 'inclusion' | 'checkpoint'>;
  readonly assets: Assets;
  /** `https://example.kz`, without a slash at the end. */
  readonly baseUrl: string;
  readonly now: () => Date;
  /** Tells the operator of a fault; `id` is what the reader of the page sees. */
  readonly onFault?: (error: unknown, id: string) => void;
}
