import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { localClient } from '../../test/support/dynamo-world.ts';
import { createDynamoClient, createDynamoStores } from './index.ts';

const tables = { ledger: 'ledger', documents: 'documents', vault: 'vault' };
const servers: Server[] = [];
// Throttled requests wait for seconds, as they must.
vi.setConfig({ testTimeout: 20_000 });
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** An endpoint that does what it is told, and how often it was asked. */
async function endpoint(answer: (n: number, end: (status: number, body: object) => void) => void) {
  let requests = 0;
  const server = createServer((request, response) => {
    request.resume();
    const end = (status: number, body: object) => {
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' });
      response.end(JSON.stringify(body));
    };
    answer(++requests, end);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, requests: () => requests };
}

const sizeAt = (url: string, maxAttempts?: number) => {
  const client = localClient(url, maxAttempts === undefined ? {} : { maxAttempts });
  return createDynamoStores({ client, tables }).ledger.size('a');
};
const throttled = { __type: 'com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException' };
const fault = { __type: 'com.amazonaws.dynamodb.v20120810#InternalServerError' };

test('an endpoint that never answers is given up after 3 s, as unavailable', async () => {
  const { url } = await endpoint(() => {});
  const begin = performance.now();
  await expect(sizeAt(url, 1)).rejects.toMatchObject({ name: 'StoreFailure', code: 'unavailable' });
  expect(performance.now() - begin).toBeGreaterThan(2_900);
  expect(performance.now() - begin).toBeLessThan(6_000);
});

test('nobody listening is unavailable', async () => {
  const { url } = await endpoint(() => {});
  servers.splice(0)[0]?.close();
  await expect(sizeAt(url, 2)).rejects.toMatchObject({ code: 'unavailable' });
});

test.each([
  ['throttling', 400, throttled],
  ['a fault inside the service', 500, fault],
])('%s is tried again, and passes', async (_, status, error) => {
  const { url, requests } = await endpoint((n, end) =>
    n < 3 ? end(status, error) : end(200, { Items: [] }),
  );
  expect(await sizeAt(url)).toBe(0);
  expect(requests()).toBe(3);
});

test('throttling that lasts is unavailable after the last attempt', async () => {
  const { url, requests } = await endpoint((_, end) => end(400, throttled));
  await expect(sizeAt(url, 3)).rejects.toMatchObject({ code: 'unavailable' });
  expect(requests()).toBe(3);
});

test('asks as the profile that it was given, whatever the environment says', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'esep-profile-'));
  const file = join(folder, 'credentials');
  writeFileSync(file, '[vault]\naws_access_key_id = OFTHEVAULT\naws_secret_access_key = secret\n');
  vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', file);
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'OFTHETABLES');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
  try {
    const askedBy = async (options: { profile?: string }) => {
      const { config } = createDynamoClient({ region: 'local', ...options });
      return (await config.credentials()).accessKeyId;
    };
    expect(await askedBy({ profile: 'vault' })).toBe('OFTHEVAULT');
    expect(await askedBy({})).toBe('OFTHETABLES');
  } finally {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  }
});
