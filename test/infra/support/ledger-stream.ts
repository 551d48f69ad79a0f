import { DescribeTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams';

/** All records of a table's stream from its beginning, as a pipe sees them: plain JSON. */
export async function streamOf(
  client: DynamoDBClient,
  endpoint: string,
  table: string,
): Promise<readonly object[]> {
  const { Table } = await client.send(new DescribeTableCommand({ TableName: table }));
  const StreamArn = Table?.LatestStreamArn;
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const streams = new DynamoDBStreamsClient({ endpoint, region: 'eu-central-1', credentials });
  try {
    const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }));
    const records: object[] = [];
    for (const { ShardId } of StreamDescription?.Shards ?? []) {
      const start = { StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' } as const;
      let { ShardIterator } = await streams.send(new GetShardIteratorCommand(start));
      // The last shard is open: it ends where a page is empty.
      for (let seen = 1; ShardIterator && seen > 0; ) {
        const page = await streams.send(new GetRecordsCommand({ ShardIterator }));
        seen = page.Records?.length ?? 0;
        records.push(...(page.Records ?? []));
        ShardIterator = page.NextShardIterator;
      }
    }
    return records.map((record) => JSON.parse(JSON.stringify(record)) as object);
  } finally {
    streams.destroy();
  }
}
