import type { PrintedTotalRecord } from '@esep/domain';
import { describe, expect, it } from 'vitest';
import type { CouncilFacts } from './reconcile.ts';
import { ownersCounted, quartersCounted, reconcile } from './reconcile.ts';

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
const deputies = { 'd-1': member('p-1'), 'd-2': member('p-2') } as unknown as CouncilFacts['deputies'];
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
    expect(reconcile([total({})], facts)[0]).toMatchObject({ verdict: 'alone', byDeputy: [], parts: [] });
  });
});

describe('a total of seats', () => {
  const seated = (from: string, to?: string) => ({
    mandates: [{ from, ...(to ? { to } : {}) }],
    memberships: [],
  });
  const council = {
    ...nobody,
    deputies: { 'd-1': seated('2026-01-05'), 'd-2': seated('2026-01-05', '2026-03-31') } as never,
  };
  const seats = (value: number, on: string) =>
    reconcile([total({ value, seats: { on } })], council)[0]?.comparisons;

  it('is compared with those in office on the day named', () => {
    expect(seats(2, '2026-03-31')).toEqual([{ with: 'seats', value: 2, agrees: true }]);
    expect(seats(2, '2026-04-01')).toEqual([{ with: 'seats', value: 1, agrees: false }]);
  });
});

describe('what is counted', () => {
  it('takes first and last quarter in, several counters together, and everybody by id when nobody is named', () => {
    const all = { counters: ['requests.initiated', 'requests.signed'], from: '2026-Q1', to: '2026-Q3' };
    const [one] = reconcile([total({ counted: all })], facts);
    expect(one?.byDeputy).toEqual([
      { deputy: 'd-1', value: 15 },
      { deputy: 'd-2', value: 54 },
    ]);
    const later = reconcile([total({ counted: { ...all, from: '2026-Q2', to: '2026-Q2' } })], facts)[0];
    expect(later?.byDeputy).toEqual([{ deputy: 'd-2', value: 4 }]);
    expect(later?.verdict).toBe('differs');
    expect(ownersCounted(all, { 'd-9': deputies['d-1'], 'd-1': deputies['d-1'] } as never)).toEqual([
      'd-1',
      'd-9',
    ]);
    expect(ownersCounted({ ...all, deputies: ['d-5', 'd-3'] }, deputies)).toEqual(['d-3', 'd-5']);
    expect(quartersCounted({ ...all, from: '2025-Q4' })).toEqual([
      '2025-Q4',
      '2026-Q1',
      '2026-Q2',
      '2026-Q3',
    ]);
  });

  it('passes over tallies of the council and of deputies who are not named', () => {
    const council = { owner: 'council', quarter: '2026-Q1', counters: { 'requests.initiated': 90 } } as const;
    const more = { ...facts, tallies: [...tallies, council] };
    expect(reconcile([total({ counted })], more)[0]?.comparisons[0]?.value).toBe(10);
  });

  it('for a part is that of the one it names, also of one who is no deputy any more', () => {
    const named = { ...counted, deputies: ['d-1', 'd-7'] };
    const parts = [
      { label: { en: 'p-1' }, value: 6, organization: 'p-1' },
      { label: { en: 'd-7' }, value: 0, deputy: 'd-7' },
      { label: { en: 'nobody' }, value: 4 },
    ];
    const gone = [
      ...tallies,
      { owner: 'd-7', quarter: '2026-Q1', counters: { 'requests.initiated': 2 } } as const,
    ];
    expect(reconcile([total({ counted: named, parts })], { ...facts, tallies: gone })[0]?.parts).toEqual([
      { ...parts[0], counted: 6, agrees: true },
      { ...parts[1], counted: 2, agrees: false },
      { ...parts[2], counted: null, agrees: null },
    ]);
  });

  it('for an organization is that of whoever belonged to it on a day of those quarters', () => {
    const was = (to: string) => ({
      ...deputies,
      'd-2': {
        mandates: [{ from: '2026-01-05' }],
        memberships: [{ organization: 'p-2', role: 'member', from: '2025-01-05', to }],
      },
    });
    const parts = [{ label: { en: 'Two' }, value: 4, organization: 'p-2' }];
    const of = (to: string) =>
      reconcile([total({ counted, parts })], { ...facts, deputies: was(to) as never })[0]?.parts[0]?.counted;
    expect(of('2026-01-01')).toBe(4);
    expect(of('2025-12-31')).toBe(0);
  });
});

it('totals come by entry where all agree, and those that differ before them', () => {
  const seqs = (...totals: PrintedTotalRecord[]) =>
    reconcile(totals, nobody).map(({ printed }) => printed.seq);
  const right = (seq: number) => total({ seq, parts: parts(4, 6) });
  const wrong = (seq: number) => total({ seq, parts: parts(4, 7) });
  expect(seqs(right(3), wrong(9), total({ seq: 2 }), wrong(8), right(1))).toEqual([8, 9, 1, 2, 3]);
});
