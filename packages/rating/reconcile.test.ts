import type { PrintedTotalRecord } from '@esep/domain';
import { describe, expect, it } from 'vitest';
import { reconcile } from './reconcile.ts';

const total = (more: Partial<PrintedTotalRecord>): PrintedTotalRecord => ({
  total: 't',
  label: { en: 'T' },
  value: 10,
  source: 'a report',
  seq: 1,
  ...more,
});
const parts = (...values: number[]) => values.map((value) => ({ label: { en: 'part' }, value }));
const tallies = [
  { owner: 'd-1', quarter: '2026-Q1', counters: { 'requests.initiated': 6, 'requests.signed': 9 } },
  { owner: 'd-2', quarter: '2026-Q2', counters: { 'requests.initiated': 4 } },
  { owner: 'd-2', quarter: '2026-Q3', counters: { 'requests.initiated': 50 } },
] as const;
const deputies = { 'd-1': {}, 'd-2': {} } as never;
const counted = { counters: ['requests.initiated'], from: '2026-Q1', to: '2026-Q2' };

describe('reconciliation', () => {
  it('names the total whose parts add up to something else, first', () => {
    const [first, second] = reconcile(
      [total({ seq: 1, parts: parts(4, 6) }), total({ seq: 2, parts: parts(4, 7) })],
      [],
      {},
    );
    expect(first).toMatchObject({
      verdict: 'differs',
      comparisons: [{ with: 'parts', value: 11, agrees: false }],
    });
    expect(second).toMatchObject({ verdict: 'agrees' });
  });

  it('counts in the ledger over the named quarters and deputies', () => {
    expect(reconcile([total({ counted })], tallies, deputies)[0]?.comparisons).toEqual([
      { with: 'ledger', value: 10, agrees: true },
    ]);
    const one = { ...counted, deputies: ['d-1'] };
    expect(reconcile([total({ counted: one })], tallies, deputies)[0]?.comparisons[0]?.value).toBe(6);
  });

  it('does not judge a total that stands alone', () => {
    expect(reconcile([total({})], [], {})[0]?.verdict).toBe('alone');
  });
});
