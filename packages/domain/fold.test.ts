import { describe, expect, it } from 'vitest';
import { foldSubject } from './fold.ts';
import { registry } from './registry.ts';
import type { Fact } from './test-builders.ts';
import { correction, entryOf, fact, tell, withdrawal } from './test-builders.ts';

function meeting(attendees: number, on = '2026-10-02') {
  const body = { meeting: 'm-1', deputies: ['d-01'], remote: false, attendees, report: false };
  return fact('meeting.held', on, body, { inDistrict: ['d-01'] });
}

const attendees = (...facts: readonly Fact[]) => tell(...facts).sums['d-01 2026-Q4 meetings.attendees'];

describe('corrections', () => {
  it('give the outcome of never having made the mistake, under the first entry’s number', () => {
    const { moves } = tell(meeting(38), correction(1, meeting(83)));
    expect(moves).toEqual(tell(meeting(83)).moves);
  });

  it('may move an entry to another day, and count with what the door worked out for it', () => {
    const elsewhere = { ...meeting(38, '2027-01-15'), door: { inDistrict: [] } };
    expect(tell(meeting(38), correction(1, elsewhere)).sums).toEqual({
      'd-01 2027-Q1 meetings.elsewhere': 1,
      'd-01 2027-Q1 meetings.attendees': 38,
    });
  });

  it('the newest that stands wins', () => {
    const history = [meeting(1), correction(1, meeting(2)), correction(1, meeting(3))];
    expect(attendees(...history)).toBe(3);
    expect(attendees(...history, withdrawal(3))).toBe(2);
    expect(attendees(...history, withdrawal(2))).toBe(3);
    expect(attendees(...history, withdrawal(2), withdrawal(3))).toBe(1);
  });

  it('withdrawn and brought back by withdrawing the withdrawal, count again', () => {
    const history = [meeting(1), correction(1, meeting(2)), withdrawal(2)];
    expect(attendees(...history)).toBe(1);
    expect(attendees(...history, withdrawal(3))).toBe(2);
    expect(attendees(...history, withdrawal(3), withdrawal(4))).toBe(1);
  });

  it('of a withdrawn entry count once the withdrawal is withdrawn', () => {
    const history = [meeting(1), withdrawal(1), correction(1, meeting(2))];
    expect(attendees(...history)).toBeUndefined();
    expect(attendees(...history, withdrawal(2))).toBe(2);
  });

  it('that name nothing of the subject, the future, or a correction are set aside', () => {
    const { setAside, sums } = tell(
      meeting(1),
      correction(7, meeting(2)),
      correction(1, meeting(3)),
      correction(3, meeting(4)),
      withdrawal(5),
    );
    expect(sums).toHaveProperty(['d-01 2026-Q4 meetings.attendees'], 3);
    expect(setAside).toEqual([
      { seq: 2, reason: 'target_not_of_subject' },
      { seq: 4, reason: 'target_not_correctable' },
      { seq: 5, reason: 'target_not_of_subject' },
    ]);
  });

  it('that cannot be read are set aside, and what stood before stands', () => {
    const unreadable = { ...correction(1, meeting(2)), body: { entry: 1, body: 'none', reason: 'hash' } };
    const undated = {
      ...correction(1, meeting(2)),
      body: { entry: 1, body: meeting(2).body, occurredOn: 'soon' },
    };
    const { setAside, sums } = tell(meeting(1), correction(1, meeting(5)), unreadable, undated);
    expect(sums).toHaveProperty(['d-01 2026-Q4 meetings.attendees'], 5);
    expect(setAside).toEqual([
      { seq: 3, reason: 'malformed_body' },
      { seq: 4, reason: 'malformed_body' },
    ]);
  });
});

describe('an entry is set aside, and the others count', () => {
  it('when its kind or subject is not known', () => {
    const unknown = entryOf({ kind: 'meeting.dreamt', on: '2026-10-02', body: {} }, 1, 'meeting:m-1');
    const known = entryOf(meeting(4), 2);
    expect(foldSubject(registry, [unknown, known])).toMatchObject({
      setAside: [{ seq: 1, reason: 'unknown_kind' }],
      moves: [{ seq: 2 }, { seq: 2, by: 4 }],
    });
    const lost = entryOf(meeting(4), 1, 'dream:m-1');
    expect(foldSubject(registry, [lost])).toMatchObject({
      moves: [],
      records: [],
      setAside: [{ seq: 1, reason: 'unknown_subject' }],
    });
    expect(foldSubject(registry, [])).toMatchObject({ moves: [], records: [], setAside: [] });
  });

  it('when its body is malformed, is not a body, or speaks of another subject', () => {
    const { body } = meeting(4);
    const malformed = entryOf({ ...meeting(4), body: { ...body, attendees: -1 } }, 1);
    const other = entryOf({ ...meeting(4), body: { ...body, meeting: 'm-2' } }, 2, 'meeting:m-1');
    const none = entryOf({ ...meeting(4), body: null as never }, 3, 'meeting:m-1');
    const dated = entryOf(meeting(4, '2026-13-01'), 4);
    expect(foldSubject(registry, [malformed, other, none, dated, entryOf(meeting(4), 5)])).toMatchObject({
      setAside: [
        { seq: 1, reason: 'malformed_body' },
        { seq: 2, reason: 'other_subject' },
        { seq: 3, reason: 'malformed_body' },
        { seq: 4, reason: 'malformed_body' },
      ],
      moves: [{ seq: 5 }, { seq: 5 }],
    });
  });

  it('as a fault when its fold throws', () => {
    const broken = {
      ...registry,
      subjects: new Map([
        [
          'meeting',
          {
            type: 'meeting',
            initial: {},
            apply: () => {
              throw new TypeError('a mistake in the code');
            },
            moves: () => [],
          },
        ],
      ]),
    };
    expect(foldSubject(broken, [entryOf(meeting(4), 1)]).setAside).toEqual([{ seq: 1, reason: 'fault' }]);
  });
});

describe('old versions', () => {
  it('of a body are brought to today’s shape before they are folded', () => {
    const kind = registry.kinds.get('meeting.held');
    const upgrade = { 1: (body: object) => ({ ...body, attendees: 7 }) };
    const kinds = new Map([...registry.kinds, ['meeting.held', { ...kind, version: 2, upgrade } as never]]);
    const old = { ...entryOf(meeting(4), 1), version: 1 };
    const today = { ...entryOf(meeting(4), 1), version: 2 };
    const counted = (entry: typeof old) =>
      foldSubject({ ...registry, kinds }, [entry]).moves.find(
        ({ counter }) => counter === 'meetings.attendees',
      )?.by;
    expect([counted(old), counted(today)]).toEqual([7, 4]);
  });
});
