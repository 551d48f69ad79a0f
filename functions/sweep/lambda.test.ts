import { beforeEach, describe, expect, it } from 'vitest';
import { row } from '../../test/support/council.ts';
import { useDynalite } from '../../test/support/dynalite.ts';
import { lambdaContext, scheduleEvent } from '../../test/support/lambda-events.ts';
import { type LambdaWorld, lambdaWorld, logOf } from '../../test/support/lambda-world.ts';
import { createPublishLambda } from '../publish/lambda.ts';
import { createSweepLambda } from './lambda.ts';

const server = useDynalite();
let world: LambdaWorld;

beforeEach(async () => {
  world = await lambdaWorld(server);
  return () => world.close();
});

const sweep = (cloud = world.cloud('sweep')) =>
  createSweepLambda(cloud, world)(scheduleEvent, lambdaContext());
const watchedSweep = () => logOf(() => sweep(world.cloud('sweep', { watched: true })));
const publish = () => createPublishLambda(world.cloud('publish'), world)(scheduleEvent, lambdaContext());

/** The values of a metric in what was logged. */
function metric(log: string, name: string): unknown {
  const lines = log.split('\n').filter((line) => line.includes('CloudWatchMetrics'));
  return lines.map((line) => JSON.parse(line)[name]).find((value) => value !== undefined);
}

describe('sweep', () => {
  it('folds and tells what lost its wake-up, and enters what has fallen due, each once', async () => {
    const founded = await world.found();
    await sweep();
    const size = await world.stores.ledger.size('almaly');
    expect(size).toBeGreaterThan(founded);
    const cursor = await world.stores.documents.cursor({ council: 'almaly', generation: 'g1' }, 'scorecards');
    expect(cursor).toEqual({ c: size, m: size });
    const told = () => world.events.filter(({ type }) => type === 'EntryRecorded').map(({ id }) => id);
    expect(told()).toEqual(Array.from({ length: size }, (_, index) => `almaly/${index + 1}`));
    await sweep();
    expect(await world.stores.ledger.size('almaly')).toBe(size);
    expect(told()).toHaveLength(size);
  });

  it('measures no lag, a matching log and no waiting when all is well', async () => {
    await world.found();
    await sweep();
    await publish();
    const log = await watchedSweep();
    expect(metric(log, 'FollowerLag')).toBe(0);
    expect(metric(log, 'VerificationFailed')).toBe(0);
    expect(metric(log, 'CheckpointAge')).toBe(0);
  });

  it('measures how long the first entry without a checkpoint waits for one', async () => {
    await world.found();
    await sweep();
    await publish();
    world.setNow('2026-03-20T08:00:00Z');
    await world.record(
      [
        row('meeting.held', '2026-03-02', {
          meeting: 'm-1',
          deputies: ['d-01'],
          remote: false,
          attendees: 3,
          report: false,
        }),
      ],
      'almaly',
      'office',
    );
    world.setNow('2026-03-20T20:00:00Z');
    const log = await watchedSweep();
    expect(metric(log, 'CheckpointAge')).toBeGreaterThanOrEqual(12);
    expect(metric(log, 'CheckpointAge')).toBeLessThanOrEqual(15);
  });

  it('sees a checkpoint that the ledger does not match, one that was exchanged, and a key that was taken away', async () => {
    await world.found('almaly');
    await world.found('bostandyq', { from: '2026-01-06' });
    await sweep();
    await publish();
    const files = new Map(world.files);
    const failed = async () => metric(await watchedSweep(), 'VerificationFailed');
    expect([await failed()].flat()).toEqual([0, 0]);
    for (const name of ['checkpoint', 'log.pub'])
      world.files.set(`almaly/${name}`, files.get(`bostandyq/${name}`)!);
    expect([await failed()].flat()).toContain(1);
    world.files.set('almaly/log.pub', files.get('almaly/log.pub')!);
    expect([await failed()].flat()).toContain(1);
    world.files.set('almaly/checkpoint', files.get('almaly/checkpoint')!);
    expect([await failed()].flat()).toEqual([0, 0]);
    world.files.delete('almaly/log.pub');
    expect([await failed()].flat()).toContain(1);
  });

  it('measures each council even when its sweep fails, goes on with the others, and fails the run', async () => {
    await world.found('almaly');
    await world.found('bostandyq');
    const cloud = world.cloud('sweep', { watched: true });
    const { documents } = cloud.stores;
    const broken = {
      ...documents,
      applyBatch: (...args: Parameters<typeof documents.applyBatch>) =>
        args[0].council === 'almaly' ? Promise.reject(new Error('poison')) : documents.applyBatch(...args),
    };
    const log = await logOf(async () => {
      const run = sweep({ ...cloud, stores: { ...cloud.stores, documents: broken } });
      await expect(run).rejects.toThrow('1 of 2 councils failed: almaly');
    });
    expect(Math.max(...([metric(log, 'FollowerLag')].flat() as number[]))).toBeGreaterThan(0);
    const cursor = await documents.cursor({ council: 'bostandyq', generation: 'g1' }, 'scorecards');
    expect(cursor.c).toBe(await world.stores.ledger.size('bostandyq'));
  });
});
