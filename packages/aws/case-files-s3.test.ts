import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createS3CaseFiles } from './case-files-s3.ts';

const require = createRequire(import.meta.url);
/** s3rver has no types of its own. */
const S3rver = require('s3rver') as new (
  options: object,
) => { run(): Promise<AddressInfo>; close(): Promise<void> };
const bucket = 'esep-test-scans';
const name = '00112233445566778899aabbccddeeff';

let folder: string;
let server: InstanceType<typeof S3rver>;
let endpoint: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'esep-s3-scans-'));
  const shape = { address: '127.0.0.1', port: 0, silent: true, directory: folder };
  server = new S3rver({ ...shape, configureBuckets: [{ name: bucket }] });
  endpoint = `http://127.0.0.1:${(await server.run()).port}`;
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const filesOf = () =>
  createS3CaseFiles({
    ...{ bucket, region: 'eu-central-1', endpoint },
    credentials: () => ({ accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' }),
  });

it('keeps every byte of a scan in a bucket, by council, and deletes it for good', async () => {
  const files = filesOf();
  const bytes = new Uint8Array(100_000).map((_, i) => i % 256);
  expect(await files.get('almaly', name)).toBeUndefined();
  await files.put('almaly', name, bytes);
  expect(await files.get('almaly', name)).toEqual(bytes);
  expect(await files.get('other', name)).toBeUndefined();
  await files.delete('almaly', name);
  await files.delete('almaly', name);
  expect(await files.get('almaly', name)).toBeUndefined();
});

it('takes no other name into an address', async () => {
  await expect(filesOf().get('almaly', '../checkpoint')).rejects.toThrow('not a name');
});
