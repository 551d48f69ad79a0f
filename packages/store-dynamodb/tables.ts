import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  type DynamoDBClient,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { storeFailure } from './failures.ts';

export interface TableNames {
  readonly ledger: string;
  readonly documents: string;
  readonly vault: string;
}

/** The key of every table: both are strings. */
export const tableKey = { partition: 'pk', sort: 'sk' } as const;

/** `stream`: new and old images go to a stream. `ttl`: the attribute that holds an item's end in seconds since 1970. */
export const tableDefinitions: Readonly<Record<keyof TableNames, { stream: boolean; ttl?: string }>> = {
  ledger: { stream: true },
  documents: { stream: false },
  vault: { stream: false, ttl: 'ttl' },
};

export interface CreateTablesOptions {
  readonly client: DynamoDBClient;
  readonly vaultClient?: DynamoDBClient;
  readonly tables: TableNames;
}

/**
 * Creates the tables that are missing, on demand, and waits until all are active. For endpoints of one's own; in the cloud
 * the stacks do it, with backups and keys. Where there is no expiry by attribute the vault does without: expired items
 * count as absent all the same, and stay until something is put over them.
 */
export async function createTables({
  client,
  vaultClient = client,
  tables,
}: CreateTablesOptions): Promise<void> {
  const names = Object.keys(tableDefinitions) as (keyof TableNames)[];
  await Promise.all(
    names.map(async (table) => {
      try {
        await createOne(table === 'vault' ? vaultClient : client, tables[table], tableDefinitions[table]);
      } catch (error) {
        throw storeFailure(error, tables[table]);
      }
    }),
  );
}

async function createOne(
  client: DynamoDBClient,
  name: string,
  { stream, ttl }: { stream: boolean; ttl?: string },
): Promise<void> {
  const created = !(await exists(client, name)) && (await isNew(client, definition(name, stream)));
  await waitUntilTableExists({ client, maxWaitTime: 60, minDelay: 0.05, maxDelay: 2 }, { TableName: name });
  if (created && ttl) await expireBy(client, name, ttl);
}

function definition(name: string, stream: boolean): CreateTableCommandInput {
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [
      { AttributeName: tableKey.partition, AttributeType: 'S' },
      { AttributeName: tableKey.sort, AttributeType: 'S' },
    ],
    KeySchema: [
      { AttributeName: tableKey.partition, KeyType: 'HASH' },
      { AttributeName: tableKey.sort, KeyType: 'RANGE' },
    ],
    ...(stream
      ? { StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' as const } }
      : {}),
  };
}

/** Asked first: who may use tables need not be allowed to create them. */
async function exists(client: DynamoDBClient, name: string): Promise<boolean> {
  try {
    await client.send(new DescribeTableCommand({ TableName: name }));
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'ResourceNotFoundException') return false;
    throw error;
  }
}

/** False when somebody else created it in the meantime. */
async function isNew(client: DynamoDBClient, input: CreateTableCommandInput): Promise<boolean> {
  try {
    await client.send(new CreateTableCommand(input));
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'ResourceInUseException') return false;
    throw error;
  }
}

async function expireBy(client: DynamoDBClient, name: string, attribute: string): Promise<void> {
  const specification = { Enabled: true, AttributeName: attribute };
  try {
    const input = { TableName: name, TimeToLiveSpecification: specification };
    await client.send(new UpdateTimeToLiveCommand(input));
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'UnknownOperationException') throw error;
  }
}
