import { expect, test } from 'vitest';
import { completedMonths, monthsServed } from './tenure.ts';
import { deputy, framed } from './test-builders.ts';

const quarter = '2026-Q4';
const closed = framed(quarter, ['2026-10', '2026-11', '2026-12']).closedIn.get(quarter) ?? [];

test('a full quarter in office is three completed months', () => {
  const months = monthsServed(closed, deputy());
  expect(months.map(({ served }) => served)).toEqual([31, 30, 31]);
  expect(completedMonths(months)).toEqual({ num: 3, den: 1 });
});

test('a mandate begun in mid-month and a leave count by the day: 16/31 + 20/30 + 31/31 = 203/93', () => {
  const late = deputy('d-01', {
    mandates: [{ from: '2026-10-16' }],
    leaves: [{ from: '2026-11-10', to: '2026-11-19', reason: 'illness' }],
  });
  const months = monthsServed(closed, late);
  expect(months).toEqual([
    { month: '2026-10', days: 31, inOffice: 16, onLeave: 0, served: 16 },
    { month: '2026-11', days: 30, inOffice: 30, onLeave: 10, served: 20 },
    { month: '2026-12', days: 31, inOffice: 31, onLeave: 0, served: 31 },
  ]);
  expect(completedMonths(months)).toEqual({ num: 203, den: 93 });
});

test('days are counted once, whatever mandates and leaves overlap', () => {
  const returned = deputy('d-01', {
    mandates: [
      { from: '2023-04-03', to: '2026-10-10' },
      { from: '2026-10-21', to: '2026-11-30' },
    ],
    leaves: [
      { from: '2026-10-01', to: '2026-10-05', reason: 'leave' },
      { from: '2026-10-04', to: '2026-10-15', reason: 'illness' },
    ],
  });
  // October: in office 1–10 and 21–31 = 21 days, on leave 1–10 of them. December: out of office.
  expect(
    monthsServed(closed, returned).map(({ inOffice, onLeave, served }) => [inOffice, onLeave, served]),
  ).toEqual([
    [21, 10, 11],
    [30, 0, 30],
    [0, 0, 0],
  ]);
});

test('a leap year has 29 days to serve in February', () => {
  const february = framed('2028-Q1', ['2028-02']).closedIn.get('2028-Q1') ?? [];
  const months = monthsServed(february, deputy('d-01', { mandates: [{ from: '2028-02-29' }] }));
  expect(completedMonths(months)).toEqual({ num: 1, den: 29 });
});
