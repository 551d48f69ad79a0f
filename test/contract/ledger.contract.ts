import type { Draft, Entry } from '@esep/domain';
import type { Appended, LedgerStore, Recorded } from '@esep/ledger';
import { canonicalJson, sameSubmission } from '@esep/ledger';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { OpenStores, StoreFactory } from './stores.ts';
import { draft } from './stores.ts';

/** What every ledger store promises, whatever it is made of. */
export function ledgerContract(factory: StoreFactory): void {
  describe(`ledger on ${factory.name}`, () => {
    let stores: OpenStores;
    let ledger: LedgerStore;
    beforeEach(async () => {
      stores = await factory.open();
      ledger = stores.ledger;
    });
    afterEach(() => stores.close());

    const all = (council: string) => ledger.read(council, 0, 10_000);
    const ids = (recorded: readonly Recorded[]) => recorded.map(({ entry }) => entry.id);

    test('an empty ledger has size 0 and nothing to read', async () => {
      expect(await ledger.size('a')).toBe(0);
      expect(await all('a')).toEqual([]);
      expect(await ledger.find('a', 'x')).toBeUndefined();
      expect(await ledger.append('a', [])).toEqual([]);
    });

    test('entries are numbered 1, 2, 3 … in the order given', async () => {
      const answers = await ledger.append('a', [draft('a', 'x'), draft('a', 'y'), draft('a', 'z')]);
      expect(answers).toEqual([1, 2, 3].map((seq) => ({ seq, created: true })));
      expect(ids(await all('a'))).toEqual(['x', 'y', 'z']);
      expect(await ledger.size('a')).toBe(3);
    });

    test('an entry comes back whole, and its canonical text is the leaf', async () => {
      const whole = draft('a', 'x', 'ə\u{1f4dc}"\\\n', {
        door: { due: '2026-10-23', counted: [1, 2], own: null },
      });
      await ledger.append('a', [whole]);
      const [recorded] = await all('a');
      expect(recorded?.entry).toEqual({ ...whole, seq: 1 });
      expect(recorded?.canonical).toBe(canonicalJson({ ...whole, seq: 1 }));
      expect(await ledger.find('a', 'x')).toEqual(recorded);
    });

    test('the same submission again is known at its number, whoever records it and when', async () => {
      await ledger.append('a', [draft('a', 'w'), draft('a', 'x')]);
      const again = draft('a', 'x', 'a', {
        recordedAt: '2026-11-01T00:00:00.000Z',
        recordedBy: 'connector/q',
        door: { own: true },
      });
      expect(await ledger.append('a', [again])).toEqual([{ seq: 2, created: false }]);
      expect((await ledger.find('a', 'x'))?.entry.recordedBy).toBe('office/k3v9');
      expect(await ledger.size('a')).toBe(2);
    });

    test.each([
      ['kind', { kind: 'reception.held' }],
      ['version', { version: 2 }],
      ['subject', { subject: 'meeting:other' }],
      ['date', { occurredOn: '2026-10-03' }],
      ['body', { body: { meeting: 'a', topic: 'Кездесу', attendees: 39 } }],
    ])('the same id with another %s is a conflict and changes nothing', async (_, change) => {
      await ledger.append('a', [draft('a', 'w'), draft('a', 'x')]);
      const answers = await ledger.append('a', [draft('a', 'x', 'a', change), draft('a', 'y')]);
      expect(answers).toEqual([{ conflict: 2 }, { seq: 3, created: true }]);
      expect((await ledger.find('a', 'x'))?.entry).toEqual({ ...draft('a', 'x'), seq: 2 });
    });

    test('the order of members in a body does not make it another submission', async () => {
      const body = { b: 1, a: [{ d: 1, c: 2 }] };
      const turned = { a: [{ c: 2, d: 1 }], b: 1 };
      await ledger.append('a', [draft('a', 'x', 'a', { body })]);
      expect(await ledger.append('a', [draft('a', 'x', 'a', { body: turned })])).toEqual([
        { seq: 1, created: false },
      ]);
    });

    test('equal ids in one append are one entry; unequal ones a conflict', async () => {
      const answers = await ledger.append('a', [draft('a', 'x'), draft('a', 'x'), draft('a', 'x', 'b')]);
      expect(answers).toEqual([{ seq: 1, created: true }, { seq: 1, created: false }, { conflict: 1 }]);
      expect(await ledger.size('a')).toBe(1);
    });

    test('all or nothing: one conflict leaves nothing written, and known entries are told', async () => {
      await ledger.append('a', [draft('a', 'w'), draft('a', 'x')]);
      const answers = await ledger.append(
        'a',
        [draft('a', 'new'), draft('a', 'w'), draft('a', 'x', 'other')],
        { allOrNothing: true },
      );
      expect(answers).toEqual([{ conflict: 0 }, { seq: 1, created: false }, { conflict: 2 }]);
      expect(ids(await all('a'))).toEqual(['w', 'x']);
    });

    test('all or nothing: without a conflict everything is written, once', async () => {
      const drafts = [draft('a', 'x'), draft('a', 'y'), draft('a', 'x')];
      const answers = await ledger.append('a', drafts, { allOrNothing: true });
      expect(answers.map((answer) => 'seq' in answer && answer.seq)).toEqual([1, 2, 1]);
      const again = await ledger.append('a', drafts, { allOrNothing: true });
      expect(again).toEqual([1, 2, 1].map((seq) => ({ seq, created: false })));
    });

    test('all or nothing: two contents under one new id leave nothing written', async () => {
      const answers = await ledger.append('a', [draft('a', 'x'), draft('a', 'x', 'b'), draft('a', 'y')], {
        allOrNothing: true,
      });
      expect(answers.every((answer) => 'conflict' in answer)).toBe(true);
      expect(await ledger.size('a')).toBe(0);
      expect(await ledger.find('a', 'x')).toBeUndefined();
    });

    test('reading goes on after any number, also inside what was appended together', async () => {
      await ledger.append(
        'a',
        Array.from({ length: 5 }, (_, i) => draft('a', `first-${i}`)),
      );
      await ledger.append(
        'a',
        Array.from({ length: 4 }, (_, i) => draft('a', `second-${i}`)),
      );
      const whole = await all('a');
      for (let after = 0; after <= 10; after++) {
        for (const limit of [1, 3, 100, Number.POSITIVE_INFINITY]) {
          expect(await ledger.read('a', after, limit)).toEqual(whole.slice(after, after + limit));
        }
      }
    });

    test('a draft that has no canonical text is refused, and those beside it are recorded', async () => {
      const [bad, good] = await Promise.allSettled([
        ledger.append('a', [draft('a', 'x', 'a', { body: { topic: '\ud800' } })]),
        ledger.append('a', [draft('a', 'y')]),
      ]);
      expect(bad).toMatchObject({ status: 'rejected', reason: { code: 'not_canonical' } });
      expect(good).toMatchObject({ status: 'fulfilled', value: [{ seq: 1, created: true }] });
      expect(ids(await all('a'))).toEqual(['y']);
    });

    test('councils have their own numbers and ids', async () => {
      await ledger.append('a', [draft('a', 'x'), draft('a', 'y')]);
      expect(await ledger.append('b', [draft('b', 'y', 'other')])).toEqual([{ seq: 1, created: true }]);
      expect(ids(await all('a'))).toEqual(['x', 'y']);
      expect(ids(await all('b'))).toEqual(['y']);
      expect(await ledger.find('b', 'x')).toBeUndefined();
      expect(await ledger.size('c')).toBe(0);
    });

    test('an entry that names another council is refused', async () => {
      await expect(ledger.append('a', [draft('b', 'x')])).rejects.toThrow(RangeError);
      expect(await ledger.size('a')).toBe(0);
      expect(await ledger.size('b')).toBe(0);
    });

    test('what another process appended is read at once', async () => {
      await stores.peer.ledger.append('a', [draft('a', 'x')]);
      expect(await ledger.size('a')).toBe(1);
      expect(await ledger.append('a', [draft('a', 'x'), draft('a', 'y')])).toEqual([
        { seq: 1, created: false },
        { seq: 2, created: true },
      ]);
    });

    test('concurrent appenders, repeating themselves and each other, never fork, skip or double', async () => {
      const submission = fc.record({
        id: fc.integer({ min: 0, max: 12 }),
        content: fc.constantFrom('a', 'a', 'b'),
      });
      const call = fc.record({
        drafts: fc.array(submission, { minLength: 1, maxLength: 6 }),
        allOrNothing: fc.boolean(),
        peer: fc.boolean(),
      });
      let run = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(call, { minLength: 1, maxLength: 12 }), async (calls) => {
          const council = `c-${run++}`;
          const asked = calls.map(({ drafts, allOrNothing, peer }) => ({
            drafts: drafts.map(({ id, content }) => draft(council, `id-${id}`, content)),
            allOrNothing,
            store: peer ? stores.peer.ledger : ledger,
          }));
          const answers = await Promise.all(
            asked.map(({ drafts, allOrNothing, store }) => store.append(council, drafts, { allOrNothing })),
          );
          const entries = (await all(council)).map(({ entry }) => entry);
          expect(await ledger.size(council)).toBe(entries.length);
          expectNumbered(entries);
          expectCreatedOnce(entries, answers.flat());
          for (const [i, { drafts, allOrNothing }] of asked.entries()) {
            expectTrue(entries, drafts, answers[i] ?? []);
            if (allOrNothing) expectAllOrNothing(answers[i] ?? []);
            else expect(answers[i]).not.toContainEqual({ conflict: 0 });
          }
        }),
        { numRuns: 60 },
      );
    });
  });
}

function expectNumbered(entries: readonly Entry[]): void {
  expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, i) => i + 1));
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
}

/** Each entry was created for exactly one caller. */
function expectCreatedOnce(entries: readonly Entry[], answers: readonly Appended[]): void {
  const created = answers.flatMap((answer) => ('seq' in answer && answer.created ? [answer.seq] : []));
  expect(created.toSorted((a, b) => a - b)).toEqual(entries.map(({ seq }) => seq));
}

/** Each answer names an entry of the draft's id: the same submission, or for a conflict another one. */
function expectTrue(entries: readonly Entry[], drafts: readonly Draft[], answers: readonly Appended[]): void {
  expect(answers).toHaveLength(drafts.length);
  for (const [i, draft] of drafts.entries()) {
    const answer = answers[i] as Appended;
    const seq = 'seq' in answer ? answer.seq : answer.conflict;
    if (seq === 0) continue;
    const entry = entries[seq - 1] as Entry;
    expect(entry.id).toBe(draft.id);
    expect(sameSubmission(entry, draft)).toBe('seq' in answer);
  }
}

function expectAllOrNothing(answers: readonly Appended[]): void {
  const refused = answers.some((answer) => 'conflict' in answer);
  if (refused) expect(answers.filter((answer) => 'seq' in answer && answer.created)).toEqual([]);
}
