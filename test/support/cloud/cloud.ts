import type { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { type BusEvent, serveEndpoints } from './endpoints.ts';
import { type HttpAnswer, type HttpAsk, httpAnswerOf, httpEventOf } from './http-event.ts';
import { hostLambda, type Lambda } from './lambda-host.ts';
import { createQueue, type Queue, type QueueOptions } from './queue.ts';
import { readStream, type StreamRecord } from './stream.ts';

/** Who calls whom, as the synthesized template says. */
export interface Wiring {
  /** The function behind a request; `signedIn` when its route asks for a token first. */
  door(method: string, path: string): Door | undefined;
  readonly pipe: {
    matches(record: StreamRecord): boolean;
    message(record: StreamRecord): { body: string; group: string; dedup: string };
  };
  readonly rules: readonly { matches(event: BusEvent): boolean; readonly function: string }[];
  /** What the scheduler hands to each scheduled function. */
  readonly schedules: ReadonlyMap<string, unknown>;
}

export interface Door {
  readonly function: string;
  readonly routeKey: string;
  readonly signedIn: boolean;
}

export interface CloudOptions {
  readonly wiring: Wiring;
  readonly functions: readonly { readonly name: string; readonly timeoutSeconds: number }[];
  /** The deployed bundle of a function. */
  readonly bundleOf: (name: string) => string;
  /** The environment of a function, without the endpoints of bus and queues. */
  readonly envOf: (name: string) => Readonly<Record<string, string>>;
  readonly streams: DynamoDBStreamsClient;
  readonly streamArn: string;
  readonly now: () => number;
  /** Claims by bearer token: what the gateway's authorizer found in it. */
  readonly callers: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** What becomes of the wake-ups that one look at the stream gives. */
  readonly arrange?: (records: readonly StreamRecord[]) => readonly StreamRecord[];
  readonly queues?: QueueOptions;
  /** Told of each event that a function begins to work on. */
  readonly invoked?: (lambda: Lambda) => void;
}

export interface Cloud {
  request(ask: HttpAsk): Promise<HttpAnswer>;
  /** Lets stream, pipe, queues and bus work until nothing moves any more. */
  flow(): Promise<void>;
  /** Runs a scheduled function once, and what follows from it. */
  schedule(name: string): Promise<void>;
  lambda(name: string): Lambda;
  /** By the function that it feeds. */
  queue(name: string): Queue;
  readonly events: readonly BusEvent[];
  /** Refuses that many of the next calls to bus and queues, as AWS does under load. */
  throttle(calls: number): void;
  log(): string;
  close(): Promise<void>;
}

/** The deployed functions with everything between them, on this machine: what AWS does between two functions is played here. */
export async function startCloud(options: CloudOptions): Promise<Cloud> {
  const {
    wiring,
    functions,
    bundleOf,
    envOf,
    streams,
    streamArn,
    now,
    callers,
    arrange = (all) => all,
  } = options;
  const events: BusEvent[] = [];
  const queues = new Map<string, Queue>();
  const stream = readStream(streams, streamArn);
  const queue = (name: string) => {
    const found = queues.get(name) ?? createQueue(name, options.queues);
    queues.set(name, found);
    return found;
  };
  const endpoints = await serveEndpoints({
    onEvent(event) {
      events.push(event);
      for (const rule of wiring.rules) {
        if (rule.matches(event)) queue(rule.function).send({ body: JSON.stringify(event) });
      }
    },
    onMessage: (message) => queue('recompute').send(message),
  });
  const lambdas = new Map(
    functions.map(({ name, timeoutSeconds }) => {
      const env = {
        ...envOf(name),
        AWS_ENDPOINT_URL_EVENTBRIDGE: endpoints.url,
        AWS_ENDPOINT_URL_SQS: endpoints.url,
        AWS_REGION: 'eu-central-1',
        AWS_ACCESS_KEY_ID: 'S3RVER',
        AWS_SECRET_ACCESS_KEY: 'S3RVER',
      };
      return [name, hostLambda({ name, file: bundleOf(name), env, timeoutMs: timeoutSeconds * 1000, now })];
    }),
  );
  const invoke = (name: string, event: unknown): Promise<unknown> => {
    const answered = lambda(name).invoke(event);
    options.invoked?.(lambda(name));
    return answered;
  };
  const lambda = (name: string): Lambda => {
    const found = lambdas.get(name);
    if (!found) throw new Error(`there is no function ${name}`);
    return found;
  };

  async function flow(): Promise<void> {
    for (;;) {
      for (const record of arrange((await stream.next()).filter(wiring.pipe.matches))) {
        queue('recompute').send(wiring.pipe.message(record));
      }
      const busy = [...queues.values()].filter(({ size }) => size > 0);
      if (busy.length === 0) return;
      for (const each of busy) await each.deliver((event) => invoke(each.name, event));
    }
  }

  return {
    async request(ask) {
      const door = wiring.door(ask.method, ask.path);
      if (!door) return { status: 404, headers: {}, text: 'no door' };
      const token = ask.headers?.['authorization']?.replace(/^Bearer /, '');
      const claims = token === undefined ? undefined : callers.get(token);
      if (door.signedIn && !claims) return { status: 401, headers: {}, text: '{"message":"Unauthorized"}' };
      const event = httpEventOf(ask, door.routeKey, door.signedIn ? claims : undefined);
      return httpAnswerOf(await invoke(door.function, event));
    },
    flow,
    async schedule(name) {
      await invoke(name, wiring.schedules.get(name));
      await flow();
    },
    lambda,
    queue,
    events,
    throttle: endpoints.throttle,
    log: () => [...lambdas.values()].map((each) => each.log()).join('\n'),
    async close() {
      await Promise.all([...lambdas.values()].map((each) => each.kill()));
      await endpoints.close();
    },
  };
}
