import type { Criterion, DeputyRecord } from '@esep/domain';
import { expect, test } from 'vitest';
import type { GivenCriterion } from './test-builders.ts';
import {
  cardOf,
  deputy,
  line,
  meetings,
  methodologyOf,
  onTime,
  tally,
  visitorRating,
} from './test-builders.ts';
import type { CriterionResult, Tally } from './types.ts';

/** Worked examples: every expected number was computed by hand from the formula in the comment. */

const q4 = ['2026-10', '2026-11', '2026-12'];

function scored(
  criterion: GivenCriterion,
  tallies: readonly Tally[],
  more: { period?: string; closedMonths?: readonly string[]; deputy?: DeputyRecord } = {},
): CriterionResult {
  const { period = '2026-Q4', closedMonths = q4, deputy: who = deputy() } = more;
  return line(cardOf({ methodology: methodologyOf(criterion), deputy: who, tallies, closedMonths, period }));
}

test('share: 14 of 17 is 82.4, Wilson 77.9 ± 14.8', () => {
  // p = 14/17, z² = 2.706025: centre (0.823529 + 0.079589) / 1.159178 = 0.779102,
  // variance 10⁴ · (0.0085488 + 0.0023409) / 1.343694 = 81.0423, half-width 1.645 · √81.0423 = 14.809.
  const result = scored(onTime(), [tally('2026-Q4', { 'appeals.answeredOnTime': 14, 'appeals.due': 17 })]);
  expect(result.points).toBe(82.4);
  expect(result.variance).toBe(81.0423);
  expect(result.working).toEqual({
    form: 'share',
    a: 14,
    b: 17,
    min: 5,
    interval: { centre: 77.9, halfWidth: 14.8 },
  });
  expect(result.uses.map(({ role, counter, value }) => [role, counter, value])).toEqual([
    ['of', 'appeals.answeredOnTime', 14],
    ['out-of', 'appeals.due', 17],
  ]);
});

test('share: a minimum not reached says how many there are and how many are needed', () => {
  const result = scored(onTime(5), [tally('2026-Q4', { 'appeals.answeredOnTime': 4, 'appeals.due': 4 })]);
  expect(result.points).toBeNull();
  expect(result.none).toEqual({ reason: 'under-minimum', of: 'cases', min: 5, n: 4 });
  expect(scored(onTime(), []).none).toEqual({ reason: 'no-data' });
});

test('share: excused absence leaves the denominator', () => {
  // 7 attended of 10 − 2 excused = 87.5.
  const attended: GivenCriterion = {
    measure: {
      form: 'share',
      of: [{ counter: 'sittings.plenaryAttended', weight: 1 }],
      outOf: [
        { counter: 'sittings.plenaryHeld', weight: 1 },
        { counter: 'sittings.excused', weight: -1 },
      ],
      min: 3,
      window: 'period',
    },
  };
  const tallies = [
    tally('2026-Q4', { 'sittings.plenaryHeld': 10, 'sittings.plenaryAttended': 7, 'sittings.excused': 2 }),
  ];
  expect(scored(attended, tallies).points).toBe(87.5);
});

test('share over the last four quarters adds them up; a year reads its own', () => {
  const solved: GivenCriterion = {
    measure: {
      form: 'share',
      of: [{ counter: 'appeals.confirmedSolved', weight: 1 }],
      outOf: [
        { counter: 'appeals.confirmedSolved', weight: 1 },
        { counter: 'appeals.confirmedUnsolved', weight: 1 },
      ],
      min: 5,
      window: 'last-four',
    },
  };
  const tallies = [
    tally('2025-Q3', { 'appeals.confirmedSolved': 90 }),
    tally('2025-Q4', { 'appeals.confirmedSolved': 3 }),
    tally('2026-Q1', { 'appeals.confirmedUnsolved': 2 }),
    tally('2026-Q3', { 'appeals.confirmedSolved': 1, 'appeals.confirmedUnsolved': 2 }),
  ];
  // 2025-Q4 … 2026-Q3: 4 of 8. 2026: 1 of 5.
  expect(scored(solved, tallies, { period: '2026-Q3' }).points).toBe(50);
  expect(scored(solved, tallies, { period: '2026' }).points).toBe(20);
});

test('norm: 3 meetings in the district and 2 elsewhere against 2 a month are 66.7', () => {
  // x = 3 + 0.5 · 2 = 4, T · k = 2 · 3 = 6, 400 / 6 = 66.67.
  const result = scored(meetings(), [
    tally('2026-Q4', { 'meetings.inDistrict': 3, 'meetings.elsewhere': 2 }),
  ]);
  expect(result.points).toBe(66.7);
  expect(result.variance).toBe(0);
  expect(result.working).toMatchObject({
    perMonth: 2,
    counted: 1,
    quarters: [{ quarter: '2026-Q4', x: 4, k: { num: 3, den: 1 }, norm: 6, points: 66.7 }],
  });
});

test('norm: past the norm more earns nothing', () => {
  expect(scored(meetings(), [tally('2026-Q4', { 'meetings.inDistrict': 60 })]).points).toBe(100);
});

test('norm: mandate from 16 October and ten days of leave in November need 4.37 meetings, not 6', () => {
  // k = 16/31 + 20/30 + 1 = 203/93, T · k = 406/93 = 4.3656, 3 meetings: 300 · 93 / 406 = 68.719.
  const who = deputy('d-01', {
    mandates: [{ from: '2026-10-16' }],
    leaves: [{ from: '2026-11-10', to: '2026-11-19', reason: 'illness' }],
  });
  const result = scored(meetings(), [tally('2026-Q4', { 'meetings.inDistrict': 3 })], { deputy: who });
  expect(result.points).toBe(68.7);
  expect(result.working).toMatchObject({ quarters: [{ k: { num: 203, den: 93 }, norm: 4.37 }] });
});

test('norm: a cap holds for each quarter before the weight', () => {
  const requests: GivenCriterion = {
    measure: {
      form: 'norm',
      of: [
        { counter: 'requests.initiated', weight: 1 },
        { counter: 'requests.signed', weight: 0.2, cap: 5 },
      ],
      perMonth: 1,
    },
  };
  // 1 + 0.2 · min(5, 40) = 2 of 3 = 66.67.
  const result = scored(requests, [tally('2026-Q4', { 'requests.initiated': 1, 'requests.signed': 40 })]);
  expect(result.points).toBe(66.7);
  expect(result.uses[1]).toEqual({
    role: 'of',
    counter: 'requests.signed',
    weight: 0.2,
    cap: 5,
    value: 40,
    counted: 5,
    quarters: [{ quarter: '2026-Q4', value: 40, counted: 5 }],
  });
});

test('norm: a year is the mean of its quarters, so 24 meetings in one of them do not fill it', () => {
  // Q1 24/6 → 100, Q2 0, Q3 3/6 → 50, Q4 not begun and left out: 150 / 3 = 50.
  const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09'].map((month) => `2026-${month}`);
  const tallies = [
    tally('2026-Q1', { 'meetings.inDistrict': 24 }),
    tally('2026-Q3', { 'meetings.inDistrict': 3 }),
  ];
  const result = scored(meetings(), tallies, { period: '2026', closedMonths: months });
  expect(result.points).toBe(50);
  expect(result.working).toMatchObject({
    counted: 3,
    quarters: [{ points: 100 }, { points: 0 }, { points: 50 }, { points: null, k: { num: 0, den: 1 } }],
  });
});

test('norm: none before the first month is closed, nor for one on leave throughout', () => {
  const held = [tally('2026-Q4', { 'meetings.inDistrict': 3 })];
  expect(scored(meetings(), held, { closedMonths: [] }).none).toEqual({ reason: 'before-first-month' });
  const away = deputy('d-01', { leaves: [{ from: '2026-09-01', to: '2027-01-31', reason: 'parental' }] });
  expect(scored(meetings(), held, { deputy: away }).none).toEqual({ reason: 'no-months-served' });
});

test('bayesian mean: twenty ratings of 4.35 are pulled to 3.9, that is 72.5', () => {
  // Σr = 1 + 2·3 + 5·4 + 12·5 = 87, n = 20: (30 + 87) / 30 = 3.9, 100 · 2.9 / 4 = 72.5.
  // s² = (20 · 399 − 87²) / (20 · 19) = 411 / 380 = 1.0816, variance 625 · 1.08158 / 30 = 22.5329.
  const result = scored(visitorRating(), [
    tally('2026-Q3', { 'voters.rated1': 1, 'voters.rated3': 2, 'voters.receptionDays': 2 }),
    tally('2026-Q4', { 'voters.rated4': 5, 'voters.rated5': 12, 'voters.receptionDays': 1 }),
  ]);
  expect(result.points).toBe(72.5);
  expect(result.variance).toBe(22.5329);
  expect(result.working).toMatchObject({ n: 20, sum: 87, days: 3, mean: 4.35, sampleVariance: 1.0816 });
});

test('bayesian mean: equal ratings still leave a variance of 625 · 0.25 / (m + n)', () => {
  // (30 + 50) / 20 = 4 → 75; 156.25 / 20 = 7.8125.
  const result = scored(visitorRating(), [
    tally('2026-Q4', { 'voters.rated5': 10, 'voters.receptionDays': 3 }),
  ]);
  expect([result.points, result.variance]).toEqual([75, 7.8125]);
});

test('bayesian mean: none under ten ratings or three reception days', () => {
  const ratings = (n: number, days: number) =>
    scored(visitorRating(), [tally('2026-Q4', { 'voters.rated5': n, 'voters.receptionDays': days })]).none;
  expect(ratings(9, 3)).toEqual({ reason: 'under-minimum', of: 'ratings', min: 10, n: 9 });
  expect(ratings(10, 2)).toEqual({ reason: 'under-minimum', of: 'reception-days', min: 3, n: 2 });
  expect(ratings(0, 0)).toEqual({ reason: 'no-data' });
});

const promises: GivenCriterion = {
  measure: {
    form: 'status-mean',
    statuses: [
      { counter: 'promises.kept', value: 1 },
      { counter: 'promises.partlyKept', value: 0.5 },
      { counter: 'promises.broken', value: 0 },
      { counter: 'promises.dueOpen', value: 0 },
    ],
    min: 3,
  },
  notApplicable: 'list-without-programme',
  withheld: { rule: 'stock', counter: 'programme.withheld' },
};

test('mean of statuses: a stock is summed from the start, changes and all', () => {
  // Three kept, one partly, one broken, one due and open: (3 + 0.5) / 6 = 58.33. In progress does not count.
  const tallies = [
    tally('2024-Q1', { 'promises.inProgress': 4, 'promises.kept': 2 }),
    tally('2025-Q2', { 'promises.inProgress': -2, 'promises.kept': 1, 'promises.partlyKept': 1 }),
    tally('2026-Q4', { 'promises.broken': 1, 'promises.dueOpen': 1 }),
    tally('2027-Q1', { 'promises.kept': 50 }),
  ];
  const result = scored(promises, tallies);
  expect(result.points).toBe(58.3);
  expect(result.window).toEqual({ kind: 'stock', to: '2026-Q4' });
  expect(result.working).toEqual({ form: 'status-mean', sum: 3.5, n: 6, min: 3 });
});

test('one elected by list without a programme is not measured by promises', () => {
  const list = deputy('d-01', { elected: 'list' });
  expect(scored(promises, [], { deputy: list }).none).toEqual({
    reason: 'not-applicable',
    rule: 'list-without-programme',
  });
  expect(scored(promises, []).none).toEqual({ reason: 'no-data' });
});

test('a programme that is withheld scores 0, whatever its promises', () => {
  const tallies = [tally('2024-Q1', { 'programme.withheld': 1, 'promises.kept': 3 })];
  const result = scored(promises, tallies);
  expect([result.points, result.none, result.variance]).toEqual([0, null, 0]);
  expect(result.withheld).toEqual({ rule: 'stock', counter: 'programme.withheld', value: 1 });
  // Published since: the stock goes back to zero, and the promises count.
  expect(scored(promises, [...tallies, tally('2026-Q2', { 'programme.withheld': -1 })]).points).toBe(100);
});

test('invitations offered to under 80 % of the visitors make the rating 0', () => {
  const withheld: Criterion['withheld'] = {
    rule: 'share-below',
    of: 'receptions.invitationsOffered',
    outOf: 'receptions.visitors',
    share: 0.8,
    window: 'last-four',
  };
  const rated = (offered: number) =>
    scored({ ...visitorRating(), withheld }, [
      tally('2026-Q3', { 'receptions.visitors': 10, 'voters.rated5': 10, 'voters.receptionDays': 3 }),
      tally('2026-Q4', { 'receptions.visitors': 5, 'receptions.invitationsOffered': offered }),
    ]);
  expect(rated(12).points).toBe(75);
  expect(rated(11).points).toBe(0);
  expect(rated(11).withheld).toMatchObject({ rule: 'share-below', a: 11, b: 15, share: 0.8 });
});

test('mean of attainment: 1, 0.75 and a third of three indicators are 69.4', () => {
  // (1,000,000 + 750,000 + 333,333) / 30,000 = 69.444.
  const indicators: GivenCriterion = {
    measure: { form: 'ppm-mean', ppm: 'projects.attainmentPpm', count: 'projects.indicatorsDue', min: 2 },
  };
  const tallies = [
    tally('2026-Q2', { 'projects.indicatorsDue': 2, 'projects.attainmentPpm': 1_750_000 }),
    tally('2026-Q4', { 'projects.indicatorsDue': 1, 'projects.attainmentPpm': 333_333 }),
  ];
  expect(scored(indicators, tallies).points).toBe(69.4);
  expect(scored(indicators, tallies, { period: '2026-Q1' }).none).toEqual({ reason: 'no-data' });
});

test('levels: the first level that is there gives the points, also one that lasts a year', () => {
  const openness: GivenCriterion = {
    measure: {
      form: 'levels',
      levels: [
        { counter: 'programme.public', points: 100 },
        { counter: 'programme.onRequest', points: 50 },
        { counter: 'meetings.reports', points: 25 },
      ],
    },
  };
  expect(scored(openness, [tally('2024-Q1', { 'programme.onRequest': 1 })]).points).toBe(50);
  expect(scored(openness, [tally('2026-Q1', { 'meetings.reports': 1 })]).points).toBe(25);
  expect(scored(openness, [tally('2025-Q4', { 'meetings.reports': 1 })]).none).toEqual({ reason: 'no-data' });
});
