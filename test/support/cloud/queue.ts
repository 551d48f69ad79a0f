import { createHash, randomUUID } from 'node:crypto';

/** A message on its way. */
export interface Message {
  readonly id: string;
  readonly body: string;
  readonly group: string | undefined;
  readonly dedup: string | undefined;
  received: number;
}

/** Says which messages of a batch failed, as SQS asks a Lambda to; throws when all of them did. */
export type Consumer = (event: { Records: readonly object[] }) => Promise<unknown>;

export interface Queue {
  readonly name: string;
  /** Takes a message; one with a deduplication id that was seen before is dropped. */
  send(message: { body: string; group?: string | undefined; dedup?: string | undefined }): void;
  /**
   * Delivers what waits, in batches, until nothing does: failed messages come again, and go to the dead ones after
   * `mostReceives`.
   */
  deliver(consume: Consumer): Promise<void>;
  readonly dead: readonly string[];
  readonly size: number;
  /** Puts the dead messages back, as an operator's redrive does. */
  redrive(): void;
  /** Forgets what waits: wake-ups that are lost. */
  lose(): void;
}

export interface QueueOptions {
  readonly mostReceives?: number;
  /** May give a batch in another order, or a message twice. */
  readonly arrange?: (batch: readonly Message[]) => readonly Message[];
}

const batchSize = 10;

/** A queue with a dead-letter queue, as much of SQS as an event source needs. A group's messages keep their order. */
export function createQueue(
  name: string,
  { mostReceives = 5, arrange = (batch: readonly Message[]) => batch }: QueueOptions = {},
): Queue {
  let waiting: Message[] = [];
  const seen = new Set<string>();
  const dead: Message[] = [];

  function nextBatch(): Message[] {
    const batch = waiting.slice(0, batchSize);
    waiting = waiting.slice(batchSize);
    return batch;
  }

  function back(messages: readonly Message[]): void {
    const again = messages.filter(({ received }) => received < mostReceives);
    dead.push(...messages.filter(({ received }) => received >= mostReceives));
    waiting = [...again, ...waiting];
  }

  return {
    name,
    send({ body, group, dedup }) {
      if (dedup !== undefined && seen.has(dedup)) return;
      if (dedup !== undefined) seen.add(dedup);
      waiting.push({ id: randomUUID(), body, group, dedup, received: 0 });
    },
    async deliver(consume) {
      while (waiting.length > 0) {
        const batch = nextBatch();
        for (const message of batch) message.received += 1;
        const records = arrange(batch).map((message) => recordOf(name, message));
        const failed = await consume({ Records: records }).then(failedOf, () => undefined);
        back(failed ? batch.filter(({ id }) => failed.has(id)) : batch);
      }
    },
    get dead() {
      return dead.map(({ body }) => body);
    },
    get size() {
      return waiting.length;
    },
    redrive() {
      for (const message of dead.splice(0)) waiting.push({ ...message, received: 0 });
    },
    lose() {
      waiting = [];
    },
  };
}

function failedOf(answer: unknown): Set<string> {
  const { batchItemFailures = [] } = (answer ?? {}) as { batchItemFailures?: { itemIdentifier: string }[] };
  return new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
}

/** The record as Lambda's poller hands it over. */
function recordOf(queue: string, { id, body, group, dedup, received }: Message): object {
  return {
    messageId: id,
    receiptHandle: `receipt-${id}`,
    body,
    attributes: {
      ApproximateReceiveCount: String(received),
      SentTimestamp: '1774000000000',
      SenderId: 'AIDAEXAMPLE',
      ApproximateFirstReceiveTimestamp: '1774000000001',
      ...(group === undefined ? {} : { MessageGroupId: group }),
      ...(dedup === undefined ? {} : { MessageDeduplicationId: dedup }),
    },
    messageAttributes: {},
    md5OfBody: createHash('md5').update(body).digest('hex'),
    eventSource: 'aws:sqs',
    eventSourceARN: `arn:aws:sqs:eu-central-1:111122223333:${queue}`,
    awsRegion: 'eu-central-1',
  };
}
