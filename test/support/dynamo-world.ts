import { randomBytes } from 'node:crypto';
import { createDynamoClient, createTables, type TableNames } from '@esep/store-dynamodb';
import { describe, inject } from 'vitest';
import type {} from './dynamo-setup.ts';

/** Any keys do for an endpoint of one's own; DynamoDB Local wants them alphanumeric. */
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };

/** A client to a DynamoDB on this machine. */
export function localClient(endpoint: string, options: { maxAttempts?: number } = {}) {
  return createDynamoClient({ endpoint, region: 'eu-central-1', credentials, ...options });
}

/** Tables of one's own on a server that others use too. */
export async function freshTables(endpoint: string): Promise<TableNames> {
  const run = randomBytes(6).toString('hex');
  const tables = { ledger: `ledger-${run}`, documents: `documents-${run}`, vault: `vault-${run}` };
  const client = localClient(endpoint);
  await createTables({ client, tables });
  client.destroy();
  return tables;
}

/**
 * A `describe` on the DynamoDB Local that dynamo-setup.ts has started; every test opens tables of its own. Skipped where
 * there is none, which has been said loudly; under `ESEP_REQUIRE_ALL=1` the run has failed before.
 */
export function describeOnDynamoLocal(title: string, body: (endpoint: string) => void): void {
  const endpoint = inject('dynamoLocal');
  describe.skipIf(endpoint === null)(title, () => body(endpoint ?? ''));
}
