import { beforeAll, expect, test } from 'vitest';
import { type CloudCouncil, council, openCloudCouncil } from '../../bench/dynamodb/cloud-council.ts';
import { sum } from '../../bench/dynamodb/meter.ts';
import { foundingRows, type Row, row } from '../support/council.ts';
import { describeOnDynamoLocal } from '../support/dynamo-world.ts';

const each = Array.from({ length: 32 }, (_, i) => `d-${String(i + 1).padStart(2, '0')}`);
const day = '2026-03-02';

/** One entry of each common kind, in an order in which they fit their subjects. */
const common: readonly Row[] = [
  row('appeal.received', day, { appeal: 'a-1', channel: 'e-otinish', topic: 'roads', district: 'o-04' }),
  row('appeal.assigned', day, { appeal: 'a-1', deputy: 'd-07' }),
  row('appeal.answered', '2026-03-12', { appeal: 'a-1' }),
  row('meeting.held', day, {
    meeting: 'm-1',
    deputies: ['d-01'],
    district: 'o-01',
    remote: false,
    attendees: 12,
    report: false,
  }),
  row('reception.scheduled', day, { reception: 'r-1', deputy: 'd-02', on: day }),
  row('reception.held', day, { reception: 'r-1', visitors: 7 }),
  row('request.sent', day, {
    request: 'q-1',
    initiators: ['d-07'],
    signers: ['d-12', 'd-15'],
    title: 'Ақсу ауылына апаратын жолды жөндеу туралы',
    topics: ['roads'],
    sociallySignificant: true,
  }),
  row('sitting.held', day, {
    sitting: 's-1',
    type: 'plenary',
    roll: Object.fromEntries(each.map((deputy) => [deputy, 'present'])),
  }),
];

describeOnDynamoLocal('what entries consume', (endpoint) => {
  let cloud: CloudCouncil;
  const record = (rows: readonly Row[], role: 'office' | 'system') =>
    cloud.recorder.record(council, rows, { role, recordedBy: `${role}/test` });

  beforeAll(async () => {
    cloud = await openCloudCouncil(endpoint, () => new Date('2026-03-20T05:00:00Z'));
    const { results } = await record(foundingRows({ deputies: 32 }), 'system');
    expect(results.filter(({ outcome }) => outcome !== 'recorded')).toEqual([]);
    await cloud.warm.catchUp(council);
  });

  test.each(common.map((one) => [one.kind, one] as const))(
    '%s takes at most 3 write units to record, its text included',
    async (_, one) => {
      cloud.meter.take();
      const { results } = await record([one], 'office');
      expect(results[0]?.outcome).toBe('recorded');
      const { writes } = sum(cloud.meter.take());
      expect(writes).toBeGreaterThanOrEqual(2);
      expect(writes).toBeLessThanOrEqual(3);
    },
  );

  test('folding them warm reads no more than a few units an entry, and writes what they moved', async () => {
    cloud.meter.take();
    await cloud.warm.catchUp(council);
    const { writes, reads } = sum(cloud.meter.take());
    // 32 tallies and lines of the sitting, and some 15 documents of the others.
    expect(writes).toBeLessThan(150);
    expect(reads).toBeLessThan(5 * common.length);
  });

  test('an entry costs the same with a thousand behind it', async () => {
    const meeting = (n: number) => row('meeting.held', day, { ...common[3]?.body, meeting: `more-${n}` });
    const costOf = async (n: number) => {
      cloud.meter.take();
      await record([meeting(n)], 'office');
      return sum(cloud.meter.take());
    };
    await costOf(1);
    const before = await costOf(2);
    for (let bulk = 0; bulk < 4; bulk++) {
      await record(
        Array.from({ length: 250 }, (_, i) => meeting(1000 * (bulk + 1) + i)),
        'office',
      );
    }
    // The first one after a bulk reads its large commit item once more.
    await costOf(3);
    expect(await costOf(4)).toEqual(before);
  });
});
