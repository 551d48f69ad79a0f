import type { PrintedTotalRecord } from '@esep/domain';
import { quartersCounted, reconcile } from '@esep/rating';
import { describe, expect, it } from 'vitest';
import { speechIn } from '../locales/speech.ts';
import { deputy } from '../test-builders.ts';
import { reconciliationView } from './reconciliation.ts';

const total = (more: Partial<PrintedTotalRecord>): PrintedTotalRecord => ({
  total: 't',
  label: { en: 'Requests' },
  value: 140,
  source: 'A report, p. 3',
  seq: 9,
  ...more,
});
const parts = [
  { label: { en: 'Independent' }, value: 51 },
  { label: { en: 'AMANAT' }, value: 87 },
];
const deputies = { 'd-01': deputy('d-01'), 'd-02': deputy('d-02') };
const tallies = [
  { owner: 'd-01', quarter: '2023-Q2', counters: { 'requests.initiated': 12 } },
  { owner: 'd-02', quarter: '2023-Q4', counters: { 'requests.initiated': 5 } },
  { owner: 'd-02', quarter: '2024-Q1', counters: { 'requests.initiated': 99 } },
] as const;
const view = (...totals: PrintedTotalRecord[]) =>
  reconciliationView(reconcile(totals, { tallies, deputies, organizations: {} }), speechIn('en'));

describe('reconciliation', () => {
  it('finds that 51 and 87 are not the printed 140', () => {
    const { summary, totals } = view(total({ parts }));
    expect(summary).toBe('Not in agreement: 1 of 1.');
    expect(totals[0]?.comparisons[0]).toMatchObject({
      value: '138',
      agrees: false,
      verdict: 'differs by −2',
    });
  });

  it('adds up the ledger from quarter to quarter, not beyond', () => {
    const counted = { counters: ['requests.initiated'], from: '2023-Q2', to: '2023-Q4' };
    expect(quartersCounted(counted)).toEqual(['2023-Q2', '2023-Q3', '2023-Q4']);
    expect(view(total({ value: 17, counted })).totals[0]?.comparisons[0]).toMatchObject({
      value: '17',
      agrees: true,
    });
    const named = { ...counted, deputies: ['d-01'] };
    expect(view(total({ value: 12, counted: named })).differing).toBe(0);
  });

  it('counts the deputies in office on a day', () => {
    expect(view(total({ value: 2, seats: { on: '2026-02-01' } })).differing).toBe(0);
    expect(view(total({ value: 2, seats: { on: '2025-02-01' } })).differing).toBe(1);
  });

  it('puts what differs first, and says so when there is nothing to compare with', () => {
    const { totals } = view(total({ total: 'bare' }), total({ parts }));
    expect(totals.map(({ differs }) => differs)).toEqual([true, false]);
    expect(totals[1]?.comparisons).toEqual([]);
  });
});
