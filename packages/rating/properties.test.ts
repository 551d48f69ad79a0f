import type { Counter, Methodology } from '@esep/domain';
import { counters } from '@esep/domain';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ranking } from './ranking.ts';
import type { GivenCriterion } from './test-builders.ts';
import {
  adopted,
  cardOf,
  deputy,
  framed,
  line,
  meetings,
  methodologyOf,
  methodologyWith,
  onTime,
  tally,
  visitorRating,
} from './test-builders.ts';
import type { Tally } from './types.ts';

const promises: GivenCriterion = {
  measure: {
    form: 'status-mean',
    statuses: [
      { counter: 'promises.kept', value: 1 },
      { counter: 'promises.partlyKept', value: 0.5 },
      { counter: 'promises.broken', value: 0 },
    ],
    min: 3,
  },
};
const indicators: GivenCriterion = {
  measure: { form: 'ppm-mean', ppm: 'projects.attainmentPpm', count: 'projects.indicatorsDue', min: 2 },
};
const openness: GivenCriterion = {
  measure: {
    form: 'levels',
    levels: [
      { counter: 'programme.public', points: 100 },
      { counter: 'programme.onRequest', points: 50 },
    ],
  },
};

const all: Methodology = methodologyWith([
  { id: 'work', weight: 70, criteria: [onTime(), meetings(), promises, indicators, openness] },
  { id: 'voters', weight: 30, criteria: [visitorRating()] },
]);

const period = '2026-Q4';
const quarters = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'];
const closedMonths = ['2026-07', '2026-08', '2026-09', '2026-10', '2026-11'];

const amount = fc.integer({ min: 0, max: 40 });
const someCounters = fc
  .record(Object.fromEntries(counters.map((counter) => [counter, amount])), { requiredKeys: [] })
  .map((given) => given as Tally['counters']);
const someTallies = fc
  .array(someCounters, { minLength: 4, maxLength: 4 })
  .map((given) => given.map((one, i) => tally(quarters[i] as string, one)));

function pointsOf(criterion: GivenCriterion, tallies: readonly Tally[]): number | null {
  const methodology = methodologyOf(criterion);
  return line(cardOf({ methodology, deputy: deputy(), tallies, closedMonths, period })).points;
}

/** The tallies with so much more of these counters in one quarter. */
function more(tallies: readonly Tally[], quarter: number, by: Partial<Record<Counter, number>>): Tally[] {
  return tallies.map((one, i) =>
    i === quarter
      ? tally(one.quarter, {
          ...one.counters,
          ...Object.fromEntries(
            Object.entries(by).map(([counter, n]) => [counter, (one.counters[counter as Counter] ?? 0) + n]),
          ),
        })
      : one,
  );
}

const goodThings: readonly [string, GivenCriterion, Partial<Record<Counter, number>>][] = [
  ['an appeal answered in time', onTime(1), { 'appeals.answeredOnTime': 1, 'appeals.due': 1 }],
  ['a meeting', meetings(), { 'meetings.elsewhere': 1 }],
  ['a rating of 5', visitorRating(), { 'voters.rated5': 1 }],
  ['a kept promise', promises, { 'promises.kept': 1 }],
  ['more attained', indicators, { 'projects.attainmentPpm': 50_000 }],
  ['a public programme', openness, { 'programme.public': 1 }],
];

test.each(goodThings)('%s never lowers its criterion', (_, criterion, by) => {
  fc.assert(
    fc.property(someTallies, fc.nat({ max: 3 }), (tallies, quarter) => {
      const before = pointsOf(criterion, tallies);
      const after = pointsOf(criterion, more(tallies, quarter, by));
      if (before !== null) expect(after).toBeGreaterThanOrEqual(before);
    }),
  );
});

test('points stay within 0 and 100, whatever the tallies, also such as contradict themselves', () => {
  const wild = fc.integer({ min: -1_000_000, max: 1_000_000 });
  const wildTallies = fc
    .array(fc.record(Object.fromEntries(counters.map((counter) => [counter, wild])), { requiredKeys: [] }), {
      minLength: 4,
      maxLength: 4,
    })
    .map((given) => given.map((one, i) => tally(quarters[i] as string, one as Tally['counters'])));
  fc.assert(
    fc.property(wildTallies, (tallies) => {
      const card = cardOf({ methodology: all, deputy: deputy(), tallies, closedMonths, period });
      const points = [
        card.total,
        ...card.groups.map((group) => group.points),
        ...card.criteria.map((one) => one.points),
      ];
      for (const one of points) {
        if (one === null) continue;
        expect(one).toBeGreaterThanOrEqual(0);
        expect(one).toBeLessThanOrEqual(100);
      }
      for (const { variance } of card.criteria) expect(variance ?? 0).toBeGreaterThanOrEqual(0);
      const brought = card.criteria.reduce((sum, { contribution }) => sum + (contribution ?? 0), 0);
      if (card.total !== null) expect(Math.abs(brought - card.total)).toBeLessThan(0.1 + 1e-9);
    }),
  );
});

function rankingOf(byDeputy: Readonly<Record<string, readonly Tally[]>>) {
  return ranking({
    frame: framed(period, closedMonths),
    methodologies: [adopted(all)],
    deputies: Object.keys(byDeputy).map((id) => deputy(id)),
    talliesOf: (id) => (byDeputy[id] ?? []).map((one) => ({ ...one, owner: id })),
  });
}

test('adding a deputy changes nobody’s points', () => {
  fc.assert(
    fc.property(fc.array(someTallies, { minLength: 1, maxLength: 6 }), someTallies, (council, newcomer) => {
      const before = Object.fromEntries(council.map((tallies, i) => [`d-0${i + 1}`, tallies]));
      const after = rankingOf({ ...before, 'd-99': newcomer }).rows.filter(({ deputy }) => deputy !== 'd-99');
      const points = (rows: typeof after) =>
        rows
          .map(({ deputy, total, tier, groups, weightShare }) => ({
            deputy,
            total,
            tier,
            groups,
            weightShare,
          }))
          .sort((a, b) => (a.deputy < b.deputy ? -1 : 1));
      expect(points(after)).toEqual(points([...rankingOf(before).rows]));
    }),
    { numRuns: 50 },
  );
});

test('the bytes do not depend on the order of keys, tallies or deputies, nor on the run', () => {
  fc.assert(
    fc.property(fc.array(someTallies, { minLength: 2, maxLength: 5 }), (council) => {
      const given = Object.fromEntries(council.map((tallies, i) => [`d-0${i + 1}`, tallies]));
      const turned = Object.fromEntries(
        Object.entries(given)
          .reverse()
          .map(([id, tallies]) => [id, tallies.toReversed().map((one) => reversed(one) as unknown as Tally)]),
      );
      expect(canonicalize(rankingOf(turned))).toBe(canonicalize(rankingOf(given)));
      const [tallies = []] = council;
      const card = (methodology: Methodology, own: readonly Tally[]) =>
        canonicalize(cardOf({ methodology, deputy: deputy(), tallies: own, closedMonths, period }));
      const turnedMethodology = reversed(all) as unknown as Methodology;
      expect(card(turnedMethodology, tallies.toReversed())).toBe(card(all, tallies));
    }),
    { numRuns: 50 },
  );
});

/** The same value with the keys of every object the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, one]) => [key, reversed(one)]),
  );
}
