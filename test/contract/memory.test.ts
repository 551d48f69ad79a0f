import { createMemoryData, createMemoryStores } from '../support/memory-store.ts';
import { documentsContract } from './documents.contract.ts';
import { ledgerContract } from './ledger.contract.ts';
import type { StoreFactory } from './stores.ts';
import { textsContract } from './texts.contract.ts';
import { vaultContract } from './vault.contract.ts';

const memory: StoreFactory = {
  name: 'memory, item by item',
  async open() {
    const data = createMemoryData();
    let now = new Date();
    const open = () => createMemoryStores({ data, now: () => now });
    return {
      ...open(),
      peer: open(),
      setNow(to) {
        now = to;
      },
      killedAfter(writes) {
        let left = writes;
        const { promise: killed, resolve: die } = Promise.withResolvers<void>();
        const after = async ({ write }: { write: boolean }) => {
          if (!write || --left > 0) return;
          die();
          await new Promise<never>(() => {});
        };
        return { documents: createMemoryStores({ data, faults: { after } }).documents, killed };
      },
      async close() {},
    };
  },
};

ledgerContract(memory);
documentsContract(memory);
textsContract(memory);
vaultContract(memory);
