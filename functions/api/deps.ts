import type { Language } from '@esep/domain';
import type { OnFault, RateLimit } from '@esep/http';
import type { DocumentReader, LedgerStore, LogReader, TextReader } from '@esep/ledger';

/** Reads only: there is no port here that could change anything. */
export interface ApiDeps {
  readonly ledger: Pick<LedgerStore, 'size' | 'read'>;
  readonly documents: DocumentReader;
  readonly texts: TextReader;
  readonly log: LogReader;
  readonly now: () => Date;
  /** The API as a page to read, made beforehand where that spares something (`apiPage`). */
  readonly page: (language: Language) => unknown;
  /** Slugs of the councils that live here; asked for each time where they may become more. */
  readonly councils: readonly string[] | (() => Promise<readonly string[]>);
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
