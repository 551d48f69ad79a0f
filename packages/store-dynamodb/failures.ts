import { StoreFailure } from '@esep/ledger';

/** Names of DynamoDB's errors that are not simply "try again". */
const codes = new Map<string, StoreFailure['code']>([
  ['ResourceNotFoundException', 'missing'],
  ['TableNotFoundException', 'missing'],
  // What may not be done now will not be done the next time either: somebody has to change a policy or a key.
  ['AccessDeniedException', 'read_only'],
  ['UnrecognizedClientException', 'read_only'],
  ['InvalidSignatureException', 'read_only'],
  ['MissingAuthenticationTokenException', 'read_only'],
  ['KMSAccessDeniedException', 'read_only'],
  ['ItemCollectionSizeLimitExceededException', 'full'],
]);

/** Everything that the service, the network or the clock may do to a request whose outcome then is unknown. */
const passing = new Set([
  'ProvisionedThroughputExceededException',
  'ThrottlingException',
  'ThrottledException',
  'RequestLimitExceeded',
  'LimitExceededException',
  'InternalServerError',
  'InternalFailure',
  'ServiceUnavailable',
  'ServiceUnavailableException',
  'ReplicatedWriteConflictException',
  'TransactionInProgressException',
  'ExpiredTokenException',
  'CredentialsProviderError',
  'TimeoutError',
  'AbortError',
  'NetworkingError',
]);

/**
 * What went wrong between here and DynamoDB, in the words of the port; other errors stay as they are.
 *
 * `unavailable` for throttling, timeouts, network and service faults (the outcome may be unknown) and for answers that are not
 * DynamoDB's, `missing` for a table that is not there, `read_only` for what the credentials may not do, `too_large` for an
 * item above 400 KB.
 */
export function storeFailure(error: unknown, what: string): unknown {
  if (!(error instanceof Error) || error instanceof StoreFailure) return error;
  if (isForeign(error)) {
    const status = (error as Answered).$metadata?.httpStatusCode ?? 'none';
    return new StoreFailure(
      'unavailable',
      `${what}: what answered is not DynamoDB's (status ${status})`,
      error,
    );
  }
  const code = codeOf(error);
  return code ? new StoreFailure(code, `${what}: ${error.name}: ${error.message}`, error) : error;
}

/** What the SDK adds to an error that came of an answer. */
interface Answered {
  readonly $fault?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
  readonly $response?: unknown;
}

/** A page, a proxy's refusal, or half an answer: no JSON, or an error without DynamoDB's name for it. */
function isForeign(error: Error): boolean {
  const { $response: response, $metadata: metadata } = error as Answered;
  if (error instanceof SyntaxError) return response !== undefined;
  return ['Unknown', 'UnknownError'].includes(error.name) && metadata !== undefined;
}

function codeOf(error: Error): StoreFailure['code'] | undefined {
  const known = codes.get(error.name);
  if (known) return known;
  if (error.name === 'ValidationException') return isSize(error) ? 'too_large' : undefined;
  return passing.has(error.name) || isFromNetwork(error) || isServerFault(error) ? 'unavailable' : undefined;
}

/** "Item size has exceeded the maximum allowed size", "Item size to update has exceeded the maximum allowed size". */
function isSize(error: Error): boolean {
  return /item size/i.test(error.message) && /maximum/i.test(error.message);
}

/** The operating system's: ECONNREFUSED, ECONNRESET, EPIPE, EAI_AGAIN …; Node's own mistakes begin with ERR_. */
function isFromNetwork(error: Error): boolean {
  return /^E(?!RR_)[A-Z_]+$/.test((error as NodeJS.ErrnoException).code ?? '');
}

function isServerFault(error: Error): boolean {
  const { $fault: fault, $metadata: metadata } = error as Answered;
  return fault === 'server' || (metadata?.httpStatusCode ?? 0) >= 500;
}
