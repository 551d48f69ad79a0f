import { StoreFailure, verifyCheckpoint } from '@esep/ledger';
import { beforeEach, describe, expect, it } from 'vitest';
import { row } from '../../test/support/council.ts';
import { useDynalite } from '../../test/support/dynalite.ts';
import { busMessage, lambdaContext, queueEvent, scheduleEvent } from '../../test/support/lambda-events.ts';
import { type LambdaWorld, lambdaWorld, logOf } from '../../test/support/lambda-world.ts';
import { createPublishLambda } from './lambda.ts';

const server = useDynalite();
let world: LambdaWorld;

beforeEach(async () => {
  world = await lambdaWorld(server);
  return () => world.close();
});

const publish = (cloud = world.cloud('publish')) => createPublishLambda(cloud, world);
const rankingChanged = (council: string) =>
  busMessage({
    type: 'RankingChanged',
    id: `${council}/1/ranking/2026`,
    data: { council, period: '2026', asOf: 1 },
  } as never);
const meeting = () =>
  row('meeting.held', '2026-03-02', {
    meeting: 'm-1',
    deputies: ['d-01'],
    remote: false,
    attendees: 3,
    report: false,
  });

describe('publish', () => {
  it('signs a checkpoint of each council under its own origin, and tells of it once', async () => {
    const sizes = [await world.found('almaly'), await world.found('bostandyq')];
    for (const council of ['almaly', 'bostandyq']) await world.fold(council);
    await publish()(scheduleEvent, lambdaContext());
    await publish()(scheduleEvent, lambdaContext());
    for (const [index, council] of ['almaly', 'bostandyq'].entries()) {
      const key = world.files.get(`${council}/log.pub`)!.trim();
      const checkpoint = verifyCheckpoint(world.files.get(`${council}/checkpoint`)!, [key]);
      expect(checkpoint).toMatchObject({ origin: `esep.test/${council}`, size: sizes[index] });
    }
    const told = world.events.map(({ type, id }) => `${type} ${id}`).sort();
    expect(told).toEqual([
      `CheckpointPublished almaly/checkpoint/${sizes[0]}`,
      `CheckpointPublished bostandyq/checkpoint/${sizes[1]}`,
    ]);
  });

  it('publishes the one council whose ranking has changed', async () => {
    await world.found('almaly');
    await world.found('bostandyq');
    for (const council of ['almaly', 'bostandyq']) await world.fold(council);
    const event = queueEvent([rankingChanged('bostandyq'), rankingChanged('bostandyq')]);
    expect(await publish()(event, lambdaContext())).toEqual({ batchItemFailures: [] });
    expect(world.files.has('bostandyq/checkpoint')).toBe(true);
    expect(world.files.has('almaly/checkpoint')).toBe(false);
  });

  it('brings back only the messages that name no council of ours', async () => {
    await world.found();
    await world.fold();
    const event = queueEvent(['no JSON', rankingChanged('nobody'), {}, rankingChanged('almaly')]);
    const answer = await publish()(event, lambdaContext());
    expect(answer?.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual([
      'm-0',
      'm-1',
      'm-2',
    ]);
    expect(world.files.has('almaly/checkpoint')).toBe(true);
  });

  it('one council that fails stops no other, and fails the run', async () => {
    await world.found('almaly');
    await world.found('bostandyq');
    for (const council of ['almaly', 'bostandyq']) await world.fold(council);
    const cloud = world.cloud('publish');
    const filesOf = (council: string) => ({
      ...cloud.filesOf(council),
      ...(council === 'almaly'
        ? { write: () => Promise.reject(new StoreFailure('unavailable', 'bucket')) }
        : {}),
    });
    const run = publish({ ...cloud, filesOf })(scheduleEvent, lambdaContext());
    await expect(run).rejects.toThrow('1 of 2 councils failed: almaly');
    expect(world.files.has('bostandyq/checkpoint')).toBe(true);
  });

  it('a ledger that was exchanged is signed by nobody, and is an alarm of its own', async () => {
    await world.found();
    await world.fold();
    await publish()(scheduleEvent, lambdaContext());
    const other = await lambdaWorld(server);
    await other.found('almaly', { from: '2026-01-06' });
    // Of the same size nothing would be signed anyway.
    await other.record([meeting()], 'almaly', 'office');
    await other.fold();
    const { vault } = world.stores;
    const { documents } = other.stores;
    const cloud = world.cloud('publish', { watched: true });
    const exchanged = publish({ ...cloud, stores: { ...cloud.stores, documents, vault } });
    const before = world.files.get('almaly/checkpoint');
    const log = await logOf(async () => {
      await expect(exchanged(scheduleEvent, lambdaContext())).rejects.toThrow('almaly');
    });
    other.close();
    expect(world.files.get('almaly/checkpoint')).toBe(before);
    expect(log).toMatch(/"VerificationFailed":1/);
  });

  it('begins nothing when there is no time', async () => {
    await world.found();
    await world.fold();
    await publish()(scheduleEvent, lambdaContext(9_000));
    expect(world.files.size).toBe(0);
    const answer = await publish()(queueEvent([rankingChanged('almaly')]), lambdaContext(9_000));
    expect(answer?.batchItemFailures).toHaveLength(1);
  });

  it('goes on from the checkpoint that another instance has published', async () => {
    await world.found();
    await world.fold();
    await publish()(scheduleEvent, lambdaContext());
    const size = await world.record([meeting()], 'almaly', 'office');
    await world.fold();
    await publish()(scheduleEvent, lambdaContext());
    expect(world.events.map(({ data }) => data['size'])).toEqual([size - 1, size]);
  });
});
