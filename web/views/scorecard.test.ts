import { type DeputyRecord, defaultMethodology } from '@esep/domain';
import type { Tally } from '@esep/rating';
import { type Frame, frameOf, scorecard } from '@esep/rating';
import { describe, expect, it } from 'vitest';
import { speechIn } from '../locales/speech.ts';
import { deputy, tallyOf } from '../test-builders.ts';
import { feedbackView } from './feedback.ts';
import type { Line } from './lines.ts';
import { groupViews } from './scorecard.ts';

const speech = speechIn('en');
const months = ['2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09'];

function cardOf(tallies: readonly Tally[], period = '2026-Q3', more: Partial<DeputyRecord> = {}) {
  const record = deputy('d-01', more);
  return scorecard({
    methodology: defaultMethodology,
    deputy: record,
    tallies,
    frame: frameOf(period, { closedMonths: months, convocations: [] }) as Frame,
  });
}
const meeting = (quarter: string, on: string, seq: number): Line => ({
  quarter,
  on,
  subject: `meeting:m-${seq}`,
  counters: { 'meetings.inDistrict': 1, 'meetings.attendees': 30 },
  seqs: [seq],
});
const lines = [meeting('2026-Q3', '2026-08-02', 7), meeting('2026-Q2', '2026-05-02', 3)];

function views(tallies: readonly Tally[], before?: readonly Tally[], more: Partial<DeputyRecord> = {}) {
  const card = cardOf(tallies, '2026-Q3', more);
  const previous = before && cardOf(before, '2026-Q2');
  return groupViews({ card, before: previous, methodology: defaultMethodology, lines }, speech);
}
function find(groups: ReturnType<typeof views>, counted: string) {
  const all = groups.flatMap(({ criteria }) => criteria);
  const found = all.find(({ counts }) => counts.some(({ label }) => label === counted));
  if (!found) throw new Error(`no criterion counts ${counted}`);
  return found;
}

describe('scorecard view', () => {
  it('brings contributions that add up to the printed total', () => {
    const groups = views([tallyOf('d-01', '2026-Q3', 0.8)]);
    const sum = groups
      .flatMap(({ criteria }) => criteria)
      .reduce((all, { contribution }) => all + (Number(contribution) || 0), 0);
    expect(sum).toBeCloseTo(cardOf([tallyOf('d-01', '2026-Q3', 0.8)]).total ?? 0, 1);
  });

  it('opens the entries of the period behind a number, with only the counters that it reads', () => {
    const { evidence } = find(views([tallyOf('d-01', '2026-Q3', 0.8)]), 'meetings in own district');
    expect(evidence.map(({ seqs }) => seqs[0]?.href)).toEqual(['/en/entries/7']);
    expect(evidence[0]?.moved).toEqual(['meetings in own district']);
  });

  it('counts a counter that stands in the formula twice only once in the list', () => {
    for (const { criteria } of views([tallyOf('d-01', '2026-Q3', 0.8)])) {
      for (const { counts } of criteria) {
        expect(new Set(counts.map(({ label }) => label)).size).toBe(counts.length);
      }
    }
  });

  it('marks a line that had no points a period ago', () => {
    const groups = views([tallyOf('d-01', '2026-Q3', 0.8)], []);
    expect(find(groups, 'appeals due').isNew).toBe(true);
  });

  it('says what is missing where there are too few cases', () => {
    const few = {
      owner: 'd-01',
      quarter: '2026-Q3',
      counters: { 'appeals.due': 3, 'appeals.answeredOnTime': 3 },
    };
    expect(find(views([few as Tally]), 'appeals due')).toMatchObject({
      points: null,
      remark: 'cases: 3, needed: 5',
    });
  });

  it('gives no points of groups when there is too little data for a total', () => {
    for (const { points, contribution } of views([])) expect([points, contribution]).toEqual([null, '–']);
  });

  it('shows the months that leave has shortened', () => {
    const leaves = [{ from: '2026-08-01', to: '2026-08-31', reason: 'illness' }];
    const { numbers } = find(
      views([tallyOf('d-01', '2026-Q3', 0.8)], undefined, { leaves }),
      'meetings in own district',
    );
    expect(numbers[0]).toBe('August 2026: 0 of 31 days in office and not on leave');
    expect(numbers[1]).toContain('÷ (2 × 2)');
  });
});

describe('feedback', () => {
  it('is described in words as it is drawn', () => {
    const view = feedbackView(cardOf([tallyOf('d-01', '2026-Q3', 1)]), speech);
    expect(view?.bars?.map(({ count }) => count)).toEqual([0, 0, 4, 0, 8]);
    expect(view?.described).toContain('5, very good: 8');
  });

  it('stays hidden while a few ballots could point to a person', () => {
    const few = {
      owner: 'd-01',
      quarter: '2026-Q3',
      counters: { 'voters.rated5': 9, 'voters.receptionDays': 3 },
    };
    const view = feedbackView(cardOf([few as Tally]), speech);
    expect(view?.bars).toBeUndefined();
    expect(JSON.stringify(view)).not.toContain('9');
  });
});
