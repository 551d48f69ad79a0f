import { describe, expect, it } from 'vitest';
import { Refusal } from '../errors.ts';
import { registry } from '../registry.ts';
import type { Fact } from '../test-builders.ts';
import { entryOf, fact, viewOf } from '../test-builders.ts';
import { council, door } from './test-council.ts';

const received = fact(
  'appeal.received',
  '2026-10-05',
  { appeal: '17', channel: 'post' },
  { registeredOn: '2026-10-05', assignBy: '2026-10-08', due: '2026-10-26' },
);
const assigned = fact(
  'appeal.assigned',
  '2026-10-06',
  { appeal: '17', deputy: 'd-01' },
  { ifLate: { due: '2026-10-27' } },
);
const answered = fact('appeal.answered', '2026-10-19', { appeal: '17' });
const overdue = fact('appeal.overdue', '2026-10-26', { appeal: '17' });
const given = [received, assigned];
const closed = [...given, answered];
const extended = (on: string, until: string) =>
  fact('appeal.extended', on, { appeal: '17', until, reason: 'Тексеру қажет' });
const forwarded = (on: string) => fact('appeal.forwarded', on, { appeal: '17', to: 'Көлік басқармасы' });
const reopened = (on: string) => fact('appeal.reopened', on, { appeal: '17' });

describe('an extension', () => {
  it('says by when, with every day counted or skipped, and by when the citizen is told', async () => {
    expect(await door(extended('2026-10-23', '2026-12-12'), given, '2026-12-01')).toEqual({
      dueBefore: '2026-10-26',
      latest: '2026-12-26',
      // Saturday 12 December becomes Monday the 14th.
      due: '2026-12-14',
      counted: 35,
      skipped: expect.arrayContaining([{ date: '2026-12-12', why: 'weekend' }]),
      noticeBy: {
        due: '2026-10-28',
        counted: 3,
        skipped: [
          { date: '2026-10-24', why: 'weekend' },
          { date: '2026-10-25', why: 'weekend' },
        ],
      },
    });
  });

  it('is refused for unknown, answered and forwarded appeals, after the due date, out of range, and a second time', async () => {
    const early = extended('2026-10-23', '2026-11-20');
    expect(await door(early)).toBe('appeal_unknown /body/appeal');
    expect(await door(extended('2026-10-02', '2026-11-20'), given)).toBe('appeal_before_receipt /occurredOn');
    expect(await door(early, closed)).toBe('appeal_answered /body/appeal');
    expect(await door(early, [...given, forwarded('2026-10-07')])).toBe('appeal_forwarded /body/appeal');
    expect(await door(extended('2026-10-27', '2026-11-20'), given)).toBe('appeal_overdue /occurredOn');
    expect(await door(extended('2026-10-23', '2026-10-26'), given)).toBe(
      'extension_out_of_range /body/until',
    );
    expect(await door(extended('2026-10-23', '2026-12-27'), given)).toBe(
      'extension_out_of_range /body/until',
    );
    const once = { ...early, door: { due: '2026-11-20' } };
    expect(await door(extended('2026-10-24', '2026-11-24'), [...given, once])).toBe(
      'appeal_already_extended /body/appeal',
    );
  });

  it('cannot be dated back once the appeal was found overdue', async () => {
    expect(await door(extended('2026-10-23', '2026-11-20'), [...given, overdue])).toBe(
      'appeal_overdue /occurredOn',
    );
  });
});

describe('forwarding', () => {
  it('says by when it had to be and whether it is late', async () => {
    expect(await door(forwarded('2026-10-08'), given)).toEqual({ forwardBy: '2026-10-08', late: false });
    expect(await door(forwarded('2026-10-09'), [received])).toEqual({ forwardBy: '2026-10-08', late: true });
  });

  it('is refused once answered or forwarded, and nothing else goes on after it', async () => {
    const sent = [...given, forwarded('2026-10-07')];
    expect(await door(forwarded('2026-10-20'), closed)).toBe('appeal_answered /body/appeal');
    expect(await door(forwarded('2026-10-08'), sent)).toBe('appeal_forwarded /body/appeal');
    expect(await door(answered, sent)).toBe('appeal_forwarded /body/appeal');
    expect(await door({ ...assigned, on: '2026-10-08' }, sent)).toBe('appeal_forwarded /body/appeal');
    expect(await door(reopened('2026-10-08'), sent)).toBe('appeal_not_answered /body/appeal');
  });
});

describe('reopening', () => {
  it('opens a term of 15 working days from the day of reopening, or the next working day', async () => {
    expect(await door(reopened('2026-10-24'), closed)).toMatchObject({
      registeredOn: '2026-10-26',
      assignBy: '2026-10-29',
      due: '2026-11-16',
      counted: 15,
    });
  });

  it('needs an answer of an earlier day, and the calendar of the year that it reaches', async () => {
    expect(await door(reopened('2026-10-20'))).toBe('appeal_unknown /body/appeal');
    expect(await door(reopened('2026-10-20'), given)).toBe('appeal_not_answered /body/appeal');
    expect(await door(reopened('2026-10-19'), closed)).toBe('appeal_reopened_same_day /occurredOn');
    expect(await door(reopened('2026-12-21'), closed, '2026-12-22')).toBe('calendar_missing /occurredOn');
  });

  it('lets the new term be answered, confirmed and marked, and nothing before it', async () => {
    const term = { registeredOn: '2026-10-26', assignBy: '2026-10-29', due: '2026-11-16' };
    const again = [...closed, { ...reopened('2026-10-26'), door: term }];
    expect(await door({ ...answered, on: '2026-10-23' }, again)).toBe('appeal_before_receipt /occurredOn');
    expect(await door({ ...answered, on: '2026-10-26' }, again)).toBeUndefined();
    const confirmed = fact('appeal.confirmed', '2026-11-02', { appeal: '17', solved: true });
    expect(await door(confirmed, again)).toBe('appeal_not_answered /body/appeal');
    expect(await door(confirmed, [...again, { ...answered, on: '2026-10-30' }])).toBeUndefined();
  });
});

describe('a mark on an answer', () => {
  const mark = fact('appeal.marked', '2026-10-21', { appeal: '17', template: true });

  /** The answer, `council.length + 3`, is recorded by `office/aigul`, corrected by `office/berik`. */
  function view(more: readonly Fact[] = []) {
    const whole = viewOf('2026-12-01', [...council, ...closed, ...more]);
    const answer = council.length + 3;
    const by = (seq: number) => (seq === answer ? 'office/aigul' : 'office/berik');
    return {
      ...whole,
      history: async (subject: string) =>
        (await whole.history(subject)).map((entry) => ({ ...entry, recordedBy: by(entry.seq) })),
    };
  }
  const kind = registry.kinds.get('appeal.marked');
  const answer = council.length + 3;
  const mended = fact('entry.corrected', '2026-10-20', {
    entry: answer,
    body: answered.body,
    reason: `sha256:${'0'.repeat(64)}`,
  });
  const submit = async (
    role: 'office' | 'connector' | 'system',
    recordedBy: string,
    more: readonly Fact[] = [],
  ) => {
    try {
      return await kind?.door?.(
        { id: 'x', occurredOn: mark.on, body: mark.body, role, recordedBy },
        view(more),
      );
    } catch (error) {
      if (error instanceof Refusal) return error.code;
      throw error;
    }
  };

  it('is refused from who recorded the answer, or corrected it', async () => {
    expect(await submit('office', 'office/aigul')).toBe('own_answer_marked');
    expect(await submit('office', 'office/berik')).toEqual({ markedBy: 'second-person' });
    expect(await submit('office', 'office/berik', [mended])).toBe('own_answer_marked');
    expect(await submit('office', 'office/aigul', [mended])).toBe('own_answer_marked');
    expect(await submit('office', 'chair/aigul')).toBe('own_answer_marked');
  });

  it('is the citizen’s when it comes through the citizen’s link', async () => {
    expect(await submit('system', 'system/link')).toEqual({ markedBy: 'citizen' });
    expect(await submit('connector', 'connector/e-otinish')).toEqual({ markedBy: 'citizen' });
  });

  it('needs an answer', async () => {
    expect(await door(mark, given)).toBe('appeal_not_answered /body/appeal');
    expect(await door({ ...mark, on: '2026-10-18' }, closed)).toBe('appeal_not_answered /body/appeal');
  });

  it('is changed by its own side only, and not by who wrote the answer', async () => {
    const change = async (target: string, role: 'office' | 'connector', recordedBy: string) => {
      const entry = { ...entryOf(mark, answer + 1), recordedBy: target };
      try {
        await kind?.mayChange?.({ original: entry, role, recordedBy }, view([mark]));
        return 'allowed';
      } catch (error) {
        if (error instanceof Refusal) return error.code;
        throw error;
      }
    };
    expect(await change('office/berik', 'office', 'office/berik')).toBe('allowed');
    expect(await change('office/berik', 'office', 'office/aigul')).toBe('own_answer_marked');
    expect(await change('secretariat/berik', 'office', 'secretariat/berik')).toBe('allowed');
    expect(await change('secretariat/berik', 'office', 'chair/aigul')).toBe('own_answer_marked');
    expect(await change('connector/link', 'office', 'office/berik')).toBe('mark_not_yours');
    expect(await change('office/berik', 'connector', 'connector/link')).toBe('mark_not_yours');
    expect(await change('connector/link', 'connector', 'connector/link')).toBe('allowed');
  });
});
