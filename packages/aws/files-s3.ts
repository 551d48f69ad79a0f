import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { AwsClient } from 'aws4fetch';
import type { FunctionAccess } from './access.ts';
import { FilesFailure, OutOfReach } from './errors.ts';

/** The port `Files` of functions/publish. */
export interface Files {
  read(name: string): Promise<string | undefined>;
  write(name: string, content: string): Promise<void>;
}

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

export interface S3FilesOptions {
  readonly bucket: string;
  readonly region: string;
  /** Another service that speaks S3's protocol; buckets stand in its path then. */
  readonly endpoint?: string | undefined;
  /** Asked before each request: a Lambda's own stand in its environment. */
  readonly credentials: () => Credentials;
  readonly attempts?: number;
  readonly timeoutMs?: number;
}

const firstPauseMs = 50;

/**
 * Files of one council, under `<council>/` in the bucket. Over plain signed HTTP: the SDK's client for S3 weighs more than
 * all else in the function. An object appears whole or not at all, and is durable and seen by every reader when its
 * put is answered. Throws `FilesFailure`. The role needs `s3:ListBucket` too, or a file that is not there yet looks
 * like one that may not be read.
 */
export function createS3Files(options: S3FilesOptions): (council: string) => Files {
  return (council) => ({
    async read(name) {
      const response = await request(options, `${council}/${name}`, { method: 'GET' });
      return response.status === 404 ? undefined : response.text();
    },
    async write(name, content) {
      const body = new TextEncoder().encode(content);
      const hash = createHash('sha256').update(body);
      await request(options, `${council}/${name}`, {
        method: 'PUT',
        body,
        headers: {
          'content-type': 'text/plain; charset=utf-8',
          'cache-control': 'public, max-age=60',
          // A bucket with Object Lock takes no object without a checksum.
          'x-amz-checksum-sha256': hash.copy().digest('base64'),
          'x-amz-content-sha256': hash.digest('hex'),
        },
      });
    },
  });
}

/** The files as the manifest grants them. */
export function grantFiles(
  access: FunctionAccess,
  files: (council: string) => Files,
): (council: string) => Files {
  const { files: granted } = access.stores;
  const refuse = (action: string) => () => Promise.reject(new OutOfReach(access.name, `${action} files`));
  return (council) => {
    const { read, write } = files(council);
    return {
      read: granted === undefined ? refuse('read') : read,
      write: granted === 'write' ? write : refuse('write'),
    };
  };
}

/** Sends the request until it is answered for good: 404 only for a GET. Every method may be repeated. */
export async function request(options: S3FilesOptions, key: string, init: RequestInit): Promise<Response> {
  const { attempts = 5, timeoutMs = 5_000 } = options;
  const what = `${init.method} ${key}`;
  let last: { readonly reason: string; readonly cause?: unknown } = { reason: 'never tried' };
  for (let attempt = 0; attempt < attempts; attempt++) {
    // Full jitter: many writers that failed together do not come back together.
    if (attempt > 0) await pause(Math.random() * firstPauseMs * 2 ** attempt);
    try {
      const signed = await signedRequest(options, key, init);
      const response = await fetch(signed, { signal: AbortSignal.timeout(timeoutMs) });
      const { status } = response;
      if (response.ok || (status === 404 && init.method === 'GET' && !(await isNoBucket(response))))
        return response;
      last = { reason: `answered with ${status}` };
      if (status < 500 && status !== 429 && status !== 408) {
        throw new FilesFailure('refused', `${what}: ${options.bucket} ${last.reason}`);
      }
    } catch (cause) {
      if (cause instanceof FilesFailure) throw cause;
      last = { reason: 'could not be reached', cause };
    }
  }
  throw new FilesFailure('unavailable', `${what}: ${options.bucket} ${last.reason}`, last.cause);
}

/** A bucket that is not there is no file that is not there yet. */
async function isNoBucket(response: Response): Promise<boolean> {
  return (await response.clone().text()).includes('NoSuchBucket');
}

function signedRequest(
  { bucket, region, endpoint, credentials }: S3FilesOptions,
  key: string,
  init: RequestInit,
): Promise<Request> {
  const path = key.split('/').map(encodeURIComponent).join('/');
  const url = endpoint
    ? `${endpoint.replace(/\/$/, '')}/${bucket}/${path}`
    : `https://${bucket}.s3.${region}.amazonaws.com/${path}`;
  const client = new AwsClient({ ...credentials(), service: 's3', region, retries: 0 });
  return client.sign(url, init);
}
