import type { DocumentStore, LedgerStore, TextStore, VaultStore } from '@esep/ledger';
import { StoreFailure } from '@esep/ledger';
import type { Hooks, Operation } from '../support/memory-store.ts';

/** What a process works with. */
export interface Stores {
  readonly ledger: LedgerStore;
  readonly documents: DocumentStore;
  readonly texts: TextStore;
  readonly vault: VaultStore;
}

/** `failed`: nothing was written. `persisted`: everything was, but the caller is told that it failed. */
export type Failing = 'failed' | 'persisted';

/** Fails the writes that `which` names. */
export function failing(which: (write: Operation) => Failing | undefined): Hooks {
  const told = new WeakMap<Operation, Failing | undefined>();
  const fail = ({ store, name, key }: Operation) => {
    throw new StoreFailure('unavailable', `injected: ${store}.${name} ${key}`);
  };
  return {
    before(operation) {
      if (!operation.write) return;
      told.set(operation, which(operation));
      if (told.get(operation) === 'failed') fail(operation);
    },
    after(operation) {
      if (told.get(operation) === 'persisted') fail(operation);
    },
  };
}

/** The memory store has hooks at every item; any other store gets them at the writes of its port. */
export function hookedStores({ ledger, documents, texts, vault }: Stores, hooks: Hooks): Stores {
  function hooked<Args extends unknown[], Result>(
    store: Operation['store'],
    name: string,
    write: (...args: Args) => Promise<Result>,
  ): (...args: Args) => Promise<Result> {
    return async (...args) => {
      const operation: Operation = { store, name, write: true, key: '' };
      await hooks.before?.(operation);
      const result = await write(...args);
      await hooks.after?.(operation);
      return result;
    };
  }
  return {
    ledger: { ...ledger, append: hooked('ledger', 'append', ledger.append) },
    documents: {
      ...documents,
      applyBatch: hooked('documents', 'applyBatch', documents.applyBatch),
      serve: hooked('documents', 'serve', documents.serve),
      drop: hooked('documents', 'drop', documents.drop),
    },
    texts: { ...texts, put: hooked('texts', 'put', texts.put) },
    vault: {
      ...vault,
      put: hooked('vault', 'put', vault.put),
      delete: hooked('vault', 'delete', vault.delete),
    },
  };
}
