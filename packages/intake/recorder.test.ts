import { type Registry, registry } from '@esep/domain';
import { createFolding, type Derive, StoreFailure } from '@esep/ledger';
import { describe, expect, it } from 'vitest';
import { foundingRows, row } from '../../test/support/council.ts';
import { createMemoryData, createMemoryStores, type MemoryOptions } from '../../test/support/memory-store.ts';
import type { InvalidSubmission } from './errors.ts';
import { createRecorder, type RowResult } from './recorder.ts';

const council = 'test';
const office = { role: 'office', recordedBy: 'office/aaaaaa' } as const;
const system = { role: 'system', recordedBy: 'system/test' } as const;
const noRankings: Derive = () => [];

function world(options: MemoryOptions & { registry?: Registry } = {}) {
  const stores = createMemoryStores(options);
  const kinds = options.registry ?? registry;
  const woken: number[] = [];
  const recorder = createRecorder({
    ...stores,
    registry: kinds,
    now: () => new Date('2026-03-20T05:00:00Z'),
    recorded: (_, size) => woken.push(size),
  });
  const folding = createFolding({ ...stores, registry: kinds, derive: noRankings, onFault: () => {} });
  const other = () =>
    createRecorder({ ...stores, registry: kinds, now: () => new Date('2026-03-20T05:00:00Z') });
  return { ...stores, recorder, other, woken, fold: () => folding.catchUp(council) };
}

async function founded(options: MemoryOptions = {}) {
  const made = world(options);
  const { results } = await made.recorder.record(council, foundingRows(), system);
  expect(results.map(codeOf)).toEqual(results.map(() => 'recorded'));
  return { ...made, founding: results.length };
}

function codeOf(result: RowResult | undefined): string {
  return result?.outcome === 'refused' ? result.refusal.code : String(result?.outcome);
}

const meeting = (body: object = {}, id?: string) =>
  row(
    'meeting.held',
    '2026-03-02',
    {
      meeting: 'm-1',
      deputies: ['d-01'],
      district: 'o-01',
      remote: false,
      attendees: 12,
      report: false,
      ...body,
    },
    id,
  );

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

describe('the doors’ view', () => {
  const appeal = (i: number) => row('appeal.received', '2026-03-02', { appeal: `a-${i}`, channel: 'letter' });
  const assigned = (i: number) => row('appeal.assigned', '2026-03-03', { appeal: `a-${i}`, deputy: 'd-01' });

  it('is the same whether entries are folded or not, and whoever recorded them', async () => {
    const { recorder, other, fold } = await founded();
    for (let i = 0; i < 12; i++) {
      if (i % 3 === 0) await fold();
      const one = i % 2 ? recorder : other();
      const two = i % 2 ? other() : recorder;
      expect((await one.record(council, [appeal(i)], office)).results.map(codeOf)).toEqual(['recorded']);
      if (i % 4 === 0) await fold();
      expect((await two.record(council, [assigned(i)], office)).results.map(codeOf)).toEqual(['recorded']);
      const [warm, cold] = await Promise.all([recorder.look(council), other().look(council)]);
      for (const name of ['deputies', 'calendars', 'due/2026-03-24', 'due/2026-03-26']) {
        expect(await warm.collection(name)).toEqual(await cold.collection(name));
      }
      expect(await warm.history(`appeal:a-${i}`)).toEqual(await cold.history(`appeal:a-${i}`));
    }
  });

  it('follows a deputy who leaves', async () => {
    const { recorder, fold } = await founded();
    await fold();
    const left = row('deputy.left', '2026-03-01', { deputy: 'd-01', reason: 'resigned' });
    expect((await recorder.record(council, [left], office)).results.map(codeOf)).toEqual(['recorded']);
    expect((await recorder.record(council, [meeting()], office)).results.map(codeOf)).toEqual([
      'deputy_not_in_office',
    ]);
  });

  it('stays whole through hundreds of concurrent rows and a folder at work', async () => {
    const { recorder, fold, ledger, founding } = await founded();
    await fold();
    const all = await Promise.all(
      Array.from({ length: 700 }, async (_, i) => {
        const first = await recorder.record(council, [appeal(i)], office);
        if (i % 50 === 0) await fold();
        const second = await recorder.record(council, [assigned(i)], office);
        return [...first.results, ...second.results].map(codeOf).join();
      }),
    );
    expect(new Set(all)).toEqual(new Set(['recorded,recorded']));
    expect(await ledger.size(council)).toBe(founding + 1400);
  });
});
