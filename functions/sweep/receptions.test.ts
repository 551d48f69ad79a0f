import { expect, it } from 'vitest';
import { row } from '../../test/support/council.ts';
import { createMemoryStores } from '../../test/support/memory-store.ts';
import { runCouncil } from '../../test/support/running-council.ts';

const scheduled = (reception: string, deputy: string, on: string) =>
  row('reception.scheduled', '2026-02-02', { reception, deputy, on });

it('takes a reception of which nothing was told for missed, and for excused during approved leave', async () => {
  const running = await runCouncil(createMemoryStores());
  await running.found();
  const leave = { deputy: 'd-01', from: '2026-03-02', to: '2026-03-13', reason: 'annual' };
  const { json } = await running.postBatch([
    row('leave.approved', '2026-02-02', leave),
    scheduled('r-1', 'd-01', '2026-03-06'),
    scheduled('r-2', 'd-01', '2026-02-27'),
    scheduled('r-3', 'd-02', '2026-03-06'),
  ]);
  expect(json.results.map(({ status }: { status: number }) => status)).toEqual([201, 201, 201, 201]);
  await running.settle();
  await running.sweep.run();
  const counters = async (deputy: string) => {
    const { tallies } = (await running.get(`/deputies/${deputy}/tallies`)).json;
    return tallies[0].value.counters;
  };
  expect(await counters('d-01')).toEqual({
    'receptions.scheduled': 2,
    'receptions.missed': 1,
    'receptions.excused': 1,
  });
  expect(await counters('d-02')).toEqual({ 'receptions.scheduled': 1, 'receptions.missed': 1 });
  expect(running.faults).toEqual([]);
});
