import { DescribeTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { addressHeader, councilHeader, hostHeader, originKeyHeader } from '@esep/aws';
import { registry } from '@esep/domain';
import { manifest } from '@esep/functions';
import { createRecorder } from '@esep/intake';
import { createDynamoStores, type DynamoStores, putMarker, type TableNames } from '@esep/store-dynamodb';
import { vi } from 'vitest';
import { type Cloud, type CloudOptions, startCloud, type Wiring } from '../../support/cloud/cloud.ts';
import { freshTables, localClient } from '../../support/dynamo-world.ts';
import { found } from './found.ts';
import { firstDay, host, origin, people, type Runtime, slug } from './runtime.ts';

export interface CloudRuntimeOptions {
  readonly endpoint: string;
  readonly filesEndpoint: string;
  readonly bucket: string;
  readonly wiring: Wiring;
  readonly bundleOf: (name: string) => string;
  /** What may go wrong between the functions. */
  readonly faults?: Pick<CloudOptions, 'arrange' | 'queues' | 'invoked'>;
}

export interface CloudRuntime extends Runtime {
  readonly cloud: Cloud;
  readonly stores: DynamoStores;
  readonly client: DynamoDBClient;
  readonly tables: TableNames;
}

const local = { region: 'eu-central-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };

/** What CloudFront says to the doors behind it, and visitors do not know. */
export const originWord = 'a-word-of-cloudfront-and-the-doors';
const edgeHeaders = {
  [councilHeader]: slug,
  [hostHeader]: host,
  [addressHeader]: '192.0.2.1',
  [originKeyHeader]: originWord,
};

/** The deployed functions on DynamoDB Local, with a council founded as `esep init` does it. */
export async function startCloudRuntime(options: CloudRuntimeOptions): Promise<CloudRuntime> {
  const { endpoint, filesEndpoint, bucket, wiring, bundleOf, faults } = options;
  const tables = await freshTables(endpoint);
  const client = localClient(endpoint);
  let clock = new Date(firstDay);
  // The store of files, in this process, refuses requests that are signed at another time than its own.
  vi.useFakeTimers({ toFake: ['Date'], now: clock });
  const stores = createDynamoStores({ client, tables, now: () => clock });
  const marker = { council: slug, origin, demonstration: true, created: firstDay };
  await putMarker({ client, table: tables.ledger }, marker);
  await found(createRecorder({ ...stores, registry, now: () => clock }), stores.vault);
  const { Table } = await client.send(new DescribeTableCommand({ TableName: tables.ledger }));
  const cloud = await startCloud({
    wiring,
    functions: manifest,
    bundleOf,
    streams: new DynamoDBStreamsClient({ endpoint, ...local }),
    streamArn: Table?.LatestStreamArn ?? '',
    now: () => clock.getTime(),
    callers: new Map(people.map(({ token, claims }) => [token, claims])),
    ...faults,
    envOf: () => ({
      ESEP_STAGE: 'test',
      ESEP_TABLE_LEDGER: tables.ledger,
      ESEP_TABLE_DOCUMENTS: tables.documents,
      ESEP_TABLE_VAULT: tables.vault,
      ESEP_DYNAMODB_ENDPOINT: endpoint,
      ESEP_BUCKET: bucket,
      ESEP_FILES_ENDPOINT: filesEndpoint,
      ESEP_ORIGIN_KEY: originWord,
      ESEP_BUS: 'esep-test',
      ESEP_WAKE_QUEUE: 'https://sqs.eu-central-1.amazonaws.com/111122223333/esep-test-wake.fifo',
      ESEP_DOMAIN: host.slice(host.indexOf('.') + 1),
      POWERTOOLS_SERVICE_NAME: 'test',
      POWERTOOLS_METRICS_NAMESPACE: 'Esep',
      POWERTOOLS_LOG_LEVEL: 'INFO',
    }),
  });
  await cloud.flow();

  return {
    cloud,
    stores,
    client,
    tables,
    setNow(to) {
      clock = new Date(to);
      vi.setSystemTime(clock);
    },
    request: (ask) => cloud.request({ ...ask, headers: { ...ask.headers, ...edgeHeaders } }),
    settle: cloud.flow,
    sweep: () => cloud.schedule('sweep'),
    countBallots: () => cloud.schedule('count-ballots'),
    publish: () => cloud.schedule('publish'),
    async close() {
      await cloud.close();
      client.destroy();
      vi.useRealTimers();
    },
  };
}
