import type { TextStore } from '@esep/ledger';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { OpenStores, StoreFactory } from './stores.ts';

const hashOf = (n: number) => `sha256:${n.toString(16).padStart(64, '0')}`;
const textOf = (n: number, text = `мәтін ${n} \u{1f4dc}`) => ({
  hash: hashOf(n),
  salt: 'ab'.repeat(16),
  text,
});

/** What every store of public texts promises. */
export function textsContract(factory: StoreFactory): void {
  describe(`texts on ${factory.name}`, () => {
    let stores: OpenStores;
    let texts: TextStore;
    beforeEach(async () => {
      stores = await factory.open();
      texts = stores.texts;
    });
    afterEach(() => stores.close());

    test('a text comes back with its salt; an unknown one is left out', async () => {
      await texts.put('a', [textOf(1), textOf(2)]);
      expect(await texts.get('a', [hashOf(1), hashOf(3)])).toEqual(new Map([[hashOf(1), textOf(1)]]));
      expect(await texts.get('a', [])).toEqual(new Map());
      await texts.put('a', []);
    });

    test('what is there stays as it is', async () => {
      await texts.put('a', [textOf(1)]);
      await texts.put('a', [textOf(1, 'other'), textOf(2)]);
      expect((await texts.get('a', [hashOf(1)])).get(hashOf(1))).toEqual(textOf(1));
      expect((await texts.get('a', [hashOf(2)])).get(hashOf(2))).toEqual(textOf(2));
    });

    test('a blanked text is gone for good: putting it again does not bring it back', async () => {
      await texts.put('a', [textOf(1), textOf(2)]);
      expect(await texts.blank('a', hashOf(1), 'a name slipped in', '2026-10-02')).toBe(true);
      await texts.put('a', [textOf(1)]);
      const withheld = { hash: hashOf(1), withheld: { reason: 'a name slipped in', on: '2026-10-02' } };
      expect((await texts.get('a', [hashOf(1)])).get(hashOf(1))).toEqual(withheld);
      expect(await texts.list('a', '', 10)).toEqual([withheld, textOf(2)]);
    });

    test('blanking is done once; the first reason stands', async () => {
      await texts.put('a', [textOf(1)]);
      expect(await texts.blank('a', hashOf(1), 'first', '2026-10-02')).toBe(true);
      expect(await texts.blank('a', hashOf(1), 'second', '2026-10-03')).toBe(false);
      expect((await texts.get('a', [hashOf(1)])).get(hashOf(1))?.withheld?.reason).toBe('first');
    });

    test('an unknown text cannot be blanked', async () => {
      expect(await texts.blank('a', hashOf(9), 'reason', '2026-10-02')).toBe(false);
      expect(await texts.list('a', '', 10)).toEqual([]);
    });

    test('councils never see each other’s texts', async () => {
      await texts.put('a', [textOf(1)]);
      await texts.put('b', [textOf(1, 'of b')]);
      expect(await texts.blank('b', hashOf(1), 'reason', '2026-10-02')).toBe(true);
      expect((await texts.get('a', [hashOf(1)])).get(hashOf(1))).toEqual(textOf(1));
      expect(await texts.list('c', '', 10)).toEqual([]);
    });

    test('all of them are listed by hash, page by page', async () => {
      let run = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(fc.nat(1000)),
          fc.integer({ min: 1, max: 7 }),
          async (numbers, limit) => {
            const council = `list-${run++}`;
            await texts.put(
              council,
              numbers.map((n) => textOf(n)),
            );
            const listed: string[] = [];
            for (;;) {
              const page = await texts.list(council, listed.at(-1) ?? '', limit);
              expect(page.length).toBeLessThanOrEqual(limit);
              if (page.length === 0) break;
              listed.push(...page.map(({ hash }) => hash));
            }
            expect(listed).toEqual(numbers.map(hashOf).toSorted());
          },
        ),
        { numRuns: 25 },
      );
    });
  });
}
