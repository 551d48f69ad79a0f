import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStores } from '@esep/store-sqlite';
import { documentsContract } from './documents.contract.ts';
import { ledgerContract } from './ledger.contract.ts';
import type { StoreFactory } from './stores.ts';
import { textsContract } from './texts.contract.ts';
import { vaultContract } from './vault.contract.ts';

const sqlite: StoreFactory = {
  name: 'SQLite',
  async open() {
    const dir = mkdtempSync(join(tmpdir(), 'esep-contract-'));
    let now = new Date();
    const founding = { council: 'a', origin: 'esep.example/a', demonstration: true };
    const stores = openSqliteStores({ dir, founding, now: () => now });
    return {
      ...stores,
      // The folder has one holder, so there is no other process.
      peer: stores,
      setNow(to) {
        now = to;
      },
      async close() {
        await stores.close();
        rmSync(dir, { recursive: true });
      },
    };
  },
};

ledgerContract(sqlite);
documentsContract(sqlite);
textsContract(sqlite);
vaultContract(sqlite);
