import middy from '@middy/core';
import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyStructuredResultV2,
  Context,
  SQSBatchResponse,
  SQSEvent,
} from 'aws-lambda';
import type { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';
import { createLimits, type Limits } from './limits.ts';
import type { Observer } from './observer.ts';
import { cameThroughCloudFront } from './origin-key.ts';
import type { Settings } from './settings.ts';

export type { APIGatewayProxyEventV2, Context, SQSBatchResponse, SQSEvent };

/** The adapter's own type of the same event: it wants members that API Gateway sends, and the event's public type lacks. */
type AdapterEvent = Parameters<ReturnType<typeof handle>>[0];

export type Lambda<Event, Result> = (event: Event, context: Context) => Promise<Result>;
export type HttpLambda = Lambda<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>;

/** A message of a queue. */
export interface Message {
  readonly id: string;
  /** The body as JSON; undefined for one that is none. */
  readonly body: unknown;
}

/**
 * The handler within the observer's chain. middy hands on one event at a time, and the innermost function never
 * throws what the runtime would print: an error's words may quote what somebody sent.
 */
function observed<Event, Result>(observer: Observer, run: Lambda<Event, Result>): Lambda<Event, Result> {
  const chain = middy<Event, Result, Error, Context>();
  for (const middleware of observer.chain)
    chain.use(middleware as middy.MiddlewareObj<Event, Result, Error, Context>);
  const handler = chain.handler((event, context) => run(event, context));
  return (event, context) => handler(event, context) as Promise<Result>;
}

/**
 * Answers requests of HTTP APIs and Function URLs (payload 2.0). Whatever throws is a bare 500. What did not come through
 * CloudFront is a bare 403, where the settings hold an origin key.
 */
export function httpLambda(
  { observer, settings }: { observer: Observer; settings: Pick<Settings, 'originKey'> },
  app: Hono,
): HttpLambda {
  const answer = handle(app);
  return observed(observer, async (event, context) => {
    const { requestId, routeKey } = event.requestContext;
    observer.correlate(requestId);
    if (!cameThroughCloudFront(event.headers, settings.originKey)) return bare(403);
    // The adapter would print an address that is none, and with it whatever stands there.
    if (!URL.canParse(`https://${event.requestContext.domainName}${event.rawPath}`)) return bare(400);
    const begun = performance.now();
    try {
      const result = (await answer(
        event as unknown as AdapterEvent,
        context,
      )) as APIGatewayProxyStructuredResultV2;
      observer.metric('AnswersFailed', (result.statusCode ?? 500) >= 500 ? 1 : 0);
      // The route's pattern, not the address.
      observer.info('answered', {
        routeKey,
        status: result.statusCode ?? 0,
        ms: Math.round(performance.now() - begun),
      });
      return result;
    } catch (error) {
      observer.metric('AnswersFailed', 1);
      observer.fault(error, 'request');
      return bare(500);
    }
  });
}

const bareBodies = { 400: 'Bad request\n', 403: 'Forbidden\n', 500: 'Something went wrong\n' } as const;

function bare(statusCode: keyof typeof bareBodies): APIGatewayProxyStructuredResultV2 {
  return {
    statusCode,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
    body: bareBodies[statusCode],
  };
}

/**
 * Works through a batch of a queue. `work` resolves to the ids of the messages that failed: these alone come again. When it
 * rejects, all of them do.
 */
export function queueLambda(
  observer: Observer,
  work: (messages: readonly Message[], limits: Limits) => Promise<ReadonlySet<string>>,
): Lambda<SQSEvent, SQSBatchResponse> {
  return observed(observer, async ({ Records }, context) => {
    const messages = Records.map(({ messageId, body }) => ({ id: messageId, body: jsonOf(body) }));
    let failed: ReadonlySet<string>;
    try {
      failed = await work(messages, createLimits(context));
    } catch (error) {
      observer.fault(error, 'queue');
      failed = new Set(messages.map(({ id }) => id));
    }
    observer.metric('MessagesFailed', failed.size);
    return {
      batchItemFailures: messages
        .filter(({ id }) => failed.has(id))
        .map(({ id }) => ({ itemIdentifier: id })),
    };
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Runs what a schedule starts. Rejects when the run failed, so that the schedule tries again and the alarm sees it. */
export function scheduleLambda(
  observer: Observer,
  run: (limits: Limits) => Promise<void>,
): Lambda<unknown, void> {
  return observed(observer, async (_, context) => {
    observer.correlate(context.awsRequestId);
    await run(createLimits(context));
  });
}
