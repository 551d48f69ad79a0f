import type { Batch, DocumentStore, Put } from '@esep/ledger';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { anyJson } from './any-json.ts';
import type { OpenStores, StoreFactory } from './stores.ts';
import { put } from './stores.ts';

const g1 = { council: 'a', generation: 'g1' };
const g2 = { council: 'a', generation: 'g2' };

/** The batch after entry `from` up to `to` of the follower `scorecards`. */
function batch(from: number, to: number, ...phases: readonly (readonly Put[])[]): Batch {
  return { follower: 'scorecards', from: { c: from, m: from }, to, phases };
}

/** What every document store promises, with transactions or without. */
export function documentsContract(factory: StoreFactory): void {
  describe(`documents on ${factory.name}`, () => {
    let stores: OpenStores;
    let documents: DocumentStore;
    beforeEach(async () => {
      stores = await factory.open();
      documents = stores.documents;
    });
    afterEach(() => stores.close());

    const keys = async (prefix: string, options = {}) =>
      (await documents.query(g1, prefix, options)).map(({ key }) => key);

    test('an unknown partition is empty, at cursor 0, and serves nothing', async () => {
      expect(await documents.get(g1, ['x'])).toEqual(new Map());
      expect(await documents.query(g1, '')).toEqual([]);
      expect(await documents.cursor(g1, 'scorecards')).toEqual({ c: 0, m: 0 });
      expect(await documents.serving('a')).toBeUndefined();
    });

    test('a batch moves its documents and its follower’s cursor, and no other cursor', async () => {
      expect(await documents.applyBatch(g1, batch(0, 3, [put('tally/d', 2)], [put('subject/s', 3)]))).toBe(
        'applied',
      );
      expect(await documents.get(g1, ['tally/d', 'subject/s', 'none'])).toEqual(
        new Map([
          ['tally/d', { key: 'tally/d', asOf: 2, value: { asOf: 2 } }],
          ['subject/s', { key: 'subject/s', asOf: 3, value: { asOf: 3 } }],
        ]),
      );
      expect(await documents.cursor(g1, 'scorecards')).toEqual({ c: 3, m: 3 });
      expect(await documents.cursor(g1, 'log')).toEqual({ c: 0, m: 0 });
    });

    test('any JSON comes back as it was put', async () => {
      await fc.assert(
        fc.asyncProperty(anyJson({ stringUnit: 'grapheme' }), fc.nat(), async (value, n) => {
          const partition = { council: 'json', generation: `g${n}` };
          const { m } = await documents.cursor(partition, 'scorecards');
          const over = (await documents.get(partition, ['x'])).get('x')?.asOf ?? 0;
          await documents.applyBatch(
            partition,
            batch(m, m + 1, [put('x', m + 1, value as Put['value'], over)]),
          );
          expect((await documents.get(partition, ['x'])).get('x')?.value).toEqual(value);
        }),
        { numRuns: 40 },
      );
    });

    test('a batch from another cursor than the stored one is behind and writes nothing', async () => {
      await documents.applyBatch(g1, batch(0, 3, [put('x', 3)]));
      for (const [from, to] of [
        [0, 3],
        [0, 5],
        [2, 5],
        [4, 5],
      ] as const) {
        expect(await documents.applyBatch(g1, batch(from, to, [put('y', to)]))).toBe('behind');
      }
      expect(await keys('')).toEqual(['x']);
      expect(await documents.cursor(g1, 'scorecards')).toEqual({ c: 3, m: 3 });
    });

    test.each([
      ['absent, but it is there', 0],
      ['older than it is', 1],
      ['newer than it is', 3],
    ])('a batch that read a document as %s is behind and does not undo it', async (_, over) => {
      await documents.applyBatch(g1, batch(0, 2, [put('x', 2, 'theirs')]));
      expect(await documents.applyBatch(g1, batch(2, 5, [put('x', 5, 'ours', over)]))).toBe('behind');
      expect((await documents.get(g1, ['x'])).get('x')).toEqual({ key: 'x', asOf: 2, value: 'theirs' });
    });

    test('a batch that read a document which is not there is behind', async () => {
      expect(await documents.applyBatch(g1, batch(0, 2, [put('x', 2, 1, 1)]))).toBe('behind');
      expect(await documents.get(g1, ['x'])).toEqual(new Map());
    });

    test('a batch that does not lead forward is refused', async () => {
      await documents.applyBatch(g1, batch(0, 3, []));
      const backward: Batch = { follower: 'scorecards', from: { c: 3, m: 5 }, to: 4, phases: [] };
      await expect(documents.applyBatch(g1, backward)).rejects.toThrow(RangeError);
      expect(await documents.cursor(g1, 'scorecards')).toEqual({ c: 3, m: 3 });
    });

    test('of several processes that fold the same batch at once, the result is that of one', async () => {
      const same = batch(0, 2, [put('tally/d', 2)], [put('subject/s', 1), put('subject/t', 2)]);
      const answers = await Promise.all(
        [documents, stores.peer.documents, documents].map((store) => store.applyBatch(g1, same)),
      );
      expect(answers.filter((answer) => answer === 'applied').length).toBeGreaterThanOrEqual(1);
      expect(await documents.cursor(g1, 'scorecards')).toEqual({ c: 2, m: 2 });
      expect((await documents.query(g1, '')).map(({ key, asOf }) => [key, asOf])).toEqual([
        ['subject/s', 1],
        ['subject/t', 2],
        ['tally/d', 2],
      ]);
    });

    test('an emptied document is known to get, and hidden from queries', async () => {
      await documents.applyBatch(g1, batch(0, 1, [put('line/a', 1), put('line/b', 1)]));
      await documents.applyBatch(g1, batch(1, 2, [put('line/a', 2, null, 1)]));
      expect(await keys('line/')).toEqual(['line/b']);
      expect((await documents.get(g1, ['line/a'])).get('line/a')).toEqual({
        key: 'line/a',
        asOf: 2,
        value: null,
      });
      expect(await documents.applyBatch(g1, batch(2, 3, [put('line/a', 3, 'back', 2)]))).toBe('applied');
      expect(await keys('line/')).toEqual(['line/a', 'line/b']);
    });

    test('a query gives the keys of a prefix in order, page by page, both ways', async () => {
      const given = ['line/b', 'line/a/2', 'line', 'line/a/10', 'linf', 'lin', 'line/a', 'line/c/1'];
      await documents.applyBatch(g1, batch(0, 1, [given.map((key) => put(key, 1))].flat()));
      const sorted = given.filter((key) => key.startsWith('line/')).toSorted();
      expect(await keys('line/')).toEqual(sorted);
      expect(await keys('')).toEqual(given.toSorted());
      expect(await keys('line')).toEqual(['line', ...sorted]);
      expect(await keys('line/', { reverse: true })).toEqual(sorted.toReversed());
      expect(await keys('none/')).toEqual([]);
      for (const reverse of [false, true]) {
        const whole = reverse ? sorted.toReversed() : sorted;
        for (const [i, after] of whole.entries()) {
          expect(await keys('line/', { after, reverse })).toEqual(whole.slice(i + 1));
          expect(await keys('line/', { after, reverse, limit: 2 })).toEqual(whole.slice(i + 1, i + 3));
        }
      }
      expect(await keys('line/a', { after: 'a' })).toEqual(['line/a', 'line/a/10', 'line/a/2']);
    });

    test('emptied documents do not use up the limit of a query', async () => {
      const puts = ['a', 'b', 'c', 'd'].map((key) => put(key, 1, key < 'c' ? null : 1));
      await documents.applyBatch(g1, batch(0, 1, puts));
      expect(await keys('', { limit: 2 })).toEqual(['c', 'd']);
    });

    test('generations and councils never see each other', async () => {
      const elsewhere = { council: 'b', generation: 'g1' };
      await documents.applyBatch(g1, batch(0, 1, [put('x', 1, 'one')]));
      await documents.applyBatch(g2, batch(0, 2, [put('x', 2, 'two')]));
      await documents.applyBatch(elsewhere, batch(0, 3, [put('x', 3, 'three')]));
      const values = await Promise.all(
        [g1, g2, elsewhere].map((partition) => documents.get(partition, ['x'])),
      );
      expect(values.map((found) => found.get('x')?.value)).toEqual(['one', 'two', 'three']);
      const cursors = await Promise.all([g1, g2, elsewhere].map((p) => documents.cursor(p, 'scorecards')));
      expect(cursors.map(({ c }) => c)).toEqual([1, 2, 3]);
    });

    test('the pointer moves only from what was read, for one council', async () => {
      expect(await documents.serve('a', undefined, 'g1')).toBe(true);
      expect(await documents.serve('a', undefined, 'g2')).toBe(false);
      expect(await documents.serve('a', 'g0', 'g2')).toBe(false);
      expect(await documents.serving('a')).toBe('g1');
      expect(await documents.serve('a', 'g1', 'g2')).toBe(true);
      expect(await documents.serving('a')).toBe('g2');
      expect(await documents.serving('b')).toBeUndefined();
    });

    test('of two processes that flip the pointer at once, one does', async () => {
      await documents.serve('a', undefined, 'g1');
      const flips = await Promise.all([
        documents.serve('a', 'g1', 'g2'),
        stores.peer.documents.serve('a', 'g1', 'g3'),
      ]);
      expect(flips.toSorted()).toEqual([false, true]);
    });

    test('a dropped generation is gone with its cursor, and its name can be used again', async () => {
      await documents.applyBatch(g1, batch(0, 2, [put('x', 1), put('y', 2)]));
      await documents.applyBatch(g2, batch(0, 2, [put('x', 1), put('y', 2)]));
      await documents.serve('a', undefined, 'g2');
      await documents.drop(g1);
      expect(await keys('')).toEqual([]);
      expect(await documents.cursor(g1, 'scorecards')).toEqual({ c: 0, m: 0 });
      expect((await documents.get(g2, ['x', 'y'])).size).toBe(2);
      expect(await documents.applyBatch(g1, batch(0, 1, [put('x', 1, 'new')]))).toBe('applied');
    });

    test('a generation that serves is not dropped', async () => {
      await documents.applyBatch(g1, batch(0, 1, [put('x', 1)]));
      await documents.serve('a', undefined, 'g1');
      await expect(documents.drop(g1)).rejects.toThrow();
      expect(await keys('')).toEqual(['x']);
      expect(await documents.cursor(g1, 'scorecards')).toEqual({ c: 1, m: 1 });
    });

    test('a batch whose folder was killed after any of its writes is finished by the next one', async ({
      skip,
    }) => {
      const { killedAfter } = stores;
      if (!killedAfter) return skip('a batch is one transaction: there is no half of it');
      const phases = [[put('tally/d', 2)], [put('subject/s', 1), put('subject/t', 2)], [put('ranking', 2)]];
      for (let writes = 1; writes <= 6; writes++) {
        const partition = { council: 'a', generation: `killed-${writes}` };
        const whole = { ...batch(0, 2), phases };
        const victim = killedAfter(writes);
        await Promise.race([victim.documents.applyBatch(partition, whole), victim.killed]);
        const from = await documents.cursor(partition, 'scorecards');
        if (from.c < 2) {
          expect(from).toEqual({ c: 0, m: 2 });
          const other: Batch = { ...whole, from, to: 3 };
          await expect(documents.applyBatch(partition, other)).rejects.toThrow(RangeError);
          expect(await documents.applyBatch(partition, { ...whole, from })).toBe('applied');
        }
        expect(await documents.cursor(partition, 'scorecards')).toEqual({ c: 2, m: 2 });
        expect((await documents.query(partition, '')).map(({ asOf }) => asOf)).toEqual([2, 1, 2, 2]);
      }
    });

    test('any row of batches leaves what a map would hold', async () => {
      const change = fc.record({
        key: fc.constantFrom('a', 'b', 'b/1', 'b/2', 'c'),
        value: fc.option(fc.nat()),
      });
      const changes = fc.uniqueArray(change, { selector: ({ key }) => key, maxLength: 5 });
      let run = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(changes, { maxLength: 8 }), async (batches) => {
          const partition = { council: 'a', generation: `run-${run++}` };
          const model = new Map<string, { key: string; asOf: number; value: number | null }>();
          for (const [c, given] of batches.entries()) {
            const puts = given.map(({ key, value }) => put(key, c + 1, value, model.get(key)?.asOf ?? 0));
            expect(await documents.applyBatch(partition, batch(c, c + 1, puts))).toBe('applied');
            for (const { key, value } of given) model.set(key, { key, asOf: c + 1, value });
          }
          expect(await documents.get(partition, ['a', 'b', 'b/1', 'b/2', 'c'])).toEqual(model);
          const shown = [...model.values()].filter(({ value }) => value !== null);
          expect(await documents.query(partition, '')).toEqual(
            shown.toSorted((a, b) => (a.key < b.key ? -1 : 1)),
          );
        }),
        { numRuns: 40 },
      );
    });
  });
}
