import { describe, expect, it } from 'vitest';
import { defaultMethodology } from '../default-methodology.ts';
import { fact } from '../test-builders.ts';
import { door, example, seated } from './test-council.ts';

describe('a methodology', () => {
  const adopted = (from: string, trial = false, version = 'v-1', tiers = defaultMethodology.tiers) =>
    fact('methodology.adopted', '2026-11-30', {
      methodology: { ...defaultMethodology, version, tiers } as never,
      decision: '24/3',
      from,
      trial,
    });
  const first = [adopted('2026-Q3', false, 'v-0')];

  it('begins with a quarter to come, unless it is the council’s first', async () => {
    expect(await door(adopted('2026-Q4'))).toBeUndefined();
    expect(await door(adopted('2027-Q1'), first)).toBeUndefined();
    expect(await door(adopted('2026-Q4'), first)).toBe('methodology_late /body/from');
    // A second trial would change what a running quarter is measured by.
    expect(await door(adopted('2026-Q4', true), first)).toBe('methodology_late /body/from');
    expect(await door(adopted('2026-Q4', true))).toBeUndefined();
  });

  it('is adopted once, and only if it makes sense', async () => {
    expect(await door(adopted('2027-Q1'), [adopted('2026-Q4')])).toBe(
      'subject_exists /body/methodology/version',
    );
    const tiers = { high: 10, good: 20, middle: 30 };
    expect(await door(adopted('2027-Q1', false, 'v-2', tiers))).toBe(
      'methodology_invalid /body/methodology/tiers',
    );
  });
});

describe('two methodologies for one quarter', () => {
  const adopted = (version: string, on: string) =>
    fact('methodology.adopted', on, {
      methodology: { ...defaultMethodology, version } as never,
      decision: '24/3',
      from: '2027-Q1',
      trial: false,
    });

  it('are told apart by the day of the decision, which must be later', async () => {
    const first = [adopted('v-1', '2026-11-20')];
    expect(await door(adopted('v-2', '2026-11-21'), first)).toBeUndefined();
    expect(await door(adopted('v-2', '2026-11-20'), first)).toBe('methodology_not_newest /occurredOn');
    expect(await door(adopted('v-2', '2026-11-19'), first)).toBe('methodology_not_newest /occurredOn');
  });
});

describe('a mandate', () => {
  it('is in a known district, ends while it runs, and has leave while it runs', async () => {
    expect(await door(seated('d-03', '2026-05-04', ['o-01', 'o-09']))).toBe(
      'unknown_district /body/districts/1',
    );
    const left = fact('deputy.left', '2026-07-01', { deputy: 'd-02', reason: 'other' });
    expect(await door(left)).toBe('deputy_not_in_office /body/deputy');
    const leave = { deputy: 'd-02', from: '2026-07-01', to: '2026-07-02', reason: 'annual' };
    expect(await door(fact('leave.approved', '2026-06-01', leave))).toBe('deputy_not_in_office /body/from');
  });
});

describe('what the system records once', () => {
  it('is refused a second time', async () => {
    const month = fact('month.closed', '2026-10-31', { month: '2026-10' });
    expect(await door(month)).toBeUndefined();
    expect(await door(month, [month])).toBe('subject_exists /body/month');
    const founded = example('council.founded', '2026-01-05', {});
    expect(await door(founded, [founded])).toBe('subject_exists /body');
    const counted = example('feedback.counted', '2026-10-26', { deputy: 'd-01' });
    expect(await door(counted, [counted])).toBe('subject_exists /body/batch');
    const printed = example('total.printed', '2026-10-26', {});
    expect(await door(printed, [printed])).toBe('subject_exists /body/total');
  });
});
