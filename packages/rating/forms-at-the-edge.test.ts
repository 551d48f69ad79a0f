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

/** Where a minimum is just reached, and what formulas make of tallies that contradict themselves. */

const closedMonths = ['2026-10', '2026-11', '2026-12'];
const period = '2026-Q4';

function scored(criterion: GivenCriterion, counters: Tally['counters'], who = deputy()): CriterionResult {
  const tallies = [tally(period, counters)];
  return line(cardOf({ methodology: methodologyOf(criterion), deputy: who, tallies, closedMonths, period }));
}

const promises = (min: number): GivenCriterion => ({
  measure: {
    form: 'status-mean',
    statuses: [
      { counter: 'promises.kept', value: 1 },
      { counter: 'promises.broken', value: 0 },
    ],
    min,
  },
});
const indicators = (min: number): GivenCriterion => ({
  measure: { form: 'ppm-mean', ppm: 'projects.attainmentPpm', count: 'projects.indicatorsDue', min },
});
const few = (min: number, n: number) => ({ reason: 'under-minimum', of: 'items', min, n });

test('a minimum is enough when it is reached', () => {
  expect(scored(onTime(5), { 'appeals.due': 5, 'appeals.answeredOnTime': 4 })).toMatchObject({
    points: 80,
    none: null,
  });
  expect(scored(promises(2), { 'promises.kept': 1, 'promises.broken': 1 }).points).toBe(50);
  expect(scored(promises(3), { 'promises.kept': 1, 'promises.broken': 1 }).none).toEqual(few(3, 2));
  const attained = { 'projects.indicatorsDue': 2, 'projects.attainmentPpm': 1_500_000 };
  expect(scored(indicators(2), attained)).toMatchObject({ points: 75, variance: 0 });
  expect(scored(indicators(3), attained)).toMatchObject({
    none: few(3, 2),
    working: { form: 'ppm-mean', ppm: 1_500_000, n: 2, min: 3 },
  });
});

test('a counter below zero counts as none, and takes nothing off the others', () => {
  expect(scored(promises(1), { 'promises.kept': 2, 'promises.broken': -1 })).toMatchObject({
    points: 100,
    working: { sum: 2, n: 2 },
  });
  expect(scored(promises(1), { 'promises.kept': -2, 'promises.broken': -1 }).none).toEqual({
    reason: 'no-data',
  });
  expect(scored(indicators(1), { 'projects.indicatorsDue': -1, 'projects.attainmentPpm': 9 }).none).toEqual({
    reason: 'no-data',
  });
  const rated = scored(visitorRating(), {
    'voters.rated1': -5,
    'voters.rated5': 10,
    'voters.receptionDays': 3,
  });
  expect(rated).toMatchObject({ points: 75, working: { histogram: [0, 0, 0, 0, 10], n: 10, sum: 50 } });
  expect(scored(onTime(1), { 'appeals.due': -2, 'appeals.answeredOnTime': 3 })).toMatchObject({
    points: null,
    none: { reason: 'no-data' },
    working: { a: 3, b: 0, interval: null },
  });
  expect(scored(meetings(), { 'meetings.inDistrict': -3 }).points).toBe(0);
});

test('a share of weighted sums is exact on both sides, and its minimum is of what the weights make', () => {
  const weighted = (min: number): GivenCriterion => ({
    measure: {
      form: 'share',
      of: [{ counter: 'appeals.answeredOnTime', weight: 0.5 }],
      outOf: [{ counter: 'appeals.due', weight: 0.25 }],
      min,
      window: 'period',
    },
  });
  const counters = { 'appeals.answeredOnTime': 4, 'appeals.due': 12 };
  // 0.5 · 4 = 2 of 0.25 · 12 = 3.
  expect(scored(weighted(3), counters)).toMatchObject({ points: 66.7, working: { a: 2, b: 3 } });
  expect(scored(weighted(4), counters).none).toEqual({
    reason: 'under-minimum',
    of: 'cases',
    min: 4,
    n: 3,
  });
});

test('a share caps its terms in each quarter, and adds decimals of any length', () => {
  const share: GivenCriterion = {
    measure: {
      form: 'share',
      of: [
        { counter: 'requests.initiated', weight: 0.25, cap: 4 },
        { counter: 'requests.signed', weight: 0.5 },
      ],
      outOf: [{ counter: 'requests.answered', weight: 1 }],
      min: 1,
      window: 'period',
    },
  };
  const counters = { 'requests.initiated': 9, 'requests.signed': 3, 'requests.answered': 4 };
  // 0.25 · min(4, 9) + 0.5 · 3 = 2.5 of 4.
  expect(scored(share, counters)).toMatchObject({ points: 62.5, working: { a: 2.5, b: 4 } });
});

test('more good than there is gives 100 points, and no more', () => {
  expect(scored(onTime(1), { 'appeals.due': 2, 'appeals.answeredOnTime': 3 }).points).toBe(100);
  expect(scored(onTime(1), { 'appeals.due': 2, 'appeals.answeredOnTime': -3 }).points).toBe(0);
  const tooMuch = { 'projects.indicatorsDue': 1, 'projects.attainmentPpm': 5_000_000 };
  expect(scored(indicators(1), tooMuch).points).toBe(100);
});

test('a rating says what it is made of, and one alone has no variance of its own', () => {
  const measure = { ...visitorRating().measure, min: 1, minDays: 1 } as GivenCriterion['measure'];
  // (30 + 4) / 11 = 3.0909, 25 · 2.0909 = 52.27; 156.25 / 11 = 14.2045.
  const one = scored({ measure }, { 'voters.rated4': 1, 'voters.receptionDays': 1 });
  expect(one).toMatchObject({ points: 52.3, variance: 14.2045 });
  expect(one.working).toEqual({
    form: 'bayesian-mean',
    histogram: [0, 0, 0, 1, 0],
    n: 1,
    sum: 4,
    days: 1,
    min: 1,
    minDays: 1,
    priorWeight: 10,
    priorMean: 3,
    mean: 4,
    sampleVariance: null,
  });
  expect(one.uses.map(({ role, counter, weight }) => [role, counter, weight])).toEqual([
    ['rating', 'voters.rated1', 1],
    ['rating', 'voters.rated2', 2],
    ['rating', 'voters.rated3', 3],
    ['rating', 'voters.rated4', 4],
    ['rating', 'voters.rated5', 5],
    ['days', 'voters.receptionDays', 1],
  ]);
  expect(scored({ measure }, {}).working).toMatchObject({ mean: null, n: 0 });
});

test('a level, a status and an attainment say which counters they were read from', () => {
  const roles = (result: CriterionResult) => result.uses.map(({ role, weight }) => [role, weight]);
  expect(roles(scored(promises(1), {}))).toEqual([
    ['status', 1],
    ['status', 0],
  ]);
  expect(roles(scored(indicators(1), {}))).toEqual([
    ['ppm', 1],
    ['count', 1],
  ]);
  const levels: GivenCriterion = {
    measure: { form: 'levels', levels: [{ counter: 'programme.public', points: 40 }] },
  };
  expect(scored(levels, { 'programme.public': 1 })).toMatchObject({
    points: 40,
    uses: [{ role: 'level', weight: 40, value: 1, counted: 1, quarters: [], cap: null }],
    working: { form: 'levels', level: 'programme.public' },
  });
  expect(scored(levels, { 'programme.public': -1 })).toMatchObject({
    points: null,
    working: { level: null },
  });
});

test('a programme that was taken back is none; a promise of the own is one', () => {
  const list = deputy('d-01', { elected: 'list' });
  const ruled: GivenCriterion = { ...promises(1), notApplicable: 'list-without-programme' };
  const none = { reason: 'not-applicable', rule: 'list-without-programme' };
  const tallies = (by: number) => [
    tally('2025-Q1', { 'programme.public': 1 }),
    tally(period, { 'programme.public': by }),
  ];
  const of = (by: number) =>
    line(
      cardOf({ methodology: methodologyOf(ruled), deputy: list, tallies: tallies(by), closedMonths, period }),
    );
  expect(of(0).none).toEqual({ reason: 'no-data' });
  expect(of(-1).none).toEqual(none);
  expect(scored(ruled, { 'promises.inProgress': 1 }, list).none).toEqual({ reason: 'no-data' });
});

test('what is kept back over the period alone is read in the period alone', () => {
  const withheld = {
    rule: 'share-below',
    of: 'receptions.invitationsOffered',
    outOf: 'receptions.visitors',
    share: 0.8,
    window: 'period',
  } as const;
  const card = cardOf({
    methodology: methodologyOf({ ...visitorRating(), withheld }),
    deputy: deputy(),
    tallies: [
      tally('2026-Q3', { 'receptions.visitors': 10, 'voters.rated5': 10, 'voters.receptionDays': 3 }),
      tally(period, { 'receptions.visitors': 5, 'receptions.invitationsOffered': 3 }),
    ],
    closedMonths,
    period,
  });
  expect(line(card)).toMatchObject({ points: 0, withheld: { a: 3, b: 5, quarters: [period] } });
});
