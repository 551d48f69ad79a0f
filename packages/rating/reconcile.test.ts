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
const member = (organization: string) => ({
  memberships: [{ organization, role: 'member', from: '2026-01-05' }],
  mandates: [{ from: '2026-01-05' }],
});
const deputies = { 'd-1': member('p-1'), 'd-2': member('p-2') } as never;
const organizations = {
  'p-1': { organization: 'p-1', type: 'party', name: { en: 'One' }, from: '2023-01-01' },
  'p-2': { organization: 'p-2', type: 'party', name: { en: 'Two' }, from: '2023-01-01' },
} as const;
const facts = { tallies, deputies, organizations };
const nobody = { tallies: [], deputies: {}, organizations: {} };
const counted = { counters: ['requests.initiated'], from: '2026-Q1', to: '2026-Q2' };

describe('reconciliation', () => {
  it('names the total whose parts add up to something else, first', () => {
    const [first, second] = reconcile(
      [total({ seq: 1, parts: parts(4, 6) }), total({ seq: 2, parts: parts(4, 7) })],
      nobody,
    );
    expect(first).toMatchObject({
      verdict: 'differs',
      comparisons: [{ with: 'parts', value: 11, agrees: false }],
    });
    expect(second).toMatchObject({ verdict: 'agrees' });
  });

  it('counts in the ledger over the named quarters and deputies', () => {
    expect(reconcile([total({ counted })], facts)[0]?.comparisons).toEqual([
      { with: 'ledger', value: 10, agrees: true },
    ]);
    const one = { ...counted, deputies: ['d-1'] };
    expect(reconcile([total({ counted: one })], facts)[0]?.comparisons[0]?.value).toBe(6);
  });

  it('compares each part that names somebody with that count, even where the total agrees', () => {
    const named = [
      { label: { en: 'd-1' }, value: 7, deputy: 'd-1' },
      { label: { en: 'Two' }, value: 3, organization: 'p-2' },
    ];
    const [first] = reconcile([total({ counted, parts: named })], facts);
    expect(first).toMatchObject({
      verdict: 'differs',
      comparisons: [
        { with: 'parts', agrees: true },
        { with: 'ledger', agrees: true },
      ],
      parts: [
        { deputy: 'd-1', value: 7, counted: 6, agrees: false },
        { organization: 'p-2', value: 3, counted: 4, agrees: false },
      ],
      byDeputy: [
        { deputy: 'd-1', value: 6 },
        { deputy: 'd-2', value: 4 },
      ],
    });
    const right = named.map((part, i) => ({ ...part, value: i === 0 ? 6 : 4 }));
    expect(reconcile([total({ counted, parts: right })], facts)[0]?.verdict).toBe('agrees');
  });

  it('does not judge a part that names somebody when nothing is counted', () => {
    const parts = [{ label: { en: 'd-1' }, value: 10, deputy: 'd-1' }];
    expect(reconcile([total({ parts })], facts)[0]).toMatchObject({
      verdict: 'agrees',
      parts: [{ counted: null, agrees: null }],
    });
  });

  it('does not judge a total that stands alone', () => {
    expect(reconcile([total({})], nobody)[0]?.verdict).toBe('alone');
  });
});
