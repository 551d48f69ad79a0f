import type { FieldLabel, Text } from '@esep/domain';
import type { DocumentReader, LedgerStore, LogReader, TextReader } from '@esep/ledger';
import type { Assets } from './assets.ts';

/** What a page says about a kind of entry; a registry's own kinds fit. */
export interface KindWords {
  readonly title: Text;
  readonly help: Text;
  readonly fields: Readonly<Record<string, FieldLabel>>;
}

/** Pages read and never write: there is no port here that could. */
export interface WebDeps {
  readonly council: string;
  readonly documents: DocumentReader;
  readonly texts: TextReader;
  readonly ledger: Pick<LedgerStore, 'size' | 'read'>;
  readonly log: Pick<LogReader, 'root' | 'inclusion' | 'checkpoint'>;
  readonly assets: Assets;
  /** By name. Not the registry itself: pages check nothing, and its schemas weigh more than all pages. */
  readonly kinds: ReadonlyMap<string, KindWords>;
  /** `https://example.kz`, without a slash at the end. */
  readonly baseUrl: string;
  readonly now: () => Date;
  /** Tells the operator of a fault; `id` is what the reader of the page sees. */
  readonly onFault?: (error: unknown, id: string) => void;
}
