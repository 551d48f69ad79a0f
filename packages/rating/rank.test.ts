import fc from 'fast-check';
import { expect, test } from 'vitest';
import { places } from './rank.ts';

const entrant = (total: number, variance = 0, mean = total) => ({ total, mean, variance });

test('equal totals share a rank: 1, 2, 2, 4', () => {
  const ranks = places([entrant(80), entrant(70.1), entrant(70.1), entrant(60)]).map(({ rank }) => rank);
  expect(ranks).toEqual([1, 2, 2, 4]);
});

test('ten points apart with a variance of 16 each is sure, with 20 each it is not', () => {
  // 2.7055 · 32 = 86.6 < 100; 2.7055 · 40 = 108.2 > 100, and 20 points apart: 400 > 108.2.
  const range = (variance: number) =>
    places([entrant(80, variance), entrant(70, variance), entrant(60, variance)]).map(({ best, worst }) => [
      best,
      worst,
    ]);
  expect(range(16)).toEqual([
    [1, 1],
    [2, 2],
    [3, 3],
  ]);
  expect(range(20)).toEqual([
    [1, 2],
    [1, 3],
    [2, 3],
  ]);
});

test('without uncertainty a tenth is sure, and equals are not sure of each other', () => {
  expect(places([entrant(70.1), entrant(70), entrant(70)])).toEqual([
    { rank: 1, best: 1, worst: 1 },
    { rank: 2, best: 2, worst: 3 },
    { rank: 2, best: 2, worst: 3 },
  ]);
});

test('a range is widened to hold the printed rank', () => {
  // Small samples: the Wilson mean of the first is 60, below the second.
  expect(places([entrant(80, 0, 60), entrant(70, 0, 70)])).toEqual([
    { rank: 1, best: 1, worst: 2 },
    { rank: 2, best: 1, worst: 2 },
  ]);
});

test('every rank lies within its range, and every range within 1 … n', () => {
  const any = fc
    .record({
      total: fc.integer({ min: 0, max: 1000 }),
      mean: fc.integer({ min: 0, max: 1000 }),
      variance: fc.float({ min: 0, max: 200, noNaN: true }),
    })
    .map(({ total, mean, variance }) => entrant(total / 10, variance, mean / 10));
  fc.assert(
    fc.property(fc.array(any, { maxLength: 40 }), (entrants) => {
      for (const { rank, best, worst } of places(entrants)) {
        expect(best).toBeGreaterThanOrEqual(1);
        expect(rank).toBeGreaterThanOrEqual(best);
        expect(worst).toBeGreaterThanOrEqual(rank);
        expect(entrants.length).toBeGreaterThanOrEqual(worst);
      }
    }),
  );
});
