import type { DocumentReader, LedgerStore, TextReader } from '@esep/ledger';
import type { Assets } from './assets.ts';

/** What pages may read of the tree over the ledger; hashes are base64. Undefined while it is not computed yet. */
export interface LogReader {
  root(council: string, size: number): Promise<string | undefined>;
  /** The leaf's hash and the audit path (RFC 6962) of entry `seq` in the tree of `size` entries. */
  inclusion(
    council: string,
    seq: number,
    size: number,
  ): Promise<{ readonly leaf: string; readonly path: readonly string[] } | undefined>;
  /** The newest signed checkpoint: the note's exact text, and its size and root. */
  checkpoint(
    council: string,
  ): Promise<{ readonly text: string; readonly size: number; readonly root: string } | undefined>;
}

/** Pages read and never write: there is no port here that could. */
export interface WebDeps {
  readonly council: string;
  readonly documents: DocumentReader;
  readonly texts: TextReader;
  readonly ledger: Pick<LedgerStore, 'size' | 'read'>;
  readonly log: LogReader;
  readonly assets: Assets;
  /** `https://example.kz`, without a slash at the end. */
  readonly baseUrl: string;
  readonly now: () => Date;
  /** Tells the operator of a fault; `id` is what the reader of the page sees. */
  readonly onFault?: (error: unknown, id: string) => void;
}
