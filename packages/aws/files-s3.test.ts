import { createHash, createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { manifest } from '@esep/functions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createS3Files, grantFiles } from './files-s3.ts';

interface S3rver {
  run(): Promise<AddressInfo>;
  close(): Promise<void>;
}

const require = createRequire(import.meta.url);
/** s3rver has no types of its own. */
const S3rver = require('s3rver') as new (options: object) => S3rver;
const bucket = 'esep-test-files';
const credentials = () => ({ accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' });

let folder: string;
let server: S3rver;
let endpoint: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'esep-s3-'));
  server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: folder,
    configureBuckets: [{ name: bucket }],
  });
  endpoint = `http://127.0.0.1:${(await server.run()).port}`;
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const filesOf = (more: object = {}) =>
  createS3Files({ bucket, region: 'eu-central-1', endpoint, credentials, ...more });

describe('files in a bucket', () => {
  it('are read as they were written, Kazakh letters too, and put over what is there', async () => {
    const files = filesOf()('almaly');
    await files.write('checkpoints/000000000007', 'Есеп ұ\n');
    expect(await files.read('checkpoints/000000000007')).toBe('Есеп ұ\n');
    await files.write('checkpoints/000000000007', 'eighth\n');
    expect(await files.read('checkpoints/000000000007')).toBe('eighth\n');
  });

  it('that are not there are undefined', async () => {
    expect(await filesOf()('almaly').read('checkpoint')).toBeUndefined();
  });

  it('of one council are not those of another', async () => {
    await filesOf()('almaly').write('log.pub', 'almaly');
    expect(await filesOf()('bostandyq').read('log.pub')).toBeUndefined();
  });

  it('of a bucket that is not there, or with keys that nobody knows, are an error and not absent', async () => {
    const none = filesOf({ bucket: 'no-such-bucket' })('almaly');
    await expect(none.read('checkpoint')).rejects.toMatchObject({ code: 'refused' });
    const wrong = filesOf({ credentials: () => ({ accessKeyId: 'UNKNOWN', secretAccessKey: 'x' }) })(
      'almaly',
    );
    await expect(wrong.write('checkpoint', 'x')).rejects.toMatchObject({ code: 'refused' });
  });

  it('are written only by a function that the manifest lets write', async () => {
    const named = (name: string) => manifest.find((one) => one.name === name)!;
    await grantFiles(named('publish'), filesOf())('almaly').write('granted', 'x');
    expect(await grantFiles(named('web'), filesOf())('almaly').read('granted')).toBe('x');
    const refused = { code: 'out_of_reach' };
    await expect(grantFiles(named('web'), filesOf())('almaly').write('granted', 'y')).rejects.toMatchObject(
      refused,
    );
    await expect(grantFiles(named('ingest'), filesOf())('almaly').read('granted')).rejects.toMatchObject(
      refused,
    );
  });
});

describe('a request to a bucket', () => {
  // s3rver takes any signature of version 4, so this follows AWS's own description of it.
  it('is signed as AWS Signature Version 4 says, with the checksum of what it carries', async () => {
    const heard = Promise.withResolvers<{ request: IncomingMessage; body: Buffer }>();
    const listener = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk) => chunks.push(chunk));
      request.on('end', () => {
        heard.resolve({ request, body: Buffer.concat(chunks) });
        response.end();
      });
    });
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
    const { port } = listener.address() as AddressInfo;
    const keys = { accessKeyId: 'AKID', secretAccessKey: 'secret', sessionToken: 'session' };
    const files = filesOf({ endpoint: `http://127.0.0.1:${port}`, credentials: () => keys })('almaly');
    await files.write('checkpoints/000000000007', 'Есеп\n');
    const { request, body } = await heard.promise;
    listener.close();
    const sha256 = (text: string | Buffer) => createHash('sha256').update(text);
    expect(body.toString()).toBe('Есеп\n');
    expect(request.headers['x-amz-content-sha256']).toBe(sha256(body).digest('hex'));
    expect(request.headers['x-amz-checksum-sha256']).toBe(sha256(body).digest('base64'));
    expect(request.headers['x-amz-security-token']).toBe('session');
    expect(request.headers.authorization).toBe(signatureOf(request, 'secret'));
  });
});

/** The `Authorization` header that the request should have, by the names of the headers that it says are signed. */
function signatureOf({ method, url, headers }: IncomingMessage, secret: string): string {
  const [scope = '', names = ''] =
    /Credential=AKID\/(\S+), SignedHeaders=(\S+),/.exec(headers.authorization ?? '')?.slice(1) ?? [];
  const signed = names.split(';').map((name) => `${name}:${headers[name]}\n`);
  const canonical = [method, url, '', signed.join(''), names, headers['x-amz-content-sha256']].join('\n');
  const hash = createHash('sha256').update(canonical).digest('hex');
  const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
  const key = scope.split('/').reduce<string | Buffer>(hmac, `AWS4${secret}`);
  const signature = hmac(key, ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, hash].join('\n')).toString(
    'hex',
  );
  return `AWS4-HMAC-SHA256 Credential=AKID/${scope}, SignedHeaders=${names}, Signature=${signature}`;
}

describe('a bucket that fails for a while', () => {
  /** Answers with each of these in turn, then with the last one. */
  async function failing(
    statuses: readonly number[],
  ): Promise<{ url: string; asked: () => number; server: Server }> {
    let asked = 0;
    const server = createServer((request, response) => {
      request.resume();
      response.statusCode = statuses[Math.min(asked, statuses.length - 1)] as number;
      asked += 1;
      response.end('here');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked: () => asked, server };
  }

  it('is asked again', async () => {
    const { url, asked, server } = await failing([503, 500, 429, 200]);
    expect(await filesOf({ endpoint: url })('almaly').read('checkpoint')).toBe('here');
    expect(asked()).toBe(4);
    server.close();
  });

  it('to the end is unavailable', async () => {
    const { url, asked, server } = await failing([503]);
    const files = filesOf({ endpoint: url, attempts: 3 })('almaly');
    await expect(files.write('checkpoint', 'x')).rejects.toMatchObject({ code: 'unavailable' });
    expect(asked()).toBe(3);
    server.close();
    await expect(files.read('checkpoint')).rejects.toMatchObject({ code: 'unavailable' });
  });
});
