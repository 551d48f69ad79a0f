import {
  type Cloud,
  createEventBridgeBus,
  createObserver,
  eachCouncil,
  type Lambda,
  lazily,
  type Message,
  openCloud,
  queueLambda,
  type SQSBatchResponse,
  type SQSEvent,
  scheduleLambda,
} from '@esep/aws';
import { readLogSeed } from '@esep/intake';
import { createNoteSigner } from '@esep/ledger';
import { definitionOf } from '../definition-of.ts';
import type { CloudEvent, EventBus } from '../events.ts';
import { createPublish, LogDiverged, type Publish } from './handler.ts';

export interface PublishParts {
  readonly bus: EventBus;
}

/** Signs and publishes checkpoints: of every council when the schedule says so, of one when its ranking has changed. */
export function createPublishLambda(
  cloud: Cloud,
  { bus }: PublishParts,
): Lambda<SQSEvent | object, SQSBatchResponse | undefined> {
  const { stores, councils, filesOf, observer, now } = cloud;
  const { documents, vault } = stores;
  const publishers = new Map<string, Publish>();

  async function publisherOf(council: string, origin: string): Promise<Publish> {
    const known = publishers.get(`${council} ${origin}`);
    if (known) return known;
    const signer = createNoteSigner(origin, await readLogSeed(vault, council));
    const signed = (size: number) => bus.send([checkpointPublished(council, origin, size, now())]);
    const made = createPublish({ council, documents, signer, files: filesOf(council), signed });
    publishers.set(`${council} ${origin}`, made);
    return made;
  }

  /** A ledger that is not the one that was published is an alarm of its own. */
  async function checked(publisher: Publish): Promise<number | undefined> {
    try {
      const size = await publisher.checkpoint();
      observer.metric('VerificationFailed', 0);
      return size;
    } catch (error) {
      if (error instanceof LogDiverged) observer.metric('VerificationFailed', 1);
      throw error;
    }
  }

  async function publish({ council, origin }: { council: string; origin: string }): Promise<void> {
    const size = await checked(await publisherOf(council, origin));
    if (size !== undefined) observer.info('published', { council, size });
  }

  const onSchedule = scheduleLambda(observer, async (limits) => {
    const options = { councils: await councils.list(), limits, observer };
    await eachCouncil(options, publish);
  });

  const onMessages = queueLambda(observer, async (messages, limits) => {
    const failed = new Set<string>();
    const first = messages[0];
    observer.correlate((first && eventOf(first)?.id) ?? first?.id ?? 'none');
    for (const [council, ids] of byCouncil(messages)) {
      try {
        const known = limits.enough() ? undefined : await councils.find(council);
        if (!known) throw new RangeError('no time, or no such council');
        await publish(known);
      } catch (error) {
        observer.fault(error, 'council', { council, messageIds: ids });
        for (const id of ids) failed.add(id);
      }
    }
    return failed;
  });

  return async (event, context) => {
    if ('Records' in event) return onMessages(event, context);
    await onSchedule(event, context);
    return undefined;
  };
}

/** What EventBridge put into the queue. */
function eventOf({
  body,
}: Message): { readonly id?: string; readonly data?: { readonly council?: unknown } } | undefined {
  return (body as { detail?: object } | undefined | null)?.detail;
}

/** The messages' ids by the council that each names; what names none stands under the empty name, which is no council. */
function byCouncil(messages: readonly Message[]): ReadonlyMap<string, readonly string[]> {
  return Map.groupBy(messages, (message) => {
    const council = eventOf(message)?.data?.council;
    return typeof council === 'string' ? council : '';
  })
    .entries()
    .reduce(
      (ids, [council, of]) =>
        ids.set(
          council,
          of.map(({ id }) => id),
        ),
      new Map<string, string[]>(),
    );
}

function checkpointPublished(council: string, origin: string, size: number, at: Date): CloudEvent {
  return {
    specversion: '1.0',
    id: `${council}/checkpoint/${size}`,
    source: `/councils/${council}`,
    type: 'CheckpointPublished',
    subject: origin,
    time: at.toISOString(),
    datacontenttype: 'application/json',
    data: { council, origin, size },
  };
}

export const handler = lazily(() => {
  const definition = definitionOf('publish');
  const cloud = openCloud(definition, { observer: createObserver(definition) });
  const { region, bus = '' } = cloud.settings;
  return createPublishLambda(cloud, {
    bus: createEventBridgeBus({ region, bus }),
  });
});
