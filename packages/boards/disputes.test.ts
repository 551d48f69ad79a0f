import { describe, expect, it } from 'vitest';
import { disputesBoard } from './disputes.ts';
import { readerOf } from './test-reader.ts';

const dispute = (id: string, deputy: string, raisedOn: string, answer?: object) => ({
  dispute: id,
  deputy,
  period: '2026-Q3',
  quarters: ['2026-Q3'],
  raisedOn,
  seq: 1,
  text: null,
  deferred: [],
  ...(answer ? { answer } : {}),
});
const answer = (outcome: string, on: string, seq: number) => ({ outcome, on, seq, text: null });

const reader = readerOf({
  today: '2026-11-20',
  rows: {
    disputes: {
      '2026-10-08/k-1': dispute('k-1', 'd-01', '2026-10-08', answer('accepted', '2026-10-12', 30)),
      '2026-10-09/k-2': dispute('k-2', 'd-02', '2026-10-09'),
      '2026-10-10/k-3': dispute('k-3', 'd-01', '2026-10-10', answer('refused', '2026-10-30', 41)),
      '2026-11-01/k-4': dispute('k-4', 'd-01', '2026-11-01'),
    },
  },
});

describe('the board of disputes', () => {
  it('has the open ones with the days they wait, and the answered with the days it took', async () => {
    const board = await disputesBoard.read(reader, {});
    expect(board?.open.map(({ dispute, days }) => [dispute, days])).toEqual([
      ['k-2', 42],
      ['k-4', 19],
    ]);
    expect(board?.answered.map(({ dispute, days }) => [dispute, days])).toEqual([
      ['k-3', 20],
      ['k-1', 4],
    ]);
    expect(board).toMatchObject({ outcomes: { accepted: 1, partly: 0, refused: 1 }, medianDays: 4 });
  });

  it('shows one deputy’s when asked, and says nothing about days when none was answered', async () => {
    const board = await disputesBoard.read(reader, { deputy: 'd-02' });
    expect(board).toMatchObject({ open: [{ dispute: 'k-2' }], answered: [], medianDays: null });
  });
});
