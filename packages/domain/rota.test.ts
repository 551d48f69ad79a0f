import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOffice, onLeave } from './door.ts';
import type { DeputyRecord } from './records.ts';
import type { RotaOptions } from './rota.ts';
import { rota } from './rota.ts';
import { weekday } from './time.ts';

/** 1 January 2027 is a Friday and a holiday: twelve working Fridays are left. */
const calendars = {
  2027: { year: 2027, holidays: ['2027-01-01', '2027-01-04', '2027-01-07', '2027-03-22'], workingDays: [] },
};

function deputy(id: string, more: Partial<DeputyRecord> = {}): DeputyRecord {
  return {
    deputy: id,
    name: { kk: id },
    elected: 'district',
    memberships: [],
    districts: ['o-01'],
    mandates: [{ from: '2023-03-28' }],
    leaves: [],
    ...more,
  };
}

function council(count: number): Record<string, DeputyRecord> {
  const ids = Array.from({ length: count }, (_, i) => `d-${String(i + 1).padStart(2, '0')}`);
  return Object.fromEntries(ids.map((id) => [id, deputy(id)]));
}

const options = (more: Partial<RotaOptions> = {}): RotaOptions => ({
  quarter: '2027-Q1',
  deputies: council(32),
  calendars,
  weekday: 5,
  each: 3,
  ...more,
});
const daysOf = ({ slots }: ReturnType<typeof rota>, id: string) =>
  slots.filter((slot) => slot.deputy === id).map(({ on }) => on);

describe('the rota of receptions', () => {
  it('gives everybody as many working Fridays, and every Friday about as many deputies', () => {
    const made = rota(options());
    expect(made.slots).toHaveLength(96);
    expect(made.short).toEqual([]);
    const perDay = Object.values(Object.groupBy(made.slots, ({ on }) => on)).map((all) => all?.length ?? 0);
    expect(perDay).toEqual(Array(12).fill(8));
    expect(new Set(made.slots.map(({ reception }) => reception)).size).toBe(96);
    expect(made.slots[0]).toMatchObject({ on: '2027-01-08' });
  });

  it('leaves two to six weeks between the receptions of one deputy', () => {
    const made = rota(options());
    for (const id of Object.keys(council(32))) {
      const [first, second, third] = daysOf(made, id).map((day) => Date.parse(day) / 86_400_000);
      for (const gap of [Number(second) - Number(first), Number(third) - Number(second)]) {
        expect(gap).toBeGreaterThanOrEqual(14);
        expect(gap).toBeLessThanOrEqual(42);
      }
    }
  });

  it('keeps out of leave, and gives who is not yet or no longer in office what the days allow', () => {
    const deputies = {
      'd-01': deputy('d-01', { leaves: [{ from: '2027-01-01', to: '2027-03-11', reason: 'annual' }] }),
      'd-02': deputy('d-02', { mandates: [{ from: '2023-03-28', to: '2027-01-15' }] }),
      'd-03': deputy('d-03', { mandates: [{ from: '2023-03-28', to: '2026-12-31' }] }),
    };
    const made = rota(options({ deputies }));
    expect(daysOf(made, 'd-01')).toEqual(['2027-03-12', '2027-03-19', '2027-03-26']);
    expect(daysOf(made, 'd-02')).toEqual(['2027-01-08', '2027-01-15']);
    expect(made.short).toEqual([{ deputy: 'd-02', days: 2 }]);
  });

  it('counts what is scheduled already, and begins at the day that is told', () => {
    const scheduled = [
      { deputy: 'd-01', on: '2027-01-15' },
      { deputy: 'd-01', on: '2027-02-05' },
    ];
    const made = rota(options({ deputies: council(2), scheduled, notBefore: '2027-02-02' }));
    expect(daysOf(made, 'd-01')).toHaveLength(1);
    expect(daysOf(made, 'd-01')).not.toContain('2027-02-05');
    expect(made.slots.every(({ on }) => on >= '2027-02-02')).toBe(true);
  });

  it('is refused without the calendar of the year', () => {
    expect(() => rota(options({ quarter: '2028-Q1' }))).toThrow(
      expect.objectContaining({ code: 'calendar_missing' }),
    );
  });

  it('never breaks its rules, whoever is there and whatever is asked', () => {
    const someone = fc.record({
      from: fc.constantFrom('2023-03-28', '2027-02-10'),
      to: fc.constantFrom(undefined, '2027-02-20'),
      leave: fc.constantFrom([], [{ from: '2027-01-10', to: '2027-02-15', reason: 'annual' }]),
    });
    const asked = fc.record({
      people: fc.array(someone, { minLength: 1, maxLength: 40 }),
      each: fc.integer({ min: 1, max: 13 }),
      day: fc.integer({ min: 1, max: 7 }),
    });
    fc.assert(
      fc.property(asked, ({ people, each, day }) => {
        const deputies = Object.fromEntries(
          people.map(({ from, to, leave }, i) => [
            `d-${i}`,
            deputy(`d-${i}`, { mandates: [{ from, ...(to ? { to } : {}) }], leaves: leave }),
          ]),
        );
        const made = rota(options({ deputies, each, weekday: day }));
        for (const { deputy: id, on } of made.slots) {
          const record = deputies[id] as DeputyRecord;
          expect(weekday(on)).toBe(day);
          expect(calendars[2027].holidays).not.toContain(on);
          expect(inOffice(record, on) && !onLeave(record, on)).toBe(true);
        }
        for (const id of Object.keys(deputies)) {
          const days = daysOf(made, id);
          expect(new Set(days).size).toBe(days.length);
          const isShort = made.short.some((one) => one.deputy === id);
          if (!isShort && days.length > 0) expect(days).toHaveLength(each);
        }
      }),
    );
  });
});
