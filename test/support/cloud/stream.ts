import {
  type _Record,
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams';

/** A record as an EventBridge Pipe reads it from the table's stream. */
export interface StreamRecord {
  readonly eventName: string;
  readonly dynamodb: { readonly NewImage?: Readonly<Record<string, unknown>> };
  readonly [member: string]: unknown;
}

export interface Stream {
  /** The records since the last call, in the order of each shard. */
  next(): Promise<readonly StreamRecord[]>;
}

/** Reads a table's own stream from its beginning. */
export function readStream(client: DynamoDBStreamsClient, arn: string): Stream {
  const iterators = new Map<string, string | undefined>();

  async function openShards(): Promise<void> {
    const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn: arn }));
    for (const { ShardId = '' } of StreamDescription?.Shards ?? []) {
      if (iterators.has(ShardId)) continue;
      const { ShardIterator } = await client.send(
        new GetShardIteratorCommand({ StreamArn: arn, ShardId, ShardIteratorType: 'TRIM_HORIZON' }),
      );
      iterators.set(ShardId, ShardIterator);
    }
  }

  return {
    async next() {
      await openShards();
      const found: StreamRecord[] = [];
      for (const [shard, first] of iterators) {
        let iterator = first;
        for (;;) {
          if (iterator === undefined) break;
          const { Records = [], NextShardIterator } = await client.send(
            new GetRecordsCommand({ ShardIterator: iterator, Limit: 1000 }),
          );
          iterator = NextShardIterator;
          found.push(...Records.map((record) => recordOf(record, arn)));
          if (Records.length === 0) break;
        }
        iterators.set(shard, iterator);
      }
      return found;
    },
  };
}

function recordOf(record: _Record, arn: string): StreamRecord {
  const { dynamodb = {}, eventName = '' } = record;
  const { NewImage = {}, ApproximateCreationDateTime: time, ...rest } = dynamodb;
  const seconds = time ? { ApproximateCreationDateTime: time.getTime() / 1000 } : {};
  return { ...record, eventName, eventSourceARN: arn, dynamodb: { ...rest, ...seconds, NewImage } };
}
