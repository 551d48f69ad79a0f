import { brotliDecompressSync, gunzipSync } from 'node:zlib';

export interface HttpAsk {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  /** By lower-case name. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

let last = 0;

/** The event, payload format 2.0, that API Gateway and Function URLs hand to a function. */
export function httpEventOf(
  { method, path, headers = {}, body }: HttpAsk,
  routeKey: string,
  claims: Readonly<Record<string, string>> | undefined,
): object {
  const [rawPath = '', rawQueryString = ''] = path.split('?', 2);
  const { cookie, ...others } = headers;
  return {
    version: '2.0',
    routeKey,
    rawPath,
    rawQueryString,
    ...(cookie ? { cookies: cookie.split('; ') } : {}),
    headers: { host: 'abc.lambda-url.example', 'x-forwarded-for': '192.0.2.1', ...others },
    queryStringParameters: Object.fromEntries(new URLSearchParams(rawQueryString)),
    requestContext: {
      accountId: '111122223333',
      apiId: 'abc',
      domainName: 'abc.execute-api.eu-central-1.amazonaws.com',
      domainPrefix: 'abc',
      http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
      requestId: `gateway-${++last}`,
      routeKey,
      stage: '$default',
      time: '20/Mar/2026:05:00:00 +0000',
      timeEpoch: 1_774_000_000_000,
      ...(claims ? { authorizer: { jwt: { claims, scopes: null } } } : {}),
    },
    ...bodyOf(headers['content-type'], body),
  };
}

/** API Gateway encodes whatever it does not take for text, forms among it, and tells no length. */
function bodyOf(type: string | undefined, body: string | undefined): object {
  if (body === undefined) return { isBase64Encoded: false };
  if (type?.startsWith('application/json')) return { body, isBase64Encoded: false };
  return { body: Buffer.from(body).toString('base64'), isBase64Encoded: true };
}

interface LambdaAnswer {
  readonly statusCode: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
}

export function httpAnswerOf(answer: unknown): HttpAnswer {
  const { statusCode, headers = {}, body = '', isBase64Encoded = false } = answer as LambdaAnswer;
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  const encoding = headers['content-encoding'];
  const plain =
    encoding === 'br' ? brotliDecompressSync(bytes) : encoding === 'gzip' ? gunzipSync(bytes) : bytes;
  return { status: statusCode, headers, text: plain.toString('utf8') };
}
