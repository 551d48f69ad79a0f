import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStores, type SqliteStores } from '@esep/store-sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { row } from '../support/council.ts';
import { type RunningCouncil, runCouncil, slug } from '../support/running-council.ts';

/** Requests, plans and promises through the doors, the sweep and the boards, as an office lives through them. */

let dir: string;
let sqlite: SqliteStores;
let running: RunningCouncil;
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'esep-work-'));
  sqlite = openSqliteStores({
    dir,
    founding: { council: slug, origin: 'esep.test/almaly', demonstration: true },
  });
  running = await runCouncil(sqlite);
  await running.found();
});
afterEach(async () => {
  expect(running.faults).toEqual([]);
  await sqlite.close();
  rmSync(dir, { recursive: true, force: true });
});

async function record(...rows: readonly ReturnType<typeof row>[]): Promise<readonly number[]> {
  const { json } = await running.postBatch(rows);
  expect(json.results.map(({ status }: { status: number }) => status)).toEqual(rows.map(() => 201));
  await running.settle();
  return json.results.map(({ seq }: { seq: number }) => seq);
}

async function counters(deputy: string): Promise<Record<string, number>> {
  const { tallies } = (await running.get(`/deputies/${deputy}/tallies`)).json;
  const sums: Record<string, number> = {};
  for (const { value } of tallies) {
    for (const [name, count] of Object.entries(value.counters as Record<string, number>)) {
      sums[name] = (sums[name] ?? 0) + count;
    }
  }
  return sums;
}

async function board(path: string) {
  await running.settle();
  return (await running.get(`/boards/${path}`)).json.value;
}

async function passTo(now: string): Promise<number> {
  running.setNow(now);
  return running.sweep.run();
}

const request = row('request.sent', '2026-03-02', {
  request: '31',
  initiators: ['d-01'],
  signers: ['d-02'],
  title: 'О воде в селе',
  topics: ['environment-water'],
  promise: 'su-1',
});
const promise = row('promise.made', '2026-02-02', {
  promise: 'su-1',
  deputy: 'd-01',
  text: 'Провести воду',
  quote: 'Вода придёт в каждый дом',
  due: '2026-06-30',
});

it('a request that nobody answers is closed by the sweep once, and reopened by a late answer', async () => {
  await record(promise, request);
  expect((await board('requests')).counts).toMatchObject({ waiting: 1, significant: 1, onPromise: 1 });
  await passTo('2026-04-02T05:00:00Z');
  expect((await board('requests')).counts).toMatchObject({ waiting: 1, unanswered: 0 });
  await passTo('2026-04-03T05:00:00Z');
  expect((await board('requests')).counts).toMatchObject({ waiting: 0, unanswered: 1 });
  expect(await counters('d-01')).toMatchObject({ 'requests.unanswered': 1, 'requests.initiated': 1 });
  expect(await counters('d-02')).toMatchObject({ 'requests.signed': 1 });
  expect(await passTo('2026-04-04T05:00:00Z')).toBe(0);
  await record(row('request.answered', '2026-04-04', { request: '31', outcome: 'partly' }));
  expect(await counters('d-01')).toMatchObject({ 'requests.answered': 1 });
  expect(await counters('d-01')).not.toHaveProperty('requests.unanswered');
  const { requests } = await board('requests');
  expect(requests).toMatchObject([{ status: 'partly', days: 33, due: '2026-04-02' }]);
});

it('an answered request can still be corrected: its new day has a new due date', async () => {
  const [, sent] = await record(promise, request);
  await record(row('request.answered', '2026-03-20', { request: '31', outcome: 'explained' }));
  const body = { ...request.body, signers: ['d-02', 'd-03'] };
  const corrected = { entry: sent, body, occurredOn: '2026-03-04', reason: 'Забыт подписавший' };
  await record(row('entry.corrected', '2026-03-20', corrected));
  expect((await board('requests')).requests).toMatchObject([
    { on: '2026-03-04', due: '2026-04-06', signers: ['d-02', 'd-03'], status: 'explained', days: 16 },
  ]);
  expect(await counters('d-03')).toMatchObject({ 'requests.signed': 1 });
  await passTo('2026-05-01T05:00:00Z');
  expect(await counters('d-01')).toMatchObject({ 'requests.answered': 1 });
});

it('what was done about a promise stands together, and a withdrawn part is gone from it', async () => {
  const [, , meeting] = await record(
    promise,
    request,
    row('meeting.held', '2026-03-05', {
      meeting: 'm-1',
      deputies: ['d-01', 'd-02'],
      district: 'o-01',
      remote: true,
      settlement: { kk: 'Мысал ауылы' },
      attendees: 40,
      audience: 'residents',
      topics: ['utilities-water'],
      promises: ['su-1'],
    }),
    row('indicator.planned', '2026-03-05', {
      indicator: 'su-km',
      title: 'Водопровод',
      unit: 'км',
      deputies: ['d-01'],
      quarter: '2026-Q1',
      planned: 10,
      promise: 'su-1',
      source: { system: 'Easy Project', id: '1207' },
    }),
    row('promise.progressed', '2026-03-10', {
      promise: 'su-1',
      status: 'in-progress',
      reason: 'Проект готов',
      evidence: [{ link: 'https://example.kz/1', seenOn: '2026-03-10', sha256: 'a'.repeat(64) }],
    }),
  );
  const { promise: shown, work } = await board('promise?promise=su-1');
  expect(shown).toMatchObject({
    state: 'not-yet-due',
    history: [
      { status: 'in-progress', evidence: [{ link: 'https://example.kz/1', sha256: 'a'.repeat(64) }] },
    ],
  });
  const linked = Object.entries(work as Record<string, readonly object[]>);
  expect(linked.map(([kind, list]) => [kind, list.length])).toEqual([
    ['request', 1],
    ['meeting', 1],
    ['indicator', 1],
    ['action', 0],
  ]);
  expect(await counters('d-01')).toMatchObject({ 'meetings.onPromise': 1 });
  expect(await counters('d-02')).not.toHaveProperty('meetings.onPromise');
  await record(row('entry.withdrawn', '2026-03-20', { entry: meeting, reason: 'Внесено дважды' }));
  expect((await board('promise?promise=su-1')).work.meeting).toEqual([]);
  await passTo('2026-07-01T05:00:00Z');
  expect((await board('promise?promise=su-1')).promise.state).toBe('overdue');
  expect((await running.get('/boards/promise?promise=su')).status).toBe(404);
});

it('an action of a plan is missed once it is past its due date, and late when it is done afterwards', async () => {
  const action = (id: string, due: string) =>
    row('action.planned', '2026-01-19', {
      action: id,
      plan: 'pl-1',
      title: 'Уроки права',
      deputies: ['d-01'],
      due,
      outcome: '12 школ',
    });
  const [, , , withdrawn] = await record(
    row('plan.agreed', '2026-01-19', {
      plan: 'pl-1',
      with: 'prosecutor',
      title: 'План',
      from: '2026-01-19',
      to: '2026-12-31',
    }),
    action('a-1', '2026-04-10'),
    action('a-2', '2026-04-10'),
    action('a-3', '2026-04-10'),
    row('action.completed', '2026-03-20', { action: 'a-2', result: 'Сделано' }),
  );
  await passTo('2026-04-11T05:00:00Z');
  expect(await counters('d-01')).toMatchObject({ 'plans.actionsDue': 3, 'plans.actionsOnTime': 1 });
  // What was not done cannot be made undone by taking the plan back.
  await record(row('entry.withdrawn', '2026-04-11', { entry: withdrawn, reason: 'Не понадобилось' }));
  expect(await counters('d-01')).toMatchObject({ 'plans.actionsDue': 3 });
  await record(row('action.completed', '2026-04-11', { action: 'a-1', result: 'Сделано' }));
  expect(await counters('d-01')).toMatchObject({ 'plans.actionsDue': 3, 'plans.actionsLate': 1 });
  const { counts, partners } = await board('plans');
  expect(counts).toMatchObject({ total: 3, missed: 1, late: 1, 'on-time': 1, overdue: 0 });
  expect(partners).toMatchObject([{ with: 'prosecutor', plans: [{ plan: 'pl-1' }] }]);
});

it('old rows are taken by their version: one topic, plain links', async () => {
  const old = {
    request: '7',
    initiators: ['d-01'],
    signers: [],
    title: 'О земле',
    sociallySignificant: true,
  };
  const meeting = { meeting: 'm-7', deputies: ['d-01'], remote: false, attendees: 3, report: true };
  const rows = [
    { ...row('request.sent', '2026-03-02', { ...old, topic: 'land' }), version: 1 },
    { ...row('meeting.held', '2026-03-02', { ...meeting, evidence: ['https://example.kz/7'] }), version: 1 },
  ];
  await record(...rows);
  expect((await board('requests')).requests).toMatchObject([{ topics: ['land'], significant: true }]);
  const report = await running.post(
    row('report.delivered', '2026-03-02', { report: 'r-7', deputy: 'd-01', attendees: 3 }),
  );
  expect([report.status, report.json.code]).toEqual([422, 'report_told']);
  expect(await counters('d-01')).toMatchObject({ 'meetings.reports': 1 });
});

it('a rebuild gives the same boards', async () => {
  await record(promise, request);
  await passTo('2026-04-03T05:00:00Z');
  const before = [await board('promises'), await board('requests'), await board('promise?promise=su-1')];
  await running.rebuild();
  expect([await board('promises'), await board('requests'), await board('promise?promise=su-1')]).toEqual(
    before,
  );
});
