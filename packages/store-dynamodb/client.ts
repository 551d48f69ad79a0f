import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';

export interface ClientOptions {
  /** Any endpoint that speaks DynamoDB's protocol; that of the region unless told. */
  readonly endpoint?: string;
  readonly region?: string;
  readonly credentials?: NonNullable<DynamoDBClientConfig['credentials']>;
  /** A profile of the SDK's own files, instead of what the environment says. */
  readonly profile?: string;
  /** How often a request is sent at most; 5 unless told. */
  readonly maxAttempts?: number;
}

/**
 * A client with timeouts; credentials and region as the SDK finds them unless told. The SDK's standard mode waits
 * between attempts a random part of min(20 s, 2^n · base): full jitter. A connection is given up after 1 s, a request
 * after 3 s: then it is sent again, which every write of the stores allows.
 */
export function createDynamoClient(options: ClientOptions = {}): DynamoDBClient {
  const { endpoint, region, credentials, profile, maxAttempts = 5 } = options;
  return new DynamoDBClient({
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(region === undefined ? {} : { region }),
    ...(credentials === undefined ? {} : { credentials }),
    ...(profile === undefined ? {} : { profile }),
    maxAttempts,
    retryMode: 'standard',
    requestHandler: {
      connectionTimeout: 1_000,
      requestTimeout: 3_000,
      throwOnRequestTimeout: true,
      httpAgent: { keepAlive: true, maxSockets: 64 },
      httpsAgent: { keepAlive: true, maxSockets: 64 },
    },
  });
}
