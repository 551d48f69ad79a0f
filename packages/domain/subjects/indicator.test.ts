import { describe, expect, it } from 'vitest';
import type { Fact } from '../test-builders.ts';
import { fact, tell } from '../test-builders.ts';
import { attainmentPpm } from './indicator.ts';

const indicator = 'su-1';
function planned(quarter: string, on: string, amount = 12, deputies = ['d-01']) {
  return fact('indicator.planned', on, {
    indicator,
    title: 'hash',
    unit: 'км',
    deputies,
    quarter,
    planned: amount,
  });
}
const updated = (quarter: string, on: string, actual: number) =>
  fact('indicator.updated', on, { indicator, quarter, actual });
const ended = (due: string) => fact('deadline.passed', due, { subject: `indicator:${indicator}`, due });

describe('an indicator', () => {
  it('counts nothing before its quarter ends, and waits for that', () => {
    const { sums, records } = tell(planned('2026-Q4', '2026-10-01'), updated('2026-Q4', '2026-11-30', 6));
    expect(sums).toEqual({});
    expect(records).toEqual([
      {
        collection: 'due/2026-12-31',
        key: 'indicator:su-1',
        value: { kind: 'deadline.passed', deputies: ['d-01'] },
      },
    ]);
  });

  it('is due with its quarter, at what was reached by then', () => {
    const { sums } = tell(
      planned('2026-Q4', '2026-10-01'),
      updated('2026-Q4', '2026-11-30', 6),
      ended('2026-12-31'),
    );
    expect(sums).toEqual({
      'd-01 2026-Q4 projects.indicatorsDue': 1,
      'd-01 2026-Q4 projects.attainmentPpm': 500_000,
    });
  });

  it('is due at once when the plan is attained, and never counts more than all of it', () => {
    const { sums } = tell(planned('2026-Q4', '2026-10-01'), updated('2026-Q4', '2026-10-20', 30));
    expect(sums).toEqual({
      'd-01 2026-Q4 projects.indicatorsDue': 1,
      'd-01 2026-Q4 projects.attainmentPpm': 1_000_000,
    });
  });

  it('reported after its quarter moves the stock in the quarter of the report', () => {
    const { sums } = tell(
      planned('2026-Q4', '2026-10-01'),
      updated('2026-Q4', '2026-11-30', 6),
      ended('2026-12-31'),
      updated('2026-Q4', '2027-01-15', 9),
    );
    expect(sums).toMatchObject({
      'd-01 2026-Q4 projects.attainmentPpm': 500_000,
      'd-01 2027-Q1 projects.attainmentPpm': 250_000,
    });
    expect(sums).not.toHaveProperty(['d-01 2027-Q1 projects.indicatorsDue']);
  });

  it('is not due any more when an early success turns out smaller', () => {
    const { sums } = tell(
      planned('2026-Q4', '2026-10-01'),
      updated('2026-Q4', '2026-10-20', 12),
      updated('2026-Q4', '2026-11-20', 6),
    );
    expect(sums).toEqual({});
  });

  it('counts for every deputy behind it, each quarter by itself', () => {
    const { sums } = tell(
      planned('2026-Q3', '2026-07-01', 10, ['d-01', 'd-02']),
      updated('2026-Q3', '2026-09-30', 10),
      planned('2026-Q4', '2026-10-01', 20, ['d-02']),
      updated('2026-Q4', '2026-12-30', 5),
      ended('2026-12-31'),
    );
    expect(sums).toEqual({
      'd-01 2026-Q3 projects.indicatorsDue': 1,
      'd-01 2026-Q3 projects.attainmentPpm': 1_000_000,
      'd-02 2026-Q3 projects.indicatorsDue': 1,
      'd-02 2026-Q3 projects.attainmentPpm': 1_000_000,
      'd-02 2026-Q4 projects.indicatorsDue': 1,
      'd-02 2026-Q4 projects.attainmentPpm': 250_000,
    });
  });

  it('takes one plan a quarter, made before the quarter ends', () => {
    const { setAside } = tell(
      planned('2026-Q4', '2026-10-01'),
      planned('2026-Q4', '2026-10-02', 1),
      planned('2026-Q3', '2026-10-03'),
      updated('2027-Q1', '2026-10-04', 1),
      ended('2027-03-31'),
    );
    expect(setAside).toEqual([
      { seq: 2, reason: 'already_planned' },
      { seq: 3, reason: 'planned_late' },
      { seq: 4, reason: 'not_planned' },
      { seq: 5, reason: 'not_planned' },
    ]);
  });
});

describe('attainment in millionths', () => {
  it('is rounded to the nearest, and whole only when the plan is reached', () => {
    expect(attainmentPpm(1, 3)).toBe(333_333);
    expect(attainmentPpm(2, 3)).toBe(666_667);
    expect(attainmentPpm(0, 3)).toBe(0);
    expect(attainmentPpm(12.5, 12.5)).toBe(1_000_000);
    expect(attainmentPpm(1e12, 1e-9)).toBe(1_000_000);
  });
});

describe('what an indicator leaves to be read', () => {
  const promised = (quarter: string, on: string, more: object) => {
    const one = planned(quarter, on);
    return { ...one, body: { ...one.body, promise: 'p-1', ...more } };
  };

  it('waits for its quarters that have not ended, and for no other', () => {
    const { records } = tell(
      planned('2026-Q3', '2026-07-01'),
      planned('2026-Q4', '2026-07-02'),
      ended('2026-09-30'),
    );
    expect(records.map(({ collection }) => collection)).toEqual(['due/2026-12-31']);
  });

  it('serves a promise by the plan of the last quarter, whichever was told first', () => {
    const fourth = promised('2026-Q4', '2026-06-01', { title: 'h-4' });
    const third = promised('2026-Q3', '2026-07-02', { title: 'h-3' });
    const work = (...facts: readonly Fact[]) =>
      tell(...facts).records.find(({ collection }) => collection === 'promise-work/p-1')?.value;
    expect(work(fourth, third)).toMatchObject({ title: 'h-4', seq: 1 });
    expect(work({ ...third, on: '2026-05-01' }, fourth)).toMatchObject({ title: 'h-4', seq: 2 });
  });

  it('names its source only with system and id, and a title only where it is a text', () => {
    const row = (more: object) => tell(promised('2026-Q4', '2026-10-01', more)).rows[0]?.value;
    expect(row({ source: { system: 'Easy Project', id: '1' } })).toHaveProperty('source');
    expect(row({ source: { system: 'Easy Project' } })).not.toHaveProperty('source');
    expect(row({ source: { id: '1' } })).not.toHaveProperty('source');
    expect(row({ source: {} })).not.toHaveProperty('source');
    expect(row({ title: 7 })).not.toHaveProperty('title');
  });

  it('is planned until the last day of its quarter, and never for nothing', () => {
    expect(tell(planned('2026-Q4', '2026-12-31')).setAside).toEqual([]);
    expect(tell(planned('2026-Q4', '2026-10-01', 0)).setAside).toEqual([
      { seq: 1, reason: 'malformed_body' },
    ]);
  });
});
