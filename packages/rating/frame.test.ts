import { expect, test } from 'vitest';
import { chronicleOf, frameOf } from './frame.ts';
import { framed } from './test-builders.ts';

const eighth = { convocation: 8, from: '2023-03-30', to: '2028-04-02' };
const ninth = { convocation: 9, from: '2028-04-03' };
const both = [eighth, ninth];

/** All months from the first to the last. */
function months(from: string, to: string): readonly string[] {
  const found: string[] = [];
  for (let at = Number(from.slice(0, 4)) * 12 + Number(from.slice(5)) - 1; ; at++) {
    const month = `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
    if (month > to) return found;
    found.push(month);
  }
}

const status = (period: string, closed: readonly string[]) => framed(period, closed).status;

test('a period is closed once its last month is', () => {
  expect(status('2026-Q4', ['2026-10', '2026-11'])).toBe('running');
  expect(status('2026-Q4', ['2026-12', '2026-10', '2026-11'])).toBe('closed');
  expect(status('2026-Q4', [])).toBe('running');
});

test('months before the ledger began do not keep a period open', () => {
  expect(status('2026', ['2026-11', '2026-12'])).toBe('closed');
  expect(status('2026', ['2026-10', '2026-12'])).toBe('running');
  expect(status('2025', ['2026-11', '2026-12'])).toBe('running');
});

test('a quarter belongs to the convocation that sat on its last day', () => {
  const closed = months('2023-03', '2029-12');
  const quartersOf = (period: string) => framed(period, closed, both).quarters;
  // The eighth first sat on 30 March, so that quarter is its own; the ninth on 3 April, so the first quarter is not.
  expect([quartersOf('C8')[0], quartersOf('C8').at(-1)]).toEqual(['2023-Q1', '2028-Q1']);
  expect([quartersOf('C9')[0], quartersOf('C9').at(-1)]).toEqual(['2028-Q2', '2029-Q4']);
  expect(quartersOf('C8')).toHaveLength(21);
});

test('a running convocation has its closed quarters, and is closed with the last of them', () => {
  const frame = (to: string) => frameOf('C8', { closedMonths: months('2026-10', to), convocations: both });
  expect(frame('2026-11')).toBeUndefined();
  expect(frame('2027-02')).toMatchObject({ last: '2026-Q4', status: 'running', to: '2026-12-31' });
  expect(frame('2028-03')).toMatchObject({ last: '2028-Q1', status: 'closed', from: '2023-03-30' });
  expect(frame('2029-03')).toMatchObject({ last: '2028-Q1', status: 'closed', to: '2028-03-31' });
});

test('there is no frame for a convocation that nobody opened', () => {
  const chronicle = { closedMonths: months('2026-10', '2026-12'), convocations: [eighth] };
  expect(frameOf('C9', chronicle)).toBeUndefined();
  expect(frameOf('C7', chronicle)).toBeUndefined();
});

test('stocks begin with the convocation, and with the first entry in the first one that is known', () => {
  const from = (period: string) => framed(period, months('2023-04', '2029-12'), both).stockFrom;
  expect([from('2023-Q2'), from('2028'), from('2028-Q1'), from('C8')]).toEqual([
    undefined,
    '2028-Q2',
    undefined,
    undefined,
  ]);
  expect([from('2028-Q2'), from('2029'), from('C9')]).toEqual(['2028-Q2', '2028-Q2', '2028-Q2']);
});

test('what is due once in a year has until the end of the quarter', () => {
  const yearly = (period: string, closed: readonly string[]) => {
    const { yearly: quarters } = framed(period, closed);
    return `${quarters[0]}…${quarters.at(-1)}`;
  };
  const closed = months('2025-01', '2026-09');
  expect(yearly('2026-Q3', closed)).toBe('2025-Q4…2026-Q3');
  expect(yearly('2026-Q4', closed)).toBe('2025-Q4…2026-Q4');
  expect(yearly('2026', closed)).toBe('2025-Q4…2026-Q4');
  expect(yearly('2026', months('2025-01', '2026-12'))).toBe('2026-Q1…2026-Q4');
  expect(yearly('2026', months('2025-01', '2025-12'))).toBe('2025-Q1…2026-Q4');
  expect(yearly('2026-Q4', [])).toBe('2025-Q4…2026-Q4');
  expect(yearly('2026', [])).toBe('2025-Q1…2026-Q4');
  // The ledger's first closed month is in May: earlier quarters are not waited for.
  expect(yearly('2026', ['2026-05', '2026-06'])).toBe('2025-Q3…2026-Q4');
});

test('a convocation that has closed no quarter yet has no frame, and a gap in closed months ends what is closed', () => {
  const closed = months('2026-10', '2027-03');
  expect(frameOf('C9', { closedMonths: closed, convocations: both })).toBeUndefined();
  const gap = closed.filter((month) => month !== '2027-01');
  expect(frameOf('C8', { closedMonths: closed, convocations: both })?.last).toBe('2027-Q1');
  expect(frameOf('C8', { closedMonths: gap, convocations: both })?.last).toBe('2026-Q4');
  expect(frameOf('C8', { closedMonths: [], convocations: both })).toBeUndefined();
});

test('one whose last day ends a quarter has that quarter', () => {
  const convocations = [
    { convocation: 8, from: '2023-03-30', to: '2026-06-30' },
    { convocation: 9, from: '2026-07-01' },
  ];
  const chronicle = { closedMonths: months('2023-04', '2026-09'), convocations };
  expect(frameOf('C8', chronicle)).toMatchObject({ last: '2026-Q2', status: 'closed', to: '2026-06-30' });
  expect(frameOf('C9', chronicle)).toMatchObject({
    quarters: ['2026-Q3'],
    status: 'running',
    from: '2026-07-01',
  });
});

test('a quarter and a year have their own days, and their closed months with so many days each', () => {
  const closed = ['2027-02', '2027-01', '2026-12'];
  const quarter = framed('2027-Q1', closed);
  expect(quarter).toMatchObject({
    from: '2027-01-01',
    to: '2027-03-31',
    last: '2027-Q1',
    firstClosed: '2026-12',
  });
  expect(quarter.closedIn.get('2027-Q1')).toEqual([
    { month: '2027-01', from: '2027-01-01', to: '2027-01-31', days: 31 },
    { month: '2027-02', from: '2027-02-01', to: '2027-02-28', days: 28 },
  ]);
  expect(framed('2027', closed)).toMatchObject({ from: '2027-01-01', to: '2027-12-31', last: '2027-Q4' });
  expect(framed('2027', closed)).not.toHaveProperty('convocation');
  expect(framed('2027-Q1', closed).lastFour).toEqual(['2026-Q2', '2026-Q3', '2026-Q4', '2027-Q1']);
});

test('the documents tell closed months in order, and not those that were reopened', () => {
  const chronicle = chronicleOf({ '2026-11': true, '2026-10': true, '2026-12': false }, {});
  expect(chronicle).toEqual({ closedMonths: ['2026-10', '2026-11'], convocations: [] });
});
