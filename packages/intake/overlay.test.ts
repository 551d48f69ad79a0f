import { describe, expect, it } from 'vitest';
import { row } from '../../test/support/council.ts';
import { codeOf, council, founded, meeting, office } from '../../test/support/recorder-world.ts';

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
      for (const name of ['deputies', 'calendars', 'due/2026-03-24', 'due/2026-03-26']) {
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
});
