import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../entry.ts';
import type { Fact } from '../test-builders.ts';
import { fact, tell } from '../test-builders.ts';

/*
 * What doors, boards and pages read of a subject, field by field: once with all that can be known of it, once with no
 * more than must be. Nothing else may stand there, and nothing without a value.
 */

const rowsOf = (...facts: readonly Fact[]) => tell(...facts).rows;
const recordsOf = (...facts: readonly Fact[]) => tell(...facts).records;

describe('an action', () => {
  const must = { action: 'a-1', plan: 'pl-1', deputies: ['d-01'], due: '2026-09-30' };
  const planned = (more: JsonObject = {}) => fact('action.planned', '2026-02-02', { ...must, ...more });
  const all = planned({ title: 'h-title', outcome: 'h-outcome', promise: 'p-1' });
  const missed = (body: JsonObject) => fact('action.missed', '2026-10-01', { action: 'a-1', ...body });
  const completed = (body: JsonObject) => fact('action.completed', '2026-10-05', { action: 'a-1', ...body });
  const passed = fact('deadline.passed', '2026-09-30', { subject: 'action:a-1', due: '2026-09-30' });
  const row = { ...must, plannedOn: '2026-02-02', seq: 1 };
  const rowOf = (...facts: readonly Fact[]) => rowsOf(...facts)[0]?.value;

  it('has one row, by the day it is due', () => {
    expect(rowsOf(planned())).toStrictEqual([
      { table: 'actions', key: '2026-09-30/a-1', value: { ...row, status: 'planned' } },
    ]);
    expect(rowOf(all, missed({ reason: 'h-reason' }), completed({ result: 'h-result' }))).toStrictEqual({
      ...row,
      title: 'h-title',
      outcome: 'h-outcome',
      promise: 'p-1',
      reason: 'h-reason',
      result: 'h-result',
      status: 'late',
      completedOn: '2026-10-05',
      closedSeq: 3,
    });
    expect(rowOf(planned(), missed({}))).toStrictEqual({ ...row, status: 'missed', closedSeq: 2 });
    expect(rowOf(planned(), passed)).toStrictEqual({ ...row, status: 'missed', closedSeq: 2 });
    expect(rowOf(planned(), passed, missed({}))).toMatchObject({ closedSeq: 3 });
  });

  it('stands beside the promise that it serves, and waits for its due date while it is planned', () => {
    const waits = {
      collection: 'due/2026-09-30',
      key: 'action:a-1',
      value: { kind: 'deadline.passed', deputies: ['d-01'] },
    };
    const work = (status: string) => ({
      collection: 'promise-work/p-1',
      key: 'action:a-1',
      value: { kind: 'action', on: '2026-09-30', title: 'h-title', deputies: ['d-01'], status, seq: 1 },
    });
    expect(recordsOf(planned())).toStrictEqual([waits]);
    expect(recordsOf(all)).toStrictEqual([work('planned'), waits]);
    expect(recordsOf(all, passed)).toStrictEqual([work('missed')]);
    expect(recordsOf(planned(), passed)).toStrictEqual([]);
  });
});

describe('a request', () => {
  const must = { request: '31', initiators: ['d-01'], signers: ['d-02'], topics: ['roads'] };
  const sent = (more: JsonObject = {}, door: JsonObject = {}) =>
    fact('request.sent', '2026-09-08', { ...must, ...more }, door);
  const answered = (on: string) => fact('request.answered', on, { request: '31', outcome: 'explained' });
  const row = { ...must, on: '2026-09-08', significant: false, status: 'waiting', seq: 1 };

  it('has one row, by the day it was sent', () => {
    expect(rowsOf(sent())).toStrictEqual([{ table: 'requests', key: '2026-09-08/31', value: row }]);
    const all = sent(
      { title: 'h-title', addressee: 'h-to', promise: 'p-1', sociallySignificant: true },
      { due: '2026-10-08' },
    );
    expect(rowsOf(all, answered('2026-09-20'))[0]?.value).toStrictEqual({
      ...row,
      due: '2026-10-08',
      title: 'h-title',
      addressee: 'h-to',
      promise: 'p-1',
      significant: true,
      status: 'explained',
      answeredOn: '2026-09-20',
      days: 12,
      answerSeq: 2,
    });
  });

  it('that nobody answered says so, and one whose due date nobody worked out waits for none', () => {
    const passed = fact('deadline.passed', '2026-10-08', { subject: 'request:31', due: '2026-10-08' });
    const dated = sent({}, { due: '2026-10-08' });
    expect(rowsOf(dated, passed)[0]?.value).toMatchObject({ status: 'unanswered' });
    expect(tell(dated, passed, passed).setAside).toEqual([{ seq: 3, reason: 'already_due' }]);
    expect(recordsOf(dated)).toHaveLength(1);
    expect(recordsOf(dated, passed)).toStrictEqual([]);
    expect(recordsOf(dated, answered('2026-09-20'))).toStrictEqual([]);
    expect(recordsOf(sent())).toStrictEqual([]);
    expect(tell(passed).setAside).toEqual([{ seq: 1, reason: 'not_sent' }]);
  });

  it('answered on the day it was sent took no days, and cannot be answered before', () => {
    expect(rowsOf(sent(), answered('2026-09-08'))[0]?.value).toMatchObject({
      days: 0,
      answeredOn: '2026-09-08',
    });
    expect(tell(sent(), answered('2026-09-07')).setAside).toEqual([{ seq: 2, reason: 'not_sent' }]);
  });

  it('without a due date is answered in the quarter of the answer', () => {
    expect(tell(sent(), answered('2027-01-10')).sums).toEqual({
      'd-01 2026-Q3 requests.initiated': 1,
      'd-01 2027-Q1 requests.answered': 1,
      'd-02 2026-Q3 requests.signed': 1,
    });
  });
});

describe('an indicator', () => {
  const must = { indicator: 'i-1', deputies: ['d-01'], quarter: '2026-Q3', planned: 10 };
  const planned = (more: JsonObject = {}, on = '2026-07-02') =>
    fact('indicator.planned', on, { ...must, ...more });
  const updated = fact('indicator.updated', '2026-09-20', {
    indicator: 'i-1',
    quarter: '2026-Q3',
    actual: 4,
  });
  const ended = fact('deadline.passed', '2026-09-30', { subject: 'indicator:i-1', due: '2026-09-30' });
  const row = { ...must, actual: 0, ended: false, seq: 1 };

  it('has a row a quarter', () => {
    expect(rowsOf(planned())).toStrictEqual([{ table: 'indicators', key: '2026-Q3/i-1', value: row }]);
    const all = planned({
      title: 'h-title',
      unit: 'км',
      promise: 'p-1',
      source: { system: 'Easy Project', id: '1207' },
    });
    expect(rowsOf(all, updated, ended)[0]?.value).toStrictEqual({
      ...row,
      title: 'h-title',
      unit: 'км',
      promise: 'p-1',
      source: { system: 'Easy Project', id: '1207' },
      actual: 4,
      ended: true,
      updatedOn: '2026-09-20',
      updateSeq: 2,
    });
  });

  it('stands once beside each promise that a quarter’s plan serves, as the last of them says', () => {
    const third = planned({ promise: 'p-1', title: 'h-1' });
    const fourth = planned(
      { promise: 'p-1', title: 'h-2', quarter: '2026-Q4', deputies: ['d-02'] },
      '2026-09-01',
    );
    const work = {
      collection: 'promise-work/p-1',
      key: 'indicator:i-1',
      value: { kind: 'indicator', on: '2026-09-01', title: 'h-2', deputies: ['d-02'], seq: 2 },
    };
    const found = recordsOf(third, fourth).filter(({ collection }) => collection.startsWith('promise-work/'));
    expect(found).toStrictEqual([work]);
    const other = planned({ promise: 'p-2', quarter: '2026-Q4' }, '2026-09-01');
    const both = recordsOf(third, other).filter(({ collection }) => collection.startsWith('promise-work/'));
    expect(both.map(({ collection }) => collection)).toEqual(['promise-work/p-1', 'promise-work/p-2']);
  });

  it('is told to be due once', () => {
    const next = fact('deadline.passed', '2026-09-29', { subject: 'indicator:i-1', due: '2026-09-29' });
    expect(tell(planned(), ended, { ...ended, on: '2026-10-01' }).setAside).toEqual([
      { seq: 3, reason: 'already_due' },
    ]);
    expect(tell(planned(), next).setAside).toEqual([{ seq: 2, reason: 'other_deadline' }]);
  });
});

describe('a sitting', () => {
  it('has one row, with how many were there and what was on the agenda', () => {
    // d-04 and d-05 are on leave: one stayed away, one came all the same.
    const roll = {
      'd-05': 'present',
      'd-01': 'present',
      'd-02': 'absent',
      'd-03': 'excused',
      'd-04': 'absent',
    };
    const held = (more: JsonObject) =>
      fact(
        'sitting.held',
        '2026-10-15',
        { sitting: 's-1', type: 'plenary', ...more },
        { onLeave: ['d-04', 'd-05'] },
      );
    const row = { sitting: 's-1', type: 'plenary', on: '2026-10-15', seq: 1 };
    expect(rowsOf(held({ roll }))).toStrictEqual([
      { table: 'sittings', key: '2026-10-15/s-1', value: { ...row, present: 2, absent: 1, excused: 2 } },
    ]);
    const owners = tell(held({ roll })).moves.map(({ owner }) => owner);
    expect(owners).toEqual([...owners].sort());
    expect(tell(held({ roll: { 'D 1': 'present' } })).setAside).toEqual([
      { seq: 1, reason: 'malformed_body' },
    ]);
    const all = held({ roll: {}, type: 'commission', commission: 'k-1', agenda: ['roads', 'water'] });
    expect(rowsOf(all)[0]?.value).toStrictEqual({
      ...row,
      type: 'commission',
      commission: 'k-1',
      agenda: ['roads', 'water'],
      present: 0,
      absent: 0,
      excused: 0,
    });
  });
});

describe('a promise', () => {
  const made = (more: JsonObject = {}) =>
    fact('promise.made', '2026-08-03', { promise: 'p-1', deputy: 'd-01', ...more });
  const progressed = (more: JsonObject = {}) =>
    fact('promise.progressed', '2026-10-01', { promise: 'p-1', status: 'in-progress', ...more });
  const known = { promise: 'p-1', deputy: 'd-01', madeOn: '2026-08-03' };

  it('stands in its deputy’s record as it was made, with what was told last', () => {
    const record = (value: JsonObject) => [{ collection: 'promises/d-01', key: 'p-1', value }];
    expect(recordsOf(made())).toStrictEqual(record({ ...known, status: 'not-started', isDue: false }));
    expect(recordsOf(made({ source: 'https://a.example/' }), progressed({ reason: 'h' }))).toStrictEqual(
      record({
        ...known,
        source: 'https://a.example/',
        status: 'in-progress',
        isDue: false,
        progressedOn: '2026-10-01',
        reason: 'h',
      }),
    );
    expect(recordsOf(made(), progressed())[0]?.value).toMatchObject({ reason: null });
  });

  it('has one row with the whole history, and is due once its day has passed', () => {
    const passed = fact('deadline.passed', '2026-12-31', { subject: 'promise:p-1', due: '2026-12-31' });
    const dated = made({ due: '2026-12-31', source: 'https://a.example/', text: 7 });
    const history = [{ on: '2026-10-01', status: 'in-progress', evidence: [], seq: 2 }];
    expect(rowsOf(dated, progressed(), passed)).toStrictEqual([
      {
        table: 'promises',
        key: 'p-1',
        value: {
          ...known,
          due: '2026-12-31',
          source: 'https://a.example/',
          status: 'in-progress',
          isDue: true,
          history,
          seq: 1,
        },
      },
    ]);
    expect(recordsOf(dated, passed)).toHaveLength(1);
    expect(tell(dated, passed, { ...passed, on: '2027-01-01' }).setAside).toEqual([
      { seq: 3, reason: 'already_due' },
    ]);
    expect(tell(progressed(), passed).setAside).toEqual([
      { seq: 1, reason: 'not_made' },
      { seq: 2, reason: 'not_made' },
    ]);
  });
});

describe('a reception', () => {
  it('says in its record whether it was held, missed or excused', () => {
    const body = { reception: 'r-1', deputy: 'd-01', on: '2026-09-25', from: '10:00' };
    const scheduled = fact('reception.scheduled', '2026-09-21', body);
    const missed = (excused: boolean) =>
      fact('reception.missed', '2026-09-25', { reception: 'r-1', excused }, { onLeave: false });
    const held = fact('reception.held', '2026-09-25', { reception: 'r-1', visitors: 3 });
    const record = (value: JsonObject) => [
      { collection: 'receptions/2026-Q3', key: 'r-1', value: { ...body, invitations: 0, ...value } },
    ];
    expect(recordsOf(scheduled, missed(false))).toStrictEqual(record({ status: 'missed' }));
    expect(recordsOf(scheduled, missed(true))).toStrictEqual(record({ status: 'excused' }));
    expect(recordsOf(scheduled, held)).toStrictEqual(record({ status: 'held', visitors: 3 }));
  });

  it('is scheduled once, and not after its day', () => {
    const on = (day: string) =>
      fact('reception.scheduled', day, { reception: 'r-1', deputy: 'd-01', on: '2026-09-25' });
    expect(tell(on('2026-09-25'), on('2026-09-25')).setAside).toEqual([
      { seq: 2, reason: 'already_scheduled' },
    ]);
    expect(tell(on('2026-09-26')).setAside).toEqual([{ seq: 1, reason: 'scheduled_after_day' }]);
    const passed = fact('deadline.passed', '2026-10-02', { subject: 'reception:r-1', due: '2026-10-02' });
    expect(tell(passed).setAside).toEqual([{ seq: 1, reason: 'not_scheduled' }]);
  });
});
