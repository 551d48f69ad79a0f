import type { DeputyRecord, MethodologyRecord } from '@esep/domain';
import { expect, test } from 'vitest';
import { ranking } from './ranking.ts';
import { adopted, deputy, framed, meetings, methodologyOf, tally } from './test-builders.ts';

const quarter = ['2026-10', '2026-11', '2026-12'];
const id = (n: number) => `d-${String(n).padStart(2, '0')}`;

/** Deputies d-01 … with so many meetings against a norm of 6; nothing else is measured. */
function ranked(
  held: readonly number[],
  more: { closedMonths?: readonly string[]; records?: MethodologyRecord[]; deputies?: DeputyRecord[] } = {},
) {
  const { closedMonths = quarter, records = [adopted(methodologyOf(meetings()))] } = more;
  return ranking({
    frame: framed('2026-Q4', closedMonths),
    methodologies: records,
    deputies: more.deputies ?? held.map((_, i) => deputy(id(i + 1))),
    talliesOf: (who) => [
      tally('2026-Q4', { 'meetings.inDistrict': held[Number(who.slice(2)) - 1] ?? 0 }, who),
    ],
  });
}

test('rows come by total, ties by id, with rank, range and tier', () => {
  // 5/6 → 83.3, 4/6 → 66.7 twice, 2/6 → 33.3.
  const { rows } = ranked([2, 4, 5, 4]);
  expect(rows).toEqual([
    {
      deputy: 'd-03',
      total: 83.3,
      rank: 1,
      best: 1,
      worst: 1,
      tier: 'high',
      groups: { work: 83.3 },
      weightShare: 1,
      spread: expect.objectContaining({ variance: 0 }),
    },
    {
      deputy: 'd-02',
      total: 66.7,
      rank: 2,
      best: 2,
      worst: 3,
      tier: 'good',
      groups: { work: 66.7 },
      weightShare: 1,
      spread: expect.objectContaining({ variance: 0 }),
    },
    {
      deputy: 'd-04',
      total: 66.7,
      rank: 2,
      best: 2,
      worst: 3,
      tier: 'good',
      groups: { work: 66.7 },
      weightShare: 1,
      spread: expect.objectContaining({ variance: 0 }),
    },
    {
      deputy: 'd-01',
      total: 33.3,
      rank: 4,
      best: 4,
      worst: 4,
      tier: 'low',
      groups: { work: 33.3 },
      weightShare: 1,
      spread: expect.objectContaining({ variance: 0 }),
    },
  ]);
});

test('one without enough data is listed last, without a rank, and does not count in the ranges', () => {
  const away = deputy('d-02', { leaves: [{ from: '2026-10-01', to: '2026-12-31', reason: 'illness' }] });
  const { rows, deputies, scored } = ranked([2, 6, 5], { deputies: [deputy('d-01'), away, deputy('d-03')] });
  expect([deputies, scored]).toEqual([3, 2]);
  expect(rows.map(({ deputy, rank, worst }) => [deputy, rank, worst])).toEqual([
    ['d-03', 1, 1],
    ['d-01', 2, 2],
    ['d-02', null, null],
  ]);
  expect(rows[2]).toMatchObject({ total: null, tier: null, none: 'not-enough-data', weightShare: 0 });
});

test('a running quarter is ranked once half of the council and six deputies have a total', () => {
  const running = ['2026-10'];
  const held = (n: number) => Array.from({ length: n }, () => 1);
  expect(ranked(held(5), { closedMonths: running })).toMatchObject({
    ranked: false,
    provisional: true,
    status: 'running',
    scored: 5,
    needed: 6,
  });
  expect(ranked(held(5), { closedMonths: running }).rows[0]).toMatchObject({
    total: 50,
    rank: null,
    best: null,
  });
  expect(ranked(held(6), { closedMonths: running })).toMatchObject({ ranked: true, provisional: true });
  const away = (n: number) =>
    deputy(id(n), { leaves: [{ from: '2026-10-01', to: '2026-12-31', reason: 'x' }] });
  const deputies = Array.from({ length: 13 }, (_, i) => (i < 6 ? deputy(id(i + 1)) : away(i + 1)));
  expect(ranked(held(6), { closedMonths: running, deputies })).toMatchObject({ ranked: false, needed: 7 });
});

test('a closed quarter is ranked as it is, unless nobody has a total', () => {
  expect(ranked([3])).toMatchObject({ ranked: true, provisional: false, status: 'closed', needed: 1 });
  expect(ranked([])).toMatchObject({ ranked: false, scored: 0, rows: [] });
});

test('without a methodology in force deputies are listed and nothing is scored', () => {
  const records = [adopted(methodologyOf(meetings()), { from: '2027-Q1' })];
  const result = ranked([3, 4], { records });
  expect(result).toMatchObject({ ranked: false, methodology: null, trial: false, deputies: 2, scored: 0 });
  expect(result.rows[0]).toMatchObject({ deputy: 'd-01', total: null, none: 'no-methodology' });
});

test('a trial methodology says so', () => {
  const records = [adopted(methodologyOf(meetings()), { trial: true })];
  expect(ranked([3], { records })).toMatchObject({ trial: true, methodology: 'test-1' });
});

test('a tier begins with the total that its name stands for', () => {
  // Against a norm of 30: 24 → 80, 18 → 60, 12 → 40, 11 → 36.7.
  const records = [adopted(methodologyOf(meetings(10)))];
  const tiers = ranked([24, 18, 12, 11], { records }).rows.map(({ total, tier }) => [total, tier]);
  expect(tiers).toEqual([
    [80, 'high'],
    [60, 'good'],
    [40, 'middle'],
    [36.7, 'low'],
  ]);
  const below = ranked([23, 17], { records }).rows.map(({ tier }) => tier);
  expect(below).toEqual(['good', 'middle']);
});

test('those without a total come by id, whatever the order of the roster', () => {
  const away = (n: number) =>
    deputy(id(n), { leaves: [{ from: '2026-10-01', to: '2026-12-31', reason: 'illness' }] });
  const { rows } = ranked([0, 0, 0, 0], { deputies: [away(3), deputy(id(4)), away(1), away(2)] });
  expect(rows.map(({ deputy }) => deputy)).toEqual(['d-04', 'd-01', 'd-02', 'd-03']);
});

test('a row without a methodology holds nothing but the deputy', () => {
  const { rows } = ranked([3], { records: [] });
  expect(rows).toEqual([
    {
      deputy: 'd-01',
      total: null,
      rank: null,
      best: null,
      worst: null,
      tier: null,
      groups: {},
      weightShare: 0,
      spread: null,
      none: 'no-methodology',
    },
  ]);
});
