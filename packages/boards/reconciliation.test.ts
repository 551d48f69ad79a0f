import { describe, expect, it } from 'vitest';
import { reconciliationBoard } from './reconciliation.ts';
import { readerOf } from './test-reader.ts';

const counted = { counters: ['requests.initiated', 'requests.signed'], from: '2026-Q1', to: '2026-Q2' };
const total = (id: string, more: object) => ({
  total: id,
  label: { en: id },
  value: 5,
  source: 'a report',
  seq: 1,
  ...more,
});
const line = (on: string, subject: string, counters: object, seq: number) => ({
  on,
  subject,
  counters,
  seqs: [seq],
});
const deputy = { mandates: [], memberships: [] };

const given = {
  today: '2026-11-20',
  collections: {
    totals: {
      requests: total('requests', { counted }),
      one: total('one', { counted: { ...counted, deputies: ['d-02'] } }),
      stock: total('stock', { counted: { ...counted, counters: ['promises.kept'] } }),
      alone: total('alone', {}),
    },
    deputies: { 'd-01': deputy, 'd-02': deputy },
  },
  tallies: {
    'd-01': { '2026-Q1': { 'requests.initiated': 2 } },
    'd-02': {
      '2026-Q2': { 'requests.initiated': 1, 'requests.signed': 1 },
      '2026-Q3': { 'requests.initiated': 9 },
    },
  },
  lines: {
    'd-01 2026-Q1': [
      line('2026-01-20', 'request:a', { 'requests.initiated': 1 }, 10),
      line('2026-02-03', 'meeting:m', { 'meetings.remote': 1 }, 11),
      line('2026-02-20', 'request:b', { 'requests.initiated': 1, 'requests.onPromise': 1 }, 12),
    ],
    'd-02 2026-Q2': [line('2026-04-01', 'request:c', { 'requests.initiated': 1, 'requests.signed': 1 }, 13)],
    'd-02 2026-Q3': [line('2026-07-01', 'request:d', { 'requests.initiated': 9 }, 14)],
  },
};
const reader = readerOf(given);

describe('the board of reconciliation', () => {
  it('shows the entries that make up what the ledger counts, and only those', async () => {
    const board = await reconciliationBoard.read(reader, { total: 'requests' });
    expect(board?.totals).toMatchObject([{ comparisons: [{ with: 'ledger', value: 4, agrees: false }] }]);
    expect(board?.counted).toMatchObject({
      deputy: null,
      months: [
        { month: '2026-01', value: 1 },
        { month: '2026-02', value: 1 },
        { month: '2026-04', value: 2 },
      ],
      count: 3,
    });
    expect(board?.counted?.lines.map(({ deputy: of, value, seqs }) => [of, value, ...seqs])).toEqual([
      ['d-01', 1, 10],
      ['d-01', 1, 12],
      ['d-02', 2, 13],
    ]);
    const sum = board?.counted?.lines.reduce((all, { value }) => all + value, 0);
    expect(sum).toBe(board?.totals[0]?.comparisons[0]?.value);
  });

  it('lists one deputy’s when asked; a deputy of whom the total does not speak is as good as none', async () => {
    const own = await reconciliationBoard.read(reader, { total: 'requests', deputy: 'd-02' });
    expect(own?.counted).toMatchObject({ deputy: 'd-02', count: 1 });
    const other = await reconciliationBoard.read(reader, { total: 'one', deputy: 'd-01' });
    expect(other?.counted).toMatchObject({ deputy: null, count: 1 });
  });

  it('has fifty lines a page, and stays within what there is', async () => {
    const many = Array.from({ length: 120 }, (_, i) =>
      line('2026-01-20', `request:${i}`, { 'requests.initiated': 1 }, i + 1),
    );
    const long = readerOf({ ...given, lines: { 'd-01 2026-Q1': many } });
    const page = async (asked: string) =>
      (await reconciliationBoard.read(long, { total: 'requests', page: asked }))?.counted;
    expect(await page('3')).toMatchObject({ page: 3, pages: 3, count: 120 });
    expect((await page('3'))?.lines).toHaveLength(20);
    for (const odd of ['0', '-1', 'x', '']) expect(await page(odd)).toMatchObject({ page: 1 });
    expect(await page('99')).toMatchObject({ page: 3 });
  });

  it('asks for a deputy where all of them over many quarters would be too many', async () => {
    const wide = { ...counted, from: '2000-Q1', to: '2026-Q2' };
    const collections = { ...given.collections, totals: { requests: total('requests', { counted: wide }) } };
    const board = await reconciliationBoard.read(readerOf({ ...given, collections }), { total: 'requests' });
    expect(board?.counted).toMatchObject({ tooMany: true, lines: [], count: 0 });
    expect(board?.totals[0]?.byDeputy).toHaveLength(2);
  });

  it('has no months for a stock, no entries for a total that counts nothing, and no unknown total', async () => {
    expect((await reconciliationBoard.read(reader, { total: 'stock' }))?.counted?.months).toEqual([]);
    expect((await reconciliationBoard.read(reader, { total: 'alone' }))?.counted).toBeUndefined();
    expect(await reconciliationBoard.read(reader, { total: 'nothing' })).toBeUndefined();
    expect((await reconciliationBoard.read(reader, {}))?.totals).toHaveLength(4);
  });
});
