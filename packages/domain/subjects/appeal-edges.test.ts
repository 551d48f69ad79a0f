import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../entry.ts';
import type { Fact } from '../test-builders.ts';
import { fact, tell } from '../test-builders.ts';

/** Registered on 14 September 2026, to be assigned or forwarded by the 17th, due on 5 October. */
const received = fact(
  'appeal.received',
  '2026-09-14',
  { appeal: '17', channel: 'letter' },
  { registeredOn: '2026-09-14', assignBy: '2026-09-17', due: '2026-10-05' },
);
const about = (kind: string, on: string, more: JsonObject = {}, door?: JsonObject): Fact =>
  fact(`appeal.${kind}`, on, { appeal: '17', ...more }, door);
const assigned = (on: string, deputy = 'd-01', due = '2026-10-30') =>
  about('assigned', on, { deputy }, { ifLate: { due } });
const extended = (on: string, until: string, due = until) => about('extended', on, { until }, { due });
const forwarded = (on: string) => about('forwarded', on);
const answered = (on: string) => about('answered', on);
const overdue = (on: string) => about('overdue', on);
const reopened = (on: string, due: string) =>
  about('reopened', on, {}, { registeredOn: on, assignBy: due, due });

const asideOf = (...facts: readonly Fact[]) => tell(...facts).setAside;
const rowOf = (...facts: readonly Fact[]) => tell(...facts).rows[0]?.value;

describe('nothing happens to an appeal out of its order', () => {
  it('before it is received, or a second time', () => {
    expect(asideOf(assigned('2026-09-15'))).toEqual([{ seq: 1, reason: 'not_received' }]);
    expect(asideOf(received, { ...received, on: '2026-09-15' })).toEqual([
      { seq: 2, reason: 'already_received' },
    ]);
  });

  it('before somebody has it, and before there is an answer', () => {
    expect(asideOf(received, answered('2026-09-20'))).toEqual([{ seq: 2, reason: 'not_assigned' }]);
    expect(asideOf(received, overdue('2026-10-05'))).toEqual([{ seq: 2, reason: 'not_assigned' }]);
    const unanswered = [received, assigned('2026-09-15')];
    for (const one of [
      about('confirmed', '2026-09-20', { solved: true }),
      about('marked', '2026-09-20', { template: true }, { markedBy: 'citizen' }),
      reopened('2026-09-20', '2026-10-12'),
    ]) {
      expect(asideOf(...unanswered, one), one.kind).toEqual([{ seq: 3, reason: 'not_answered' }]);
    }
  });
});

describe('the last day is still in time', () => {
  it('to hand it on', () => {
    expect(asideOf(received, assigned('2026-09-15'), assigned('2026-10-05', 'd-02'))).toEqual([]);
    expect(asideOf(received, assigned('2026-09-15'), assigned('2026-10-06', 'd-02'))).toEqual([
      { seq: 3, reason: 'already_due' },
    ]);
  });

  it('to extend it, and two months are allowed to the day', () => {
    const had = [received, assigned('2026-09-15')];
    expect(asideOf(...had, extended('2026-10-05', '2026-12-05'))).toEqual([]);
    expect(asideOf(...had, extended('2026-10-05', '2026-12-06'))).toEqual([
      { seq: 3, reason: 'extension_out_of_range' },
    ]);
    expect(asideOf(...had, extended('2026-10-06', '2026-11-05'))).toEqual([
      { seq: 3, reason: 'already_due' },
    ]);
    expect(asideOf(...had, extended('2026-10-05', '2026-10-05'))).toEqual([
      { seq: 3, reason: 'extension_out_of_range' },
    ]);
  });

  it('an extension is never shorter than what was said, and ends on a working day after it', () => {
    const due = (until: string, door: string) =>
      rowOf(received, assigned('2026-09-15'), extended('2026-10-01', until, door));
    expect(due('2026-11-07', '2026-11-09')).toMatchObject({ due: '2026-11-09', extended: true });
    expect(due('2026-11-07', '2026-11-02')).toMatchObject({ due: '2026-11-07' });
  });

  it('to forward it late rather than overdue', () => {
    const { sums } = tell(received, assigned('2026-09-15'), forwarded('2026-10-05'));
    expect(sums).toMatchObject({
      'd-01 2026-Q4 appeals.due': 1,
      'd-01 2026-Q4 appeals.forwardedLate': 1,
    });
  });
});

describe('whose delay it is', () => {
  it('who got it on the last day for forwarding could still forward it in time', () => {
    expect(tell(received, assigned('2026-09-17'), forwarded('2026-09-18')).sums).toMatchObject({
      'd-01 2026-Q4 appeals.forwardedLate': 1,
    });
    expect(tell(received, assigned('2026-09-18'), forwarded('2026-09-21')).sums).toMatchObject({
      'council 2026-Q3 appeals.forwardedLate': 1,
    });
  });

  it('who got it late and let the own term pass is overdue, whether or not it is forwarded then', () => {
    const late = [received, assigned('2026-09-21', 'd-01', '2026-10-12'), overdue('2026-10-12')];
    const sums = {
      'd-01 2026-Q3 appeals.received': 1,
      'd-01 2026-Q4 appeals.due': 1,
      'd-01 2026-Q4 appeals.overdue': 1,
    };
    expect(tell(...late).sums).toEqual(sums);
    expect(tell(...late, forwarded('2026-10-13')).sums).toEqual(sums);
  });

  it('one who has it again in a later term has not received it twice', () => {
    const { sums, setAside } = tell(
      received,
      assigned('2026-09-15'),
      answered('2026-09-20'),
      reopened('2026-09-25', '2026-10-16'),
      assigned('2026-09-28', 'd-02'),
      answered('2026-09-30'),
      reopened('2026-10-05', '2026-10-26'),
      assigned('2026-10-06', 'd-01'),
    );
    expect(setAside).toEqual([]);
    expect(sums).toMatchObject({
      'd-01 2026-Q3 appeals.received': 1,
      'd-02 2026-Q3 appeals.received': 1,
    });
    expect(sums).not.toHaveProperty(['d-01 2026-Q4 appeals.received']);
  });
});

describe('the row of an appeal', () => {
  it('holds the citizen’s word and mark on the last answer', () => {
    const had = [received, assigned('2026-09-15'), extended('2026-09-16', '2026-11-02')];
    expect(
      rowOf(
        ...had,
        answered('2026-09-30'),
        about('confirmed', '2026-10-01', { solved: false }),
        about('marked', '2026-10-02', { template: true }, { markedBy: 'citizen' }),
      ),
    ).toStrictEqual({
      appeal: '17',
      seq: 1,
      registeredOn: '2026-09-14',
      channel: 'letter',
      deputy: 'd-01',
      due: '2026-11-02',
      status: 'answered-on-time',
      since: '2026-09-14',
      answeredOn: '2026-09-30',
      reopened: 0,
      extended: true,
      template: true,
      solved: false,
    });
  });

  it('says nothing of an answer while there is none', () => {
    expect(rowOf(received, assigned('2026-09-15'))).not.toHaveProperty('answeredOn');
    expect(rowOf(received)).toStrictEqual({
      appeal: '17',
      seq: 1,
      registeredOn: '2026-09-14',
      channel: 'letter',
      status: 'unassigned',
      since: '2026-09-14',
      reopened: 0,
      extended: false,
      template: false,
    });
  });
});
