import type { Draft } from '@esep/domain';
import type { DocumentStore, LedgerStore, Put, TextStore, VaultStore } from '@esep/ledger';

/** One process's stores. */
export interface Stores {
  readonly ledger: LedgerStore;
  readonly documents: DocumentStore;
  readonly texts: TextStore;
  readonly vault: VaultStore;
}

/** Fresh stores for one test, and what a test may do to them. */
export interface OpenStores extends Stores {
  /** The stores as another process has them; the same ones where only one process can. */
  readonly peer: Stores;
  /** Sets the clock by which vault items expire. */
  setNow(now: Date): void;
  /**
   * Documents of a process that is killed after so many writes, and a promise of that moment. Only where a batch is
   * written item by item.
   */
  killedAfter?(writes: number): { readonly documents: DocumentStore; readonly killed: Promise<void> };
  close(): Promise<void>;
}

/** How a store is opened for the contract suite. */
export interface StoreFactory {
  readonly name: string;
  open(): Promise<OpenStores>;
}

/** A draft; the same `id` with the same `content` is the same submission. */
export function draft(council: string, id: string, content = 'a', more: Partial<Draft> = {}): Draft {
  return {
    council,
    id,
    kind: 'meeting.held',
    version: 1,
    subject: `meeting:${content}`,
    occurredOn: '2026-10-02',
    recordedAt: '2026-10-02T10:00:00.000Z',
    recordedBy: 'office/k3v9',
    body: { meeting: content, topic: 'Кездесу', attendees: 38 },
    ...more,
  };
}

/** A put over an absent document, unless told otherwise. */
export function put(key: string, asOf: number, value: Put['value'] = { asOf }, over = 0): Put {
  return { key, asOf, value, over };
}
