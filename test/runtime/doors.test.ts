import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStores, type SqliteStores } from '@esep/store-sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { receptionRows, row } from '../support/council.ts';
import { createMemoryStores } from '../support/memory-store.ts';
import { type RunningCouncil, runCouncil, slug } from '../support/running-council.ts';

let dir: string;
let sqlite: SqliteStores;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'esep-doors-'));
  sqlite = openSqliteStores({
    dir,
    founding: { council: slug, origin: 'esep.test/almaly', demonstration: true },
  });
});
afterEach(async () => {
  await sqlite.close();
  rmSync(dir, { recursive: true, force: true });
});

const stores = { SQLite: () => sqlite, memory: () => createMemoryStores() };

const meeting = (number: number, deputy: string) =>
  row(
    'meeting.held',
    '2026-02-03',
    {
      meeting: `m-${number}`,
      deputies: [deputy],
      district: `o-${deputy.slice(2)}`,
      remote: false,
      attendees: 9,
      report: false,
    },
    `meeting-${number}`,
  );

const appeal = (number: number, deputy: string) => [
  row('appeal.received', '2026-01-12', { appeal: `a-${number}`, channel: 'letter' }, `received-${number}`),
  row('appeal.assigned', '2026-01-13', { appeal: `a-${number}`, deputy }, `assigned-${number}`),
  row('appeal.answered', '2026-01-20', { appeal: `a-${number}` }, `answered-${number}`),
];

/** Enough for every deputy to have points: answered appeals, sittings, closed months. */
async function workOfAQuarter(running: RunningCouncil): Promise<void> {
  const deputies = ['d-01', 'd-02', 'd-03', 'd-04', 'd-05', 'd-06'];
  const rows = deputies.flatMap((deputy, i) =>
    Array.from({ length: 6 }, (_, n) => appeal(i * 10 + n, deputy)).flat(),
  );
  const sittings = [1, 2, 3].map((n) =>
    row('sitting.held', `2026-02-1${n}`, {
      sitting: `s-${n}`,
      type: 'plenary',
      roll: Object.fromEntries(deputies.map((deputy) => [deputy, 'present'])),
    }),
  );
  const receptions = deputies.flatMap((deputy) =>
    ['2026-02-04', '2026-02-11', '2026-02-18'].flatMap((on) =>
      receptionRows(`r-${deputy}-${on}`, deputy, on, 4),
    ),
  );
  const programmes = deputies.map((deputy) =>
    row('programme.published', '2026-02-02', { deputy, availability: 'public', quality: 'own' }),
  );
  for (const some of [rows, sittings, receptions, programmes]) {
    const { status, json } = await running.postBatch(some);
    expect([status, json.results.filter((one: { status: number }) => one.status !== 201)]).toEqual([200, []]);
  }
  await running.sweep.run();
}

const rankOf = async (running: RunningCouncil, deputy: string) => {
  const { json } = await running.get('/rankings/2026-Q1');
  return json.value.rows.find((one: { deputy: string }) => one.deputy === deputy);
};

describe.each(Object.entries(stores))('from a post to the ranking, on %s', (_, open) => {
  it('201: a meeting, an answered appeal and an indicator move scorecard and rank', async () => {
    const running = await runCouncil(open());
    await running.found();
    await workOfAQuarter(running);
    const before = await rankOf(running, 'd-03');
    const card = (await running.get('/deputies/d-03/scorecards/2026-Q1')).json.value;
    expect(before.total).toBe(card.total);

    const posts = [
      ...[1, 2, 3, 4].map((n) => meeting(n, 'd-03')),
      ...appeal(99, 'd-03'),
      row('indicator.planned', '2026-01-15', {
        indicator: 'su-1',
        title: 'Су құбыры',
        unit: 'км',
        deputies: ['d-03'],
        quarter: '2026-Q1',
        planned: 10,
      }),
      row('indicator.updated', '2026-03-01', { indicator: 'su-1', quarter: '2026-Q1', actual: 10 }),
    ];
    for (const post of posts) expect((await running.post(post)).status).toBe(201);
    await running.settle();

    const after = await rankOf(running, 'd-03');
    const now = (await running.get('/deputies/d-03/scorecards/2026-Q1')).json.value;
    expect(after.total).toBeGreaterThan(before.total);
    expect(after.total).toBe(now.total);
    expect(after.rank).toBe(1);
    const tallies = (await running.get('/deputies/d-03/tallies')).json.tallies;
    expect(tallies[0].value.counters).toMatchObject({
      'meetings.inDistrict': 4,
      'appeals.answeredOnTime': 7,
      'projects.indicatorsDue': 1,
    });
    expect(running.faults).toEqual([]);
  });

  it('200: the same again is answered with the same number and moves nothing', async () => {
    const running = await runCouncil(open());
    const size = await running.found();
    const first = await running.post(meeting(1, 'd-01'));
    expect([first.status, first.json]).toEqual([201, { seq: size + 1, id: 'meeting-1', size: size + 1 }]);
    const again = await running.post(meeting(1, 'd-01'));
    expect([again.status, again.json]).toEqual([200, { seq: size + 1, id: 'meeting-1', size: size + 1 }]);
    await running.settle();
    const repeated = await running.post(meeting(1, 'd-01'));
    expect(repeated.status).toBe(200);
    expect((await running.get('/status')).json).toMatchObject({ size: size + 1 });
  });

  it('200: the id may stand in the Idempotency-Key header', async () => {
    const running = await runCouncil(open());
    await running.found();
    const { id, ...rest } = meeting(1, 'd-01');
    const headers = { 'idempotency-key': id };
    expect((await running.post(rest, { headers })).status).toBe(201);
    expect((await running.post(rest, { headers })).status).toBe(200);
  });

  it('409: other content under the same id names the entry that has it', async () => {
    const running = await runCouncil(open());
    const size = await running.found();
    await running.post(meeting(1, 'd-01'));
    const { status, json } = await running.post(
      { ...meeting(2, 'd-02'), id: 'meeting-1' },
      { language: 'ru' },
    );
    expect([status, json.code, json.detail]).toEqual([
      409,
      'id_taken',
      `«meeting-1» — это id записи ${size + 1}.`,
    ]);
    expect((await running.get('/status')).json).toMatchObject({ size: size + 1 });
  });

  it('200: a batch answers row by row, and 422 for all or nothing', async () => {
    const running = await runCouncil(open());
    const size = await running.found();
    const rows = [
      meeting(1, 'd-01'),
      { ...meeting(2, 'd-99'), body: { ...meeting(2, 'd-99').body, district: 'o-01' } },
      meeting(1, 'd-01'),
      'not an object',
    ];
    const each = await running.postBatch(rows, 'kk');
    expect(each.json.results.map((one: { status: number }) => one.status)).toEqual([201, 422, 200, 400]);
    expect(each.json.results[1]).toMatchObject({
      id: 'meeting-2',
      title: 'Мұндай депутат жоқ',
      field: '/body/deputies/0',
    });
    const all = await running.postBatch({
      entries: [meeting(3, 'd-01'), meeting(4, 'd-99')],
      allOrNothing: true,
    });
    expect([all.status, all.json.code]).toEqual([422, 'batch_refused']);
    expect(all.json.results.map((one: { code: string }) => one.code)).toEqual([
      'held_back',
      'unknown_district',
    ]);
    expect((await running.get('/status')).json).toMatchObject({ size: size + 1 });
  });

  it('304: an answer is not sent again until something changed', async () => {
    const running = await runCouncil(open());
    await running.found();
    await workOfAQuarter(running);
    const paths = [
      '/rankings',
      '/rankings/2026-Q1',
      '/deputies',
      '/deputies/d-01',
      '/deputies/d-01/tallies',
      '/status',
    ];
    for (const path of [
      ...paths,
      '/deputies/d-01/scorecards/2026-Q1',
      '/entries/3',
      '/ledger?after=2&limit=5',
    ]) {
      const first = await running.get(path);
      expect([path, first.status]).toEqual([path, 200]);
      const again = await running.get(path, { 'if-none-match': String(first.headers.get('etag')) });
      expect([path, again.status, again.text]).toEqual([path, 304, '']);
    }
    const before = (await running.get('/rankings/2026-Q1')).headers.get('etag');
    await running.post(meeting(1, 'd-01'));
    await running.settle();
    expect((await running.get('/rankings/2026-Q1', { 'if-none-match': String(before) })).status).toBe(200);
  });

  it('200: the ledger can be read to its end, and an entry proves itself against the checkpoint', async () => {
    const running = await runCouncil(open());
    const size = await running.found();
    await running.post(row('meeting.held', '2026-02-03', { ...meeting(1, 'd-01').body, topic: 'Жол' }));
    await running.settle();
    expect(await running.publish.checkpoint()).toBe(size + 1);
    expect(await running.publish.checkpoint()).toBeUndefined();
    const lines = (await running.get('/ledger?after=0')).text.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).seq)).toEqual(
      Array.from({ length: size + 1 }, (_, i) => i + 1),
    );
    const { json } = await running.get(`/entries/${size + 1}`);
    expect(json.canonical).toBe(lines.at(-1));
    expect(json.texts).toMatchObject([{ text: 'Жол' }]);
    const checkpoint = (await running.get('/checkpoint')).text;
    expect(checkpoint.split('\n').slice(0, 3)).toEqual([
      'esep.test/almaly',
      String(size + 1),
      json.proof.root,
    ]);
    expect(running.files.has(`checkpoints/${String(size + 1).padStart(12, '0')}`)).toBe(true);
  });

  it('a council that begins in mid-term closes no month that its methodology does not govern', async () => {
    const running = await runCouncil(open());
    await running.found({ firstSession: '2023-04-30' });
    expect((await running.get('/rankings')).json).toMatchObject({ asOf: 0, periods: [] });
    await running.sweep.run();
    const { periods } = (await running.get('/rankings')).json;
    expect(periods.map(({ period }: { period: string }) => period)).toEqual(['2026-Q1', '2026']);
  });

  it('what falls due by time is entered once', async () => {
    const running = await runCouncil(open());
    await running.found();
    await running.postBatch(appeal(1, 'd-01').slice(0, 2));
    const entered = await running.sweep.run();
    expect(entered).toBeGreaterThan(1);
    expect(await running.sweep.run()).toBe(0);
    const tallies = (await running.get('/deputies/d-01/tallies')).json.tallies;
    expect(tallies[0].value.counters).toMatchObject({ 'appeals.overdue': 1, 'appeals.due': 1 });
  });
});
