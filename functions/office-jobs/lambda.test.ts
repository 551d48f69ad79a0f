import { createJobStore } from '@esep/intake';
import { beforeEach, expect, it } from 'vitest';
import { row } from '../../test/support/council.ts';
import { useDynalite } from '../../test/support/dynalite.ts';
import { lambdaContext, scheduleEvent } from '../../test/support/lambda-events.ts';
import { type LambdaWorld, lambdaWorld, logOf } from '../../test/support/lambda-world.ts';
import { clerkOnLambda } from '../../test/support/office-lambda.ts';
import { countsIn, fileOf, followed, formIn, send, workbook } from '../../test/support/office-sheets.ts';
import { createOfficeJobsLambda } from './lambda.ts';

const server = useDynalite();
let world: LambdaWorld;

beforeEach(async () => {
  world = await lambdaWorld(server);
  await world.found();
  await world.fold();
  return () => world.close();
});

const day = (n: number) => new Date(Date.UTC(2026, 1, n));
const journal = () =>
  workbook([
    ['Күні', 'Депутат', 'Қатысушылар саны', 'Тақырыбы'],
    [day(3), 'Депутат 1', 40, 'Жол'],
    [day(5), 'Депутат 2', 12, 'Су'],
  ]);
const work = () =>
  createOfficeJobsLambda(world.cloud('office-jobs', { watched: true }))(scheduleEvent, lambdaContext());
const meetings = async () =>
  (await world.stores.ledger.read('almaly', 0, 1000)).filter(({ entry }) => entry.kind === 'meeting.held');

it('makes an export that no request could end, and whoever asked takes it through the gateway', async () => {
  await world.record(
    [
      row('meeting.held', '2026-03-02', {
        ...{ meeting: 'm-1', deputies: ['d-01'], remote: false, attendees: 3, report: false },
      }),
    ],
    'almaly',
    'office',
  );
  const { vault, ledger } = world.stores;
  const now = () => new Date('2026-03-20T05:00:00Z');
  const store = createJobStore({ vault, now });
  const size = await ledger.size('almaly');
  const shared = { what: 'entries', id: 'meeting.held', filters: {}, language: 'ru', size } as const;
  const by = { account: 'secr1', role: 'office', recordedBy: 'secretariat/secr1' } as const;
  const asked = await Promise.all(
    [
      { ...shared, as: 'csv', baseUrl: 'https://almaly.test' } as const,
      { ...shared, as: 'xlsx', baseUrl: 'https://almaly.test' } as const,
      { ...shared, what: 'register', id: 'meetings', as: 'csv', baseUrl: 'https://almaly.test' } as const,
    ].map((params) => store.ask('almaly', { kind: 'export', title: 'x', by, params })),
  );
  const log = await logOf(work);
  expect(log).toContain('"CouncilsFailed":0');
  const clerk = await clerkOnLambda(world.cloud('office'));
  const files = await Promise.all(
    asked.map(async ({ id }) => {
      const job = await store.find('almaly', id);
      expect(job).toMatchObject({ state: 'done' });
      const file = (job?.result as { file: string } | undefined)?.file;
      return clerk.app.request(`/ru/office/exports/files/${file}`, { headers: { cookie: clerk.cookie } });
    }),
  );
  const [csv, xlsx, register] = await Promise.all(
    files.map(async (one) => Buffer.from(await one.arrayBuffer())),
  );
  expect(csv?.toString('utf8')).toContain('m-1');
  expect(xlsx?.subarray(0, 2).toString('latin1')).toBe('PK');
  expect(register?.toString('utf8')).toContain('m-1');
});

it('goes on with an import whose request ended, as the one who asked for it, once', async () => {
  const cloud = world.cloud('office');
  let frozen = false;
  // What a Lambda does between requests: nothing, not even what it had begun.
  const append: typeof cloud.stores.ledger.append = (...args) =>
    frozen ? new Promise(() => {}) : cloud.stores.ledger.append(...args);
  const stores = { ...cloud.stores, ledger: { ...cloud.stores.ledger, append } };
  const clerk = await clerkOnLambda({ ...cloud, stores });
  const read = await send(clerk, fileOf(await journal()));
  const tried = await followed(clerk, await clerk.post(read.path, { ...formIn(read.text), do: 'check' }));
  expect(countsIn(tried.text)).toMatchObject({ all: 2, fits: 2 });
  frozen = true;
  const upload = /\/sheets\/uploads\/[0-9a-f]{24}/.exec(tried.text)?.[0] ?? '';
  const asked = await clerk.post(`${upload}/enter`);
  expect([asked.status, (await meetings()).length]).toEqual([303, 0]);

  // Its lease has not ended: somebody may still be at it.
  await logOf(work);
  expect(await meetings()).toHaveLength(0);
  world.setNow('2026-03-20T05:05:00Z');
  const log = await logOf(async () => {
    await work();
    await work();
  });
  const entered = await meetings();
  expect(entered.map(({ entry }) => [entry.body['attendees'], entry.recordedBy])).toEqual([
    [40, 'secretariat/secr1'],
    [12, 'secretariat/secr1'],
  ]);
  expect(log).toContain('"CouncilsFailed":0');
  expect(log).not.toContain('Жол');
  const done = await followed(clerk, asked);
  expect(countsIn(done.text)).toMatchObject({ all: 2, recorded: 2 });
});
