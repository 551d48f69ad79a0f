import { describe, expect, it } from 'vitest';
import type { Fact } from '../test-builders.ts';
import { correction, fact, tell, withdrawal } from '../test-builders.ts';

const reception = 'r-1';
const scheduled = fact('reception.scheduled', '2026-09-21', { reception, deputy: 'd-01', on: '2026-09-25' });
const held = (visitors: number) => fact('reception.held', '2026-09-25', { reception, visitors });
const issued = (number: number) => fact('invitations.issued', '2026-09-25', { reception, number });
const deadline = (due = '2026-10-02') =>
  fact('deadline.passed', due, { subject: `reception:${reception}`, due });
const missed = (excused: boolean, onLeave = false) =>
  fact('reception.missed', '2026-09-25', { reception, excused }, { onLeave });

describe('a reception', () => {
  it('counts nothing before its outcome, and waits seven days for it', () => {
    const { sums, records } = tell(scheduled);
    expect(sums).toEqual({});
    expect(records).toEqual([
      {
        collection: 'receptions/2026-Q3',
        key: 'r-1',
        value: { reception, deputy: 'd-01', on: '2026-09-25', status: 'scheduled', invitations: 0 },
      },
      {
        collection: 'due/2026-10-02',
        key: 'reception:r-1',
        value: { kind: 'deadline.passed', deputies: ['d-01'] },
      },
    ]);
  });

  it('is held with its visitors and the invitations they were offered', () => {
    const { sums, records } = tell(scheduled, held(12), issued(5), issued(6));
    expect(sums).toEqual({
      'd-01 2026-Q3 receptions.scheduled': 1,
      'd-01 2026-Q3 receptions.held': 1,
      'd-01 2026-Q3 receptions.visitors': 12,
      'd-01 2026-Q3 receptions.invitationsOffered': 11,
    });
    expect(records).toMatchObject([{ value: { status: 'held', visitors: 12, invitations: 11 } }]);
  });

  it('counts at most one invitation a visitor, also when the visitors are corrected', () => {
    const { sums } = tell(scheduled, held(12), issued(12), correction(2, held(9)));
    expect(sums).toHaveProperty(['d-01 2026-Q3 receptions.invitationsOffered'], 9);
  });

  it('is missed, in the quarter of its day, when nobody told its outcome', () => {
    expect(tell(scheduled, deadline()).sums).toEqual({
      'd-01 2026-Q3 receptions.scheduled': 1,
      'd-01 2026-Q3 receptions.missed': 1,
    });
  });

  it('is excused by the deadline when its door found leave; one recorded before doors looked stays missed', () => {
    const closed = (door?: object) =>
      tell(scheduled, { ...deadline(), ...(door ? { door: door as { onLeave: boolean } } : {}) });
    expect(closed({ onLeave: true })).toMatchObject({
      sums: { 'd-01 2026-Q3 receptions.scheduled': 1, 'd-01 2026-Q3 receptions.excused': 1 },
      records: [{ value: { status: 'excused' } }],
    });
    for (const door of [undefined, {}, { onLeave: false }]) {
      expect(closed(door).sums).toHaveProperty(['d-01 2026-Q3 receptions.missed'], 1);
    }
    // Excused only for want of an outcome: who held it in spite of leave may still say so.
    const told = tell(scheduled, { ...deadline(), door: { onLeave: true } }, held(3));
    expect(told.sums).toHaveProperty(['d-01 2026-Q3 receptions.held'], 1);
  });

  it('is held when that is told after the deadline', () => {
    const { sums, setAside } = tell(scheduled, deadline(), held(3));
    expect(sums).toHaveProperty(['d-01 2026-Q3 receptions.held'], 1);
    expect(setAside).toEqual([{ seq: 2, reason: 'outcome_known' }]);
  });

  it('leaves a deadline aside when the day has moved since', () => {
    const moved = correction(1, { ...scheduled, body: { reception, deputy: 'd-01', on: '2026-10-09' } });
    expect(tell(scheduled, deadline(), moved)).toMatchObject({
      sums: {},
      setAside: [{ seq: 2, reason: 'other_deadline' }],
    });
  });

  it('is excused by the office or by approved leave, else missed', () => {
    const outcome = (excused: boolean, leave: boolean) => tell(scheduled, missed(excused, leave)).sums;
    expect(outcome(true, false)).toHaveProperty(['d-01 2026-Q3 receptions.excused'], 1);
    expect(outcome(false, true)).toHaveProperty(['d-01 2026-Q3 receptions.excused'], 1);
    expect(outcome(false, false)).toHaveProperty(['d-01 2026-Q3 receptions.missed'], 1);
  });

  it('never was when it is withdrawn before its day', () => {
    expect(tell(scheduled, withdrawal(1, '2026-09-24'))).toMatchObject({
      moves: [],
      records: [],
      setAside: [],
    });
  });

  it('is missed when it is withdrawn on its day or later', () => {
    expect(tell(scheduled, withdrawal(1, '2026-09-25')).sums).toHaveProperty(
      ['d-01 2026-Q3 receptions.missed'],
      1,
    );
  });

  it('stays held when its schedule is withdrawn afterwards', () => {
    const { sums, setAside } = tell(scheduled, held(4), withdrawal(1, '2026-09-28'));
    expect(sums).toHaveProperty(['d-01 2026-Q3 receptions.held'], 1);
    expect(setAside).toEqual([{ seq: 3, reason: 'outcome_known' }]);
  });

  it('takes one outcome, and none without a schedule', () => {
    expect(tell(scheduled, held(4), missed(true)).setAside).toEqual([{ seq: 3, reason: 'outcome_known' }]);
    expect(tell(held(4), issued(2)).setAside).toEqual([
      { seq: 1, reason: 'not_scheduled' },
      { seq: 2, reason: 'not_scheduled' },
    ]);
    expect(tell(scheduled, missed(true), issued(2)).setAside).toEqual([{ seq: 3, reason: 'not_held' }]);
  });

  it('counts cards that were drawn before its end, as soon as it is known to be held', () => {
    expect(tell(scheduled, issued(3)).sums).toEqual({});
    const { sums, setAside } = tell(scheduled, issued(3), held(4), issued(1));
    expect(setAside).toEqual([]);
    expect(sums).toHaveProperty(['d-01 2026-Q3 receptions.invitationsOffered'], 4);
  });
});

describe('outcomes of a reception', () => {
  it('are told once, whichever they were', () => {
    const again = (...facts: readonly Fact[]) => tell(scheduled, ...facts).setAside;
    const later = { ...held(3), on: '2026-09-26' };
    expect(again(held(4), later)).toEqual([{ seq: 3, reason: 'outcome_known' }]);
    expect(again(missed(true), later)).toEqual([{ seq: 3, reason: 'outcome_known' }]);
    expect(tell(missed(true)).setAside).toEqual([{ seq: 1, reason: 'not_scheduled' }]);
  });

  it('offered to fewer visitors than cards, they are counted card by card up to the visitors', () => {
    const { moves } = tell(scheduled, held(9), issued(5), issued(6), issued(2));
    expect(
      moves
        .filter(({ counter }) => counter === 'receptions.invitationsOffered')
        .map(({ by, seq }) => [seq, by]),
    ).toEqual([
      [3, 5],
      [4, 4],
    ]);
  });

  it('withdrawn after its day, a reception scheduled too late was never missed', () => {
    const late = { ...scheduled, on: '2026-09-28' };
    expect(tell(late, withdrawal(1, '2026-09-30'))).toMatchObject({
      moves: [],
      setAside: [
        { seq: 1, reason: 'scheduled_after_day' },
        { seq: 2, reason: 'not_scheduled' },
      ],
    });
  });
});
