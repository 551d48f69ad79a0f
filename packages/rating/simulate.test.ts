import { expect, test } from 'vitest';
import { simulate } from './simulate.ts';
import { adopted, deputy, framed, meetings, methodologyWith, onTime, tally } from './test-builders.ts';

const weighing = (appeals: number, met: number, version: string) =>
  methodologyWith(
    [
      {
        id: 'work',
        weight: 1,
        criteria: [
          { ...onTime(), id: 'appeals', weight: appeals },
          { ...meetings(), id: 'meetings', weight: met },
        ],
      },
    ],
    { version },
  );

const closed = ['2026-07', '2026-08', '2026-09', '2026-10', '2026-11', '2026-12'];
/** d-01 answers everything and meets nobody; d-02 the other way round; d-03 half and half. */
const work = { 'd-01': [10, 0], 'd-02': [0, 6], 'd-03': [6, 3] } as const;

function simulated(proposed = weighing(1, 3, 'new'), methodologies = [adopted(weighing(3, 1, 'old'))]) {
  return simulate({
    proposed,
    methodologies,
    deputies: Object.keys(work).map((id) => deputy(id)),
    talliesOf: (id) => {
      const [answered, held] = work[id as keyof typeof work];
      return [
        tally(
          '2026-Q4',
          { 'appeals.due': 10, 'appeals.answeredOnTime': answered, 'meetings.inDistrict': held },
          id,
        ),
      ];
    },
    frames: [framed('2026-Q4', closed), framed('2026-Q3', closed)],
  });
}

test('who would move, by how much, and which criteria make the difference', () => {
  const [quarter] = simulated();
  expect(quarter).toMatchObject({ period: '2026-Q4', status: 'closed', inForce: 'old' });
  // Before: 75, 25, 45 + 12.5 = 57.5. After: 25, 75, 15 + 37.5 = 52.5.
  expect(
    quarter?.deputies.map((one) => [one.deputy, one.before, one.after, one.difference, one.places]),
  ).toEqual([
    ['d-02', { total: 25, rank: 3, tier: 'low' }, { total: 75, rank: 1, tier: 'good' }, 50, 2],
    ['d-03', { total: 57.5, rank: 2, tier: 'middle' }, { total: 52.5, rank: 2, tier: 'middle' }, -5, 0],
    ['d-01', { total: 75, rank: 1, tier: 'good' }, { total: 25, rank: 3, tier: 'low' }, -50, -2],
  ]);
  expect(quarter?.deputies[1]?.because).toEqual([
    {
      criterion: 'appeals',
      before: { points: 60, weight: 0.75, contribution: 45 },
      after: { points: 60, weight: 0.25, contribution: 15 },
      difference: -30,
    },
    {
      criterion: 'meetings',
      before: { points: 50, weight: 0.25, contribution: 12.5 },
      after: { points: 50, weight: 0.75, contribution: 37.5 },
      difference: 25,
    },
  ]);
});

test('the same methodology moves nobody', () => {
  const [quarter] = simulated(weighing(3, 1, 'same'));
  for (const { difference, places, because } of quarter?.deputies ?? []) {
    expect({ difference, places, because }).toEqual({ difference: 0, places: 0, because: [] });
  }
});

test('a criterion that is new or gone stands with nothing on its other side', () => {
  const only = methodologyWith([
    { id: 'work', weight: 1, criteria: [{ ...meetings(), id: 'met', weight: 1 }] },
  ]);
  const of = simulated(only)[0]?.deputies.find(({ deputy: id }) => id === 'd-02');
  expect(of?.because).toEqual([
    {
      criterion: 'met',
      before: null,
      after: { points: 100, weight: 1, contribution: 100 },
      difference: 100,
    },
    {
      criterion: 'meetings',
      before: { points: 100, weight: 0.25, contribution: 25 },
      after: null,
      difference: -25,
    },
  ]);
});

test('where no methodology is in force there is nothing to compare with', () => {
  const [quarter] = simulated(weighing(1, 1, 'first'), []);
  expect(quarter).toMatchObject({ inForce: null, ranked: { before: false, after: true } });
  expect(quarter?.deputies[0]).toMatchObject({ before: null, difference: null, places: null, because: [] });
});

test('in a period without enough data there are no totals to compare, and no ranks', () => {
  // In the third quarter there are no appeals; meetings are 1 of 4 parts of the weight now, 3 of 4 then.
  const third = simulated()[1];
  expect(third).toMatchObject({ period: '2026-Q3', scored: { before: 0, after: 3 } });
  expect(third?.deputies[0]).toMatchObject({ before: { total: null }, difference: null, places: null });
});

test('one who would lose the total has no difference and no places', () => {
  const strict = methodologyWith(
    [
      {
        id: 'work',
        weight: 1,
        criteria: [
          { ...onTime(20), id: 'appeals', weight: 3 },
          { ...meetings(), id: 'meetings', weight: 1 },
        ],
      },
    ],
    { version: 'strict' },
  );
  const [quarter] = simulated(strict);
  expect(quarter).toMatchObject({ scored: { before: 3, after: 0 }, ranked: { before: true, after: false } });
  expect(quarter?.deputies[0]).toMatchObject({
    deputy: 'd-01',
    before: { total: 75, rank: 1 },
    after: { total: null, rank: null, tier: null },
    difference: null,
    places: null,
  });
});

test('what makes the greatest difference is told first, and equal ones by criterion', () => {
  const byOrder = (order: readonly string[], weights: Readonly<Record<string, number>>, version: string) => {
    const criteria = {
      appeals: { ...onTime(), id: 'appeals' },
      meetings: { ...meetings(), id: 'meetings' },
      remote: {
        id: 'remote',
        measure: { form: 'norm', of: [{ counter: 'meetings.remote', weight: 1 }], perMonth: 1 },
      },
    } as const;
    const listed = order.map((id) => ({ ...criteria[id as 'appeals'], weight: weights[id] ?? 0 }));
    return methodologyWith([{ id: 'work', weight: 1, criteria: listed }], { version });
  };
  const order = ['remote', 'meetings', 'appeals'];
  const moved = (after: Readonly<Record<string, number>>) =>
    simulated(byOrder(order, after, 'new'), [
      adopted(byOrder(order, { appeals: 1, meetings: 1, remote: 2 }, 'old')),
    ])[0]
      ?.deputies.find(({ deputy: id }) => id === 'd-03')
      ?.because.map(({ criterion, difference }) => [criterion, difference]);
  // d-03: 60 for appeals, 50 for meetings, 0 for remote ones. Contributions 15 and 12.5, then 12 and 20, or 30 and 25.
  expect(moved({ appeals: 1, meetings: 2, remote: 2 })).toEqual([
    ['meetings', 7.5],
    ['appeals', -3],
  ]);
  expect(moved({ appeals: 2, meetings: 1, remote: 1 })).toEqual([['appeals', 15]]);
  const even = simulated(
    methodologyWith([
      {
        id: 'work',
        weight: 1,
        criteria: [
          { ...meetings(), id: 'z', weight: 1 },
          { ...meetings(), id: 'a', weight: 1 },
        ],
      },
    ]),
  )[0]?.deputies.find(({ deputy: id }) => id === 'd-02');
  expect(even?.because.map(({ criterion, difference }) => [criterion, difference])).toEqual([
    ['a', 50],
    ['z', 50],
    ['meetings', -25],
  ]);
});
