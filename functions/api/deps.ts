import type { Language, Registry } from '@esep/domain';
import type { OnFault, RateLimit } from '@esep/http';
import type { DocumentReader, LedgerStore, TextReader } from '@esep/ledger';

/** What may be read of the tree over the ledger; hashes are base64. Undefined while it is not computed yet. */
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
  /** Keys that checkpoints are verified with, one a line (C2SP vkey). */
  verifierKeys(council: string): Promise<string | undefined>;
}

/** Reads only: there is no port here that could change anything. */
export interface ApiDeps {
  readonly ledger: Pick<LedgerStore, 'size' | 'read'>;
  readonly documents: DocumentReader;
  readonly texts: TextReader;
  readonly log: LogReader;
  readonly registry: Registry;
  /** Slugs of the councils that live here. */
  readonly councils: readonly string[];
  /** The site's frame around the readable page; without one the page stands alone. */
  readonly frame?: (language: Language, path: string, title: string, body: string) => Promise<string>;
  /** The OpenAPI document, made beforehand (`openApiDocument`). */
  readonly openApi: string;
  readonly addressOf: (request: Request) => string;
  readonly limit?: RateLimit;
  /** Whether the process may be sent requests; asked by `/readyz`. */
  readonly ready?: () => Promise<boolean>;
  readonly onFault?: OnFault;
}
