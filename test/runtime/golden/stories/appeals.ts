import { describe, expect, it } from 'vitest';
import { type Books, dayOf } from '../script/books.ts';

/** What became of appeals that were late, handed on, or answered in the last moment. */
export function appealStories(books: () => Books): void {
  describe('appeals', () => {
    it('one that nobody answers is written overdue once, though three sweeps ran at once', () => {
      const overdue = books()
        .of('appeal:a-050')
        .filter(({ kind }) => kind === 'appeal.overdue');
      expect(overdue.map((entry) => [entry.occurredOn, dayOf(entry), entry.recordedBy])).toEqual([
        ['2026-07-29', '2026-07-30', 'system/sweep'],
      ]);
    });

    it('nothing that falls due by time alone is written twice', () => {
      const own = books().entries.filter(({ recordedBy }) => recordedBy === 'system/sweep');
      const about = own.map(({ kind, subject, occurredOn }) => `${kind} ${subject} ${occurredOn}`);
      expect(new Set(about).size).toBe(about.length);
      expect(own.filter(({ kind }) => kind === 'month.closed').map(({ body }) => body['month'])).toEqual([
        '2026-07',
        '2026-08',
        '2026-09',
        '2026-10',
      ]);
    });

    it('who gets one on the fourteenth working day has fifteen of the own', () => {
      const [received, assigned, answered] = books().of('appeal:a-037');
      expect(received?.door).toMatchObject({ registeredOn: '2026-07-02', due: '2026-07-24' });
      expect(assigned).toMatchObject({ occurredOn: '2026-07-23', door: { ifLate: { due: '2026-08-13' } } });
      expect(answered).toMatchObject({ kind: 'appeal.answered', occurredOn: '2026-08-10' });
      expect(books().counted('appeal:a-037')).toMatchObject({ 'd-07 appeals.answeredOnTime': 1 });
    });

    it('one of a Saturday is registered on Monday, and answered in time on the last day but not a day later', () => {
      expect(books().of('appeal:a-096')[0]?.door).toMatchObject({
        registeredOn: '2026-08-03',
        due: '2026-08-24',
      });
      expect(books().counted('appeal:a-096')).toMatchObject({ 'd-07 appeals.answeredOnTime': 1 });
      expect(books().of('appeal:a-105')[0]?.door).toMatchObject({
        registeredOn: '2026-08-03',
        due: '2026-08-24',
      });
      expect(books().counted('appeal:a-105')).toMatchObject({ 'd-07 appeals.answeredLate': 1 });
    });

    it('one that is handed on counts for who had it last, and as received for both', () => {
      expect(books().counted('appeal:a-109')).toEqual({
        'd-25 appeals.received': 1,
        'd-26 appeals.received': 1,
        'd-26 appeals.due': 1,
        'd-26 appeals.answeredOnTime': 1,
        'd-26 appeals.confirmedSolved': 1,
      });
    });

    it('an answer in time that was entered after the sweep counts in time', () => {
      expect(
        books()
          .of('appeal:a-138')
          .map(({ kind }) => kind),
      ).toContain('appeal.overdue');
      expect(books().counted('appeal:a-138')).toMatchObject({
        'd-02 appeals.due': 1,
        'd-02 appeals.answeredOnTime': 1,
      });
      expect(books().counted('appeal:a-138')).not.toHaveProperty('d-02 appeals.overdue');
    });

    it('an answer that was withdrawn after the term leaves the appeal for the next sweep to find overdue', () => {
      const [overdue, ...more] = books()
        .of('appeal:a-128')
        .filter(({ kind }) => kind === 'appeal.overdue');
      expect([overdue?.occurredOn, dayOf(overdue), more]).toEqual(['2026-09-03', '2026-09-16', []]);
      expect(books().counted('appeal:a-128')).toMatchObject({
        'd-19 appeals.due': 1,
        'd-19 appeals.overdue': 1,
      });
    });

    it('a reasoned extension moves the term, from a Sunday to Monday; without one the answer is late', () => {
      const [extended] = books()
        .of('appeal:x-01')
        .filter(({ kind }) => kind === 'appeal.extended');
      expect(extended?.door).toMatchObject({ dueBefore: '2026-08-03', due: '2026-09-21' });
      expect(books().counted('appeal:x-01')).toMatchObject({ 'd-22 appeals.answeredOnTime': 1 });
      expect(books().counted('appeal:x-02')).toMatchObject({ 'd-22 appeals.answeredLate': 1 });
    });

    it('forwarded within three working days it is nobody’s duty, a day later it is a miss', () => {
      expect(books().counted('appeal:x-03')).toEqual({
        'd-05 appeals.received': 1,
        'd-05 appeals.forwardedOnTime': 1,
      });
      expect(books().counted('appeal:x-04')).toEqual({
        'd-05 appeals.received': 1,
        'd-05 appeals.due': 1,
        'd-05 appeals.forwardedLate': 1,
      });
    });

    it('a template reply, and one after which the appeal was reopened, have solved nothing', () => {
      expect(books().counted('appeal:x-05')).toEqual({
        'd-08 appeals.received': 1,
        'd-08 appeals.due': 1,
        'd-08 appeals.answeredOnTime': 1,
        'd-08 appeals.templateReplies': 1,
      });
      expect(books().counted('appeal:x-07')).not.toHaveProperty('d-06 appeals.confirmedSolved');
      // Reopened on 14 September it is due on 5 October, and was answered on the 7th: the next quarter's.
      expect(books().counted('appeal:x-07', '2026-Q4')).toEqual({
        'd-06 appeals.due': 1,
        'd-06 appeals.answeredLate': 1,
      });
    });

    it('a reopened one is another term for the same deputy, and both words of the citizen stand', () => {
      expect(books().counted('appeal:x-06')).toEqual({
        'd-08 appeals.received': 1,
        'd-08 appeals.due': 2,
        'd-08 appeals.answeredOnTime': 2,
        'd-08 appeals.confirmedUnsolved': 1,
        'd-08 appeals.confirmedSolved': 1,
      });
    });
  });
}
