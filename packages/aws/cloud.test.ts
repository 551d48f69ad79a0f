import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { manifest } from '@esep/functions';
import { expect, it } from 'vitest';
import { openCloud } from './cloud.ts';
import { createSilence } from './silence.ts';

/** An endpoint that has nothing, and by which keys it was asked. */
async function vaultElsewhere() {
  const keys: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    keys.push(/Credential=([^/]+)/.exec(request.headers.authorization ?? '')?.[1]);
    request.resume();
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' }).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${port}`, keys, close };
}

it('a vault at another endpoint is asked by a key of its own, not as the function’s role', async () => {
  const vault = await vaultElsewhere();
  const citizen = manifest.find(({ name }) => name === 'citizen')!;
  const env = {
    ESEP_STAGE: 'prod',
    AWS_REGION: 'eu-central-1',
    ESEP_TABLE_LEDGER: 'ledger',
    ESEP_TABLE_DOCUMENTS: 'documents',
    ESEP_TABLE_VAULT: 'vault',
    ESEP_VAULT_ENDPOINT: vault.url,
    ESEP_VAULT_ACCESS_KEY_ID: 'OFTHEVAULT',
    ESEP_VAULT_SECRET_ACCESS_KEY: 'secret',
  };
  try {
    const { stores } = openCloud(citizen, { env, observer: createSilence(() => {}) });
    expect(await stores.vault.get('almaly', 'invitation/x')).toBeUndefined();
    expect(vault.keys).toEqual(['OFTHEVAULT']);
  } finally {
    vault.close();
  }
});
