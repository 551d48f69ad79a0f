import type { AppealRow } from '@esep/domain';
import { describe, expect, it } from 'vitest';
import { agendaBoard } from './agenda.ts';
import { figuresOf } from './appeal-figures.ts';
import { appealListBoard } from './appeal-list.ts';
import { isRise, risingTopics } from './appeal-rise.ts';
import { appealsBoard } from './appeals.ts';
import { readerOf } from './test-reader.ts';

const calendars = {
  2026: { year: 2026, holidays: ['2026-10-26'], workingDays: [] },
};
const name = (en: string) => ({ en });
const topics = {
  roads: { topic: 'roads', name: name('Roads'), commission: 'k-1' },
  'roads-repair': { topic: 'roads-repair', parent: 'roads', name: name('Repair') },
  'roads-winter': { topic: 'roads-winter', parent: 'roads', name: name('Winter'), commission: 'k-2' },
  health: { topic: 'health', name: name('Health') },
};
const organizations = Object.fromEntries(
  [
    ['k-1', 'commission'],
    ['k-2', 'commission'],
    ['p-1', 'party'],
  ].map(([id, type]) => [id, { organization: id, type, name: name(String(id)), from: '2026-01-05' }]),
);

let last = 0;
function row(registeredOn: string, more: Partial<AppealRow> = {}): AppealRow {
  last += 1;
  return {
    appeal: `a-${last}`,
    seq: last,
    registeredOn,
    channel: 'web',
    status: 'answered-on-time',
    since: registeredOn,
    reopened: 0,
    extended: false,
    template: false,
    ...more,
  };
}
const times = (count: number, make: (i: number) => AppealRow) =>
  Array.from({ length: count }, (_, i) => make(i));

function reader(rows: readonly AppealRow[], today = '2027-01-11', open: readonly AppealRow[] = []) {
  const keyed = (all: readonly AppealRow[]) =>
    Object.fromEntries(all.map((one) => [`${one.since}/${one.appeal}`, one]));
  return readerOf({
    today,
    collections: { calendars, topics, organizations },
    rows: { appeals: keyed(rows), 'appeals-open': keyed(open) },
  });
}

describe('figures of appeals', () => {
  it('add up: every appeal is in time, late, overdue, forwarded or open', () => {
    const rows = [
      row('2026-10-05'),
      row('2026-10-05', { status: 'answered-late' }),
      row('2026-10-05', { status: 'overdue' }),
      row('2026-10-05', { status: 'forwarded-on-time' }),
      row('2026-10-05', { status: 'forwarded-late' }),
      row('2026-10-05', { status: 'unassigned' }),
      row('2026-10-05', { status: 'open', reopened: 2 }),
      row('2026-10-05', { template: true }),
    ];
    const { received, onTime, late, overdue, forwarded, open, reopened, template } = figuresOf(
      rows,
      calendars,
    );
    expect({ received, onTime, late, overdue, forwarded, open, reopened, template }).toEqual({
      received: 8,
      onTime: 2,
      late: 1,
      overdue: 1,
      forwarded: 2,
      open: 2,
      reopened: 1,
      template: 1,
    });
    expect(received).toBe(onTime + late + overdue + forwarded + open);
  });

  it('give the median and the ninetieth percentile of working days, of five answers and more', () => {
    /** Registered on Friday 23 October; Monday the 26th is a holiday, so Tuesday is the first working day. */
    const answeredOn = ['2026-10-27', '2026-10-28', '2026-10-29', '2026-10-30', '2026-11-02', '2026-11-30'];
    const rows = answeredOn.map((on) => row('2026-10-23', { answeredOn: on }));
    expect(figuresOf(rows, calendars).days).toEqual({ median: 3, ninetieth: 25, of: 6 });
    expect(figuresOf(rows.slice(0, 4), calendars)).not.toHaveProperty('days');
  });

  it('leave out answers for whose years there is no calendar', () => {
    const rows = times(6, () => row('2026-12-28', { answeredOn: '2027-01-05' }));
    expect(figuresOf(rows, calendars)).not.toHaveProperty('days');
  });
});

describe('a rise', () => {
  it.each([
    [2, 1, false],
    [4, 0, false],
    [5, 0, true],
    [15, 10, false],
    [20, 10, true],
    [10, 20, false],
    [100, 80, false],
    [130, 100, true],
  ])('to %d from %d: %s', (now, before, is) => {
    expect(isRise({ now, before })).toBe(is);
  });

  it('is told of the topic itself, and of the one above it only where it says more', () => {
    const inTopic = (topic: string, count: number) => times(count, () => row('2026-10-05', { topic }));
    const risen = (...rows: readonly AppealRow[][]) =>
      risingTopics(rows.flat(), [], topics).map(({ topic }) => topic);
    expect(risen(inTopic('roads-repair', 8))).toEqual(['roads-repair']);
    expect(risen(inTopic('roads-repair', 8), inTopic('roads-winter', 3))).toEqual(['roads-repair']);
    expect(risen(inTopic('roads-repair', 8), inTopic('roads-winter', 3), inTopic('roads', 4))).toEqual([
      'roads',
      'roads-repair',
    ]);
    expect(risen(inTopic('roads-repair', 3), inTopic('roads-winter', 3))).toEqual(['roads']);
    expect(risen(inTopic('roads', 8))).toEqual(['roads']);
  });
});

describe('the board of appeals', () => {
  const rows = [
    ...times(8, () => row('2026-10-05', { topic: 'roads-repair', district: 'o-01', channel: 'whatsapp' })),
    row('2026-11-02', { topic: 'roads', status: 'overdue' }),
    row('2026-12-02', { topic: 'health', district: 'o-02', status: 'open' }),
    row('2026-12-03'),
    row('2026-09-30', { topic: 'health' }),
  ];
  const board = (query: Record<string, string> = {}, today?: string) =>
    appealsBoard.read(reader(rows, today), query);

  it('counts the chosen quarter by topic, district, commission, channel and month', async () => {
    const read = await board({ period: '2026-Q4' });
    expect(read).toMatchObject({ period: '2026-Q4', before: '2026-Q3', after: '2027-Q1', receivedBefore: 1 });
    const keys = (list: readonly { key?: string; figures: { received: number } }[] | undefined) =>
      list?.map(({ key, figures }) => `${key} ${figures.received}`);
    expect(keys(read?.topics)).toEqual(['roads 9', 'health 1', 'undefined 1']);
    expect(keys(read?.topics[0]?.under)).toEqual(['roads-repair 8']);
    expect(keys(read?.districts)).toEqual(['o-01 8', 'o-02 1', 'undefined 2']);
    expect(keys(read?.commissions)).toEqual(['k-1 9', 'undefined 2']);
    expect(keys(read?.channels)).toEqual(['whatsapp 8', 'web 3']);
    expect(keys(read?.months)).toEqual(['2026-10 8', '2026-11 1', '2026-12 2']);
    expect(read?.rising).toEqual([{ topic: 'roads-repair', now: 8, before: 0 }]);
  });

  it('counts a year, a topic with those under it, and a district', async () => {
    expect((await board({ period: '2026' }))?.all.received).toBe(12);
    expect((await board({ period: '2026-Q4', topic: 'roads' }))?.all.received).toBe(9);
    expect((await board({ period: '2026-Q4', topic: 'roads-repair' }))?.all.received).toBe(8);
    expect((await board({ period: '2026-Q4', district: 'o-02' }))?.all.received).toBe(1);
    expect((await board({ period: '2026-Q4', topic: 'roads', district: 'o-02' }))?.all.received).toBe(0);
  });

  it('compares a running quarter with as many days of the one before', async () => {
    const early = await board({}, '2026-12-29');
    expect(early).toMatchObject({ period: '2026-Q4', daysSoFar: 90, receivedBefore: 0 });
    expect(early).not.toHaveProperty('after');
    expect(await board({}, '2026-12-31')).toMatchObject({ daysSoFar: 92, receivedBefore: 1 });
  });

  it('shows the running quarter where nonsense is asked for', async () => {
    expect(await board({ period: '2026-Q7' }, '2026-11-03')).toMatchObject({ period: '2026-Q4' });
  });

  it('lists who waits longest, with working days and whether it is due, and no more than twenty', async () => {
    const open = [
      row('2026-09-01', { status: 'overdue', due: '2026-09-22', topic: 'roads' }),
      row('2026-10-22', { status: 'open', due: '2026-11-13' }),
      ...times(20, (i) => row(`2026-11-${String(i + 1).padStart(2, '0')}`, { status: 'unassigned' })),
    ];
    const read = await appealsBoard.read(reader([], '2026-11-16', open), {});
    expect(read?.waitingInAll).toBe(22);
    expect(read?.waiting).toHaveLength(20);
    expect(read?.waiting.slice(0, 2)).toMatchObject([
      { since: '2026-09-01', due: '2026-09-22', days: 53, isOverdue: true },
      { since: '2026-10-22', days: 16, isOverdue: true },
    ]);
    const filtered = await appealsBoard.read(reader([], '2026-11-16', open), { topic: 'roads' });
    expect(filtered?.waitingInAll).toBe(1);
  });
});

describe('the list behind a figure', () => {
  const rows = [
    ...times(120, () => row('2026-10-05', { topic: 'roads-winter' })),
    row('2026-10-06', { topic: 'roads', status: 'forwarded-late', channel: 'post', reopened: 1 }),
    row('2026-11-06', { template: true }),
  ];
  const list = (query: Record<string, string>) =>
    appealListBoard.read(reader(rows), { period: '2026-Q4', ...query });

  it.each([
    [{}, 122],
    [{ topic: 'roads' }, 121],
    [{ topic: '-' }, 1],
    [{ commission: 'k-2' }, 120],
    [{ commission: '-' }, 1],
    [{ channel: 'post' }, 1],
    [{ month: '2026-11' }, 1],
    [{ show: 'forwarded' }, 1],
    [{ show: 'reopened' }, 1],
    [{ show: 'template' }, 1],
    [{ show: 'onTime', topic: 'roads' }, 120],
    [{ show: 'nonsense' }, 122],
    [{ district: 'o-01' }, 0],
    [{ district: '-' }, 122],
  ])('%o: %d appeals, as many as the figure', async (query, count) => {
    expect((await list(query as Record<string, string>))?.count).toBe(count);
  });

  it('has pages of a hundred, the last one for a page beyond', async () => {
    expect(await list({})).toMatchObject({ page: 1, pages: 2, rows: { length: 100 } });
    expect(await list({ page: '2' })).toMatchObject({ page: 2, rows: { length: 22 } });
    expect(await list({ page: '99' })).toMatchObject({ page: 2 });
    expect(await list({ page: '-1' })).toMatchObject({ page: 1 });
  });
});

describe('agenda proposals', () => {
  it('give each standing commission its topics that grew, with numbers, and its largest others', async () => {
    const rows = [
      ...times(12, () => row('2026-10-05', { topic: 'roads-repair', status: 'overdue' })),
      ...times(3, () => row('2026-07-06', { topic: 'roads-repair' })),
      ...times(2, () => row('2026-10-06', { topic: 'roads-winter' })),
      row('2026-07-06', { topic: 'roads-winter' }),
      ...times(6, () => row('2026-10-05', { topic: 'health' })),
      row('2026-10-05'),
    ];
    const board = await agendaBoard.read(reader(rows), { period: '2026-Q4' });
    expect(board?.agendas).toMatchObject([
      {
        commission: 'k-1',
        received: 12,
        receivedBefore: 3,
        proposals: [{ topic: 'roads-repair', now: 12, before: 3, figures: { overdue: 12 } }],
        others: [],
      },
      {
        commission: 'k-2',
        received: 2,
        proposals: [],
        others: [{ topic: 'roads-winter', now: 2, before: 1 }],
      },
      { received: 7, proposals: [{ topic: 'health', now: 6, before: 0 }] },
    ]);
  });

  it('name every commission, also one without a single appeal', async () => {
    const board = await agendaBoard.read(reader([]), {});
    expect(board?.agendas).toEqual([
      { commission: 'k-1', received: 0, receivedBefore: 0, proposals: [], others: [] },
      { commission: 'k-2', received: 0, receivedBefore: 0, proposals: [], others: [] },
    ]);
  });
});
