import { beforeEach, expect, it } from 'vitest';
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
