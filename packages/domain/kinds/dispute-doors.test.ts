import { describe, expect, it } from 'vitest';
import type { Fact } from '../test-builders.ts';
import { correction, fact, withdrawal } from '../test-builders.ts';
import { council, door, example, seated } from './test-council.ts';

const office = { role: 'office', recordedBy: 'office/second' } as const;
const first = { role: 'office', recordedBy: 'office/test' } as const;
const deputy = (id: string) => ({ role: 'deputy', recordedBy: `deputy/${id}` }) as const;
const today = '2026-12-01';

const meeting = fact('meeting.held', '2026-10-12', {
  meeting: 'm-1',
  deputies: ['d-01'],
  remote: false,
  attendees: 9,
  report: false,
});
const received = fact(
  'appeal.received',
  '2026-09-28',
  { appeal: 'a-1', channel: 'letter' },
  { registeredOn: '2026-09-28', assignBy: '2026-10-01', due: '2026-10-19' },
);
const assigned = fact(
  'appeal.assigned',
  '2026-09-29',
  { appeal: 'a-1', deputy: 'd-01' },
  { ifLate: { due: '2026-10-20' } },
);
const answeredAppeal = fact('appeal.answered', '2026-10-05', { appeal: 'a-1' });
const methodology = example('methodology.adopted', '2026-01-05', { from: '2026-Q1' });
const other = seated('d-03', '2026-01-05', ['o-02']);
/** Numbers of the entries after the council's own. */
const at = (index: number) => council.length + 1 + index;
const known: readonly Fact[] = [other, methodology, meeting, received, assigned, answeredAppeal];
const meetingSeq = at(2);

const dispute = (about: object, more: object = {}, on = '2026-10-20') =>
  fact('dispute.raised', on, { dispute: 'k-1', deputy: 'd-01', ...about, text: 'Олай емес', ...more });
const answer = (outcome: string, more: object = {}, on = '2026-10-22') =>
  fact('dispute.answered', on, { dispute: 'k-1', outcome, text: 'Тексерілді', ...more });
const reply = (about: object, more: object = {}) =>
  fact('reply.published', '2026-10-20', { reply: 't-1', deputy: 'd-01', ...about, text: 'Түсінік', ...more });

const ask = (
  submitted: Fact,
  more: readonly Fact[] = [],
  by: typeof office | typeof first | ReturnType<typeof deputy> = office,
) => door(submitted, [...known, ...more], today, by as never);

describe('a dispute', () => {
  it('is about an entry that concerns the deputy; the door notes its quarter and who recorded it', async () => {
    const about = { entry: meetingSeq };
    expect(await ask(dispute(about), [], deputy('d-01'))).toEqual({
      quarters: ['2026-Q4'],
      recordedBy: ['office/test'],
    });
    expect(await ask(dispute(about))).toMatchObject({ onPaper: true });
    expect(await ask(dispute(about, { deputy: 'd-03' }))).toBe('about_other_deputy /body/entry');
    expect(await ask(dispute({ entry: 999 }))).toBe('about_unknown_entry /body/entry');
    expect(await ask(dispute(about, { deputy: 'd-99' }))).toBe('unknown_deputy /body/deputy');
  });

  it('of an appeal belongs to the quarter in which the appeal counts, whichever of its entries is named', async () => {
    for (const entry of [at(3), at(4), at(5)]) {
      expect(await ask(dispute({ entry }))).toMatchObject({ quarters: ['2026-Q3', '2026-Q4'] });
    }
  });

  it('is about a period that has begun, or one of its criteria, and about one thing only', async () => {
    expect(await ask(dispute({ period: '2026' }))).toMatchObject({
      quarters: ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'],
    });
    expect(await ask(dispute({ period: '2026-Q4', criterion: 'meetings' }))).toMatchObject({
      quarters: ['2026-Q4'],
    });
    expect(await ask(dispute({ period: '2026-Q4', criterion: 'beauty' }))).toBe(
      'about_unknown_criterion /body/criterion',
    );
    expect(await ask(dispute({ period: '2027-Q1' }))).toBe('period_not_begun /body/period');
    expect(await ask(dispute({}))).toBe('about_one_thing /body/entry');
    expect(await ask(dispute({ entry: meetingSeq, period: '2026-Q4' }))).toBe('about_one_thing /body/period');
    expect(await ask(dispute({ entry: meetingSeq, criterion: 'meetings' }))).toBe(
      'about_one_thing /body/criterion',
    );
  });

  it('about a convocation touches its quarters up to now, and there must be such a convocation', async () => {
    const opened = example('council.founded', '2026-01-05', { convocation: 8, firstSession: '2026-04-06' });
    expect(await ask(dispute({ period: 'C8' }), [opened])).toMatchObject({
      quarters: ['2026-Q2', '2026-Q3', '2026-Q4'],
    });
    expect(await ask(dispute({ period: 'C7' }), [opened])).toBe('period_not_begun /body/period');
  });

  it('is raised by the deputy alone, once under its number', async () => {
    const own = dispute({ entry: meetingSeq });
    expect(await ask(own, [], deputy('d-03'))).toBe('not_own /body/deputy');
    expect(await ask(own, [own])).toBe('subject_exists /body/dispute');
    expect(await ask(own, [own, withdrawal(at(6))])).toMatchObject({ onPaper: true });
  });
});

describe('an answer', () => {
  const raised = fact(
    'dispute.raised',
    '2026-10-20',
    { dispute: 'k-1', deputy: 'd-01', entry: meetingSeq, text: 'x' },
    { quarters: ['2026-Q4'], recordedBy: ['office/test'] },
  );
  const mended = correction(meetingSeq, { ...meeting, body: { ...meeting.body, attendees: 19 } });
  const mendedSeq = at(7);

  it('comes from a second person, once, and not before the dispute', async () => {
    expect(await ask(answer('refused'), [raised])).toBeUndefined();
    expect(await ask(answer('refused'), [raised], first)).toBe('same_person undefined');
    expect(await ask(answer('refused'))).toBe('dispute_unknown /body/dispute');
    expect(await ask(answer('refused', {}, '2026-10-19'), [raised])).toBe(
      'answer_before_dispute /occurredOn',
    );
    expect(await ask(answer('refused'), [raised, answer('partly')])).toBe('dispute_closed /body/dispute');
    expect(await ask(answer('refused'), [raised, answer('partly'), withdrawal(at(7))])).toBeUndefined();
  });

  it('that accepts names the later entry that puts it right', async () => {
    const more = [raised, mended];
    expect(await ask(answer('accepted', { correction: mendedSeq }), more)).toBeUndefined();
    expect(await ask(answer('accepted'), more)).toBe('answer_needs_correction /body/correction');
    expect(await ask(answer('partly'), more)).toBeUndefined();
    expect(await ask(answer('refused', { correction: mendedSeq }), more)).toBe(
      'answer_without_correction /body/correction',
    );
    for (const wrong of [1, meetingSeq, 999]) {
      expect(await ask(answer('accepted', { correction: wrong }), more)).toBe(
        'correction_unknown /body/correction',
      );
    }
  });
});

describe('a reply', () => {
  it('is the deputy’s own, and a new one under its number replaces it', async () => {
    const own = reply({ period: '2026-Q4', criterion: 'meetings' });
    expect(await ask(own, [], deputy('d-01'))).toEqual({ quarters: ['2026-Q4'] });
    expect(await ask(own, [own], deputy('d-01'))).toEqual({ quarters: ['2026-Q4'] });
    expect(await ask(own, [], deputy('d-03'))).toBe('not_own /body/deputy');
    expect(await ask(reply({ period: '2026-Q4' }, { deputy: 'd-03' }), [own], deputy('d-03'))).toBe(
      'subject_exists /body/reply',
    );
    expect(await ask(reply({ entry: meetingSeq }))).toMatchObject({ onPaper: true });
  });
});
