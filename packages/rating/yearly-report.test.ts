import type { DeputyRecord } from '@esep/domain';
import { expect, test } from 'vitest';
import type { GivenCriterion } from './test-builders.ts';
import { cardOf, deputy, line, methodologyOf, tally } from './test-builders.ts';
import type { Tally } from './types.ts';

/** The yearly report as the methodology that ships measures it, alone. */
const report: GivenCriterion = {
  measure: {
    form: 'levels',
    levels: [{ counter: 'meetings.reports', points: 100 }],
    otherwise: 0,
    window: 'last-four',
  },
  notApplicable: 'under-a-year',
};

const year = (number: number) =>
  Array.from({ length: 12 }, (_, i) => `${number}-${String(i + 1).padStart(2, '0')}`);
const closedTo = (month: string) =>
  [...year(2024), ...year(2025), ...year(2026)].filter((one) => one <= month);

function scored(
  reports: readonly string[],
  more: { period?: string; closed?: readonly string[]; who?: DeputyRecord } = {},
) {
  const { period = '2026-Q3', closed = closedTo('2026-09'), who = deputy() } = more;
  const tallies: Tally[] = reports.map((quarter) => tally(quarter, { 'meetings.reports': 1 }));
  const card = cardOf({
    methodology: methodologyOf(report),
    deputy: who,
    tallies,
    closedMonths: closed,
    period,
  });
  return line(card);
}

const inapplicable = { reason: 'not-applicable', rule: 'under-a-year' };

test('one report in the last four quarters is enough, and two are not more', () => {
  expect(scored(['2025-Q4'])).toMatchObject({ points: 100, working: { level: 'meetings.reports' } });
  expect(scored(['2025-Q4', '2026-Q2']).points).toBe(100);
  expect(scored(['2026-Q3']).window).toEqual({
    kind: 'quarters',
    quarters: ['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3'],
  });
});

test('without one it is 0 points, and not a line that is left out', () => {
  expect(scored(['2025-Q3'])).toMatchObject({ points: 0, none: null, working: { level: null } });
  expect(scored([])).toMatchObject({ points: 0, weight: 1, variance: 0 });
});

test('until the quarter is closed, last year’s report counts: the year is not over', () => {
  const running = { period: '2026-Q4', closed: closedTo('2026-11') };
  expect(scored(['2025-Q4'], running).points).toBe(100);
  expect(scored(['2025-Q3'], running).points).toBe(0);
  expect(scored(['2025-Q4'], { period: '2026-Q4', closed: closedTo('2026-12') }).points).toBe(0);
});

test('it does not apply to one who was not in office for all of the four quarters', () => {
  const seated = (from: string) => deputy('d-01', { mandates: [{ from }] });
  expect(scored([], { who: seated('2025-10-01') }).points).toBe(0);
  expect(scored([], { who: seated('2025-10-02') }).none).toEqual(inapplicable);
  const left = deputy('d-01', { mandates: [{ from: '2023-04-03', to: '2026-09-29' }] });
  expect(scored([], { who: left }).none).toEqual(inapplicable);
  const leftLast = deputy('d-01', { mandates: [{ from: '2023-04-03', to: '2026-09-30' }] });
  expect(scored([], { who: leftLast }).points).toBe(0);
});

test('nor to one who was on leave throughout, nor before the council has kept a year', () => {
  const away = (to: string) => deputy('d-01', { leaves: [{ from: '2025-09-01', to, reason: 'social' }] });
  expect(scored([], { who: away('2026-09-30') }).none).toEqual(inapplicable);
  expect(scored([], { who: away('2026-09-29') }).points).toBe(0);
  const kept = (from: string) => closedTo('2026-09').filter((month) => month >= from);
  expect(scored([], { closed: kept('2025-10') }).points).toBe(0);
  expect(scored([], { closed: kept('2025-11') }).none).toEqual(inapplicable);
  expect(scored([], { closed: [] }).none).toEqual(inapplicable);
});

test('a report that was delivered counts also where none was due yet', () => {
  const newcomer = deputy('d-01', { mandates: [{ from: '2026-05-04' }] });
  expect(scored(['2026-Q3'], { who: newcomer })).toMatchObject({ points: 100, none: null });
});

test('what does not apply costs no rank', () => {
  const card = cardOf({
    methodology: methodologyOf(report, {
      measure: { form: 'levels', levels: [{ counter: 'programme.public', points: 100 }] },
    }),
    deputy: deputy('d-01', { mandates: [{ from: '2026-05-04' }] }),
    tallies: [tally('2026-Q2', { 'programme.public': 1 })],
    closedMonths: closedTo('2026-09'),
    period: '2026-Q3',
  });
  expect(card).toMatchObject({ total: 100, weightShare: 1 });
});

test('every day counts: of leave from the first day on, and of a mandate after another', () => {
  const away = (from: string) => deputy('d-01', { leaves: [{ from, to: '2026-12-31', reason: 'social' }] });
  expect(scored([], { who: away('2025-10-01') }).none).toEqual(inapplicable);
  expect(scored([], { who: away('2025-10-02') }).points).toBe(0);
  const back = deputy('d-01', {
    mandates: [{ from: '2023-04-03', to: '2024-01-31' }, { from: '2025-02-01' }],
  });
  expect(scored([], { who: back }).points).toBe(0);
});
