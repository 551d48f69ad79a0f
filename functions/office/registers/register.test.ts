import { countingByKind } from '@esep/intake';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { row } from '../../../test/support/council.ts';
import { officeWorld } from '../../../test/support/office-world.ts';
import { visitOf } from '../visit.ts';
import { registers } from './registers.ts';
import { registerRows } from './rows.ts';
import { createSubjectIndex, indexOf } from './subject-index.ts';

async function world() {
  const office = await officeWorld();
  const record = async (rows: Parameters<typeof office.council.recorder.record>[1]) => {
    const by = { role: 'office', recordedBy: 'secretariat/secr1' } as const;
    const { results } = await office.council.recorder.record('almaly', rows, by);
    expect(results.map(({ outcome }) => outcome)).toEqual(rows.map(() => 'recorded'));
    await office.council.settle();
    return results.map((result) => ('seq' in result ? result.seq : 0));
  };
  return { ...office, record };
}

const meeting = (number: string, on: string, more = {}) =>
  row('meeting.held', on, {
    meeting: number,
    deputies: ['d-01'],
    remote: false,
    attendees: 40,
    topic: `Жол ${number}`,
    ...more,
  });

describe('a register', () => {
  it('200: finds lines by number, by the words of a title and by a deputy’s name', async () => {
    const office = await world();
    await office.record([
      meeting('2026-1', '2026-03-01'),
      meeting('2026-2', '2026-03-02', { deputies: ['d-02'] }),
    ]);
    const clerk = await office.as('secretariat');
    const found = async (q: string) => {
      const { text } = await clerk.get(`/registers/meetings?q=${encodeURIComponent(q)}`);
      return [...text.matchAll(/data-open[^>]*>([^<]+)</g)].map(([, key]) => key);
    };
    expect(await found('')).toEqual(['2026-2', '2026-1']);
    expect(await found('2026-1')).toEqual(['2026-1']);
    expect(await found('жол 2026-2')).toEqual(['2026-2']);
    expect(await found('депутат')).toEqual(['2026-2', '2026-1']);
    expect((await clerk.get('/registers/meetings?deputy=d-02')).text).not.toContain('>2026-1<');
    expect(await found('нет такого')).toEqual([]);
  });

  it('200: shows what was recorded, corrected and withdrawn since', async () => {
    const office = await world();
    const [seq] = await office.record([meeting('2026-1', '2026-03-01')]);
    const clerk = await office.as('secretariat');
    const text = async () => (await clerk.get('/registers/meetings')).text;
    expect(await text()).toContain('>40<');
    const body = { meeting: '2026-1', deputies: ['d-01'], remote: false, attendees: 77 };
    const [correction] = await office.record([
      row('entry.corrected', '2026-03-20', { entry: seq, body, reason: 'x' }),
    ]);
    expect(await text()).toContain('>77<');
    await office.record([row('entry.withdrawn', '2026-03-20', { entry: correction, reason: 'x' })]);
    expect(await text()).toContain('>40<');
    await office.record([row('entry.withdrawn', '2026-03-20', { entry: seq, reason: 'x' })]);
    expect(await text()).not.toContain('data-open');
    expect((await clerk.get('/registers/meetings?state=withdrawn')).text).toContain('2026-1');
  });

  it('200: sorts by any column, in both directions, and says which', async () => {
    const office = await world();
    await office.record([
      meeting('2026-2', '2026-03-02', { attendees: 9 }),
      meeting('2026-10', '2026-03-01', { attendees: 100 }),
    ]);
    const clerk = await office.as('secretariat');
    const order = async (sort: string) => {
      const { text } = await clerk.get(`/registers/meetings?sort=${sort}`);
      expect(text).toContain(sort.startsWith('-') ? 'aria-sort="descending"' : 'aria-sort="ascending"');
      return [...text.matchAll(/data-open[^>]*>([^<]+)</g)].map(([, key]) => key);
    };
    expect(await order('key')).toEqual(['2026-2', '2026-10']);
    expect(await order('-attendees')).toEqual(['2026-10', '2026-2']);
    expect(await order('attendees')).toEqual(['2026-2', '2026-10']);
  });

  it('403: is for those who may read registers; 404: says so for one that is not there', async () => {
    const office = await world();
    const deputy = await office.as('deputy');
    expect((await deputy.get('/registers/meetings')).status).toBe(403);
    expect((await (await office.as('auditor')).get('/registers/nothing')).status).toBe(404);
  });

  it('holds after every step what one that is made anew would hold', async () => {
    const office = await world();
    const kept = createSubjectIndex(office.deps);
    const steps = [
      [meeting('2026-1', '2026-03-01')],
      [row('appeal.received', '2026-03-02', { appeal: '2026-1', channel: 'post', district: 'o-01' })],
      [
        row('appeal.assigned', '2026-03-03', { appeal: '2026-1', deputy: 'd-01' }),
        meeting('2026-2', '2026-03-03'),
      ],
      [row('appeal.answered', '2026-03-10', { appeal: '2026-1' })],
      [
        row('leave.approved', '2026-03-01', {
          deputy: 'd-02',
          from: '2026-03-01',
          to: '2026-03-09',
          reason: 'annual',
        }),
      ],
    ];
    for (const rows of steps) {
      const [seq] = await office.record(rows);
      if (rows[0]?.kind === 'leave.approved') {
        await office.record([row('entry.withdrawn', '2026-03-20', { entry: seq, reason: 'x' })]);
      }
      await kept.sync();
      const fresh = createSubjectIndex(office.deps);
      await fresh.sync();
      for (const { id } of registers) expect(kept.lines(id), id).toEqual(fresh.lines(id));
      const entries = (await office.ledger.read('almaly', 0, 1_000)).map(({ entry }) => entry);
      const counted = [...countingByKind(office.deps.registry, entries)].map(([kind, own]) => [
        kind,
        own.length,
      ]);
      expect(kept.head()).toBe(entries.length);
      expect(Object.fromEntries(kept.counting({}))).toEqual(Object.fromEntries(counted));
    }
    const days = { from: '2026-03-02', to: '2026-03-03' };
    expect(kept.counting(days).get('meeting.held')).toBe(1);
    expect(kept.lines('appeals')[0]).toMatchObject({ state: 'answered-on-time', deputies: ['d-01'] });
    expect(kept.lines('leave')).toEqual([]);
  });

  it('is of one council, also where one recorder serves many', async () => {
    const { deps } = await world();
    expect(indexOf(deps)).toBe(indexOf(deps));
    expect(indexOf({ ...deps, council: 'other' })).not.toBe(indexOf(deps));
  });

  it('is given whole to sheets and print: typed cells, in the language of whoever asks', async () => {
    const office = await world();
    const meetings = Array.from({ length: 60 }, (_, i) => meeting(`2026-${i + 1}`, '2026-03-01'));
    await office.record(meetings);
    const { session } = await office.sessions.begin('almaly', (await office.as('secretariat')).person);
    const form = {
      entries: [],
      text: () => '',
      texts: () => [],
      file: () => undefined,
      files: () => [],
      has: () => false,
    };
    const app = new Hono().get('/', async (c) => {
      const visit = visitOf({
        ...{ deps: office.deps, c, language: 'kk', path: '/', form, visitor: session },
        openable: (path) => path,
      });
      return c.json(await registerRows(visit, 'meetings', { deputy: 'd-01', sort: 'key' }));
    });
    const table = (await (await app.request('/')).json()) as Awaited<ReturnType<typeof registerRows>>;
    expect(table.title).toBe('Сайлаушылармен кездесулер');
    expect(table.columns.slice(0, 2)).toEqual([
      { id: 'key', title: 'Нөмірі', type: 'text' },
      { id: 'on', title: 'Күні', type: 'date' },
    ]);
    expect(table.rows).toHaveLength(60);
    const cell = (id: string) => table.rows[1]?.cells[table.columns.findIndex((column) => column.id === id)];
    expect([cell('key'), cell('on'), cell('attendees'), cell('topic'), cell('remote')]).toEqual([
      '2026-2',
      '2026-03-01',
      40,
      'Жол 2026-2',
      false,
    ]);
    expect(cell('deputies')).toBe('Депутат 1');
  });
});
