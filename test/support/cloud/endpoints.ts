import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An event as a rule sees it. */
export interface BusEvent {
  readonly id: string;
  readonly source: string;
  readonly 'detail-type': string;
  readonly detail: unknown;
  readonly [member: string]: unknown;
}

export interface SentMessage {
  readonly queueUrl: string;
  readonly body: string;
  readonly group: string | undefined;
  readonly dedup: string | undefined;
}

export interface Endpoints {
  /** For `AWS_ENDPOINT_URL_EVENTBRIDGE` and `AWS_ENDPOINT_URL_SQS`. */
  readonly url: string;
  /** Fails that many of the next calls as AWS does under load. */
  throttle(calls: number): void;
  close(): Promise<void>;
}

/**
 * EventBridge and SQS as far as functions send to them, spoken over HTTP by the real SDK: neither has a local edition. What
 * arrives is handed on; what becomes of it follows from the template's rules.
 */
export async function serveEndpoints(given: {
  onEvent(event: BusEvent): void;
  onMessage(message: SentMessage): void;
}): Promise<Endpoints> {
  let throttled = 0;
  const operations: Readonly<Record<string, (input: never) => object>> = {
    'AWSEvents.PutEvents': ({ Entries }: { Entries: PutEntry[] }) => ({
      FailedEntryCount: 0,
      Entries: Entries.map((entry) => {
        const event = eventOf(entry);
        given.onEvent(event);
        return { EventId: event.id };
      }),
    }),
    'AmazonSQS.SendMessage': (input: SendInput) => {
      const { QueueUrl, MessageBody, MessageGroupId, MessageDeduplicationId } = input;
      given.onMessage({
        queueUrl: QueueUrl,
        body: MessageBody,
        group: MessageGroupId,
        dedup: MessageDeduplicationId,
      });
      return {
        MessageId: randomUUID(),
        MD5OfMessageBody: createHash('md5').update(MessageBody).digest('hex'),
      };
    },
  };
  const server = createServer(async (request, response) => {
    const target = String(request.headers['x-amz-target']);
    const operation = operations[target];
    const answer = (status: number, body: object) => {
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
    };
    const input = JSON.parse(await textOf(request)) as never;
    if (throttled > 0) {
      throttled -= 1;
      return answer(400, { __type: 'ThrottlingException', message: 'Rate exceeded' });
    }
    if (!operation) return answer(400, { __type: 'UnknownOperationException', message: target });
    return answer(200, operation(input));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    throttle(calls) {
      throttled = calls;
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

interface PutEntry {
  readonly Source: string;
  readonly DetailType: string;
  readonly Detail: string;
  readonly EventBusName: string;
}

interface SendInput {
  readonly QueueUrl: string;
  readonly MessageBody: string;
  readonly MessageGroupId?: string;
  readonly MessageDeduplicationId?: string;
}

function eventOf({ Source, DetailType, Detail, EventBusName }: PutEntry): BusEvent {
  return {
    version: '0',
    id: randomUUID(),
    source: Source,
    'detail-type': DetailType,
    account: '111122223333',
    time: '2026-03-20T05:00:00Z',
    region: 'eu-central-1',
    resources: [],
    detail: JSON.parse(Detail),
    'event-bus': EventBusName,
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
