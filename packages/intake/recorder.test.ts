import { StoreFailure } from '@esep/ledger';
import { describe, expect, it } from 'vitest';
import { row } from '../../test/support/council.ts';
import { createMemoryData } from '../../test/support/memory-store.ts';
import { codeOf, council, founded, meeting, office, world } from '../../test/support/recorder-world.ts';
import type { InvalidSubmission } from './errors.ts';
import type { RowResult } from './recorder.ts';

describe('recorder', () => {
  it('records a row at the next number and wakes the followers', async () => {
    const { recorder, ledger, woken, founding } = await founded();
    const { results, size } = await recorder.record(council, [meeting({}, 'x-1')], office);
    expect(results).toEqual([{ outcome: 'recorded', seq: founding + 1, id: 'x-1' }]);
    expect(size).toBe(founding + 1);
    expect(woken.at(-1)).toBe(founding + 1);
    expect((await ledger.read(council, founding, 1))[0]?.entry).toMatchObject({
      id: 'x-1',
      subject: 'meeting:m-1',
      recordedBy: 'office/aaaaaa',
      recordedAt: '2026-03-20T05:00:00.000Z',
      door: { inDistrict: ['d-01'] },
    });
  });

  it('answers the same again with the same number, also when its door would now refuse it', async () => {
    const { recorder, founding } = await founded();
    const received = row('appeal.received', '2026-03-02', { appeal: 'a-1', channel: 'letter' }, 'a-1');
    await recorder.record(council, [received], office);
    const again = await recorder.record(council, [received], office);
    expect(again.results).toEqual([{ outcome: 'known', seq: founding + 1, id: 'a-1' }]);
    expect(again.size).toBe(founding + 1);
  });

  it('refuses other content under a known id, whether or not a door would take it', async () => {
    const { recorder, ledger, founding } = await founded();
    await recorder.record(council, [meeting({}, 'x-1')], office);
    const changed = await recorder.record(council, [meeting({ attendees: 13 }, 'x-1')], office);
    const refusedByDoor = await recorder.record(council, [meeting({ deputies: ['d-99'] }, 'x-1')], office);
    expect([...changed.results, ...refusedByDoor.results].map(codeOf)).toEqual(['id_taken', 'id_taken']);
    expect(await ledger.size(council)).toBe(founding + 1);
  });

  it('names the second person, who is never the first in another role', async () => {
    const { recorder, ledger, founding } = await founded();
    const self = { ...office, confirmedBy: 'chair/aaaaaa' };
    await expect(recorder.record(council, [meeting({}, 'x-1')], self)).rejects.toMatchObject({
      code: 'second_person_needed',
    });
    await recorder.record(council, [meeting({}, 'x-1')], { ...office, confirmedBy: 'chair/bbbbbb' });
    expect((await ledger.read(council, founding, 1))[0]?.entry.confirmedBy).toBe('chair/bbbbbb');
  });

  it('lets each row of a batch see the rows before it', async () => {
    const { recorder } = await founded();
    const { results } = await recorder.record(
      council,
      [
        row('appeal.assigned', '2026-03-02', { appeal: 'a-1', deputy: 'd-01' }),
        row('appeal.received', '2026-03-02', { appeal: 'a-1', channel: 'letter' }),
        row('appeal.assigned', '2026-03-03', { appeal: 'a-1', deputy: 'd-01' }),
        row('appeal.answered', '2026-03-09', { appeal: 'a-1' }),
      ],
      office,
    );
    expect(results.map(codeOf)).toEqual(['appeal_unknown', 'recorded', 'recorded', 'recorded']);
  });

  it('knows a repeat within the batch, and refuses one id for two contents', async () => {
    const { recorder, founding } = await founded();
    const { results } = await recorder.record(
      council,
      [meeting({}, 'x-1'), meeting({}, 'x-1'), meeting({ attendees: 1 }, 'x-1')],
      office,
    );
    expect(results.map(codeOf)).toEqual(['recorded', 'known', 'id_twice']);
    expect(results[1]).toMatchObject({ seq: founding + 1 });
  });

  it('records nothing of an all-or-nothing batch when one row is wrong', async () => {
    const { recorder, ledger, founding } = await founded();
    const rows = [meeting({}, 'x-1'), meeting({ meeting: 'm-2', deputies: ['d-99'] }, 'x-2')];
    const { results } = await recorder.record(council, rows, { ...office, allOrNothing: true });
    expect(results.map(codeOf)).toEqual(['held_back', 'unknown_deputy']);
    expect(await ledger.size(council)).toBe(founding);
  });

  it('records nothing of an all-or-nothing batch when one id is taken', async () => {
    const { recorder, ledger, founding } = await founded();
    await recorder.record(council, [meeting({}, 'x-1')], office);
    const rows = [meeting({ attendees: 1 }, 'x-1'), meeting({ meeting: 'm-2' }, 'x-2')];
    const { results } = await recorder.record(council, rows, { ...office, allOrNothing: true });
    expect(results.map(codeOf)).toEqual(['id_taken', 'held_back']);
    expect(await ledger.size(council)).toBe(founding + 1);
  });

  it('refuses more rows than one request may have', async () => {
    const { recorder } = await founded();
    const rows = Array.from({ length: 101 }, (_, i) => meeting({ meeting: `m-${i}` }));
    await expect(recorder.record(council, rows, { ...office, allOrNothing: true })).rejects.toMatchObject({
      code: 'too_many_rows',
    });
  });

  it('knows no council before it is founded', async () => {
    const { results } = await world().recorder.record(council, [meeting()], office);
    expect(results.map(codeOf)).toEqual(['unknown_council']);
  });

  it('keeps system kinds from the office', async () => {
    const { recorder } = await founded();
    const closing = row('month.closed', '2026-02-28', { month: '2026-02' });
    expect((await recorder.record(council, [closing], office)).results.map(codeOf)).toEqual([
      'kind_reserved',
    ]);
  });

  it('names every wrong field', async () => {
    const { recorder } = await founded();
    const { results } = await recorder.record(
      council,
      [
        Object.assign(meeting({ attendees: -1, remote: 'yes', colour: 'red' }), {
          occurredOn: '2026-02-30',
          extra: 1,
        }),
      ],
      office,
    );
    const { refusal } = results[0] as Extract<RowResult, { outcome: 'refused' }>;
    const errors = (refusal as InvalidSubmission).errors.map(({ field, code }) => `${field} ${code}`).sort();
    expect(errors).toEqual([
      '/body/attendees too_small',
      '/body/colour unknown_field',
      '/body/remote wrong_type',
      '/extra unknown_field',
      '/occurredOn not_a_date',
    ]);
  });

  it('puts free texts beside the ledger under the hash that the entry carries, the same for a repeat', async () => {
    const { recorder, ledger, texts, founding } = await founded();
    const topic = 'Су құбыры: 2-көше';
    await recorder.record(council, [meeting({ topic }, 'x-1')], office);
    const again = await recorder.record(council, [meeting({ topic }, 'x-1')], office);
    const other = await recorder.record(council, [meeting({ topic: 'Жол' }, 'x-1')], office);
    expect([...again.results, ...other.results].map(codeOf)).toEqual(['known', 'id_taken']);
    const entry = (await ledger.read(council, founding, 1))[0]?.entry;
    const hash = String(entry?.body['topic']);
    expect(hash).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect((await texts.get(council, [hash])).get(hash)?.text).toBe(topic);
  });

  it('puts no text when nothing is recorded', async () => {
    const { recorder, texts } = await founded();
    await recorder.record(council, [meeting({ topic: 'Жол', deputies: ['d-99'] })], office);
    expect(await texts.list(council, '', 10)).toEqual([]);
  });

  it('says when a store cannot tell, and knows the row when asked again', async () => {
    const data = createMemoryData();
    const { recorder, founding } = await founded({ data });
    let fail = true;
    const shaky = world({
      data,
      faults: {
        after: (operation) => {
          if (operation.name === 'append' && fail) {
            fail = false;
            throw new StoreFailure('unavailable', 'the reply was lost');
          }
        },
      },
    });
    await expect(shaky.recorder.record(council, [meeting({}, 'x-1')], office)).rejects.toThrow(StoreFailure);
    const again = await recorder.record(council, [meeting({}, 'x-1')], office);
    expect(again.results).toEqual([{ outcome: 'known', seq: founding + 1, id: 'x-1' }]);
  });
});
