import { createDynamoStores, type TableNames } from '@esep/store-dynamodb';
import { freshTables, localClient } from '../support/dynamo-world.ts';
import type { StoreFactory } from './stores.ts';

/** Stores on a DynamoDB at `endpoint`, with tables of their own for each test; the peer has a client of its own. */
export function dynamoFactory(name: string, endpoint: () => string): StoreFactory {
  return {
    name,
    async open() {
      const tables = await freshTables(endpoint());
      let now = new Date();
      const clients = [localClient(endpoint()), localClient(endpoint())] as const;
      const [stores, peer] = clients.map((client) =>
        createDynamoStores({ client, tables, now: () => now }),
      ) as [Stores, Stores];
      return {
        ...stores,
        peer,
        setNow(to) {
          now = to;
        },
        killedAfter: (writes) => killedAfter(endpoint(), tables, writes),
        async close() {
          for (const client of clients) client.destroy();
        },
      };
    },
  };
}

type Stores = ReturnType<typeof createDynamoStores>;

/** After its last write a process neither hears of it nor sends anything more. */
function killedAfter(endpoint: string, tables: TableNames, writes: number) {
  const client = localClient(endpoint);
  const never = new Promise<never>(() => {});
  let left = writes;
  const { promise: killed, resolve: die } = Promise.withResolvers<void>();
  client.middlewareStack.add(
    (next) => async (args) => {
      const isWrite = 'Item' in args.input;
      if (left <= 0) return never;
      if (!isWrite) return next(args);
      left--;
      const isLast = left === 0;
      const result = await next(args);
      if (!isLast) return result;
      die();
      return never;
    },
    { step: 'initialize', name: 'killed' },
  );
  return { documents: createDynamoStores({ client, tables }).documents, killed };
}
