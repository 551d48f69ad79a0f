import { createDynamoClient, createDynamoStores, type DynamoStores } from '@esep/store-dynamodb';
import type { DynamoSettings } from '../../dynamodb-settings.ts';

type Client = ReturnType<typeof createDynamoClient>;

/** Connections to where the tables are. Nothing is sent before a store is asked. */
export interface TableClients {
  readonly client: Client;
  /** The same one unless the vault lies elsewhere. */
  readonly vaultClient: Client;
  readonly stores: DynamoStores;
  close(): void;
}

export function connectTables(settings: DynamoSettings): TableClients {
  const { endpoint, vaultEndpoint, vaultProfile, region, tables } = settings;
  const clientFor = (address: string | undefined, profile?: string) =>
    createDynamoClient({
      region,
      ...(address === undefined ? {} : { endpoint: address }),
      ...(profile === undefined ? anybody(address) : { profile }),
    });
  const client = clientFor(endpoint);
  const vaultClient = vaultEndpoint === undefined ? client : clientFor(vaultEndpoint, vaultProfile);
  return {
    client,
    vaultClient,
    stores: createDynamoStores({ client, vaultClient, tables }),
    close() {
      for (const each of new Set([client, vaultClient])) each.destroy();
    },
  };
}

/** An endpoint on this machine seldom asks who calls, but the SDK signs nothing without a name. */
function anybody(address: string | undefined): {
  credentials?: { accessKeyId: string; secretAccessKey: string };
} {
  if (address === undefined) return {};
  const isHere = ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(address).hostname);
  const isNamed = ['AWS_ACCESS_KEY_ID', 'AWS_PROFILE'].some((name) => process.env[name] !== undefined);
  return isHere && !isNamed ? { credentials: { accessKeyId: 'esep', secretAccessKey: 'esep' } } : {};
}
