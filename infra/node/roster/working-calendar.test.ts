import { answerDays, dueDate, firstWorkingDay, Refusal } from '@esep/domain';
import { describe, expect, it } from 'vitest';
import { prefilledCalendar } from './working-calendar.ts';

const years = [2023, 2024, 2025, 2026, 2027];
const calendars = Object.fromEntries(years.map((year) => [year, prefilledCalendar(year)]));

/**
 * Days off on weekdays, month-day, as the production calendars of the Ministry of Labour and the press gave them; 2027 by the
 * law's rule and the lunar calendar alone, for nothing official was published when this was written.
 */
const printed: readonly (readonly [number, string, readonly string[]])[] = [
  [
    2023,
    '01-02 01-03 03-08 03-21 03-22 03-23 05-01 05-08 05-09 06-28 07-06 07-07 08-30 10-25 12-18',
    ['2023-07-01'],
  ],
  [
    2024,
    '01-01 01-02 03-08 03-21 03-22 03-25 05-01 05-07 05-08 05-09 07-08 08-30 10-25 12-16',
    ['2024-05-04'],
  ],
  [
    2025,
    '01-01 01-02 01-03 01-07 03-10 03-21 03-24 03-25 05-01 05-07 05-09 06-06 07-07 09-01 10-27 12-16',
    ['2025-01-05'],
  ],
  [2026, '01-01 01-02 01-07 03-09 03-23 03-24 03-25 05-01 05-07 05-11 05-27 07-06 10-26 12-16', []],
  [2027, '01-01 01-04 01-07 03-08 03-15 03-22 03-23 03-24 05-03 05-07 05-10 07-06 10-25 12-16', []],
];

describe('the calendar of Kazakhstan', () => {
  it.each(printed)(
    'of %d has the days off that were printed, and the weekends that were worked',
    (year, off, worked) => {
      const { holidays, workingDays } = prefilledCalendar(year);
      expect(holidays.map((day) => day.slice(5)).join(' ')).toBe(off);
      expect(workingDays).toEqual(worked);
    },
  );

  it('does not move Christmas or Kurban Ait when they fall on a weekend, as it does holidays', () => {
    expect(prefilledCalendar(2024).holidays).not.toContain('2024-06-17');
    expect(prefilledCalendar(2024).holidays).not.toContain('2024-01-08');
    expect(prefilledCalendar(2024).holidays).toContain('2024-07-08');
  });

  it('moves two days of Nauryz that fall on a weekend to two days after it', () => {
    expect(prefilledCalendar(2026).holidays.filter((day) => day.startsWith('2026-03-2'))).toEqual([
      '2026-03-23',
      '2026-03-24',
      '2026-03-25',
    ]);
  });
});

/** Registered on the first day, due on the second: fifteen working days, counted by hand on a wall calendar. */
const dueByHand: readonly (readonly [string, string, string])[] = [
  ['2023-03-15', '2023-04-10', 'Nauryz in mid-week'],
  ['2023-06-23', '2023-07-18', 'Kurban Ait, Capital Day, 7 July off for Saturday 1 July'],
  ['2023-12-15', '2024-01-10', 'Independence Day moved to Monday, New Year, Christmas on a Sunday'],
  ['2024-04-29', '2024-05-23', 'four days off in May, Saturday 4 May worked'],
  ['2024-06-14', '2024-07-05', 'Kurban Ait on a Sunday moves nothing'],
  ['2024-12-20', '2025-01-15', '3 January off, Sunday 5 January worked'],
  ['2025-03-14', '2025-04-09', 'two days of Nauryz moved'],
  ['2025-05-30', '2025-06-23', 'Kurban Ait on a Friday'],
  ['2025-10-20', '2025-11-11', 'Republic Day moved to Monday'],
  ['2026-03-06', '2026-04-02', 'Women’s Day and two days of Nauryz moved'],
  ['2026-04-28', '2026-05-22', 'Victory Day moved to Monday'],
  ['2026-05-20', '2026-06-11', 'Kurban Ait on a Wednesday'],
  ['2026-08-24', '2026-09-14', '30 August is Constitution Day no more'],
  ['2026-10-14', '2026-11-05', 'Republic Day moved to Monday'],
  ['2026-12-14', '2027-01-08', 'across the year’s end'],
  ['2027-03-10', '2027-04-06', 'Constitution Day on 15 March, Nauryz'],
  ['2027-05-05', '2027-05-28', 'Victory Day moved, Kurban Ait on a Sunday'],
];

describe('an appeal registered on a day of the real calendars', () => {
  it.each(dueByHand)('%s is due on %s: %s', (registeredOn, due) => {
    const found = dueDate(registeredOn, answerDays, calendars);
    expect(found.due).toBe(due);
    // Nothing between is left out: every day was either counted or skipped for a reason.
    const days = (Date.parse(due) - Date.parse(registeredOn)) / 86_400_000;
    expect(found.counted + found.skipped.length).toBe(days);
  });

  it.each([
    ['2023-01-01', '2023-01-04'],
    ['2024-05-04', '2024-05-04'],
    ['2025-01-05', '2025-01-05'],
    ['2026-03-21', '2026-03-26'],
    ['2026-10-24', '2026-10-27'],
    ['2027-01-01', '2027-01-05'],
  ])('that came on %s is registered on %s', (came, registeredOn) => {
    expect(firstWorkingDay(came, calendars)).toBe(registeredOn);
  });

  it('is refused, naming the year, where the council has no calendar yet', () => {
    expect(() => dueDate('2027-12-20', answerDays, calendars)).toThrow(Refusal);
    expect(() => dueDate('2027-12-20', answerDays, calendars)).toThrow(
      expect.objectContaining({ code: 'calendar_missing', params: { year: 2028 } }),
    );
  });

  it('counts a day off that the council moved by calendar.set', () => {
    const moved = {
      ...calendars,
      2026: { ...prefilledCalendar(2026), holidays: [...prefilledCalendar(2026).holidays, '2026-10-27'] },
    };
    expect(dueDate('2026-10-14', answerDays, moved).due).toBe('2026-11-06');
  });
});
