import { describe, expect, it } from 'vitest';
import { row } from '../../test/support/council.ts';
import { codeOf, council, founded, meeting, office, system } from '../../test/support/recorder-world.ts';
import type { RowResult } from './recorder.ts';

/** One appeal, `a-1`, on its way. */
const aboutAppeal = (kind: string, on: string, more: object = {}) =>
  row(`appeal.${kind}`, on, { appeal: 'a-1', ...more });

describe('corrections', () => {
  const corrected = (entry: number, body: object, more: object = {}) =>
    row('entry.corrected', '2026-03-20', { entry, body, reason: 'Қате', ...more });

  it('are checked by the door of what they correct, as if that had never been', async () => {
    const { recorder, ledger, founding } = await founded();
    const received = row('appeal.received', '2026-03-02', { appeal: 'a-1', channel: 'letter' });
    await recorder.record(council, [received], office);
    const { results } = await recorder.record(
      council,
      [corrected(founding + 1, { appeal: 'a-1', channel: 'phone' }, { occurredOn: '2026-03-03' })],
      office,
    );
    expect(results.map(codeOf)).toEqual(['recorded']);
    const entry = (await ledger.read(council, founding + 1, 1))[0]?.entry;
    expect(entry).toMatchObject({
      subject: 'appeal:a-1',
      door: { version: 1, of: { registeredOn: '2026-03-03' } },
    });
  });

  it('mend the answer of an appeal’s first term after it was answered again', async () => {
    const { recorder, founding } = await founded();
    const rows = [
      aboutAppeal('received', '2026-02-02', { channel: 'letter' }),
      aboutAppeal('assigned', '2026-02-02', { deputy: 'd-01' }),
      aboutAppeal('answered', '2026-02-10'),
      aboutAppeal('reopened', '2026-02-16'),
      aboutAppeal('answered', '2026-02-20'),
    ];
    const { results } = await recorder.record(council, rows, office);
    expect(results.map(codeOf)).toEqual(rows.map(() => 'recorded'));
    const mended = (occurredOn: string) => corrected(founding + 3, { appeal: 'a-1' }, { occurredOn });
    const after = await recorder.record(council, [mended('2026-02-20'), mended('2026-02-11')], office);
    expect(after.results.map(codeOf)).toEqual(['appeal_answered', 'recorded']);
  });

  it('and withdrawals of a mark on an answer are for its own side, and not for who wrote the answer', async () => {
    const { recorder, founding } = await founded();
    const answered = [
      aboutAppeal('received', '2026-02-02', { channel: 'letter' }),
      aboutAppeal('assigned', '2026-02-02', { deputy: 'd-01' }),
      aboutAppeal('answered', '2026-02-10'),
    ];
    await recorder.record(council, answered, office);
    const marked = aboutAppeal('marked', '2026-02-12', { template: true });
    const second = { role: 'office', recordedBy: 'office/second' } as const;
    const link = { role: 'connector', recordedBy: 'connector/link' } as const;
    expect((await recorder.record(council, [marked], office)).results.map(codeOf)).toEqual([
      'own_answer_marked',
    ]);
    expect((await recorder.record(council, [marked], second)).results.map(codeOf)).toEqual(['recorded']);
    const take = async (by: typeof office | typeof second | typeof link) => {
      const withdrawn = row('entry.withdrawn', '2026-03-20', { entry: founding + 4, reason: 'Қате' });
      return (await recorder.record(council, [withdrawn], by)).results.map(codeOf)[0];
    };
    expect(await take(office)).toBe('own_answer_marked');
    expect(await take(link)).toBe('mark_not_yours');
    expect(await take(second)).toBe('recorded');
  });

  it('hash the free texts of the new body too', async () => {
    const { recorder, ledger, founding } = await founded();
    await recorder.record(council, [meeting({ topic: 'Жол' })], office);
    const { body } = meeting({ topic: 'Су' });
    await recorder.record(council, [corrected(founding + 1, body)], office);
    const entry = (await ledger.read(council, founding + 1, 1))[0]?.entry;
    expect(JSON.stringify(entry)).not.toMatch(/Су|Қате/);
  });

  it.each([
    ['an entry that is not there', corrected(999, meeting().body), 'target_unknown', '/body/entry'],
    ['an entry of the system', corrected(1, {}), 'invalid_body', '/body/body/name'],
    [
      'another subject',
      corrected(20, { ...meeting().body, meeting: 'm-2' }),
      'target_other_subject',
      '/body/body',
    ],
    ['a wrong body', corrected(20, { meeting: 'm-1' }), 'invalid_body', '/body/body/deputies'],
    [
      'a deputy unknown',
      corrected(20, { ...meeting().body, deputies: ['d-99'] }),
      'unknown_deputy',
      '/body/body/deputies/0',
    ],
    [
      'a day to come',
      corrected(20, meeting().body, { occurredOn: '2026-03-21' }),
      'date_in_future',
      '/body/occurredOn',
    ],
    [
      'a withdrawal of yesterday',
      row('entry.withdrawn', '2026-03-19', { entry: 20, reason: 'x' }),
      'withdrawn_not_today',
      '/occurredOn',
    ],
  ])('refuse %s', async (_, wrong, code, field) => {
    const { recorder, ledger, founding } = await founded();
    const fill = Array.from({ length: 20 - founding }, (_, i) => meeting({ meeting: `m-${i + 1}` }));
    await recorder.record(council, fill.reverse(), office);
    const { results } = await recorder.record(council, [wrong], office);
    const result = results[0] as Extract<RowResult, { outcome: 'refused' }>;
    expect([result.refusal.code, result.refusal.field]).toEqual([code, field]);
    expect(await ledger.size(council)).toBe(20);
  });

  it('of what the system recorded are not for the office', async () => {
    const { recorder, founding } = await founded();
    await recorder.record(council, [row('month.closed', '2026-01-31', { month: '2026-01' })], system);
    const { results } = await recorder.record(
      council,
      [corrected(founding + 1, { month: '2026-02' })],
      office,
    );
    expect(results.map(codeOf)).toEqual(['target_not_correctable']);
  });

  it('can themselves be withdrawn', async () => {
    const { recorder, founding } = await founded();
    await recorder.record(
      council,
      [meeting(), corrected(founding + 1, meeting({ attendees: 3 }).body)],
      office,
    );
    const { results: early } = await recorder.record(
      council,
      [corrected(founding + 1, meeting({ attendees: 4 }).body)],
      office,
    );
    const last = early[0] as { seq: number };
    const withdrawn = row('entry.withdrawn', '2026-03-20', { entry: last.seq, reason: 'x' });
    expect((await recorder.record(council, [withdrawn], office)).results.map(codeOf)).toEqual(['recorded']);
  });
});
