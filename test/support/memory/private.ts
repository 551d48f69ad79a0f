import type { Json } from '@esep/domain';
import type { PublicText, TextStore, VaultItem, VaultStore } from '@esep/ledger';
import type { Around } from './hooks.ts';

export type TextsData = Map<string, Map<string, PublicText>>;

export function createMemoryTexts(data: TextsData, around: Around): TextStore {
  const of = (council: string) => {
    const found = data.get(council) ?? new Map<string, PublicText>();
    data.set(council, found);
    return found;
  };
  const step = <Result>(name: string, write: boolean, key: string, run: () => Result) =>
    around({ store: 'texts', name, write, key }, run);
  return {
    get: (council, hashes) =>
      step('get', false, council, () => {
        const texts = hashes.map((hash) => of(council).get(hash)).filter((text) => text !== undefined);
        return new Map(texts.map((text) => [text.hash, text]));
      }),
    list: (council, after, limit) =>
      step('list', false, council, () => {
        const hashes = [...of(council).keys()].filter((hash) => hash > after).sort();
        return hashes.slice(0, limit).map((hash) => of(council).get(hash) as PublicText);
      }),
    async put(council, texts) {
      for (const { hash, salt, text } of texts) {
        await step('put', true, hash, () => {
          if (!of(council).has(hash)) of(council).set(hash, { hash, salt, text });
        });
      }
    },
    blank: (council, hash, reason, on) =>
      step('blank', true, hash, () => {
        if (of(council).get(hash)?.text === undefined) return false;
        of(council).set(hash, { hash, withheld: { reason, on } });
        return true;
      }),
  };
}

interface StoredSecret {
  readonly json: string;
  readonly version: number;
  readonly expiresAt: Date | undefined;
}

export type VaultData = Map<string, Map<string, StoredSecret>>;

export function createMemoryVault(
  data: VaultData,
  around: Around,
  now: () => Date = () => new Date(),
): VaultStore {
  const of = (council: string) => {
    const found = data.get(council) ?? new Map<string, StoredSecret>();
    data.set(council, found);
    return found;
  };
  const step = <Result>(name: string, write: boolean, key: string, run: () => Result) =>
    around({ store: 'vault', name, write, key }, run);
  const live = (council: string, key: string) => {
    const item = of(council).get(key);
    return item && (!item.expiresAt || item.expiresAt > now()) ? item : undefined;
  };
  const itemOf = <Value>(key: string, { json, version }: StoredSecret): VaultItem<Value> => ({
    key,
    value: JSON.parse(json) as Value,
    version,
  });
  return {
    get: <Value = Json>(council: string, key: string) =>
      step('get', false, key, () => {
        const item = live(council, key);
        return item && itemOf<Value>(key, item);
      }),
    put: (council, key, value, version, expiresAt) =>
      step('put', true, key, () => {
        if ((live(council, key)?.version ?? 0) !== version) return false;
        of(council).set(key, { json: JSON.stringify(value), version: version + 1, expiresAt });
        return true;
      }),
    delete: (council, key, version) =>
      step('delete', true, key, () => {
        if ((live(council, key)?.version ?? 0) !== version) return false;
        return of(council).delete(key);
      }),
    query: <Value = Json>(
      council: string,
      prefix: string,
      { after = '', limit = Number.POSITIVE_INFINITY }: { after?: string; limit?: number } = {},
    ) =>
      step('query', false, prefix, () => {
        const keys = [...of(council).keys()].filter((key) => key.startsWith(prefix) && key > after).sort();
        return keys
          .map((key) => [key, live(council, key)] as const)
          .flatMap(([key, item]) => (item ? [itemOf<Value>(key, item)] : []))
          .slice(0, limit);
      }),
  };
}
