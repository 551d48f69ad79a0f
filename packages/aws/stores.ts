import {
  type DocumentStore,
  type LedgerStore,
  type TextStore,
  type VaultSection,
  type VaultStore,
  vaultSectionOf,
  vaultSectionsUnder,
} from '@esep/ledger';
import type { FunctionAccess } from './access.ts';
import { OutOfReach } from './errors.ts';

export interface Stores {
  readonly ledger: LedgerStore;
  readonly documents: DocumentStore;
  readonly texts: TextStore;
  readonly vault: VaultStore;
}

/** By operation, whether a function that may only read may do it. */
type Operations<Store> = Readonly<Record<keyof Store, 'read' | 'write'>>;

const ledgerOperations: Operations<LedgerStore> = {
  append: 'write',
  size: 'read',
  read: 'read',
  find: 'read',
};

const documentOperations: Operations<DocumentStore> = {
  get: 'read',
  query: 'read',
  cursor: 'read',
  serving: 'read',
  applyBatch: 'write',
  serve: 'write',
  drop: 'write',
};

const textOperations: Operations<TextStore> = { get: 'read', list: 'read', put: 'write', blank: 'write' };

/**
 * The stores as the manifest grants them to this function: whatever it does not name rejects with `OutOfReach`, and so
 * does a write where only reading is granted. The cloud's own permissions say the same; this finds the mistake in
 * every test, and on endpoints that know no permissions.
 */
export function grantStores(access: FunctionAccess, stores: Stores): Stores {
  const { ledger, documents, texts } = access.stores;
  const grant = <Store extends object>(
    store: Store,
    name: string,
    granted: string | undefined,
    operations: Operations<Store>,
  ) => grantOperations(store, operations, granted, (operation) => refuse(access, `${operation} (${name})`));
  return {
    ledger: grant(stores.ledger, 'ledger', ledger, ledgerOperations),
    documents: grant(stores.documents, 'documents', documents, documentOperations),
    texts: grant(stores.texts, 'texts', texts, textOperations),
    vault: grantVault(access, stores.vault),
  };
}

function grantOperations<Store extends object>(
  store: Store,
  operations: Operations<Store>,
  granted: string | undefined,
  refused: (operation: string) => () => Promise<never>,
): Store {
  const names = Object.keys(operations) as (keyof Store & string)[];
  const guarded = names.map((operation) => {
    const may = granted !== undefined && (operations[operation] === 'read' || granted !== 'read');
    const run = store[operation];
    return [operation, may && typeof run === 'function' ? run.bind(store) : refused(operation)];
  });
  return Object.fromEntries(guarded) as Store;
}

function grantVault(access: FunctionAccess, vault: VaultStore): VaultStore {
  const { vault: granted = {} } = access.stores;
  const may = (wish: 'read' | 'write', sections: readonly VaultSection[]) =>
    sections.every((section) => granted[section] === 'write' || granted[section] === wish);
  const check = async (wish: 'read' | 'write', sections: readonly VaultSection[]) => {
    if (!may(wish, sections)) await refuse(access, `${wish} ${sections.join(', ')} (vault)`)();
  };
  return {
    async get(council, key) {
      await check('read', [vaultSectionOf(key)]);
      return vault.get(council, key);
    },
    async put(council, key, ...rest) {
      await check('write', [vaultSectionOf(key)]);
      return vault.put(council, key, ...rest);
    },
    async delete(council, key, version) {
      await check('write', [vaultSectionOf(key)]);
      return vault.delete(council, key, version);
    },
    async query(council, prefix, options) {
      await check('read', vaultSectionsUnder(prefix));
      return vault.query(council, prefix, options);
    },
  };
}

function refuse({ name }: FunctionAccess, action: string) {
  return (): Promise<never> => Promise.reject(new OutOfReach(name, action));
}
