import { describe, expect, it } from 'vitest';
import { correction, fact, tell, withdrawal } from '../test-builders.ts';

const door = {
  registeredOn: '2026-09-14',
  assignBy: '2026-09-17',
  due: '2026-10-05',
  counted: 15,
  skipped: [],
};
const received = fact('appeal.received', '2026-09-12', { appeal: '17', channel: 'letter' }, door);
const ifLate = { due: '2026-10-20', counted: 15, skipped: [] };

function assigned(deputy: string, on: string) {
  return fact('appeal.assigned', on, { appeal: '17', deputy }, { ifLate });
}
function answered(on: string) {
  return fact('appeal.answered', on, { appeal: '17' });
}
const overdue = (on: string) => fact('appeal.overdue', on, { appeal: '17' });

describe('an appeal', () => {
  it('counts for nobody until it is assigned', () => {
    expect(tell(received)).toMatchObject({ sums: {}, records: [] });
  });

  it('is received when it is assigned, and waits for its due date', () => {
    const { sums, records } = tell(received, assigned('d-01', '2026-09-15'));
    expect(sums).toEqual({ 'd-01 2026-Q3 appeals.received': 1 });
    expect(records).toEqual([
      {
        collection: 'due/2026-10-05',
        key: 'appeal:17',
        value: { kind: 'appeal.overdue', deputies: ['d-01'] },
      },
    ]);
  });

  it('counts in the quarter in which it falls due, although it was answered in the one before', () => {
    const { sums, records } = tell(received, assigned('d-01', '2026-09-15'), answered('2026-09-30'));
    expect(sums).toEqual({
      'd-01 2026-Q3 appeals.received': 1,
      'd-01 2026-Q4 appeals.due': 1,
      'd-01 2026-Q4 appeals.answeredOnTime': 1,
    });
    expect(records).toEqual([]);
  });

  it('is on time on the very last day and late on the next', () => {
    const answer = (on: string) => tell(received, assigned('d-01', '2026-09-15'), answered(on)).sums;
    expect(answer('2026-10-05')).toHaveProperty(['d-01 2026-Q4 appeals.answeredOnTime'], 1);
    expect(answer('2026-10-06')).toHaveProperty(['d-01 2026-Q4 appeals.answeredLate'], 1);
  });

  it('is overdue while nobody answers, and late once somebody does', () => {
    const silent = [received, assigned('d-01', '2026-09-15'), overdue('2026-10-05')];
    expect(tell(...silent).sums).toMatchObject({
      'd-01 2026-Q4 appeals.due': 1,
      'd-01 2026-Q4 appeals.overdue': 1,
    });
    expect(tell(...silent, answered('2026-10-09')).sums).toEqual({
      'd-01 2026-Q3 appeals.received': 1,
      'd-01 2026-Q4 appeals.due': 1,
      'd-01 2026-Q4 appeals.answeredLate': 1,
    });
  });

  it('was answered in time when the answer is entered after the sweep found it overdue', () => {
    const outcome = tell(
      received,
      assigned('d-01', '2026-09-15'),
      overdue('2026-10-05'),
      answered('2026-10-05'),
    );
    expect(outcome.sums).toHaveProperty(['d-01 2026-Q4 appeals.answeredOnTime'], 1);
    expect(outcome.setAside).toEqual([{ seq: 3, reason: 'already_answered' }]);
  });

  it('gives a deputy who got it late 15 working days of the own', () => {
    const late = tell(received, assigned('d-01', '2026-09-29'), answered('2026-10-15'));
    expect(late.sums).toHaveProperty(['d-01 2026-Q4 appeals.answeredOnTime'], 1);
    const lastDay = tell(received, assigned('d-01', '2026-09-17'), answered('2026-10-15'));
    expect(lastDay.sums).toHaveProperty(['d-01 2026-Q4 appeals.answeredLate'], 1);
  });

  it('counts for whoever had it last', () => {
    const { sums } = tell(
      received,
      assigned('d-01', '2026-09-15'),
      assigned('d-02', '2026-09-30'),
      answered('2026-10-19'),
    );
    expect(sums).toEqual({
      'd-01 2026-Q3 appeals.received': 1,
      'd-02 2026-Q3 appeals.received': 1,
      'd-02 2026-Q4 appeals.due': 1,
      'd-02 2026-Q4 appeals.answeredOnTime': 1,
    });
  });

  it('cannot be handed on when it is due, nor handed back for a new due date', () => {
    const tooLate = tell(received, assigned('d-01', '2026-09-15'), assigned('d-02', '2026-10-06'));
    expect(tooLate.setAside).toEqual([{ seq: 3, reason: 'already_due' }]);
    const back = tell(
      received,
      assigned('d-01', '2026-09-15'),
      assigned('d-02', '2026-09-30'),
      assigned('d-01', '2026-10-02'),
    );
    expect(back.setAside).toEqual([{ seq: 4, reason: 'already_assigned' }]);
  });

  it('sets a second answer aside', () => {
    const { setAside, sums } = tell(
      received,
      assigned('d-01', '2026-09-15'),
      answered('2026-09-30'),
      answered('2026-10-30'),
    );
    expect(setAside).toEqual([{ seq: 4, reason: 'already_answered' }]);
    expect(sums).toHaveProperty(['d-01 2026-Q4 appeals.answeredOnTime'], 1);
  });

  it('is solved or not by the citizen’s first word, in the quarter of that word', () => {
    const confirmed = (on: string, solved: boolean) => fact('appeal.confirmed', on, { appeal: '17', solved });
    const { sums, setAside } = tell(
      received,
      assigned('d-01', '2026-09-15'),
      answered('2026-09-30'),
      confirmed('2027-01-11', false),
      confirmed('2027-01-12', true),
    );
    expect(sums).toHaveProperty(['d-01 2027-Q1 appeals.confirmedUnsolved'], 1);
    expect(sums).not.toHaveProperty(['d-01 2027-Q1 appeals.confirmedSolved']);
    expect(setAside).toEqual([{ seq: 5, reason: 'already_confirmed' }]);
  });

  it('leaves an overdue entry aside when a correction moves the due date', () => {
    const later = { ...door, registeredOn: '2026-09-21', assignBy: '2026-09-24', due: '2026-10-12' };
    const { setAside, records } = tell(
      received,
      assigned('d-01', '2026-09-21'),
      overdue('2026-10-05'),
      correction(1, { ...received, on: '2026-09-21', door: later }),
    );
    expect(setAside).toEqual([{ seq: 3, reason: 'not_yet_due' }]);
    expect(records).toMatchObject([{ collection: 'due/2026-10-12' }]);
  });

  it('is open again when its answer is withdrawn', () => {
    const { sums, records } = tell(
      received,
      assigned('d-01', '2026-09-15'),
      answered('2026-09-30'),
      withdrawal(3),
    );
    expect(sums).toEqual({ 'd-01 2026-Q3 appeals.received': 1 });
    expect(records).toHaveLength(1);
  });
});
