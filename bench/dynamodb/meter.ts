import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** Capacity units as DynamoDB counts them: a write of up to 1 KB, a strong read of up to 4 KB. */
export interface Units {
  readonly writes: number;
  readonly reads: number;
}

/** What one request consumed. */
export interface Request extends Units {
  readonly table: string;
  /** First letter of the partition's key and first part of the sort key, for single items: `D tally`. */
  readonly item: string;
}

export interface Meter {
  /** Requests since the last taking. */
  take(): readonly Request[];
}

interface Consumed {
  readonly TableName?: string;
  readonly CapacityUnits?: number;
}

interface Input {
  readonly TableName?: string;
  readonly Item?: { readonly pk: { readonly S: string }; readonly sk: { readonly S: string } };
}

/** Counts what each request of the client consumed. A put whose condition fails is not told of: it counts as one write. */
export function meterUnits(client: DynamoDBClient): Meter {
  let requests: Request[] = [];
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        const isWrite = /^(Put|Delete|Update|BatchWrite)/.test(commandName);
        const { TableName: named = '', Item } = args.input as Input;
        const item = Item ? `${Item.pk.S[0]} ${Item.sk.S.split('/')[0]}` : '';
        const add = ({ TableName = named, CapacityUnits = 0 }: Consumed) => {
          const table = TableName.replace(/^.*table\//, '');
          const units = isWrite ? { writes: CapacityUnits, reads: 0 } : { writes: 0, reads: CapacityUnits };
          requests.push({ table, item, ...units });
        };
        try {
          const input = { ...args.input, ReturnConsumedCapacity: 'TOTAL' } as never;
          const reply = await next({ ...args, input });
          const { ConsumedCapacity: consumed } = reply.output as { ConsumedCapacity?: Consumed | Consumed[] };
          for (const one of [consumed ?? []].flat()) add(one);
          return reply;
        } catch (error) {
          add({ CapacityUnits: 1 });
          throw error;
        }
      },
    { step: 'initialize', name: 'meter' },
  );
  return {
    take() {
      const taken = requests;
      requests = [];
      return taken;
    },
  };
}

export function sum(requests: readonly Request[]): Units {
  return requests.reduce(
    ({ writes, reads }, one) => ({ writes: writes + one.writes, reads: reads + one.reads }),
    { writes: 0, reads: 0 },
  );
}
