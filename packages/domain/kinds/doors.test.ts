import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../entry.ts';
import { fact, withdrawal } from '../test-builders.ts';
import { council, door, example } from './test-council.ts';

describe('a meeting', () => {
  const meeting = (more: JsonObject) =>
    example('meeting.held', '2026-05-04', { deputies: ['d-01', 'd-02'], district: 'o-01', ...more });

  it('knows whose own district it was in', async () => {
    expect(await door(meeting({}))).toEqual({ inDistrict: ['d-01'] });
  });

  it('is refused for unknown districts and deputies, those not in office, and a number told before', async () => {
    expect(await door(meeting({ district: 'o-09' }))).toBe('unknown_district /body/district');
    expect(await door(meeting({ deputies: ['d-01', 'd-09'] }))).toBe('unknown_deputy /body/deputies/1');
    expect(await door({ ...meeting({}), on: '2026-07-01' })).toBe('deputy_not_in_office /body/deputies/1');
    expect(await door(meeting({}), [meeting({})])).toBe('subject_exists /body/meeting');
  });
});

describe('an appeal', () => {
  const received = fact('appeal.received', '2026-10-03', { appeal: '17', channel: 'letter' });
  const dates = {
    registeredOn: '2026-10-05',
    assignBy: '2026-10-08',
    due: '2026-10-26',
    counted: 15,
    skipped: [
      { date: '2026-10-10', why: 'weekend' },
      { date: '2026-10-11', why: 'weekend' },
      { date: '2026-10-17', why: 'weekend' },
      { date: '2026-10-18', why: 'weekend' },
      { date: '2026-10-24', why: 'weekend' },
      { date: '2026-10-25', why: 'weekend' },
    ],
  };
  const known = [{ ...received, door: dates }];
  const assigned = (deputy: string, on: string) => fact('appeal.assigned', on, { appeal: '17', deputy });
  const given = [
    ...known,
    { ...assigned('d-01', '2026-10-06'), door: { ifLate: { due: '2026-10-27', counted: 15, skipped: [] } } },
  ];
  const answered = (on: string) => fact('appeal.answered', on, { appeal: '17' });

  it('that comes on a Saturday is registered on Monday, with its due date and the days skipped', async () => {
    expect(await door(received)).toEqual(dates);
  });

  it('is refused without a calendar for a year that its due date reaches', async () => {
    expect(await door({ ...received, on: '2026-12-28' }, [], '2026-12-31')).toBe(
      'calendar_missing /occurredOn',
    );
  });

  it('is assigned once known, to somebody in office, once each, and not when it is due', async () => {
    expect(await door(assigned('d-01', '2026-10-06'), known)).toMatchObject({
      ifLate: { due: '2026-10-27' },
    });
    expect(await door(assigned('d-01', '2026-10-06'))).toBe('appeal_unknown /body/appeal');
    expect(await door(assigned('d-01', '2026-10-02'), known)).toBe('appeal_before_receipt /occurredOn');
    expect(await door(assigned('d-02', '2026-10-06'), known)).toBe('deputy_not_in_office /body/deputy');
    expect(await door(assigned('d-01', '2026-10-07'), given)).toBe('appeal_already_assigned /body/deputy');
    expect(await door(assigned('d-02', '2026-10-27'), given)).toBe('appeal_overdue /occurredOn');
    expect(await door(assigned('d-02', '2026-10-20'), [...given, answered('2026-10-19')])).toBe(
      'appeal_answered /body/appeal',
    );
  });

  it('is answered once, by whom it was assigned to, and only then confirmed, once', async () => {
    const confirmed = fact('appeal.confirmed', '2026-10-20', { appeal: '17', solved: true });
    expect(await door(answered('2026-10-19'))).toBe('appeal_unknown /body/appeal');
    expect(await door(answered('2026-10-19'), known)).toBe('appeal_not_assigned /body/appeal');
    expect(await door(answered('2026-10-05'), given)).toBe('appeal_not_assigned /body/appeal');
    expect(await door(answered('2026-10-19'), given)).toBeUndefined();
    const closed = [...given, answered('2026-10-19')];
    expect(await door(answered('2026-10-20'), closed)).toBe('appeal_answered /body/appeal');
    expect(await door(confirmed, given)).toBe('appeal_not_answered /body/appeal');
    expect(await door(confirmed, closed)).toBeUndefined();
    expect(await door(confirmed, [...closed, confirmed])).toBe('appeal_confirmed /body/appeal');
  });
});

describe('a reception', () => {
  const scheduled = (on: string, occurredOn = '2026-10-01') =>
    fact('reception.scheduled', occurredOn, { reception: 'r-1', deputy: 'd-01', on });
  const held = fact('reception.held', '2026-11-06', { reception: 'r-1', visitors: 5 });
  const missed = fact('reception.missed', '2026-11-06', { reception: 'r-1', excused: false });
  const deadline = fact('deadline.passed', '2026-11-13', { subject: 'reception:r-1', due: '2026-11-13' });
  const known = [scheduled('2026-11-06')];

  it('is scheduled before its day', async () => {
    expect(await door(scheduled('2026-11-06'))).toBeUndefined();
    expect(await door(scheduled('2026-11-06', '2026-11-07'))).toBe('scheduled_after_day /body/on');
  });

  it('is scheduled once, also when it was withdrawn too late; withdrawn in time, it is free again', async () => {
    const again = scheduled('2026-11-06');
    expect(await door(again, known)).toBe('subject_exists /body/reception');
    const at = council.length + 1;
    expect(await door(again, [...known, withdrawal(at, '2026-11-06')])).toBe(
      'subject_exists /body/reception',
    );
    expect(await door(again, [...known, withdrawal(at, '2026-11-05')])).toBeUndefined();
  });

  it('has one outcome, on its day; one that only the deadline closed may still be told', async () => {
    expect(await door(held, known)).toBeUndefined();
    expect(await door(held)).toBe('reception_unknown /body/reception');
    expect(await door({ ...held, on: '2026-11-07' }, known)).toBe('reception_other_day /occurredOn');
    expect(await door(held, [...known, held])).toBe('reception_closed /body/reception');
    expect(await door(held, [...known, deadline])).toBeUndefined();
    expect(await door(held, [...known, missed])).toBe('reception_closed /body/reception');
    const takenBack = withdrawal(council.length + 1, '2026-11-06');
    expect(await door(held, [...known, takenBack])).toBe('reception_closed /body/reception');
  });

  it('missed during approved leave is known to be so', async () => {
    expect(await door(missed, known)).toEqual({ onLeave: true });
    const working = [scheduled('2026-10-30')];
    expect(await door({ ...missed, on: '2026-10-30' }, working)).toEqual({ onLeave: false });
    // Also when only the deadline closes it; a deadline of something else, or of nothing, asks nobody.
    expect(await door(deadline, known)).toEqual({ onLeave: true });
    expect(await door(deadline, working)).toEqual({ onLeave: false });
    expect(await door(deadline)).toBeUndefined();
    expect(
      await door(fact('deadline.passed', '2026-11-13', { subject: 'promise:r-1', due: '2026-11-13' }), known),
    ).toBeUndefined();
  });

  it('has at most one invitation a visitor, over all printings', async () => {
    const issued = (number: number) => fact('invitations.issued', '2026-11-06', { reception: 'r-1', number });
    expect(await door(issued(5), [...known, missed])).toBe('reception_not_held /body/reception');
    expect(await door(issued(5), [...known, held])).toBeUndefined();
    expect(await door(issued(3), [...known, held, issued(3)])).toBe('too_many_invitations /body/number');
  });

  it('may give out cards while it runs, and then has at least as many visitors and is not missed', async () => {
    const issued = (on: string) => fact('invitations.issued', on, { reception: 'r-1', number: 5 });
    expect(await door(issued('2026-11-06'), known)).toBeUndefined();
    expect(await door(issued('2026-11-05'), known)).toBe('reception_other_day /occurredOn');
    const given = [...known, issued('2026-11-06')];
    const { visitors } = held.body as { visitors: number };
    expect(visitors).toBe(5);
    expect(await door(held, given)).toBeUndefined();
    const fewer = fact('reception.held', '2026-11-06', { reception: 'r-1', visitors: visitors - 1 });
    expect(await door(fewer, given)).toBe('visitors_below_cards /body/visitors');
    expect(await door(missed, given)).toBe('cards_are_out /body/reception');
  });
});

describe('a sitting', () => {
  const sitting = (type: string, roll: JsonObject, on = '2026-05-04') =>
    fact('sitting.held', on, { sitting: 's-1', type, commission: 'k-1', roll });

  it('of all names everyone in office that day, one of a commission whom it likes', async () => {
    expect(await door(sitting('plenary', { 'd-01': 'present' }))).toBe('roll_incomplete /body/roll');
    expect(await door(sitting('commission', { 'd-01': 'present' }))).toEqual({ onLeave: [] });
    expect(await door(sitting('extended', { 'd-01': 'present' }, '2026-07-01'))).toEqual({ onLeave: [] });
  });

  it('knows who was on leave, and refuses who was not in office', async () => {
    expect(await door(sitting('plenary', { 'd-01': 'absent' }, '2026-11-20'))).toEqual({ onLeave: ['d-01'] });
    expect(await door(sitting('commission', { 'd-02': 'present' }, '2026-07-01'))).toBe(
      'deputy_not_in_office /body/roll/d-02',
    );
  });
});

describe('a request', () => {
  const request = (more: JsonObject) =>
    fact('request.sent', '2026-05-04', {
      request: '31',
      initiators: ['d-01'],
      signers: ['d-02'],
      title: 'О дороге',
      sociallySignificant: false,
      ...more,
    });
  const promise = fact('promise.made', '2026-02-02', { promise: 'p-1', deputy: 'd-01', text: 'hash' });

  it('names deputies in office once each, and a promise that was made', async () => {
    expect(await door(request({}))).toMatchObject({ due: '2026-06-04' });
    expect(await door(request({ signers: ['d-02', 'd-01'] }))).toBe('signer_is_initiator /body/signers/1');
    expect(await door(request({ initiators: ['d-09'] }))).toBe('unknown_deputy /body/initiators/0');
    expect(await door(request({ promise: 'p-1' }))).toBe('promise_unknown /body/promise');
    expect(await door(request({ promise: 'p-1' }), [promise])).toMatchObject({ due: '2026-06-04' });
  });
});

describe('promises and indicators', () => {
  const plan = (on: string, quarter: string) =>
    fact('indicator.planned', on, {
      indicator: 'i-1',
      title: 'Водопровод',
      unit: 'км',
      deputies: ['d-01'],
      quarter,
      planned: 12.5,
    });
  const update = (on: string) =>
    fact('indicator.updated', on, { indicator: 'i-1', quarter: '2026-Q4', actual: 1 });

  it('a promise is due after it is made, and progresses only once made', async () => {
    const made = (due: string) =>
      fact('promise.made', '2026-05-04', { promise: 'p-1', deputy: 'd-01', text: 'Дорога', due });
    expect(await door(made('2027-05-04'))).toBeUndefined();
    expect(await door(made('2026-05-03'))).toBe('promise_due_before_made /body/due');
    const progressed = fact('promise.progressed', '2026-06-01', {
      promise: 'p-1',
      status: 'kept',
      reason: 'Готово',
    });
    expect(await door(progressed)).toBe('promise_unknown /body/promise');
    expect(await door(progressed, [made('2027-05-04')])).toBeUndefined();
  });

  it('an indicator is planned once a quarter before it ends, and updated only once planned', async () => {
    const known = [plan('2026-10-01', '2026-Q4')];
    expect(await door(plan('2026-10-01', '2026-Q4'))).toBeUndefined();
    expect(await door(plan('2026-10-02', '2026-Q4'), known)).toBe('indicator_already_planned /body/quarter');
    expect(await door(plan('2026-10-02', '2026-Q3'), known)).toBe('indicator_planned_late /body/quarter');
    expect(await door(update('2026-11-02'))).toBe('indicator_not_planned /body/quarter');
    expect(await door(update('2026-09-30'), known)).toBe('indicator_not_planned /occurredOn');
    expect(await door(update('2026-11-02'), known)).toBeUndefined();
  });

  it('a programme knows how its deputy was elected', async () => {
    expect(await door(example('programme.published', '2026-05-04', { deputy: 'd-01' }))).toEqual({
      elected: 'district',
    });
  });
});
