import type { Json } from '@esep/domain';
import type { VaultStore } from '@esep/ledger';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { anyJson } from './any-json.ts';
import type { OpenStores, StoreFactory } from './stores.ts';

const at = (time: string) => new Date(`2026-10-02T${time}:00.000Z`);

/** What every vault promises. */
export function vaultContract(factory: StoreFactory): void {
  describe(`vault on ${factory.name}`, () => {
    let stores: OpenStores;
    let vault: VaultStore;
    beforeEach(async () => {
      stores = await factory.open();
      stores.setNow(at('10:00'));
      vault = stores.vault;
    });
    afterEach(() => stores.close());

    const keys = async (prefix: string, options = {}) =>
      (await vault.query('a', prefix, options)).map(({ key }) => key);

    test('an absent item is undefined, and put only as absent', async () => {
      expect(await vault.get('a', 'x')).toBeUndefined();
      expect(await vault.put('a', 'x', 'v', 1)).toBe(false);
      expect(await vault.get('a', 'x')).toBeUndefined();
      expect(await vault.put('a', 'x', { deep: ['ə', 1, null] }, 0)).toBe(true);
      expect(await vault.get('a', 'x')).toEqual({ key: 'x', value: { deep: ['ə', 1, null] }, version: 1 });
    });

    test('a put over the version that was read wins once', async () => {
      await vault.put('a', 'x', 1, 0);
      expect(await vault.put('a', 'x', 2, 0)).toBe(false);
      expect(await vault.put('a', 'x', 2, 1)).toBe(true);
      expect(await vault.put('a', 'x', 3, 1)).toBe(false);
      expect(await vault.get('a', 'x')).toEqual({ key: 'x', value: 2, version: 2 });
    });

    test('of many at once who read the same version, one wins', async () => {
      await vault.put('a', 'ballot', 'issued', 0);
      const puts = Array.from({ length: 20 }, (_, i) =>
        (i % 2 ? vault : stores.peer.vault).put('a', 'ballot', `cast-${i}`, 1),
      );
      const answers = await Promise.all(puts);
      expect(answers.filter(Boolean)).toHaveLength(1);
      const winner = answers.indexOf(true);
      expect(await vault.get('a', 'ballot')).toEqual({ key: 'ballot', value: `cast-${winner}`, version: 2 });
    });

    test('a delete needs the version that was read', async () => {
      await vault.put('a', 'x', 1, 0);
      expect(await vault.delete('a', 'x', 2)).toBe(false);
      expect(await vault.delete('a', 'none', 1)).toBe(false);
      expect(await vault.delete('a', 'x', 1)).toBe(true);
      expect(await vault.get('a', 'x')).toBeUndefined();
      expect(await vault.delete('a', 'x', 1)).toBe(false);
    });

    test('an item counts as absent from the moment it expires', async () => {
      await vault.put('a', 'x', 'old', 0, at('11:00'));
      stores.setNow(new Date(at('11:00').getTime() - 1));
      expect((await vault.get('a', 'x'))?.value).toBe('old');
      stores.setNow(at('11:00'));
      expect(await vault.get('a', 'x')).toBeUndefined();
      expect(await keys('')).toEqual([]);
      expect(await vault.put('a', 'x', 'new', 1)).toBe(false);
      expect(await vault.delete('a', 'x', 1)).toBe(false);
      expect(await vault.put('a', 'x', 'new', 0)).toBe(true);
      expect(await vault.get('a', 'x')).toEqual({ key: 'x', value: 'new', version: 1 });
    });

    test('a put without expiry keeps an item for good', async () => {
      await vault.put('a', 'x', 1, 0, at('11:00'));
      await vault.put('a', 'x', 2, 1);
      stores.setNow(at('12:00'));
      expect((await vault.get('a', 'x'))?.value).toBe(2);
    });

    test('a query gives the keys of a prefix in order, page by page', async () => {
      for (const key of ['b/2', 'b/10', 'a', 'b', 'b/1', 'c/1']) await vault.put('a', key, key, 0);
      expect(await keys('b/')).toEqual(['b/1', 'b/10', 'b/2']);
      expect(await keys('b/', { limit: 2 })).toEqual(['b/1', 'b/10']);
      expect(await keys('b/', { after: 'b/1' })).toEqual(['b/10', 'b/2']);
      expect(await keys('b/', { after: 'b/2' })).toEqual([]);
      expect(await keys('')).toEqual(['a', 'b', 'b/1', 'b/10', 'b/2', 'c/1']);
    });

    test('councils never see each other’s items', async () => {
      await vault.put('a', 'x', 'of a', 0);
      expect(await vault.get('b', 'x')).toBeUndefined();
      expect(await vault.put('b', 'x', 'of b', 0)).toBe(true);
      expect(await vault.delete('b', 'x', 1)).toBe(true);
      expect((await vault.get('a', 'x'))?.value).toBe('of a');
      expect(await vault.query('b', '')).toEqual([]);
    });

    test('any row of operations leaves what a map would hold', async () => {
      const key = fc.constantFrom('p/1', 'p/2', 'q');
      const version = fc.integer({ min: 0, max: 3 });
      const operation = fc.oneof(
        fc.record({ key, version, value: anyJson({ maxDepth: 1 }) }),
        fc.record({ key, version }),
      );
      let run = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(operation, { maxLength: 25 }), async (operations) => {
          const council = `run-${run++}`;
          const model: Model = new Map();
          for (const given of operations) await expectAsModel(vault, council, model, given);
          const sorted = [...model.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1));
          expect(await vault.query(council, '')).toEqual(sorted);
          for (const item of sorted) expect(await vault.get(council, item.key)).toEqual(item);
        }),
        { numRuns: 30 },
      );
    });
  });
}

type Model = Map<string, { key: string; value: unknown; version: number }>;

/** A put, or a delete when there is no value. */
interface Given {
  readonly key: string;
  readonly version: number;
  readonly value?: unknown;
}

async function expectAsModel(vault: VaultStore, council: string, model: Model, given: Given): Promise<void> {
  const { key, version, value } = given;
  const fits = (model.get(key)?.version ?? 0) === version;
  if (value === undefined) {
    expect(await vault.delete(council, key, version)).toBe(fits && model.delete(key));
    return;
  }
  expect(await vault.put(council, key, value as Json, version)).toBe(fits);
  if (fits) model.set(key, { key, value, version: version + 1 });
}
