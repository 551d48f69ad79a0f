import type { Json } from '@esep/domain';
import type { VaultItem, VaultStore } from '@esep/ledger';

interface Stored {
  readonly value: Json;
  readonly version: number;
}

/**
 * A vault in memory for the ballots of a demonstration's past: 1,700 cards would otherwise cost 5,000 syncs to disk.
 * What is left at the end is copied into the real one.
 */
export interface MemoryVault extends VaultStore {
  copyTo(vault: VaultStore, council: string): Promise<void>;
}

export function createMemoryVault(): MemoryVault {
  const stored = new Map<string, Stored>();
  const item = <Value>(key: string, { value, version }: Stored) =>
    ({ key, value, version }) as VaultItem<Value>;
  const versionOf = (key: string) => stored.get(key)?.version ?? 0;
  return {
    async get(_, key) {
      const found = stored.get(key);
      return found && item(key, found);
    },
    async put(_, key, value, version) {
      if (versionOf(key) !== version) return false;
      stored.set(key, { value, version: version + 1 });
      return true;
    },
    async delete(_, key, version) {
      return versionOf(key) === version && stored.delete(key);
    },
    async query(_, prefix, { after = '', limit = Number.POSITIVE_INFINITY } = {}) {
      const keys = [...stored.keys()].filter((key) => key.startsWith(prefix) && key > after).sort();
      return keys.slice(0, limit).map((key) => item(key, stored.get(key) as Stored));
    },
    async copyTo(vault, council) {
      // Asked for together, so that they share a commit.
      await Promise.all([...stored].map(([key, { value }]) => vault.put(council, key, value, 0)));
    },
  };
}
