import { expect, it } from 'vitest';
import { row } from '../../test/support/council.ts';
import { createMemoryStores } from '../../test/support/memory-store.ts';
import { runCouncil, slug } from '../../test/support/running-council.ts';

it('writes an appeal overdue once a term: at the extended date, and again after reopening', async () => {
  const stores = createMemoryStores();
  const running = await runCouncil(stores, { now: '2026-03-02T05:00:00Z' });
  await running.found();
  const about = (kind: string, on: string, more: object = {}) =>
    row(`appeal.${kind}`, on, { appeal: 'a-1', ...more });
  const at = async (today: string, ...entries: ReturnType<typeof row>[]) => {
    running.setNow(`${today}T05:00:00Z`);
    for (const entry of entries) {
      const answer = await running.post(entry);
      expect([entry.kind, answer.status, answer.json.detail]).toEqual([entry.kind, 201, undefined]);
    }
    await running.settle();
    await running.sweep.run();
    await running.sweep.run();
    const all = await stores.ledger.read(slug, 0, 1000);
    return all.filter(({ entry }) => entry.kind === 'appeal.overdue').map(({ entry }) => entry.occurredOn);
  };
  const received = about('received', '2026-03-02', { channel: 'letter' });
  expect(await at('2026-03-02', received, about('assigned', '2026-03-02', { deputy: 'd-01' }))).toEqual([]);
  const extended = about('extended', '2026-03-20', { until: '2026-04-10', reason: 'Тексеру қажет' });
  expect(await at('2026-03-20', extended)).toEqual([]);
  // 23 March was the former date.
  expect(await at('2026-03-25')).toEqual([]);
  expect(await at('2026-04-10')).toEqual([]);
  expect(await at('2026-04-11')).toEqual(['2026-04-10']);
  expect(await at('2026-04-20', about('answered', '2026-04-20'))).toEqual(['2026-04-10']);
  expect(await at('2026-04-22', about('reopened', '2026-04-22'))).toEqual(['2026-04-10']);
  expect(await at('2026-05-13')).toEqual(['2026-04-10']);
  expect(await at('2026-05-14')).toEqual(['2026-04-10', '2026-05-13']);
  expect(await at('2026-06-30')).toEqual(['2026-04-10', '2026-05-13']);
  const { json } = await running.get('/deputies/d-01/tallies');
  const of = (counter: string) =>
    json.tallies.reduce(
      (sum: number, { value }: { value: { counters: Record<string, number> } }) =>
        sum + (value.counters[counter] ?? 0),
      0,
    );
  expect([of('appeals.due'), of('appeals.answeredLate'), of('appeals.overdue')]).toEqual([2, 1, 1]);
  expect(running.faults).toEqual([]);
});
