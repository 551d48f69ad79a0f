import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../entry.ts';
import { registry } from '../registry.ts';
import { fact, tell } from '../test-builders.ts';

describe('a meeting', () => {
  const body = {
    meeting: '41',
    deputies: ['d-01', 'd-02', 'd-01'],
    district: 'o-01',
    remote: true,
    attendees: 38,
    report: true,
  };

  it('counts in the district for those whose own it is, elsewhere for the others, once each', () => {
    expect(tell(fact('meeting.held', '2026-10-02', body, { inDistrict: ['d-01'] })).sums).toEqual({
      'd-01 2026-Q4 meetings.inDistrict': 1,
      'd-01 2026-Q4 meetings.attendees': 38,
      'd-01 2026-Q4 meetings.remote': 1,
      'd-01 2026-Q4 meetings.reports': 1,
      'd-02 2026-Q4 meetings.elsewhere': 1,
      'd-02 2026-Q4 meetings.attendees': 38,
      'd-02 2026-Q4 meetings.remote': 1,
      'd-02 2026-Q4 meetings.reports': 1,
    });
  });

  it('is held once', () => {
    const held = fact('meeting.held', '2026-10-02', body, { inDistrict: [] });
    expect(tell(held, held).setAside).toEqual([{ seq: 2, reason: 'already_held' }]);
  });
});

describe('a sitting', () => {
  const roll = {
    'd-01': 'present',
    'd-02': 'absent',
    'd-03': 'excused',
    'd-04': 'absent',
    'd-05': 'present',
  };
  const onLeave = ['d-04', 'd-05'];

  it('counts held for all on the roll, attended for the present, excused for those excused or on leave', () => {
    const plenary = { sitting: 's-24', type: 'plenary', roll };
    expect(tell(fact('sitting.held', '2026-10-15', plenary, { onLeave })).sums).toEqual({
      'd-01 2026-Q4 sittings.plenaryHeld': 1,
      'd-01 2026-Q4 sittings.plenaryAttended': 1,
      'd-02 2026-Q4 sittings.plenaryHeld': 1,
      'd-03 2026-Q4 sittings.plenaryHeld': 1,
      'd-03 2026-Q4 sittings.excused': 1,
      'd-04 2026-Q4 sittings.plenaryHeld': 1,
      'd-04 2026-Q4 sittings.excused': 1,
      'd-05 2026-Q4 sittings.plenaryHeld': 1,
      'd-05 2026-Q4 sittings.plenaryAttended': 1,
    });
  });

  it('of a commission counts apart from the plenary, an extended one too', () => {
    const counted = (type: string) =>
      Object.keys(
        tell(
          fact('sitting.held', '2026-10-15', {
            sitting: 's-24',
            type,
            commission: 'k-1',
            roll: { 'd-01': 'present' },
          }),
        ).sums,
      );
    for (const type of ['commission', 'extended']) {
      expect(counted(type)).toEqual([
        'd-01 2026-Q4 sittings.commissionHeld',
        'd-01 2026-Q4 sittings.commissionAttended',
      ]);
    }
    expect(counted('plenary')).toEqual([
      'd-01 2026-Q4 sittings.plenaryHeld',
      'd-01 2026-Q4 sittings.plenaryAttended',
    ]);
  });
});

describe('a request', () => {
  it('is an initiative of its initiators and a signature of its signers, never both', () => {
    const body = {
      request: '31',
      initiators: ['d-01'],
      signers: ['d-01', 'd-02'],
      title: 'hash',
      sociallySignificant: true,
      promise: 'p-1',
    };
    expect(tell(fact('request.sent', '2026-10-08', body)).sums).toEqual({
      'd-01 2026-Q4 requests.initiated': 1,
      'd-01 2026-Q4 requests.sociallySignificant': 1,
      'd-01 2026-Q4 requests.onPromise': 1,
      'd-02 2026-Q4 requests.signed': 1,
    });
  });
});

describe('a count of feedback', () => {
  it('counts in the quarter of counting, and only what is there', () => {
    const body = {
      deputy: 'd-01',
      batch: 1,
      histogram: [0, 0, 2, 5, 6],
      newReceptionDays: 3,
      issued: 30,
      cast: 13,
    };
    expect(tell(fact('feedback.counted', '2026-10-26', body)).sums).toEqual({
      'd-01 2026-Q4 voters.rated3': 2,
      'd-01 2026-Q4 voters.rated4': 5,
      'd-01 2026-Q4 voters.rated5': 6,
      'd-01 2026-Q4 voters.receptionDays': 3,
      'd-01 2026-Q4 voters.invitationsIssued': 30,
      'd-01 2026-Q4 voters.invitationsCast': 13,
    });
  });
});

describe('a month', () => {
  it('closes once, for the council, in its own quarter', () => {
    const closed = fact('month.closed', '2026-12-31', { month: '2026-12' });
    const { sums, records, setAside } = tell(closed, closed);
    expect(sums).toEqual({ 'council 2026-Q4 time.monthsClosed': 1 });
    expect(records).toEqual([{ collection: 'months', key: '2026-12', value: true }]);
    expect(setAside).toEqual([{ seq: 2, reason: 'already_closed' }]);
  });
});

describe('what is told once', () => {
  it.each([
    ['sitting.held', 'already_held'],
    ['request.sent', 'already_sent'],
    ['report.delivered', 'already_delivered'],
    ['plan.agreed', 'already_agreed'],
    ['training.completed', 'already_told'],
    ['advisory.met', 'already_told'],
    ['outreach.published', 'already_told'],
    ['feedback.counted', 'already_counted'],
    ['council.founded', 'already_founded'],
    ['total.printed', 'already_printed'],
    ['ledger.restored', 'already_restored'],
  ])('%s sets a second one aside', (name, reason) => {
    const body = registry.kinds.get(name)?.example.body as JsonObject;
    const { moves, records } = tell(fact(name, '2026-10-15', body));
    const twice = tell(fact(name, '2026-10-15', body), fact(name, '2026-10-16', body));
    expect(twice).toMatchObject({ moves, records, setAside: [{ seq: 2, reason }] });
  });
});
