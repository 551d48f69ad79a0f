import type { APIGatewayProxyEventV2, Context, SQSEvent } from '@esep/aws';

/** Events as Lambda hands them over, for tests. */

export interface ApiRequest {
  readonly method?: string;
  readonly path: string;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
  readonly body?: string;
  /** What the JWT authorizer verified; none on a route without it. */
  readonly claims?: Readonly<Record<string, string>>;
  readonly routeKey?: string;
}

export const apiHost = 'a1b2c3.execute-api.eu-central-1.amazonaws.com';
/** A visitor behind CloudFront: what API Gateway adds is CloudFront's own address. */
export const visitor = '203.0.113.77';

/** An HTTP API's event, payload 2.0. */
export function apiEvent(request: ApiRequest): APIGatewayProxyEventV2 {
  const { method = 'GET', path, query = '', headers = {}, cookies, body, claims } = request;
  const authorizer = claims ? { authorizer: { jwt: { claims, scopes: null } } } : {};
  return {
    version: '2.0',
    routeKey: request.routeKey ?? '$default',
    rawPath: path,
    rawQueryString: query,
    ...(cookies ? { cookies: [...cookies] } : {}),
    headers: {
      host: apiHost,
      'x-forwarded-for': `${visitor}, 130.176.0.1`,
      'x-forwarded-proto': 'https',
      'user-agent': 'Amazon CloudFront',
      ...headers,
    },
    requestContext: {
      accountId: '123456789012',
      apiId: 'a1b2c3',
      domainName: apiHost,
      domainPrefix: 'a1b2c3',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '130.176.0.1', userAgent: 'Amazon CloudFront' },
      requestId: 'JKJaXmPLvHcESHA=',
      routeKey: request.routeKey ?? '$default',
      stage: '$default',
      time: '20/Mar/2026:05:00:00 +0000',
      timeEpoch: 1773982800000,
      ...authorizer,
    },
    ...(body === undefined ? {} : { body }),
    isBase64Encoded: false,
  } as APIGatewayProxyEventV2;
}

/** A queue's event; bodies that are no text are written as JSON. Ids are `m-0`, `m-1` …. */
export function queueEvent(bodies: readonly unknown[], group = 'group'): SQSEvent {
  return {
    Records: bodies.map((body, index) => ({
      messageId: `m-${index}`,
      receiptHandle: 'receipt',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      attributes: {
        ApproximateReceiveCount: '1',
        SentTimestamp: '1773982800000',
        SenderId: 'AIDA',
        ApproximateFirstReceiveTimestamp: '1773982800000',
        MessageGroupId: group,
        SequenceNumber: String(index),
      },
      messageAttributes: {},
      md5OfBody: '',
      eventSource: 'aws:sqs',
      eventSourceARN: 'arn:aws:sqs:eu-central-1:123456789012:esep-test-wake.fifo',
      awsRegion: 'eu-central-1',
    })),
  };
}

/** What EventBridge puts into a subscriber's queue. */
export function busMessage(detail: { readonly type: string }): object {
  return {
    version: '0',
    id: '0d079340-135a-c8c6-95c2-41fb8f496c53',
    'detail-type': detail.type,
    source: 'esep',
    account: '123456789012',
    time: '2026-03-20T05:00:00Z',
    region: 'eu-central-1',
    resources: [],
    detail,
  };
}

/** What EventBridge Scheduler sends when it is told nothing else. */
export const scheduleEvent = {};

/** The invocation's context. `remainingMs` may be a function that counts down. */
export function lambdaContext(remainingMs: number | (() => number) = 300_000): Context {
  return {
    callbackWaitsForEmptyEventLoop: false,
    functionName: 'esep-test',
    functionVersion: '$LATEST',
    invokedFunctionArn: 'arn:aws:lambda:eu-central-1:123456789012:function:esep-test',
    memoryLimitInMB: '512',
    awsRequestId: '8f5b2c3e-1111-4222-8333-444455556666',
    logGroupName: '/aws/lambda/esep-test',
    logStreamName: '2026/03/20/[$LATEST]abc',
    getRemainingTimeInMillis: () => (typeof remainingMs === 'function' ? remainingMs() : remainingMs),
    done: () => {},
    fail: () => {},
    succeed: () => {},
  };
}
