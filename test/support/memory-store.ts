import type { DocumentStore, LedgerStore, TextStore, VaultStore } from '@esep/ledger';
import type { Protocol } from '../../packages/ledger/fold/protocol.ts';
import type { DocumentsData } from './memory/documents.ts';
import { createMemoryDocuments } from './memory/documents.ts';
import type { Hooks } from './memory/hooks.ts';
import { around } from './memory/hooks.ts';
import type { LedgerData } from './memory/ledger.ts';
import { createMemoryLedger } from './memory/ledger.ts';
import type { TextsData, VaultData } from './memory/private.ts';
import { createMemoryTexts, createMemoryVault } from './memory/private.ts';

export type { Hooks, Operation } from './memory/hooks.ts';

/** What several processes see of one council's stores. */
export interface MemoryData {
  readonly ledger: LedgerData;
  readonly documents: DocumentsData;
  readonly texts: TextsData;
  readonly vault: VaultData;
}

export interface MemoryStores {
  readonly data: MemoryData;
  readonly ledger: LedgerStore;
  readonly documents: DocumentStore;
  readonly texts: TextStore;
  readonly vault: VaultStore;
}

export interface MemoryOptions {
  readonly data?: MemoryData;
  readonly faults?: Hooks;
  /** With clauses of the folding protocol switched off, to show what they are for. */
  readonly protocol?: Protocol;
  /** Lets `drop` delete the serving generation: what no real store may. */
  readonly dropServing?: boolean;
  /** Puts of one phase that are on their way at a time; 1 unless told. */
  readonly atOnce?: number;
  readonly now?: () => Date;
}

export function createMemoryData(): MemoryData {
  return {
    ledger: new Map(),
    documents: { generations: new Map(), serving: new Map() },
    texts: new Map(),
    vault: new Map(),
  };
}

/**
 * All four stores in memory, written item by item. Stores over the same `data` are processes of their own, each with
 * its own faults.
 */
export function createMemoryStores(options: MemoryOptions = {}): MemoryStores {
  const { data = createMemoryData(), faults = {}, protocol, dropServing, atOnce, now } = options;
  const step = around(faults);
  return {
    data,
    ledger: createMemoryLedger(data.ledger, step),
    documents: createMemoryDocuments(data.documents, step, { protocol, dropServing, atOnce }),
    texts: createMemoryTexts(data.texts, step),
    vault: createMemoryVault(data.vault, step, now),
  };
}
