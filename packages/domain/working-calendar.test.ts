import { describe, expect, it } from 'vitest';
import { Refusal } from './errors.ts';
import { answerDays, countedTo, dayOff, dueDate, firstWorkingDay, openTerm } from './working-calendar.ts';

/** Days off in Kazakhstan round the turn of 2026: Independence Day, New Year, Christmas; 2 January is a Saturday. */
const calendars = {
  2026: { year: 2026, holidays: ['2026-12-16'], workingDays: ['2026-10-24'] },
  2027: { year: 2027, holidays: ['2027-01-01', '2027-01-02', '2027-01-04', '2027-01-07'], workingDays: [] },
};

describe('the due date of an appeal', () => {
  it('is the last of 15 working days after registration, with every skipped day named', () => {
    expect(dueDate('2026-12-14', answerDays, calendars)).toEqual({
      due: '2027-01-08',
      counted: 15,
      skipped: [
        { date: '2026-12-16', why: 'holiday' },
        { date: '2026-12-19', why: 'weekend' },
        { date: '2026-12-20', why: 'weekend' },
        { date: '2026-12-26', why: 'weekend' },
        { date: '2026-12-27', why: 'weekend' },
        { date: '2027-01-01', why: 'holiday' },
        { date: '2027-01-02', why: 'holiday' },
        { date: '2027-01-03', why: 'weekend' },
        { date: '2027-01-04', why: 'holiday' },
        { date: '2027-01-07', why: 'holiday' },
      ],
    });
  });

  it('does not count the day it starts from', () => {
    expect(dueDate('2026-10-05', 1, calendars)).toEqual({ due: '2026-10-06', counted: 1, skipped: [] });
  });

  it('counts a Saturday that is worked', () => {
    expect(dueDate('2026-10-23', 1, calendars).due).toBe('2026-10-24');
  });

  it('is refused, naming the year, when a calendar that it reaches is missing', () => {
    const only2026 = { 2026: calendars[2026] };
    expect(() => dueDate('2026-12-14', answerDays, only2026)).toThrow(Refusal);
    expect(() => dueDate('2026-12-14', answerDays, only2026)).toThrow(
      expect.objectContaining({ code: 'calendar_missing', params: { year: 2027 } }),
    );
    expect(dueDate('2026-12-01', 10, only2026).due).toBe('2026-12-15');
  });
});

describe('what comes on a day off', () => {
  it('is registered the next working day', () => {
    expect(firstWorkingDay('2026-12-16', calendars)).toBe('2026-12-17');
    expect(firstWorkingDay('2026-12-19', calendars)).toBe('2026-12-21');
    expect(firstWorkingDay('2027-01-01', calendars)).toBe('2027-01-05');
  });

  it('is registered at once on a working day', () => {
    expect(firstWorkingDay('2026-10-24', calendars)).toBe('2026-10-24');
    expect(dayOff('2026-10-25', calendars)).toBe('weekend');
    expect(dayOff('2026-10-26', calendars)).toBeUndefined();
  });
});

describe('the term of an appeal', () => {
  it('begins on the day of registration, with three working days to assign it and fifteen to answer', () => {
    // Saturday 12 December is registered on Monday the 14th; the 16th is Independence Day.
    const term = openTerm('2026-12-12', calendars);
    expect(term).toMatchObject({
      registeredOn: '2026-12-14',
      assignBy: '2026-12-18',
      due: '2027-01-08',
      counted: 15,
    });
    expect(term.skipped).toEqual(dueDate('2026-12-14', answerDays, calendars).skipped);
  });

  it('counted up to a day that is given names what it skipped, and counts that day itself', () => {
    expect(countedTo('2026-12-14', '2026-12-21', calendars)).toEqual({
      due: '2026-12-21',
      counted: 4,
      skipped: [
        { date: '2026-12-16', why: 'holiday' },
        { date: '2026-12-19', why: 'weekend' },
        { date: '2026-12-20', why: 'weekend' },
      ],
    });
    expect(countedTo('2026-12-14', '2026-12-14', calendars)).toEqual({
      due: '2026-12-14',
      counted: 0,
      skipped: [],
    });
    const { due, counted, skipped } = dueDate('2026-12-14', answerDays, calendars);
    expect(countedTo('2026-12-14', due, calendars)).toEqual({ due, counted, skipped });
  });

  it('names the field that a missing calendar stops', () => {
    expect(() => dayOff('2030-01-01', calendars)).toThrow(
      expect.objectContaining({ code: 'calendar_missing', field: '/occurredOn', params: { year: 2030 } }),
    );
    expect(() => dayOff('constructor', calendars)).toThrow(Refusal);
  });
});
