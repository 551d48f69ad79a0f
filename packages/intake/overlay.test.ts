import { registry } from '@esep/domain';
import type { DocumentReader } from '@esep/ledger';
import { describe, expect, it } from 'vitest';
import { row } from '../../test/support/council.ts';
import { codeOf, council, founded, meeting, office } from '../../test/support/recorder-world.ts';
import { createOverlay } from './overlay.ts';

describe('the doors’ view', () => {
  const appeal = (i: number) => row('appeal.received', '2026-03-02', { appeal: `a-${i}`, channel: 'letter' });
  const assigned = (i: number) => row('appeal.assigned', '2026-03-03', { appeal: `a-${i}`, deputy: 'd-01' });

  it('is the same whether entries are folded or not, and whoever recorded them', async () => {
    const { recorder, other, fold } = await founded();
    for (let i = 0; i < 12; i++) {
      if (i % 3 === 0) await fold();
      const one = i % 2 ? recorder : other();
      const two = i % 2 ? other() : recorder;
      expect((await one.record(council, [appeal(i)], office)).results.map(codeOf)).toEqual(['recorded']);
      if (i % 4 === 0) await fold();
      expect((await two.record(council, [assigned(i)], office)).results.map(codeOf)).toEqual(['recorded']);
      const [warm, cold] = await Promise.all([recorder.look(council), other().look(council)]);
      for (const name of ['deputies', 'calendars', 'due/2026-03-23', 'due/2026-03-26']) {
        expect(await warm.collection(name)).toEqual(await cold.collection(name));
      }
      expect(await warm.history(`appeal:a-${i}`)).toEqual(await cold.history(`appeal:a-${i}`));
    }
  });

  it('follows a deputy who leaves', async () => {
    const { recorder, fold } = await founded();
    await fold();
    const left = row('deputy.left', '2026-03-01', { deputy: 'd-01', reason: 'resigned' });
    expect((await recorder.record(council, [left], office)).results.map(codeOf)).toEqual(['recorded']);
    expect((await recorder.record(council, [meeting()], office)).results.map(codeOf)).toEqual([
      'deputy_not_in_office',
    ]);
  });

  it('stays whole through hundreds of concurrent rows and a folder at work', async () => {
    const { recorder, fold, ledger, founding } = await founded();
    await fold();
    const all = await Promise.all(
      Array.from({ length: 700 }, async (_, i) => {
        const first = await recorder.record(council, [appeal(i)], office);
        if (i % 50 === 0) await fold();
        const second = await recorder.record(council, [assigned(i)], office);
        return [...first.results, ...second.results].map(codeOf).join();
      }),
    );
    expect(new Set(all)).toEqual(new Set(['recorded,recorded']));
    expect(await ledger.size(council)).toBe(founding + 1400);
  });

  it.each(['history', 'collection'] as const)(
    'loses nothing when entries are folded and forgotten while a %s is being read',
    async (what) => {
      const { recorder, ledger, documents, fold } = await founded();
      await fold();
      let held: (() => void)[] = [];
      let holding = true;
      const slow: DocumentReader = {
        ...documents,
        async get(...asked) {
          const found = await documents.get(...asked);
          if (holding) await new Promise<void>((done) => held.push(done));
          return found;
        },
      };
      const overlay = createOverlay(council, { ledger, documents: slow, registry, trimEvery: 1 });
      await overlay.sync();
      const due = 'due/2026-03-23';
      const read = what === 'history' ? overlay.history('appeal:a-1') : overlay.collection(due);
      // The document was read before these are in it; then they are folded, and leave the tail.
      await recorder.record(council, [appeal(1), assigned(1)], office);
      await overlay.sync();
      await fold();
      await recorder.record(council, [appeal(2)], office);
      await overlay.sync();
      holding = false;
      for (const release of held) release();
      held = [];
      const seen = await read;
      if (what === 'history') expect((seen as readonly unknown[]).length).toBe(2);
      else expect(Object.keys(seen)).toEqual(['appeal:a-1']);
    },
  );
});
