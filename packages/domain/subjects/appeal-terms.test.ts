import { describe, expect, it } from 'vitest';
import { correction, tell, withdrawal } from '../test-builders.ts';
import {
  about,
  answered,
  assigned,
  confirmed,
  extended,
  forwarded,
  marked,
  overdue,
  received,
  reopened,
} from './test-appeal.ts';

const got = { 'd-01 2026-Q3 appeals.received': 1 };

describe('an extension', () => {
  it('moves the due date, once, to a working day, and the record of what is due with it', () => {
    const { sums, records } = tell(
      received,
      assigned(),
      extended('2026-10-05', '2026-11-28', '2026-11-30'),
      answered('2026-11-30'),
    );
    expect(sums).toEqual({ ...got, 'd-01 2026-Q4 appeals.due': 1, 'd-01 2026-Q4 appeals.answeredOnTime': 1 });
    expect(records).toEqual([]);
    const open = tell(received, assigned(), extended('2026-10-05', '2026-11-28', '2026-11-30'));
    expect(open.records).toMatchObject([{ collection: 'due/2026-11-30' }]);
    expect(
      tell(received, assigned(), extended('2026-10-01', '2026-10-20'), extended('2026-10-02', '2026-11-20'))
        .setAside,
    ).toEqual([{ seq: 4, reason: 'already_extended' }]);
  });

  it.each([
    ['after the due date', extended('2026-10-06', '2026-11-05'), 'already_due'],
    ['to a day that is no later', extended('2026-10-01', '2026-10-05'), 'extension_out_of_range'],
    ['by more than two months', extended('2026-10-01', '2026-12-06'), 'extension_out_of_range'],
  ])('%s is set aside', (_, extension, reason) => {
    expect(tell(received, assigned(), extension).setAside).toEqual([{ seq: 3, reason }]);
  });

  it('leaves an overdue entry of the former date aside, and is overdue once more at the new one', () => {
    const facts = [received, assigned(), extended('2026-10-02', '2026-11-02'), overdue('2026-10-05')];
    expect(tell(...facts)).toMatchObject({
      sums: got,
      setAside: [{ seq: 4, reason: 'not_yet_due' }],
      records: [{ collection: 'due/2026-11-02' }],
    });
    expect(tell(...facts, overdue('2026-11-02')).sums).toEqual({
      ...got,
      'd-01 2026-Q4 appeals.due': 1,
      'd-01 2026-Q4 appeals.overdue': 1,
    });
  });

  it('holds for the next deputy too, and never shortens the term of who got it late', () => {
    const handedOn = [
      received,
      assigned(),
      extended('2026-10-02', '2026-10-20'),
      assigned('2026-10-12', 'd-02'),
    ];
    expect(tell(...handedOn).records).toMatchObject([{ collection: 'due/2026-10-30' }]);
    const longer = [
      received,
      assigned(),
      extended('2026-10-02', '2026-11-20'),
      assigned('2026-10-12', 'd-02'),
    ];
    expect(tell(...longer).records).toMatchObject([{ collection: 'due/2026-11-20' }]);
  });

  it('counts for an appeal that nobody has yet', () => {
    expect(
      tell(received, extended('2026-09-16', '2026-11-20'), assigned('2026-09-17')).records,
    ).toMatchObject([{ collection: 'due/2026-11-20' }]);
  });
});

describe('forwarding', () => {
  it('in time is the deputy’s merit, or the council’s while nobody has it, and ends the duty', () => {
    const { sums, records } = tell(received, assigned(), forwarded('2026-09-17'), answered('2026-09-20'));
    expect(sums).toEqual({ ...got, 'd-01 2026-Q3 appeals.forwardedOnTime': 1 });
    expect(records).toEqual([]);
    expect(tell(received, forwarded('2026-09-15')).sums).toEqual({
      'council 2026-Q3 appeals.forwardedOnTime': 1,
    });
  });

  it('later is a delay that counts as due; after the due date it is overdue all the same', () => {
    expect(tell(received, assigned(), forwarded('2026-09-18')).sums).toEqual({
      ...got,
      'd-01 2026-Q4 appeals.due': 1,
      'd-01 2026-Q4 appeals.forwardedLate': 1,
    });
    const washed = { ...got, 'd-01 2026-Q4 appeals.due': 1, 'd-01 2026-Q4 appeals.overdue': 1 };
    expect(tell(received, assigned(), forwarded('2026-10-06')).sums).toEqual(washed);
    expect(tell(received, assigned(), overdue('2026-10-05'), forwarded('2026-10-06')).sums).toEqual(washed);
  });

  it('later is the office’s delay when the deputy got it too late to forward it in time', () => {
    const { sums } = tell(received, assigned('2026-09-21'), forwarded('2026-09-22'));
    expect(sums).toEqual({ ...got, 'council 2026-Q3 appeals.forwardedLate': 1 });
    expect(tell(received, forwarded('2026-10-20')).sums).toEqual({
      'council 2026-Q4 appeals.forwardedLate': 1,
    });
  });

  it('leaves nothing more to do, and is undone when it is withdrawn', () => {
    const facts = [received, assigned(), forwarded('2026-09-16')];
    const more = [
      assigned('2026-09-17', 'd-02'),
      extended('2026-09-18', '2026-11-01'),
      answered('2026-09-19'),
    ];
    expect(tell(...facts, ...more, overdue('2026-10-05'), forwarded('2026-10-06')).setAside).toEqual(
      [4, 5, 6, 7, 8].map((seq) => ({ seq, reason: 'already_forwarded' })),
    );
    expect(tell(...facts, withdrawal(3)).records).toHaveLength(1);
  });
});

describe('reopening', () => {
  const first = [received, assigned(), answered('2026-09-30')];
  const again = [...first, reopened('2026-10-12', '2026-11-02')];

  it('gives the same deputy a new term that counts once it is due, and is not received again', () => {
    expect(tell(...again)).toMatchObject({
      sums: { ...got, 'd-01 2026-Q4 appeals.due': 1, 'd-01 2026-Q4 appeals.answeredOnTime': 1 },
      records: [{ collection: 'due/2026-11-02', value: { deputies: ['d-01'] } }],
    });
    expect(tell(...again, answered('2026-11-03')).sums).toEqual({
      ...got,
      'd-01 2026-Q4 appeals.due': 2,
      'd-01 2026-Q4 appeals.answeredOnTime': 1,
      'd-01 2026-Q4 appeals.answeredLate': 1,
    });
  });

  it('falls overdue once in every term', () => {
    const late = [received, assigned(), overdue('2026-10-05'), answered('2026-10-08')];
    const twice = [
      ...late,
      reopened('2026-10-12', '2026-11-02'),
      overdue('2026-11-02'),
      overdue('2026-11-02'),
    ];
    const { sums, setAside } = tell(...twice);
    expect(sums).toEqual({
      ...got,
      'd-01 2026-Q4 appeals.due': 2,
      'd-01 2026-Q4 appeals.answeredLate': 1,
      'd-01 2026-Q4 appeals.overdue': 1,
    });
    expect(setAside).toEqual([{ seq: 7, reason: 'already_overdue' }]);
  });

  it('can be handed to another deputy the same day, but not back for a new due date', () => {
    const handed = [...again, assigned('2026-10-12', 'd-02')];
    expect(tell(...handed).records).toMatchObject([
      { collection: 'due/2026-11-02', value: { deputies: ['d-02'] } },
    ]);
    expect(tell(...again, assigned('2026-10-20')).setAside).toEqual([{ seq: 5, reason: 'already_assigned' }]);
    expect(tell(...handed, answered('2026-10-30')).sums).toEqual({
      ...got,
      'd-02 2026-Q4 appeals.received': 1,
      'd-01 2026-Q4 appeals.due': 1,
      'd-01 2026-Q4 appeals.answeredOnTime': 1,
      'd-02 2026-Q4 appeals.due': 1,
      'd-02 2026-Q4 appeals.answeredOnTime': 1,
    });
  });

  it('makes an earlier “solved” void and lets an earlier “not solved” stand', () => {
    const said = (solved: boolean) =>
      tell(...first, confirmed('2026-10-01', solved), reopened('2026-10-12', '2026-11-02')).sums;
    expect(said(true)).not.toHaveProperty(['d-01 2026-Q4 appeals.confirmedSolved']);
    expect(said(false)).toHaveProperty(['d-01 2026-Q4 appeals.confirmedUnsolved'], 1);
    const both = tell(
      ...first,
      confirmed('2026-10-01', false),
      reopened('2026-10-12', '2026-11-02'),
      answered('2026-10-20'),
      confirmed('2026-10-22', true),
    );
    expect(both.sums).toMatchObject({
      'd-01 2026-Q4 appeals.confirmedUnsolved': 1,
      'd-01 2026-Q4 appeals.confirmedSolved': 1,
    });
  });

  it('needs an answer, and no answer counts twice for one term', () => {
    expect(tell(received, assigned(), reopened('2026-09-20', '2026-10-12')).setAside).toEqual([
      { seq: 3, reason: 'not_answered' },
    ]);
    expect(tell(...again, answered('2026-10-20'), answered('2026-10-21')).setAside).toEqual([
      { seq: 6, reason: 'already_answered' },
    ]);
  });

  it('is as if it had never been when it is withdrawn', () => {
    expect(tell(...again, withdrawal(4))).toMatchObject({ sums: tell(...first).sums, records: [] });
  });
});

describe('a template reply', () => {
  const facts = [received, assigned(), answered('2026-09-30'), confirmed('2026-10-01', true)];

  it('is counted in the quarter of the mark, and never as solved', () => {
    const { sums } = tell(...facts, marked('2027-01-11', true));
    expect(sums).toHaveProperty(['d-01 2027-Q1 appeals.templateReplies'], 1);
    expect(sums).not.toHaveProperty(['d-01 2026-Q4 appeals.confirmedSolved']);
    expect(tell(...facts, marked('2027-01-11', false)).sums).toEqual(tell(...facts).sums);
  });

  it('stays unsolved where the citizen says so', () => {
    const unsolved = [...facts.slice(0, 3), confirmed('2026-10-01', false), marked('2026-10-02', true)];
    expect(tell(...unsolved).sums).toMatchObject({
      'd-01 2026-Q4 appeals.confirmedUnsolved': 1,
      'd-01 2026-Q4 appeals.templateReplies': 1,
    });
  });

  it('is what the citizen says, whatever the office said before or after', () => {
    const byCitizen = marked('2026-10-02', true, 'citizen');
    for (const on of ['2026-10-01', '2026-10-09']) {
      expect(tell(...facts, byCitizen, marked(on, false)).sums).toHaveProperty(
        ['d-01 2026-Q4 appeals.templateReplies'],
        1,
      );
    }
    expect(tell(...facts, marked('2026-10-02', true), marked('2026-10-03', false)).sums).toEqual(
      tell(...facts).sums,
    );
  });

  it('needs an answer of the running term, and a door that says who marked it', () => {
    expect(tell(received, assigned(), marked('2026-09-30', true)).setAside).toEqual([
      { seq: 3, reason: 'not_answered' },
    ]);
    expect(tell(...facts, about('marked', '2026-10-02', { template: true })).setAside).toEqual([
      { seq: 5, reason: 'malformed_body' },
    ]);
  });

  it('is no longer one when the mark is corrected', () => {
    expect(
      tell(...facts, marked('2026-10-02', true), correction(5, marked('2026-10-02', false))).sums,
    ).toEqual(tell(...facts).sums);
  });
});
