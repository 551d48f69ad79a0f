import { describe, expect, it } from 'vitest';
import { type Books, closingDay, dayOf, lastDay, monthsOf, rowOf, use } from '../script/books.ts';

/** Who was away, who left and who came. */
export function leaveStories(books: () => Books): void {
  describe('leave and mandates', () => {
    it('leave lowers the norm by its days and excuses absence', () => {
      const { meetings, sittings, receptions } = books().criteriaOf('d-09');
      // 13 July to 7 August: 12 of 31 days are left of July, 24 of 31 of August.
      expect(monthsOf(meetings)).toEqual(['12/31', '24/31', '30/30']);
      expect(use(sittings, 'sittings.excused')).toBe(3);
      expect(use(receptions, 'receptions.excused')).toBe(2);
      expect(receptions?.working).toMatchObject({ a: 5, b: 5 });
    });

    it('leave of a whole quarter leaves nothing to measure, and no rank', () => {
      const { meetings, requests, sittings, receptions } = books().criteriaOf('d-15');
      expect([meetings?.none, requests?.none]).toEqual([
        { reason: 'no-months-served' },
        { reason: 'no-months-served' },
      ]);
      expect([sittings?.none, receptions?.none]).toEqual([{ reason: 'no-data' }, { reason: 'no-data' }]);
      expect(rowOf(books().rankingOn(lastDay), 'd-15')).toMatchObject({
        total: null,
        rank: null,
        none: 'not-enough-data',
      });
    });

    it('leave that was cut short by a correction raises the norm again', () => {
      expect(monthsOf(books().criteriaOf('d-23')['meetings'])).toEqual(['31/31', '31/31', '20/30']);
    });

    it('who leaves in August and who comes are both listed, each with the norm of the days in office', () => {
      expect(monthsOf(books().criteriaOf('d-29')['meetings'])).toEqual(['31/31', '18/31', '0/30']);
      expect(monthsOf(books().criteriaOf('d-33')['meetings'])).toEqual(['0/31', '6/31', '30/30']);
      expect(books().criteriaOf('d-33')['meetings']?.working).toMatchObject({
        quarters: [{ k: { num: 37, den: 31 } }],
      });
      expect(books().rankingOn(closingDay)).toMatchObject({ deputies: 33 });
    });
  });
}

/** Receptions that were taken off the schedule, or of which nobody told. */
export function receptionStories(books: () => Books): void {
  describe('receptions', () => {
    it('one taken off the schedule beforehand is none, on its day it is missed, and so is one that nobody reports', () => {
      expect(books().counted('reception:r-2026-07-24-d-20')).toEqual({});
      const missed = { 'd-20 receptions.scheduled': 1, 'd-20 receptions.missed': 1 };
      expect(books().counted('reception:r-2026-08-07-d-20')).toEqual(missed);
      expect(books().counted('reception:r-2026-08-21-d-20')).toEqual(missed);
      const [swept] = books().of('reception:r-2026-08-21-d-20').slice(-1);
      expect([swept?.kind, swept?.occurredOn, dayOf(swept)]).toEqual([
        'deadline.passed',
        '2026-08-28',
        '2026-08-29',
      ]);
    });

    it('one that was reported after the sweep had closed it was held', () => {
      expect(
        books()
          .of('reception:r-2026-07-17-d-21')
          .map(({ kind }) => kind),
      ).toContain('deadline.passed');
      expect(books().counted('reception:r-2026-07-17-d-21')).toMatchObject({ 'd-21 receptions.held': 1 });
      expect(books().counted('reception:r-2026-07-17-d-21')).not.toHaveProperty('d-21 receptions.missed');
    });
  });
}

/** What is kept back counts as 0; what does not apply, or is too little, does not count. */
export function withheldStories(books: () => Books): void {
  describe('what is kept back and what does not apply', () => {
    it('cards for under 80 % of the visitors make the rating 0, however good it is', () => {
      const rating = books().criteriaOf('d-10')['visitor-rating'];
      expect(rating?.working).toMatchObject({ n: 10, mean: 4.8 });
      expect(rating).toMatchObject({ points: 0, withheld: { rule: 'share-below', a: 12, b: 26 } });
    });

    it('exactly 80 % is enough', () => {
      const rating = books().criteriaOf('d-02')['visitor-rating'];
      expect(use(books().criteriaOf('d-02')['receptions'], 'receptions.held')).toBe(6);
      expect(rating?.withheld).toBeNull();
      expect(rating?.points).toBeGreaterThan(0);
    });

    it('a programme that nobody can open makes promises and openness 0, and one opened again restores them', () => {
      const { promises, openness } = books().criteriaOf('d-08');
      expect([promises?.points, openness?.points]).toEqual([0, 0]);
      expect(promises?.withheld).toMatchObject({ rule: 'stock', counter: 'programme.withheld' });
      expect(books().criteriaOf('d-25')['openness']?.points).toBe(100);
      expect(books().criteriaOf('d-25')['promises']?.withheld).toBeNull();
    });

    it('one elected by list is not measured by the party’s programme, but by promises of the own', () => {
      const notApplicable = { reason: 'not-applicable', rule: 'list-without-programme' };
      // d-17 has none at all, and of d-18 the party's is withheld.
      for (const deputy of ['d-17', 'd-18']) {
        const { promises, openness } = books().criteriaOf(deputy);
        expect([promises?.none, openness?.none]).toEqual([notApplicable, notApplicable]);
      }
      // Of d-19's promises one was kept, one partly, one broken; the unverifiable one stays outside.
      expect(books().criteriaOf('d-19')['promises']).toMatchObject({
        points: 50,
        working: { sum: 1.5, n: 3 },
      });
      expect(books().criteriaOf('d-19')['openness']?.none).toEqual({ reason: 'no-data' });
      expect(books().criteriaOf('d-16')['openness']?.none).toEqual({ reason: 'no-data' });
    });

    it('small samples have no points', () => {
      const { receptions, promises } = books().criteriaOf('d-11');
      expect(books().criteriaOf('d-11')['appeals-on-time']?.none).toMatchObject({
        reason: 'under-minimum',
        n: 4,
        min: 5,
      });
      expect(receptions?.none).toMatchObject({ reason: 'under-minimum', n: 2, min: 3 });
      expect(promises?.none).toMatchObject({ reason: 'under-minimum', min: 3 });
      expect(books().criteriaOf('d-11')['indicators']?.none).toMatchObject({
        reason: 'under-minimum',
        n: 1,
        min: 2,
      });
    });
  });
}
