import type { ConvocationRecord, DeputyRecord, Json, MethodologyRecord } from '@esep/domain';
import { expect, expectTypeOf, test } from 'vitest';
import type { Derive } from '../ledger/fold/derive.ts';
import type { DerivedRanking, RankingSources } from './derive.ts';
import { deriveRankings } from './derive.ts';
import { adopted, deputy, meetings, methodologyOf, tally } from './test-builders.ts';
import type { Ranking, Tally } from './types.ts';

test('it is what the fold asks for', () => {
  expectTypeOf(deriveRankings).toExtend<Derive>();
});

/** A council's documents, moved entry by entry. */
function council() {
  const tallies = new Map<string, { key: string; asOf: number; value: Tally }>();
  const stored = new Map<string, { key: string; asOf: number; value: Json }>();
  const records = {
    deputies: { d: 'd-01', e: 'd-02' },
    shared: {
      deputies: {
        asOf: 1,
        value: { 'd-01': deputy('d-01'), 'd-02': deputy('d-02') } as Record<string, DeputyRecord>,
      },
      methodologies: {
        asOf: 2,
        value: { 'test-1': adopted(methodologyOf(meetings())) } as Record<string, MethodologyRecord>,
      },
      months: { asOf: 0, value: {} as Record<string, boolean> },
      convocations: { asOf: 0, value: {} as Record<string, ConvocationRecord> },
    },
  };
  const sources = (): RankingSources => ({
    tallies: [...tallies.values()],
    shared: (<Value>(collection: keyof typeof records.shared) =>
      records.shared[collection] as unknown as {
        asOf: number;
        value: Record<string, Value>;
      }) as RankingSources['shared'],
    stored,
  });
  return {
    records: records.shared,
    sources,
    move(asOf: number, owner: string, quarter: string, counters: Tally['counters']) {
      const key = `tally/${owner}/${quarter}`;
      tallies.set(key, { key, asOf, value: tally(quarter, counters, owner) });
    },
    closeMonth(asOf: number, month: string) {
      records.shared.months = { asOf, value: { ...records.shared.months.value, [month]: true } };
    },
    derive() {
      const derived = deriveRankings(sources());
      for (const document of derived) stored.set(document.key, document);
      return derived;
    },
    store: (document: DerivedRanking) => stored.set(document.key, document),
    stored,
  };
}

const keys = (derived: readonly DerivedRanking[]) => derived.map(({ key, asOf }) => [key, asOf]);

test('nothing happened: nothing to derive', () => {
  expect(council().derive()).toEqual([]);
});

test('quarters without a gap and their years are derived, and a fresh one is left alone', () => {
  const one = council();
  one.move(5, 'd-01', '2026-Q2', { 'meetings.inDistrict': 1 });
  one.move(9, 'd-02', '2026-Q4', { 'meetings.inDistrict': 1 });
  expect(keys(one.derive())).toEqual([
    ['ranking/2026-Q4', 9],
    ['ranking/2026-Q3', 5],
    ['ranking/2026-Q2', 5],
    ['ranking/2026', 9],
    ['periods', 9],
  ]);
  expect(one.derive()).toEqual([]);
});

test('a change reaches its own and later periods, not earlier ones', () => {
  const one = council();
  one.move(5, 'd-01', '2025-Q4', { 'meetings.inDistrict': 1 });
  one.move(9, 'd-02', '2026-Q1', { 'meetings.inDistrict': 1 });
  one.derive();
  one.move(12, 'd-02', '2026-Q1', {});
  expect(keys(one.derive())).toEqual([
    ['ranking/2026-Q1', 12],
    ['ranking/2026', 12],
    ['periods', 12],
  ]);
  one.records.deputies = { asOf: 14, value: one.records.deputies.value };
  expect(keys(one.derive()).map(([, asOf]) => asOf)).toEqual([14, 14, 14, 14, 14]);
});

test('a closed month gives points and closes the period', () => {
  const one = council();
  one.move(5, 'd-01', '2026-Q4', { 'meetings.inDistrict': 6 });
  one.derive();
  const before = one.stored.get('ranking/2026-Q4')?.value as unknown as Ranking;
  expect(before.rows.map(({ total }) => total)).toEqual([null, null]);
  one.closeMonth(7, '2026-10');
  one.closeMonth(8, '2026-11');
  one.closeMonth(9, '2026-12');
  one.derive();
  const after = one.stored.get('ranking/2026-Q4')?.value as unknown as Ranking;
  expect(after).toMatchObject({ status: 'closed', ranked: true });
  expect(after.rows.map(({ deputy, total }) => [deputy, total])).toEqual([
    ['d-01', 100],
    ['d-02', 0],
  ]);
  expect(one.stored.get('periods')?.value).toEqual([
    { period: '2026-Q4', status: 'closed', ranked: true },
    { period: '2026', status: 'closed', ranked: true },
  ]);
});

test('after a crash between two writes the rest is derived, to the same bytes', () => {
  const whole = council();
  const torn = council();
  for (const one of [whole, torn]) {
    one.move(5, 'd-01', '2026-Q3', { 'meetings.inDistrict': 1 });
    one.closeMonth(6, '2026-07');
  }
  const all = whole.derive();
  for (let written = 0; written < all.length; written++) {
    torn.stored.clear();
    for (const document of all.slice(0, written)) torn.store(document);
    torn.derive();
    expect(JSON.stringify([...torn.stored].sort())).toBe(JSON.stringify([...whole.stored].sort()));
  }
});

test('derived step by step or at once, the bytes are the same', () => {
  const steps = council();
  const once = council();
  const quarters = ['2025-Q4', '2026-Q1', '2026-Q3'];
  for (let seq = 3; seq < 60; seq++) {
    for (const one of [steps, once]) {
      if (seq % 10 === 0) one.closeMonth(seq, `2026-0${seq / 10}`);
      else {
        const owner = seq % 3 === 0 ? 'd-02' : 'd-01';
        one.move(seq, owner, quarters[(seq % 7) % 3] as string, { 'meetings.inDistrict': seq % 5 });
      }
    }
    steps.derive();
  }
  once.derive();
  expect(JSON.stringify([...steps.stored].sort())).toBe(JSON.stringify([...once.stored].sort()));
});

const rankingOf = ({ stored }: ReturnType<typeof council>, period: string): Ranking => {
  const document = stored.get(`ranking/${period}`);
  if (!document) throw new Error(`no ranking of ${period}`);
  return document.value as unknown as Ranking;
};

const eighth = { '8': { convocation: 8, from: '2026-04-02' } };

test('a convocation is ranked by its closed quarters, and stays fresh while a running one moves', () => {
  const one = council();
  one.records.convocations = { asOf: 3, value: eighth };
  one.move(5, 'd-01', '2026-Q2', { 'meetings.inDistrict': 6 });
  one.closeMonth(6, '2026-04');
  expect(keys(one.derive()).map(([key]) => key)).not.toContain('ranking/C8');
  one.closeMonth(7, '2026-05');
  one.closeMonth(8, '2026-06');
  expect(keys(one.derive())).toEqual([
    ['ranking/2026-Q2', 8],
    ['ranking/2026', 8],
    ['ranking/C8', 8],
    ['periods', 8],
  ]);
  one.move(9, 'd-02', '2026-Q3', { 'meetings.inDistrict': 6 });
  expect(keys(one.derive()).map(([key]) => key)).not.toContain('ranking/C8');
  one.move(10, 'd-02', '2026-Q2', { 'meetings.inDistrict': 3 });
  expect(keys(one.derive())).toContainEqual(['ranking/C8', 10]);
  const { status, provisional, rows } = rankingOf(one, 'C8');
  expect({ status, provisional }).toEqual({ status: 'running', provisional: true });
  expect(rows.map(({ deputy, total }) => [deputy, total])).toEqual([
    ['d-01', 100],
    ['d-02', 50],
  ]);
  expect(one.stored.get('periods')?.value).toContainEqual({ period: 'C8', status: 'running', ranked: false });
});

test('the next convocation begins with stocks of its own', () => {
  const one = council();
  const promises = (kept: number, broken: number) => ({ 'promises.kept': kept, 'promises.broken': broken });
  const measure = {
    form: 'status-mean' as const,
    statuses: [
      { counter: 'promises.kept', value: 1 },
      { counter: 'promises.broken', value: 0 },
    ],
    min: 1,
  };
  one.records.methodologies = { asOf: 2, value: { 'test-1': adopted(methodologyOf({ measure })) } };
  const ninth = { '9': { convocation: 9, from: '2026-07-03' } };
  one.records.convocations = { asOf: 3, value: { ...eighth, ...ninth } };
  one.move(5, 'd-01', '2026-Q2', promises(3, 0));
  one.move(6, 'd-01', '2026-Q3', promises(0, 2));
  for (const [i, month] of ['2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09'].entries()) {
    one.closeMonth(7 + i, month);
  }
  one.derive();
  const total = (period: string) => rankingOf(one, period).rows[0]?.total;
  expect([total('2026-Q2'), total('C8'), total('2026-Q3'), total('C9'), total('2026')]).toEqual([
    100, 100, 0, 0, 0,
  ]);
  expect(rankingOf(one, 'C8').status).toBe('closed');
});

test('a methodology adopted later measures anew what was measured, with the same tallies', () => {
  const one = council();
  one.move(5, 'd-01', '2026-Q2', { 'meetings.inDistrict': 3 });
  for (const [i, month] of ['2026-04', '2026-05', '2026-06'].entries()) one.closeMonth(6 + i, month);
  one.derive();
  const total = () => rankingOf(one, '2026-Q2').rows[0]?.total;
  expect(total()).toBe(50);
  const second = adopted(methodologyOf(meetings(1)), { from: '2026-Q1', adoptedOn: '2026-01-20' });
  one.records.methodologies = { asOf: 9, value: { ...one.records.methodologies.value, second } };
  one.derive();
  expect(total()).toBe(100);
});

test('a convocation opened later is ranked though no month was closed since', () => {
  const one = council();
  one.move(5, 'd-01', '2026-Q2', { 'meetings.inDistrict': 3 });
  for (const [i, month] of ['2026-04', '2026-05', '2026-06'].entries()) one.closeMonth(6 + i, month);
  expect(keys(one.derive()).map(([key]) => key)).not.toContain('ranking/C8');
  one.records.convocations = { asOf: 9, value: eighth };
  expect(keys(one.derive())).toContainEqual(['ranking/C8', 9]);
});

test('leave approved later, a tally more and a tally changed are all rated anew', () => {
  const one = council();
  one.move(5, 'd-01', '2026-Q2', { 'meetings.inDistrict': 2 });
  for (const [i, month] of ['2026-04', '2026-05', '2026-06'].entries()) one.closeMonth(6 + i, month);
  const total = (period = '2026-Q2') => {
    one.derive();
    return rankingOf(one, period).rows.find(({ deputy }) => deputy === 'd-01')?.total;
  };
  // 2 of 6; then 3 of 6; then of 4, because of a month's leave.
  expect(total()).toBe(33.3);
  one.move(9, 'd-01', '2026-Q2', { 'meetings.inDistrict': 3 });
  expect(total()).toBe(50);
  const leaves = [{ from: '2026-05-01', to: '2026-05-31', reason: 'annual' }];
  one.records.deputies = {
    asOf: 10,
    value: { ...one.records.deputies.value, 'd-01': deputy('d-01', { leaves }) },
  };
  expect(total()).toBe(75);
  one.closeMonth(11, '2026-07');
  expect(total('2026-Q3')).toBe(0);
  one.move(12, 'd-01', '2026-Q3', { 'meetings.inDistrict': 1 });
  expect(total('2026-Q3')).toBe(50);
  expect(total()).toBe(75);
});

test('a list of periods that was lost comes back from the rankings as they are stored', () => {
  const one = council();
  one.move(5, 'd-01', '2026-Q4', { 'meetings.inDistrict': 6 });
  one.derive();
  const list = one.stored.get('periods');
  one.stored.delete('periods');
  expect(one.derive()).toEqual([list]);
});
