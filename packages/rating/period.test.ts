import { expect, test } from 'vitest';
import { defaultPeriod, deputiesIn, methodologyFor, periodsBetween } from './period.ts';
import { adopted, deputy, framed, methodologyWith, onTime } from './test-builders.ts';

const version = (name: string) =>
  methodologyWith([{ id: 'work', weight: 1, criteria: [onTime()] }], { version: name });

test('a methodology governs from its quarter on and never reaches back', () => {
  const records = [adopted(version('v2'), { from: '2026-Q3' }), adopted(version('v1'), { from: '2023-Q2' })];
  const inForce = (period: string) => methodologyFor(framed(period), records)?.methodology.version;
  expect(inForce('2026-Q2')).toBe('v1');
  expect(inForce('2026-Q3')).toBe('v2');
  expect(inForce('2026')).toBe('v1');
  expect(inForce('2027')).toBe('v2');
  expect(inForce('2023')).toBe('v1');
  expect(inForce('2023-Q1')).toBeUndefined();
});

test('of two methodologies for one quarter the one adopted later counts, in any order of reading', () => {
  const records = [
    adopted(version('b'), { adoptedOn: '2023-03-01' }),
    adopted(version('a'), { adoptedOn: '2023-03-15' }),
  ];
  expect(methodologyFor(framed('2024-Q1'), records)?.methodology.version).toBe('a');
  expect(methodologyFor(framed('2023'), records.toReversed())?.methodology.version).toBe('a');
});

test('those who left or came during the period are listed', () => {
  const roster = [
    deputy('d-04', { mandates: [{ from: '2026-12-31' }] }),
    deputy('d-03', { mandates: [{ from: '2023-04-03', to: '2026-10-01' }] }),
    deputy('d-02', { mandates: [{ from: '2023-04-03', to: '2026-09-30' }] }),
    deputy('d-01', { mandates: [{ from: '2027-01-01' }] }),
  ];
  expect(deputiesIn(framed('2026-Q4'), roster).map(({ deputy }) => deputy)).toEqual(['d-03', 'd-04']);
});

test('periods run without gaps, newest first, a year after its first quarter', () => {
  expect(periodsBetween('2025-Q3', '2026-Q2', [])).toEqual([
    '2026-Q2',
    '2026-Q1',
    '2026',
    '2025-Q4',
    '2025-Q3',
    '2025',
  ]);
});

test('a front page shows the newest closed quarter that is ranked', () => {
  const periods = [
    { period: '2027-Q1', status: 'running', ranked: true },
    { period: '2027', status: 'running', ranked: true },
    { period: '2026-Q4', status: 'closed', ranked: true },
    { period: '2026', status: 'closed', ranked: true },
  ] as const;
  expect(defaultPeriod(periods)).toBe('2026-Q4');
  expect(defaultPeriod(periods.slice(0, 2))).toBe('2027-Q1');
  expect(defaultPeriod([{ period: '2027-Q1', status: 'running', ranked: false }])).toBe('2027-Q1');
  expect(defaultPeriod([])).toBeUndefined();
});

test('of two adopted on one day for one quarter the greater version counts', () => {
  const records = [adopted(version('b')), adopted(version('c')), adopted(version('a'))];
  expect(methodologyFor(framed('2024-Q1'), records)?.methodology.version).toBe('c');
});

test('a period that begins without one is governed by the first that comes, not by the last', () => {
  const records = [
    adopted(version('v3'), { from: '2023-Q4' }),
    adopted(version('v2'), { from: '2023-Q2', adoptedOn: '2023-05-01' }),
    adopted(version('v1'), { from: '2023-Q2', adoptedOn: '2023-04-03' }),
  ];
  expect(methodologyFor(framed('2023'), records)?.methodology.version).toBe('v2');
});

test('a trial governs quarters and years, and a convocation only until another is adopted', () => {
  const closed = ['2026-10', '2026-11', '2026-12', '2027-01', '2027-02', '2027-03'];
  const ninth = framed('C9', closed, [{ convocation: 9, from: '2026-10-05' }]);
  const trial = adopted(version('trial'), { from: '2026-Q4', trial: true });
  const adoptedLater = adopted(version('adopted'), { from: '2027-Q1', adoptedOn: '2026-12-20' });
  const inForce = (span: typeof ninth, ...records: (typeof trial)[]) =>
    methodologyFor(span, records)?.methodology.version;
  expect(inForce(ninth, trial)).toBe('trial');
  expect(inForce(ninth, trial, adoptedLater)).toBe('adopted');
  expect(inForce(framed('2026-Q4', closed), trial, adoptedLater)).toBe('trial');
  expect(inForce(framed('2027-Q1', closed), trial, adoptedLater)).toBe('adopted');
});

test('a convocation stands after its first quarter, one that began before all quarters after the first', () => {
  const convocations = [
    { convocation: 7, from: '2021-01-15', to: '2023-04-02' },
    { convocation: 8, from: '2025-08-01', to: '2026-01-11' },
    { convocation: 9, from: '2026-01-12' },
  ];
  expect(periodsBetween('2025-Q3', '2026-Q2', convocations)).toEqual([
    '2026-Q2',
    '2026-Q1',
    '2026',
    'C9',
    '2025-Q4',
    '2025-Q3',
    '2025',
    'C8',
    'C7',
  ]);
});

test('a front page shows no year or convocation, and a ranked quarter before one that is only closed', () => {
  const periods = [
    { period: 'C8', status: 'closed', ranked: true },
    { period: '2027-Q2', status: 'running', ranked: false },
    { period: '2027-Q1', status: 'closed', ranked: false },
    { period: '2026', status: 'closed', ranked: true },
    { period: '2026-Q4', status: 'running', ranked: true },
  ] as const;
  expect(defaultPeriod(periods)).toBe('2026-Q4');
  expect(defaultPeriod(periods.slice(0, 4))).toBe('2027-Q2');
  expect(defaultPeriod(periods.slice(0, 1))).toBeUndefined();
});

test('one who came back is listed in the periods of each mandate, and not between them', () => {
  const back = deputy('d-01', {
    mandates: [{ from: '2023-04-03', to: '2025-06-30' }, { from: '2026-10-01' }],
  });
  const listed = (period: string) => deputiesIn(framed(period), [back]).length;
  expect([listed('2025-Q2'), listed('2025-Q3'), listed('2026-Q4')]).toEqual([1, 0, 1]);
});
