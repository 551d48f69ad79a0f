import { describe, expect, it } from 'vitest';
import { engineVersion } from './engine.ts';
import { deputy, framed } from './test-builders.ts';
import { answered, kept, numbersOf } from './test-editions.ts';

describe('an edition’s numbers', () => {
  it('are the ranking with each deputy’s points and the ranks that drawn weights give', () => {
    // Work (100 + 100) / 2 for d-01, (50 + 100) / 2 = 75 for d-02; nobody was rated, and half of the weight is there.
    // Wilson's centres are 89.4 and 50, so the means are 94.7 and 75: 19.7² = 388 > 2.7055 · (41.9 + 196.8) / 4 = 161.
    const numbers = numbersOf([answered('d-01', 10, kept), answered('d-02', 5, kept)]);
    expect(numbers.rows).toEqual([
      {
        deputy: 'd-01',
        total: 100,
        rank: 1,
        best: 1,
        worst: 1,
        tier: 'high',
        criteria: { appeals: 100, promises: 100, rating: null },
        robust: [1, 1],
      },
      {
        deputy: 'd-02',
        total: 75,
        rank: 2,
        best: 2,
        worst: 2,
        tier: 'good',
        criteria: { appeals: 50, promises: 100, rating: null },
        robust: [2, 2],
      },
    ]);
    expect(numbers).toMatchObject({ quarters: ['2026-Q3'], engine: String(engineVersion) });
    expect(numbers.ranking).toMatchObject({ period: '2026-Q3', ranked: true, scored: 2 });
    expect([...numbers.cards.keys()]).toEqual(['d-01', 'd-02']);
    expect(numbers.cards.get('d-02')).toMatchObject({ deputy: 'd-02', total: 75 });
  });

  it('have no drawn ranks for one without a total, nor while the period is not ranked', () => {
    const [first, second] = numbersOf([answered('d-02', 5, kept)]).rows;
    expect(first).toMatchObject({ deputy: 'd-02', robust: [1, 1] });
    expect(second).toMatchObject({ deputy: 'd-01', total: null, rank: null, robust: null });
    const running = numbersOf([answered('d-01', 10, kept)], { frame: framed('2026-Q3', ['2026-07']) });
    expect(running.ranking.ranked).toBe(false);
    expect(running.rows[0]).toMatchObject({ deputy: 'd-01', total: 100, rank: null, robust: null });
  });

  it('leave out whoever was not in office, and say nothing of points without a methodology', () => {
    const before = deputy('d-02', { mandates: [{ from: '2023-04-03', to: '2026-06-30' }] });
    const numbers = numbersOf([answered('d-01', 10)], { deputies: [deputy('d-01'), before] });
    expect([...numbers.cards.keys()]).toEqual(['d-01']);
    const none = numbersOf([answered('d-01', 10)], { methodologies: [] });
    expect(none.cards.size).toBe(0);
    expect(none.rows[0]).toMatchObject({ deputy: 'd-01', total: null, criteria: {}, robust: null });
  });
});
