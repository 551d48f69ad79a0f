import { beforeEach, describe, expect, it } from 'vitest';
import { row } from '../../test/support/council.ts';
import { useDynalite } from '../../test/support/dynalite.ts';
import { lambdaContext, queueEvent } from '../../test/support/lambda-events.ts';
import { type LambdaWorld, lambdaWorld, logOf } from '../../test/support/lambda-world.ts';
import type { EventBus } from '../events.ts';
import { createRecomputeLambda } from './lambda.ts';

const server = useDynalite();
let world: LambdaWorld;

beforeEach(async () => {
  world = await lambdaWorld(server);
  return () => world.close();
});

const recompute = ({ watched = false, ...parts }: { watched?: boolean; bus?: EventBus } = {}) =>
  createRecomputeLambda(world.cloud('recompute', { watched }), { ...world, ...parts });
const wakeUp = (council: string, seq: number) => ({
  council,
  ref: `${council}#${String(seq).padStart(12, '0')}`,
});
const scorecards = async (council = 'almaly') => {
  const generation = (await world.stores.documents.serving(council)) ?? 'g1';
  return (await world.stores.documents.cursor({ council, generation }, 'scorecards')).c;
};

const meeting = (number: number) =>
  row('meeting.held', '2026-03-02', {
    meeting: `m-${number}`,
    deputies: ['d-01'],
    remote: false,
    attendees: 3,
    report: false,
  });

describe('recompute', () => {
  it('folds a council once, however many wake-ups it has, and tells others', async () => {
    await world.found();
    const size = await world.record([meeting(0)], 'almaly', 'office');
    const log = await logOf(async () => {
      const event = queueEvent([wakeUp('almaly', 1), wakeUp('almaly', 2), wakeUp('almaly', 2)]);
      expect(await recompute({ watched: true })(event, lambdaContext())).toEqual({ batchItemFailures: [] });
    });
    expect(await scorecards()).toBe(size);
    expect(world.events.filter(({ type }) => type === 'EntryRecorded')).toHaveLength(size);
    expect(world.events.some(({ type }) => type === 'RankingChanged')).toBe(true);
    expect(world.woken).toEqual([]);
    expect(log.match(/"message":"folded"/g)).toHaveLength(1);
    expect(log).toContain('"correlation_id":"almaly#000000000001"');
    expect(log).toMatch(/"FollowerLag":0/);
  });

  it('brings back only what is no wake-up, and folds the rest', async () => {
    const size = await world.found();
    const bodies = ['no JSON', {}, { council: '../other' }, { council: 7 }, null, wakeUp('almaly', size)];
    const { batchItemFailures } = await recompute()(queueEvent(bodies), lambdaContext());
    expect(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual([
      'm-0',
      'm-1',
      'm-2',
      'm-3',
      'm-4',
    ]);
    expect(await scorecards()).toBe(size);
  });

  it('a council that fails brings back its messages alone', async () => {
    const [size] = [await world.found(), await world.found('bostandyq')];
    const cloud = world.cloud('recompute', { watched: true });
    const { ledger } = cloud.stores;
    const poisoned = {
      ...ledger,
      read: async (council: string, ...rest: [number, number]) => {
        if (council === 'bostandyq') throw new Error('poison');
        return ledger.read(council, ...rest);
      },
    };
    const handler = createRecomputeLambda({ ...cloud, stores: { ...cloud.stores, ledger: poisoned } }, world);
    const event = queueEvent([wakeUp('bostandyq', 1), wakeUp('almaly', 1), wakeUp('bostandyq', 2)]);
    const log = await logOf(async () => {
      const { batchItemFailures } = await handler(event, lambdaContext());
      expect(batchItemFailures).toEqual([{ itemIdentifier: 'm-0' }, { itemIdentifier: 'm-2' }]);
    });
    expect(await scorecards('almaly')).toBe(size);
    expect(log).toContain('"council":"bostandyq"');
  });

  it('stops before the time limit and wakes itself; later runs reach the end', async () => {
    await world.found();
    const meetings = Array.from({ length: 300 }, (_, index) => meeting(index));
    const size = await world.record(meetings, 'almaly', 'office');
    const cloud = world.cloud('recompute');
    const { documents } = cloud.stores;
    let batches = 0;
    const counting = {
      ...documents,
      applyBatch: (...args: Parameters<typeof documents.applyBatch>) => {
        batches += 1;
        return documents.applyBatch(...args);
      },
    };
    // Time for one batch of each of the two followers.
    const context = lambdaContext(() => (batches < 2 ? 300_000 : 40_000));
    const hurried = createRecomputeLambda(
      { ...cloud, stores: { ...cloud.stores, documents: counting } },
      world,
    );
    await hurried(queueEvent([wakeUp('almaly', size)]), context);
    const folded = await scorecards();
    expect(folded).toBeGreaterThan(0);
    expect(folded).toBeLessThan(size);
    expect(world.woken).toEqual(['almaly']);
    expect(world.events.filter(({ type }) => type === 'EntryRecorded')).toHaveLength(folded);
    await recompute()(queueEvent([{ council: 'almaly' }]), lambdaContext());
    expect(await scorecards()).toBe(size);
    expect(world.events.filter(({ type }) => type === 'EntryRecorded')).toHaveLength(size);
    expect(world.woken).toEqual(['almaly']);
  });

  it('a bus that takes nothing brings the wake-up back, and nothing is lost', async () => {
    const size = await world.found();
    const bus = { send: () => Promise.reject(new Error('throttled')) };
    const { batchItemFailures } = await recompute({ bus })(
      queueEvent([wakeUp('almaly', 1)]),
      lambdaContext(),
    );
    expect(batchItemFailures).toEqual([{ itemIdentifier: 'm-0' }]);
    expect(await scorecards()).toBe(size);
    await recompute()(queueEvent([wakeUp('almaly', 1)]), lambdaContext());
    expect(world.events.filter(({ type }) => type === 'EntryRecorded')).toHaveLength(size);
  });
});
