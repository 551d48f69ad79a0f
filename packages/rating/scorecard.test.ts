import { expect, test } from 'vitest';
import type { GivenCriterion } from './test-builders.ts';
import { cardOf, deputy, meetings, methodologyWith, onTime, tally, visitorRating } from './test-builders.ts';
import type { Scorecard, Tally } from './types.ts';

const promises: GivenCriterion = {
  measure: { form: 'status-mean', statuses: [{ counter: 'promises.kept', value: 1 }], min: 1 },
  notApplicable: 'list-without-programme',
};

/** Work 70 (appeals 15, meetings 10, promises 15), voters 30. */
const methodology = methodologyWith([
  {
    id: 'work',
    weight: 70,
    criteria: [
      { ...onTime(), weight: 15 },
      { ...meetings(), weight: 10 },
      { ...promises, weight: 15 },
    ],
  },
  { id: 'voters', weight: 30, criteria: [visitorRating()] },
]);

const appeals = { 'appeals.due': 10, 'appeals.answeredOnTime': 8 };
const rated = { 'voters.rated5': 10, 'voters.receptionDays': 3 };

function card(counters: Tally['counters'], more: Partial<Parameters<typeof deputy>[1]> = {}): Scorecard {
  return cardOf({
    methodology,
    deputy: deputy('d-01', more),
    tallies: [tally('2026-Q4', counters)],
    closedMonths: ['2026-10', '2026-11', '2026-12'],
    period: '2026-Q4',
  });
}

test('with all criteria the total is the weighted mean of the groups', () => {
  // Work (15 · 80 + 10 · 50 + 15 · 100) / 40 = 80; voters 75; total 0.7 · 80 + 0.3 · 75 = 78.5.
  const { total, tier, groups, criteria, weightShare, notEnough } = card({
    ...appeals,
    ...rated,
    'meetings.inDistrict': 3,
    'promises.kept': 1,
  });
  expect({ total, tier, weightShare, notEnough }).toEqual({
    total: 78.5,
    tier: 'good',
    weightShare: 1,
    notEnough: false,
  });
  expect(groups).toEqual([
    { group: 'work', points: 80, nominalWeight: 0.7, weight: 0.7, contribution: 56 },
    { group: 'voters', points: 75, nominalWeight: 0.3, weight: 0.3, contribution: 22.5 },
  ]);
  // 70 · 15/40 = 26.25 %, 70 · 10/40 = 17.5 %.
  expect(criteria.map(({ weight, contribution }) => [weight, contribution])).toEqual([
    [0.2625, 21],
    [0.175, 8.75],
    [0.2625, 26.25],
    [0.3, 22.5],
  ]);
});

test('a criterion without points leaves its weight to the others of its group', () => {
  // Work (15 · 80 + 10 · 50) / 25 = 68; total 0.7 · 68 + 0.3 · 75 = 70.1.
  // Share of weight (70 · 25/40 + 30) / 100 = 0.7375.
  const { total, weightShare, criteria } = card({ ...appeals, ...rated, 'meetings.inDistrict': 3 });
  expect([total, weightShare]).toEqual([70.1, 0.7375]);
  expect(criteria.map(({ weight }) => weight)).toEqual([0.42, 0.28, 0, 0.3]);
  expect(criteria[2]).toMatchObject({
    nominalWeight: 0.2625,
    contribution: null,
    none: { reason: 'no-data' },
  });
});

test('a group without points leaves its weight to the other groups', () => {
  const { total, groups } = card({ ...appeals, 'meetings.inDistrict': 3, 'promises.kept': 1 });
  expect(total).toBe(80);
  expect(groups[1]).toEqual({
    group: 'voters',
    points: null,
    nominalWeight: 0.3,
    weight: 0,
    contribution: null,
  });
});

test('under half of the weight there is no total, and the points that there are stay visible', () => {
  // 70 · 25/40 = 43.75 %. Meetings have points as soon as a month is closed.
  const { total, tier, notEnough, weightShare, groups } = card({ ...appeals });
  expect({ total, tier, notEnough, weightShare }).toEqual({
    total: null,
    tier: null,
    notEnough: true,
    weightShare: 0.4375,
  });
  expect(groups[0]).toMatchObject({ points: 48 });
});

test('what does not apply does not count as missing either', () => {
  // The same counters for one elected by list: 25/25 of the work that applies, 70 % in all.
  const { total, weightShare } = card({ ...appeals }, { elected: 'list' });
  expect([total, weightShare]).toEqual([48, 0.7]);
});

test('without any data nothing is computed', () => {
  const empty = cardOf({
    methodology,
    deputy: deputy(),
    tallies: [],
    closedMonths: [],
    period: '2026-Q4',
  });
  expect(empty).toMatchObject({
    total: null,
    weightShare: 0,
    notEnough: true,
    spread: null,
    provisional: true,
  });
});

test('mean and variance of the total take weights in effect, squared', () => {
  // Appeals 8 of 10: centre (0.8 + 0.13530) / 1.27060 = 0.736108, variance 10⁴ · (0.016 + 0.0067651) / 1.614432 =
  // 141.0098. Rating: 75, 7.8125. Weights 0.42, 0.28 and 0.3:
  // mean 0.42 · 73.6108 + 0.28 · 50 + 0.3 · 75 = 67.4165; variance 0.1764 · 141.0098 + 0.09 · 7.8125 = 25.5773.
  const { spread } = card({ ...appeals, ...rated, 'meetings.inDistrict': 3 });
  expect(spread?.mean).toBe(67.4);
  expect(spread?.variance).toBeCloseTo(25.577, 2);
});

test('tallies of others are passed over, and counters shown are summed', () => {
  const { total, shown } = cardOf({
    methodology,
    deputy: deputy(),
    tallies: [
      tally('2026-Q4', { ...appeals, ...rated, 'meetings.inDistrict': 3, 'receptions.visitors': 9 }),
      tally('2026-Q4', { 'meetings.inDistrict': 90 }, 'd-02'),
    ],
    closedMonths: ['2026-10', '2026-11', '2026-12'],
    period: '2026-Q4',
  });
  expect(total).toBe(70.1);
  expect(shown).toEqual([{ counter: 'receptions.visitors', value: 9 }]);
});

test('one to whom nothing applies has no total, and a group that does not apply weighs nothing', () => {
  const only = (criteria: readonly GivenCriterion[]) =>
    cardOf({
      methodology: methodologyWith([
        { id: 'promises', weight: 60, criteria: [promises] },
        ...(criteria.length > 0 ? [{ id: 'work', weight: 40, criteria }] : []),
      ]),
      deputy: deputy('d-01', { elected: 'list' }),
      tallies: [tally('2026-Q4', appeals)],
      closedMonths: ['2026-10', '2026-11', '2026-12'],
      period: '2026-Q4',
    });
  expect(only([])).toMatchObject({ total: null, tier: null, notEnough: true, weightShare: 0, spread: null });
  expect(only([onTime()])).toMatchObject({ total: 80, notEnough: false, weightShare: 1 });
  expect(only([onTime()]).groups.map(({ weight }) => weight)).toEqual([0, 1]);
});
