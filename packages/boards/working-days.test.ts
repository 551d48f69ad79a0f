import { addDays, countedTo } from '@esep/domain';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { workingDays } from './working-days.ts';

const calendar = (year: number) => ({
  year,
  holidays: [`${year}-01-01`, `${year}-01-02`, `${year}-03-21`, `${year}-12-16`],
  workingDays: [`${year}-03-15`],
});
const calendars = { 2025: calendar(2025), 2026: calendar(2026), 2027: calendar(2027) };

it('counts as due dates are counted, over any span and across years', () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.nat(500), (start, length) => {
      const from = addDays('2025-01-01', start);
      const to = addDays(from, length);
      fc.pre(to <= '2027-12-31');
      expect(workingDays(from, to, calendars)).toBe(countedTo(from, to, calendars).counted);
    }),
  );
});

it('knows nothing of a span that a year without a calendar lies in, and counts none backwards', () => {
  expect(workingDays('2027-12-01', '2028-01-10', calendars)).toBeUndefined();
  expect(workingDays('2026-05-01', '2026-04-01', calendars)).toBe(0);
});
