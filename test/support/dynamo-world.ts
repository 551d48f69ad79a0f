import { randomBytes } from 'node:crypto';
import { createDynamoClient, createTables, type TableNames } from '@esep/store-dynamodb';

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
