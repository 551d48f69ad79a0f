import type { ActionRow, IndicatorRow, PromiseRow, RequestRow } from '@esep/domain';
import { describe, expect, it } from 'vitest';
import type { BoardQuery } from './board.ts';
import { plansBoard } from './plans.ts';
import { projectsBoard } from './projects.ts';
import { promiseBoard } from './promise.ts';
import { promisesBoard } from './promises.ts';
import { requestsBoard } from './requests.ts';
import { readerOf } from './test-reader.ts';

const today = '2026-11-03';
const keyed = <Row>(rows: readonly Row[], key: (row: Row) => string) =>
  Object.fromEntries(rows.map((row) => [key(row), row]));

describe('the board of promises', () => {
  const promise = (id: string, more: Partial<PromiseRow> = {}): PromiseRow => ({
    promise: id,
    deputy: 'd-01',
    madeOn: '2026-01-10',
    due: '2026-10-01',
    status: 'in-progress',
    isDue: true,
    history: [],
    seq: 1,
    ...more,
  });
  const open = { due: '2027-01-01', isDue: false };
  const { due: _, ...never } = promise('undated', { isDue: false });
  const rows = [
    promise('kept', { status: 'kept', ...open }),
    promise('later', open),
    promise('told-early', { ...open, status: 'broken' }),
    promise('partly', { status: 'partly-kept', thesis: 't-2', deputy: 'd-02' }),
    promise('broken', { status: 'broken', thesis: 't-1' }),
    promise('silent', { due: '2026-09-01' }),
    promise('silent-today', { due: today, isDue: false }),
    promise('yesterday', { due: '2026-11-02', isDue: false, thesis: 't-1' }),
    promise('unclear', { status: 'unverifiable' }),
    never,
  ];
  const theses = {
    't-2': { thesis: 't-2', organization: 'amanat', number: 2, name: { kk: 'Екі' }, seq: 3 },
    't-1': { thesis: 't-1', organization: 'amanat', number: 1, name: { kk: 'Бір' }, seq: 2 },
  };
  const organizations = { amanat: { name: { kk: 'Партия' }, type: 'party' } };
  const reader = readerOf({
    today,
    collections: {
      theses,
      organizations,
      'promise-work/kept': {
        'meeting:1': { kind: 'meeting', on: '2026-03-01', deputies: ['d-01'], seq: 7 },
        'request:1': { kind: 'request', on: '2026-02-01', deputies: ['d-01'], status: 'refused', seq: 5 },
        'request:2': { kind: 'request', on: '2026-04-01', deputies: ['d-01'], status: 'waiting', seq: 9 },
      },
    },
    rows: { promises: keyed(rows, (row) => row.promise) },
  });
  const read = async (query = {}) => {
    const board = await promisesBoard.read(reader, query);
    if (!board) throw new Error('no board');
    return board;
  };

  it('lists what is overdue first, and gives what is not due and what cannot be checked states of their own', async () => {
    const { promises, counts } = await read();
    expect(promises.map((row) => [row.promise, row.state])).toEqual([
      ['silent', 'overdue'],
      ['yesterday', 'overdue'],
      ['broken', 'broken'],
      ['partly', 'partly-kept'],
      ['kept', 'kept'],
      ['silent-today', 'not-yet-due'],
      ['later', 'not-yet-due'],
      ['told-early', 'not-yet-due'],
      ['undated', 'undated'],
      ['unclear', 'unverifiable'],
    ]);
    expect(counts).toEqual({
      total: 10,
      overdue: 2,
      broken: 1,
      'partly-kept': 1,
      kept: 1,
      'not-yet-due': 3,
      undated: 1,
      unverifiable: 1,
    });
  });

  it('counts by thesis in the programme’s order, and by deputy', async () => {
    const { theses: shown, deputies } = await read();
    expect(shown.map(({ thesis, party, counts }) => [thesis, party, counts.total])).toEqual([
      ['t-1', { kk: 'Партия' }, 2],
      ['t-2', { kk: 'Партия' }, 1],
    ]);
    expect(deputies.map(({ deputy, counts }) => [deputy, counts.total])).toEqual([
      ['d-01', 9],
      ['d-02', 1],
    ]);
  });

  it('is filtered by deputy, thesis and state; a state that is none is as good as none', async () => {
    const ids = async (query: BoardQuery) => (await read(query)).promises.map((row) => row.promise);
    expect(await ids({ deputy: 'd-02' })).toEqual(['partly']);
    expect(await ids({ thesis: 't-1' })).toEqual(['yesterday', 'broken']);
    expect(await ids({ thesis: 't-1', state: 'broken' })).toEqual(['broken']);
    expect(await ids({ state: 'nonsense' })).toHaveLength(10);
    expect((await read({ state: 'kept' })).counts.total).toBe(10);
  });

  it('shows what was done about one promise, newest first', async () => {
    const board = await promiseBoard.read(reader, { promise: 'kept' });
    expect(board?.work.request.map(({ subject, status }) => [subject, status])).toEqual([
      ['request:2', 'waiting'],
      ['request:1', 'refused'],
    ]);
    expect(board?.work.meeting).toHaveLength(1);
    expect((await promiseBoard.read(reader, { promise: 'broken' }))?.thesis).toMatchObject({ number: 1 });
    expect(await promiseBoard.read(reader, { promise: 'silen' })).toBeUndefined();
    expect(await promiseBoard.read(reader, {})).toBeUndefined();
  });
});

describe('the board of projects', () => {
  const indicator = (id: string, quarter: string, planned: number, actual: number, deputies = ['d-01']) =>
    ({ indicator: id, quarter, planned, actual, deputies, ended: false, seq: 1 }) satisfies IndicatorRow;
  const rows = [
    indicator('a', '2026-Q4', 10, 25),
    indicator('b', '2026-Q4', 10, 5, ['d-01', 'd-02']),
    indicator('a', '2026-Q3', 4, 1),
  ];
  const reader = readerOf({
    today,
    rows: { indicators: keyed(rows, (row) => `${row.quarter}/${row.indicator}`) },
  });

  it('sets actual against plan in the running quarter, the least attained first', async () => {
    const board = await projectsBoard.read(reader, {});
    expect(board).toMatchObject({ quarter: '2026-Q4', previous: '2026-Q3', next: '2027-Q1' });
    expect(board?.indicators.map(({ indicator: id, ppm }) => [id, ppm])).toEqual([
      ['b', 500_000],
      ['a', 1_000_000],
    ]);
    expect(board?.total).toEqual({ indicators: 2, attained: 1, ppm: 750_000 });
    expect(board?.deputies).toEqual([
      { deputy: 'd-01', indicators: 2, attained: 1, ppm: 750_000 },
      { deputy: 'd-02', indicators: 1, attained: 0, ppm: 500_000 },
    ]);
  });

  it('shows all quarters of one indicator, and says when there is nothing', async () => {
    const board = await projectsBoard.read(reader, { indicator: 'a' });
    expect(board?.indicators.map(({ quarter, ppm }) => [quarter, ppm])).toEqual([
      ['2026-Q3', 250_000],
      ['2026-Q4', 1_000_000],
    ]);
    expect(await projectsBoard.read(reader, { indicator: 'none' })).toBeUndefined();
    expect((await projectsBoard.read(reader, { quarter: '2025-Q1' }))?.total.ppm).toBeNull();
    expect((await projectsBoard.read(reader, { deputy: 'd-02' }))?.indicators).toHaveLength(1);
  });
});

describe('the board of plans', () => {
  const action = (id: string, due: string, status: ActionRow['status'], more: Partial<ActionRow> = {}) =>
    ({
      action: id,
      plan: 'pl-1',
      deputies: ['d-01'],
      due,
      plannedOn: '2026-01-19',
      status,
      seq: 1,
      ...more,
    }) as ActionRow;
  const rows = [
    action('done', '2026-03-01', 'on-time'),
    action('late', '2026-04-01', 'late'),
    action('missed', '2026-05-01', 'missed', { plan: 'pl-2', deputies: ['d-02'] }),
    action('yesterday', '2026-11-02', 'planned'),
    action('december', '2026-12-20', 'planned'),
    action('today', today, 'planned'),
  ];
  const plan = (id: string, partner: string, from: string) => ({ plan: id, with: partner, from, seq: 1 });
  const reader = readerOf({
    today,
    collections: {
      plans: {
        'pl-2': plan('pl-2', 'police', '2026-02-01'),
        'pl-1': plan('pl-1', 'prosecutor', '2026-01-19'),
      },
    },
    rows: { actions: keyed(rows, (row) => `${row.due}/${row.action}`) },
  });

  it('groups plans by partner and lists what is late first, then what is to come', async () => {
    const board = await plansBoard.read(reader, {});
    expect(
      board?.partners.map((partner) => [partner.with, partner.plans.map(({ counts }) => counts.total)]),
    ).toEqual([
      ['prosecutor', [5]],
      ['police', [1]],
    ]);
    expect(board?.actions.map((row) => [row.action, row.state])).toEqual([
      ['yesterday', 'overdue'],
      ['missed', 'missed'],
      ['late', 'late'],
      ['today', 'planned'],
      ['december', 'planned'],
      ['done', 'on-time'],
    ]);
    expect(board?.counts).toMatchObject({
      overdue: 1,
      missed: 1,
      late: 1,
      planned: 2,
      'on-time': 1,
      total: 6,
    });
  });

  it('is filtered by plan, deputy and state', async () => {
    const ids = async (query: BoardQuery) =>
      (await plansBoard.read(reader, query))?.actions.map((row) => row.action);
    expect(await ids({ plan: 'pl-2' })).toEqual(['missed']);
    expect(await ids({ deputy: 'd-02' })).toEqual(['missed']);
    expect(await ids({ state: 'planned' })).toEqual(['today', 'december']);
  });
});

describe('the board of requests', () => {
  const request = (id: string, on: string, more: Partial<RequestRow> = {}) =>
    ({
      request: id,
      on,
      initiators: ['d-01'],
      signers: [],
      topics: [],
      significant: false,
      status: 'waiting',
      seq: 1,
      ...more,
    }) satisfies RequestRow;
  const answered = (days: number) => ({ status: 'explained', days, answeredOn: '2026-06-01' }) as const;
  const rows = [
    request('1', '2025-12-30'),
    request('2', '2026-02-01', {
      topics: ['roads-repair', 'environment-air'],
      significant: true,
      ...answered(10),
    }),
    request('3', '2026-03-01', { topics: ['roads'], promise: 'p-1', ...answered(40) }),
    request('4', '2026-05-01', { topics: ['roads'], initiators: ['d-02'], ...answered(20) }),
    request('5', '2026-06-01', { topics: ['health'], status: 'unanswered' }),
    request('6', '2026-10-20', { ...answered(12), status: 'satisfied' }),
    request('7', '2026-10-30'),
  ];
  const reader = readerOf({ today, rows: { requests: keyed(rows, (row) => `${row.on}/${row.request}`) } });

  it('counts the running year: answered, waiting and unanswered, and the middle of the days to an answer', async () => {
    const board = await requestsBoard.read(reader, {});
    expect(board).toMatchObject({ period: '2026', previous: '2025', next: '2027' });
    expect(board?.counts).toEqual({
      sent: 6,
      answered: 4,
      waiting: 1,
      unanswered: 1,
      significant: 1,
      onPromise: 1,
      medianDays: 12,
    });
    expect(board?.outcomes).toEqual({ satisfied: 1, partly: 0, explained: 3, refused: 0 });
    expect(board?.requests.map((row) => row.request)).toEqual(['7', '6', '5', '4', '3', '2']);
  });

  it('groups by topic of the first level; too few answers give no middle', async () => {
    const board = await requestsBoard.read(reader, {});
    expect(board?.topics.map(({ topic, sent, medianDays }) => [topic, sent, medianDays])).toEqual([
      ['roads', 3, 20],
      ['environment', 1, null],
      ['health', 1, null],
    ]);
  });

  it('is filtered by quarter, topic, deputy, state, and what it is about', async () => {
    const ids = async (query: BoardQuery) =>
      (await requestsBoard.read(reader, query))?.requests.map((row) => row.request);
    expect(await ids({ period: '2026-Q1' })).toEqual(['3', '2']);
    expect(await ids({ period: '2025' })).toEqual(['1']);
    expect(await ids({ topic: 'roads' })).toEqual(['4', '3', '2']);
    expect(await ids({ topic: 'roads-repair' })).toEqual(['2']);
    expect(await ids({ deputy: 'd-02' })).toEqual(['4']);
    expect(await ids({ state: 'answered', period: '2026-Q4' })).toEqual(['6']);
    expect(await ids({ about: 'significant' })).toEqual(['2']);
    expect(await ids({ about: 'promise' })).toEqual(['3']);
    expect((await requestsBoard.read(reader, { period: '2026-Q1' }))?.previous).toBe('2025-Q4');
  });
});
