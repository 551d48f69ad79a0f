import type { PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { SendMessageCommand } from '@aws-sdk/client-sqs';
import { describe, expect, it } from 'vitest';
import { createEventBridgeBus } from './event-bus.ts';
import { createWakeQueue } from './wake-queue.ts';

const region = 'eu-central-1';

const event = (number: number, data: object = {}) => ({
  id: `almaly/${number}`,
  type: 'EntryRecorded',
  time: '2026-03-20T05:00:00.000Z',
  data,
});

/** A bus that refuses the entries whose id `refuses` names, as often as it says. */
function fakeBus(refuses: Map<string, number> = new Map()) {
  const calls: string[][] = [];
  const client = {
    async send({ input: { Entries = [] } }: PutEventsCommand) {
      const ids = Entries.map(({ Detail }) => JSON.parse(Detail ?? '').id as string);
      calls.push(ids);
      return {
        Entries: ids.map((id) => {
          const left = refuses.get(id) ?? 0;
          refuses.set(id, left - 1);
          return left > 0 ? { ErrorCode: 'ThrottlingException' } : { EventId: id };
        }),
      };
    },
  };
  const bus = createEventBridgeBus({
    client: client as never,
    bus: 'esep-test',
    region,
    attempts: 4,
    firstPauseMs: 1,
  });
  return { bus, calls, client };
}

describe('the bus', () => {
  it('is sent at most ten events a call, in order', async () => {
    const { bus, calls } = fakeBus();
    await bus.send(Array.from({ length: 23 }, (_, index) => event(index)));
    expect(calls.map((ids) => ids.length)).toEqual([10, 10, 3]);
    expect(calls.flat()).toEqual(Array.from({ length: 23 }, (_, index) => `almaly/${index}`));
  });

  it('is sent at most 256 KB a call', async () => {
    const { bus, calls } = fakeBus();
    await bus.send([1, 2, 3].map((number) => event(number, { text: 'ұ'.repeat(60_000) })));
    expect(calls.map((ids) => ids.length)).toEqual([2, 1]);
  });

  it('is sent again what it refused, and only that', async () => {
    const { bus, calls } = fakeBus(new Map([['almaly/2', 2]]));
    await bus.send([event(1), event(2), event(3)]);
    expect(calls).toEqual([['almaly/1', 'almaly/2', 'almaly/3'], ['almaly/2'], ['almaly/2']]);
  });

  it('that refuses to the end makes the sender fail, with the bus’s own code', async () => {
    const { bus } = fakeBus(new Map([['almaly/2', 99]]));
    await expect(bus.send([event(1), event(2)])).rejects.toMatchObject({
      code: 'events_refused',
      message: 'the bus did not take 1 events: ThrottlingException',
    });
  });

  it('that cannot be reached makes the sender fail', async () => {
    const { client, bus } = fakeBus();
    client.send = () => Promise.reject(Object.assign(new Error('x'), { name: 'TimeoutError' }));
    await expect(bus.send([event(1)])).rejects.toMatchObject({ code: 'events_refused' });
  });

  it('gets what rules match on: source, type and the CloudEvent', async () => {
    let sent: PutEventsCommand['input'] | undefined;
    const client = {
      send: async (command: PutEventsCommand) => {
        sent = command.input;
        return { Entries: [{ EventId: '1' }] };
      },
    };
    await createEventBridgeBus({ client: client as never, bus: 'esep-test', region }).send([event(1)]);
    expect(sent?.Entries).toEqual([
      {
        EventBusName: 'esep-test',
        Source: 'esep',
        DetailType: 'EntryRecorded',
        Time: new Date('2026-03-20T05:00:00.000Z'),
        Detail: JSON.stringify(event(1)),
      },
    ]);
  });
});

describe('the queue of wake-ups', () => {
  it('gets one message a wake-up, in the council’s group, and never drops the second', async () => {
    const sent: SendMessageCommand['input'][] = [];
    const client = { send: async ({ input }: SendMessageCommand) => void sent.push(input) };
    const queue = createWakeQueue({ client: client as never, url: 'https://queue.fifo', region });
    await queue.wake('almaly');
    await queue.wake('almaly');
    expect(sent[0]).toMatchObject({ MessageBody: '{"council":"almaly"}', MessageGroupId: 'almaly' });
    expect(new Set(sent.map(({ MessageDeduplicationId }) => MessageDeduplicationId)).size).toBe(2);
  });
});
