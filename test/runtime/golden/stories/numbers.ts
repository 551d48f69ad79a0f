import type { Scorecard } from '@esep/rating';
import { describe, expect, it } from 'vitest';
import { type Books, lastDay, rowOf, use } from '../script/books.ts';
import { morning } from '../script/live.ts';

/** Where only a volume can be counted, more than the norm earns nothing. */
export function volumeStories(books: () => Books): void {
  describe('volume', () => {
    it('24 meetings in one week fill the norm of their quarter and no more, and half of a year of two quarters', async () => {
      const { meetings } = books().criteriaOf('d-24');
      expect(use(meetings, 'meetings.inDistrict')).toBe(24);
      expect(meetings?.points).toBe(100);
      books().council.setNow(morning('2027-01-01'));
      await books().council.sweep.run();
      await books().council.settle();
      const { json } = await books().council.get('/deputies/d-24/scorecards/2026');
      const year = (json.value as Scorecard).criteria.find(({ criterion }) => criterion === 'meetings');
      if (year?.working.form !== 'norm') throw new Error('meetings are held against a norm');
      expect(year.working.quarters.map(({ points }) => points)).toEqual([null, null, 100, 0]);
      expect(year.points).toBe(50);
    });

    it('of nine signatures five count', () => {
      const { requests } = books().criteriaOf('d-14');
      expect(requests?.uses.find(({ counter }) => counter === 'requests.signed')).toMatchObject({
        value: 9,
        counted: 5,
      });
      expect(requests?.working).toMatchObject({ quarters: [{ x: 1 }] });
    });

    it('an action counts in the quarter in which it was due: in time on the last day, a day later a miss', () => {
      expect(books().counted('action:t-02', '2026-Q3')).toMatchObject({ 'd-04 plans.actionsOnTime': 1 });
      expect(books().counted('action:t-03', '2026-Q3')).not.toHaveProperty('d-05 plans.actionsOnTime');
      expect(books().counted('action:t-05', '2026-Q3')).toEqual({
        'd-02 plans.actionsDue': 1,
        'd-06 plans.actionsDue': 1,
      });
      expect(books().counted('action:t-08', '2026-Q3')).toEqual({});
      expect(books().counted('action:t-08', '2026-Q4')).toMatchObject({ 'd-10 plans.actionsOnTime': 1 });
    });

    it('an indicator far over its plan is attained once; what is reported in October is another quarter’s news', () => {
      expect(books().counted('indicator:i-16', '2026-Q3')).toMatchObject({
        'd-26 projects.attainmentPpm': 1_000_000,
      });
      expect(books().counted('indicator:i-17', '2026-Q3')).toMatchObject({
        'd-27 projects.attainmentPpm': 50_000,
      });
      expect(books().counted('indicator:i-17', '2026-Q4')).toMatchObject({
        'd-27 projects.attainmentPpm': 850_000,
      });
    });
  });
}

/** Ballots cast with the codes of real cards. */
export function ballotStories(books: () => Books): void {
  describe('ballots', () => {
    it('are counted in batches of at least ten from three reception days, a replaced one as it was replaced', () => {
      const counts = books().entries.filter(
        ({ kind, body }) => kind === 'feedback.counted' && body['deputy'] === 'd-13',
      );
      expect(
        counts.map(({ occurredOn, body }) => [occurredOn, body['histogram'], body['newReceptionDays']]),
      ).toEqual([
        ['2026-07-20', [0, 2, 1, 4, 6], 3],
        ['2026-09-07', [0, 1, 5, 4, 0], 3],
      ]);
    });

    it('nine of them, or twelve of two days, wait', async () => {
      const counts = books()
        .entries.filter(({ kind }) => kind === 'feedback.counted')
        .map(({ body }) => body['deputy']);
      expect(counts).not.toContain('d-11');
      expect(counts).not.toContain('d-12');
      expect(await books().receipts('r-2026-07-31-d-11')).toEqual([
        'waiting',
        'waiting',
        'waiting',
        'waiting',
      ]);
      expect(await books().receipts('r-2026-07-10-d-12')).toEqual(Array.from({ length: 6 }, () => 'waiting'));
      expect(books().criteriaOf('d-12')['visitor-rating']?.none).toEqual({ reason: 'no-data' });
    });

    it('a counted one says so and nothing more', async () => {
      expect(await books().receipts('r-2026-07-17-d-13')).toEqual([
        'counted',
        'counted',
        'counted',
        'counted',
        'unused',
      ]);
    });
  });
}

/** How ranks are given. */
export function rankStories(books: () => Books): void {
  describe('ranks', () => {
    it('twins in everything they did share a rank and its range, and the next rank is left out', () => {
      const ranking = books().rankingOn(lastDay);
      const [one, other] = [rowOf(ranking, 'd-30'), rowOf(ranking, 'd-31')];
      expect({ ...one, deputy: '' }).toEqual({ ...other, deputy: '' });
      const ranks = ranking.rows.map(({ rank }) => rank);
      expect(ranks.filter((rank) => rank === one.rank)).toHaveLength(2);
      expect(ranks).not.toContain((one.rank ?? 0) + 1);
    });
  });
}
