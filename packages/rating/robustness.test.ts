import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { places } from './rank.ts';
import type { RobustCard } from './robustness.ts';
import { robustness, robustnessDraws } from './robustness.ts';
import { meetings, methodologyWith, onTime, visitorRating } from './test-builders.ts';

/** One group of two criteria, one of one: five weights, one block a draw. */
const methodology = methodologyWith([
  {
    id: 'work',
    weight: 70,
    criteria: [
      { ...onTime(), id: 'a', weight: 15 },
      { ...meetings(), id: 'b', weight: 10 },
    ],
  },
  { id: 'voters', weight: 30, criteria: [{ ...visitorRating(), id: 'c', weight: 1 }] },
]);

function card(deputy: string, a: number | null, b: number | null, c: number | null, total = 1): RobustCard {
  const criteria = Object.entries({ a, b, c }).map(([criterion, points]) => ({ criterion, points }));
  return { deputy, total, criteria };
}

const sha = (counter: number) =>
  createHash('sha256').update(`root${counter}`).digest() as unknown as Uint8Array;

/** Two bytes for each of: work, voters, a, b, c. */
function bytes(...factors: readonly number[]): Uint8Array {
  const block = new Uint8Array(32);
  for (const [i, u] of factors.entries()) block.set([Math.floor(u / 256), u % 256], i * 2);
  return block;
}

const even = () => bytes(32_767, 32_767, 32_767, 32_767, 32_767);

test('the same factor for all weights leaves the ranks of the methodology', () => {
  const cards = [card('d-1', 80, 60, 70), card('d-2', 90, 90, null), card('d-3', 20, null, 40)];
  for (const draw of [even, () => bytes(), () => new Uint8Array(32).fill(255)]) {
    expect(robustness({ methodology, cards, draw })).toEqual([
      { deputy: 'd-1', low: 2, high: 2 },
      { deputy: 'd-2', low: 1, high: 1 },
      { deputy: 'd-3', low: 3, high: 3 },
    ]);
  }
});

/**
 * d-1: 100 and 0, d-2: 0 and 100, in the group work only. Weight a: 15 · 0.75 = 11.25, b: 10 · 1.25 = 12.5: then d-2 leads.
 * With even factors d-1 does. Half of the draws each: both 5th and 95th percentile differ.
 */
test('a factor is 0.75 for two bytes of 0 and 1.25 for two of 255', () => {
  const cards = [card('d-1', 100, 0, null), card('d-2', 0, 100, null)];
  const turned = bytes(0, 0, 0, 65_535, 0);
  const draw = (counter: number) => (counter % 2 === 0 ? turned : even());
  expect(robustness({ methodology, cards, draw })).toEqual([
    { deputy: 'd-1', low: 1, high: 2 },
    { deputy: 'd-2', low: 1, high: 2 },
  ]);
});

test('percentiles are of the nearest rank: the 50th and the 950th of 1,000', () => {
  const cards = [card('d-1', 100, 0, null), card('d-2', 0, 100, null)];
  const turned = bytes(0, 0, 0, 65_535, 0);
  const turning = (times: number) => (counter: number) => (counter < times ? turned : even());
  const of = (times: number) => robustness({ methodology, cards, draw: turning(times) })[0];
  expect(of(50)).toEqual({ deputy: 'd-1', low: 1, high: 1 });
  expect(of(51)).toEqual({ deputy: 'd-1', low: 1, high: 2 });
  expect(of(950)).toEqual({ deputy: 'd-1', low: 1, high: 2 });
  expect(of(951)).toEqual({ deputy: 'd-1', low: 2, high: 2 });
});

test('totals that are the same to a tenth share a rank, and half a tenth is rounded up', () => {
  // (15 · 50.1 + 10 · 50.0) / 25 = 50.06; d-2 alone on a: 50.1; d-3 on b: 50.
  const cards = [card('d-1', 50.1, 50, null), card('d-2', 50.1, null, null), card('d-3', null, 50, null)];
  expect(robustness({ methodology, cards, draw: even }).map(({ low }) => low)).toEqual([1, 1, 3]);
});

test('one without a total is not drawn, and takes nobody’s rank', () => {
  const without = { ...card('d-1', 100, null, null), total: null };
  expect(robustness({ methodology, cards: [without, card('d-2', 50, 50, 50)], draw: even })).toEqual([
    { deputy: 'd-2', low: 1, high: 1 },
  ]);
  expect(robustness({ methodology, cards: [], draw: even })).toEqual([]);
});

test('more than sixteen weights take the next block', () => {
  const many = Array.from({ length: 16 }, (_, i) => ({ ...onTime(), id: `m${i}`, weight: 1 }));
  const wide = methodologyWith([{ id: 'work', weight: 1, criteria: many }]);
  const points = (values: Record<string, number>): RobustCard['criteria'] =>
    many.map(({ id }) => ({ criterion: id, points: values[id] ?? 0 }));
  const cards = [
    { deputy: 'd-1', total: 1, criteria: points({ m15: 100 }) },
    { deputy: 'd-2', total: 1, criteria: points({ m0: 100 }) },
  ];
  const asked: number[] = [];
  const draw = (counter: number) => {
    asked.push(counter);
    // The 17th weight, m15, has the first two bytes of the second block.
    return counter % 2 === 0 ? new Uint8Array(32) : bytes(65_535);
  };
  expect(robustness({ methodology: wide, cards, draw })).toEqual([
    { deputy: 'd-1', low: 1, high: 1 },
    { deputy: 'd-2', low: 2, high: 2 },
  ]);
  expect(asked).toEqual(Array.from({ length: 2 * robustnessDraws }, (_, i) => i));
});

/** The definition in words, written a second time with plain numbers. */
function drawnByHand(cards: readonly RobustCard[]): readonly { deputy: string; low: number; high: number }[] {
  const ranks = cards.map((): number[] => []);
  for (let i = 0; i < 1000; i++) {
    const block = sha(i);
    const factor = (n: number) =>
      0.75 + (0.5 * ((block[2 * n] ?? 0) * 256 + (block[2 * n + 1] ?? 0))) / 65_535;
    const [work, voters, a, b, c] = [
      70 * factor(0),
      30 * factor(1),
      15 * factor(2),
      10 * factor(3),
      factor(4),
    ];
    const totals = cards.map(({ criteria }) => {
      const of = (id: string) => criteria.find(({ criterion }) => criterion === id)?.points ?? null;
      const mean = (pairs: readonly (readonly [number, number | null])[]) => {
        const there = pairs.filter(([, points]) => points !== null);
        const weight = there.reduce((sum, [w]) => sum + w, 0);
        return weight === 0 ? null : there.reduce((sum, [w, points]) => sum + w * (points ?? 0), 0) / weight;
      };
      const total = mean([
        [
          work,
          mean([
            [a, of('a')],
            [b, of('b')],
          ]),
        ],
        [voters, mean([[c, of('c')]])],
      ]);
      return Math.round((total ?? 0) * 10) / 10;
    });
    const placed = places(totals.map((total) => ({ total, mean: total, variance: 0 })));
    for (const [d, { rank }] of placed.entries()) ranks[d]?.push(rank);
  }
  return cards.map(({ deputy }, d) => {
    const sorted = (ranks[d] ?? []).sort((x, y) => x - y);
    return { deputy, low: sorted[49] ?? 0, high: sorted[949] ?? 0 };
  });
}

test('a stranger who follows the definition draws the same', () => {
  const points = fc.option(
    fc.integer({ min: 0, max: 1000 }).map((n) => n / 10),
    { freq: 4 },
  );
  const someCard = fc.tuple(points, points, points).filter((all) => all.some((one) => one !== null));
  fc.assert(
    fc.property(fc.array(someCard, { minLength: 2, maxLength: 9 }), (all) => {
      const cards = all.map(([a, b, c], i) => card(`d-${i}`, a, b, c));
      expect(robustness({ methodology, cards, draw: sha })).toEqual(drawnByHand(cards));
    }),
    { numRuns: 15 },
  );
});

const first = ({ low, high }: { low: number; high: number } = { low: 0, high: 0 }) => [low, high];

test('weights with decimals draw as the same weights in whole numbers', () => {
  const groups = (tenth: number) => [
    {
      id: 'work',
      weight: 70 / tenth,
      criteria: [
        { ...onTime(), id: 'a', weight: 15 / tenth },
        { ...meetings(), id: 'b', weight: 1 },
      ],
    },
    { id: 'voters', weight: 32.5, criteria: [{ ...visitorRating(), id: 'c', weight: 0.25 }] },
  ];
  // 7 and 32.5, 1.5 and 1: two denominators in each sum.
  const cards = [card('d-1', 100, 0, 50), card('d-2', 0, 100, 52), card('d-3', 60, 40, 51)];
  const whole = methodologyWith([
    {
      id: 'work',
      weight: 70,
      criteria: [
        { ...onTime(), id: 'a', weight: 15 },
        { ...meetings(), id: 'b', weight: 10 },
      ],
    },
    { id: 'voters', weight: 325, criteria: [{ ...visitorRating(), id: 'c', weight: 1 }] },
  ]);
  const decimals = methodologyWith(groups(10));
  expect(robustness({ methodology: decimals, cards, draw: sha })).toEqual(
    robustness({ methodology: whole, cards, draw: sha }),
  );
});

test('the second byte of a factor is its lower one', () => {
  // Weights 1 and 1; a's factor is 0.75 + 0.5 · 255 / 65,535 = 0.75195, b's 0.75: 50.06 % against 49.94 %.
  const equal = methodologyWith([
    {
      id: 'work',
      weight: 1,
      criteria: [
        { ...onTime(), id: 'a', weight: 1 },
        { ...meetings(), id: 'b', weight: 1 },
      ],
    },
  ]);
  const cards = [card('d-1', 100, 0, null), card('d-2', 0, 100, null)];
  const drawn = (a: number) => robustness({ methodology: equal, cards, draw: () => bytes(0, a, 0) });
  expect(drawn(255).map(first)).toEqual([
    [1, 1],
    [2, 2],
  ]);
  expect(drawn(0).map(first)).toEqual([
    [1, 1],
    [1, 1],
  ]);
});
