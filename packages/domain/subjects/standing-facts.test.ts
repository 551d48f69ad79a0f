import { describe, expect, it } from 'vitest';
import { defaultMethodology } from '../default-methodology.ts';
import type { Fact } from '../test-builders.ts';
import { correction, fact, tell, withdrawal } from '../test-builders.ts';

describe('a programme', () => {
  const published = (on: string, availability: string, quality = 'own', elected = 'district') =>
    fact('programme.published', on, { deputy: 'd-01', availability, quality }, { elected });

  it('is a stock that moves when a newer entry changes it', () => {
    const { sums, records } = tell(
      published('2026-08-03', 'withheld'),
      published('2026-09-01', 'withheld'),
      published('2026-10-05', 'public'),
    );
    expect(sums).toEqual({
      'd-01 2026-Q3 programme.withheld': 1,
      'd-01 2026-Q4 programme.withheld': -1,
      'd-01 2026-Q4 programme.public': 1,
    });
    expect(records).toMatchObject([
      { collection: 'programmes', key: 'd-01', value: { availability: 'public', on: '2026-10-05' } },
    ]);
  });

  it('that nobody can open is withheld', () => {
    expect(tell(published('2026-08-03', 'broken-link')).sums).toEqual({
      'd-01 2026-Q3 programme.withheld': 1,
    });
  });

  it('of the party alone measures nobody who was elected by list', () => {
    expect(tell(published('2026-08-03', 'withheld', 'party-only', 'list')).sums).toEqual({});
    expect(tell(published('2026-08-03', 'public', 'own-with-party', 'list')).sums).toEqual({
      'd-01 2026-Q3 programme.public': 1,
    });
    expect(tell(published('2026-08-03', 'withheld', 'none', 'district')).sums).toEqual({
      'd-01 2026-Q3 programme.withheld': 1,
    });
  });
});

describe('a deputy', () => {
  const seated = (on: string, name = 'А') =>
    fact('deputy.seated', on, { deputy: 'd-01', name: { kk: name }, elected: 'list', districts: [] });
  const left = (on: string) => fact('deputy.left', on, { deputy: 'd-01', reason: 'resigned' });
  const leave = (on: string, from: string, to: string) =>
    fact('leave.approved', on, { deputy: 'd-01', from, to, reason: 'annual' });
  const recordOf = (...facts: readonly Fact[]) => tell(...facts).records[0]?.value;

  it('keeps one mandate while the facts change, and begins another after leaving', () => {
    expect(recordOf(seated('2023-04-30'), seated('2024-02-01', 'Б'))).toMatchObject({
      name: { kk: 'Б' },
      mandates: [{ from: '2023-04-30' }],
    });
    expect(recordOf(seated('2023-04-30'), left('2024-02-01'), seated('2025-02-01'))).toMatchObject({
      mandates: [{ from: '2023-04-30', to: '2024-02-01' }, { from: '2025-02-01' }],
    });
  });

  it('has leave, and cannot leave twice or before being seated', () => {
    expect(recordOf(seated('2023-04-30'), leave('2026-07-01', '2026-07-13', '2026-08-07'))).toMatchObject({
      leaves: [{ from: '2026-07-13', to: '2026-08-07', reason: 'annual' }],
    });
    expect(tell(seated('2023-04-30'), left('2024-02-01'), left('2024-03-01')).setAside).toEqual([
      { seq: 3, reason: 'not_in_office' },
    ]);
    expect(tell(left('2024-02-01'), leave('2024-02-01', '2024-02-02', '2024-02-03')).setAside).toEqual([
      { seq: 1, reason: 'not_in_office' },
      { seq: 2, reason: 'not_in_office' },
    ]);
  });

  it('is in office again when leaving is withdrawn, and since another day when seating is corrected', () => {
    expect(recordOf(seated('2023-04-30'), left('2024-02-01'), withdrawal(2))).toMatchObject({
      mandates: [{ from: '2023-04-30' }],
    });
    expect(recordOf(seated('2023-04-30'), correction(1, seated('2023-05-02')))).toMatchObject({
      mandates: [{ from: '2023-05-02' }],
    });
  });
});

describe('what stands in the council’s own documents', () => {
  it('is the newest calendar and the newest district', () => {
    const calendar = (on: string, holidays: readonly string[]) =>
      fact('calendar.set', on, { year: 2027, holidays, workingDays: [] });
    expect(tell(calendar('2026-11-02', []), calendar('2026-12-01', ['2027-01-01'])).records).toEqual([
      {
        collection: 'calendars',
        key: '2027',
        value: { year: 2027, holidays: ['2027-01-01'], workingDays: [] },
      },
    ]);
    const district = (name: string) =>
      fact('district.defined', '2026-11-02', { district: 'o-01', name: { ru: name } });
    expect(tell(district('А'), district('Б')).records).toMatchObject([{ value: { name: { ru: 'Б' } } }]);
  });

  it('is a methodology’s first adoption, with the day it was adopted', () => {
    const adopted = fact('methodology.adopted', '2026-09-18', {
      methodology: structuredClone(defaultMethodology) as never,
      decision: '24/3',
      from: '2026-Q4',
      trial: false,
    });
    const { records, setAside } = tell(adopted, { ...adopted, on: '2026-09-19' });
    expect(records).toEqual([
      {
        collection: 'methodologies',
        key: defaultMethodology.version,
        value: {
          methodology: defaultMethodology,
          decision: '24/3',
          from: '2026-Q4',
          trial: false,
          adoptedOn: '2026-09-18',
        },
      },
    ]);
    expect(setAside).toEqual([{ seq: 2, reason: 'already_adopted' }]);
    const broken = {
      ...adopted,
      body: { ...adopted.body, methodology: { version: defaultMethodology.version } },
    };
    expect(tell(broken).setAside).toEqual([{ seq: 1, reason: 'malformed_body' }]);
  });

  it('is a printed total with the entry that it came from', () => {
    const printed = fact('total.printed', '2026-10-01', {
      total: 't-1',
      label: { ru: 'Итог' },
      value: 140,
      source: 'A',
    });
    expect(tell(printed).records).toMatchObject([
      { collection: 'totals', key: 't-1', value: { value: 140, seq: 1 } },
    ]);
  });
});
