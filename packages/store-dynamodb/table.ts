import {
  type AttributeValue,
  BatchGetItemCommand,
  BatchWriteItemCommand,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  type QueryCommandInput,
} from '@aws-sdk/client-dynamodb';
import { StoreFailure } from '@esep/ledger';
import { backoff } from './backoff.ts';
import { storeFailure } from './failures.ts';

export type Item = Readonly<Record<string, AttributeValue>>;

/** A condition over the stored item; `#name` stands for the attribute `name`, `:value` for one of `values`. */
export interface Condition {
  readonly expression: string;
  readonly values?: Item;
}

/** Holds for an item that is not there. */
export const ifAbsent: Condition = { expression: 'attribute_not_exists(#pk)' };

/** At most one of `prefix`, `from` and `upTo`: a key condition has room for one. */
export interface Range {
  /** Only sort keys with this beginning. */
  readonly prefix?: string;
  /** Only sort keys from this one on. */
  readonly from?: string;
  /** Only sort keys up to this one. */
  readonly upTo?: string;
  /** Excludes up to that key, in the direction of reading. */
  readonly after?: string;
  readonly reverse?: boolean;
  /** Most items in one page. */
  readonly pageSize?: number;
  /** Attributes to give back; all unless told. It spares transfer, not read units. */
  readonly only?: readonly string[];
}

export interface Page {
  readonly items: readonly Item[];
  /** Whether more may follow. */
  readonly more: boolean;
}

export interface Removed {
  readonly removed: boolean;
  /** The request was sent more than once: an earlier sending may have removed it. */
  readonly retried: boolean;
}

/** One table with string keys `pk` and `sk`. All reads are strong; what fails rejects with `StoreFailure`. */
export interface Table {
  get(pk: string, sk: string): Promise<Item | undefined>;
  /** Items of one partition by sort key, absent ones left out. */
  getMany(pk: string, sks: readonly string[]): Promise<readonly Item[]>;
  /** False, and nothing written, when the condition does not hold; also when an earlier sending of this put made it so. */
  put(item: Item, condition?: Condition): Promise<boolean>;
  remove(pk: string, sk: string, condition?: Condition): Promise<Removed>;
  /** Without conditions, item by item in any order. */
  removeMany(pk: string, sks: readonly string[]): Promise<void>;
  /** Page by page; a page may be empty although more follow. */
  query(pk: string, range?: Range): AsyncGenerator<Page, void, undefined>;
}

/** Keys that BatchGetItem and BatchWriteItem take at once. */
const gettable = 100;
const writable = 25;
/** Rounds without a single item before a batch is given up. */
const patience = 6;

export function openTable(client: DynamoDBClient, name: string): Table {
  async function send<Result>(work: Promise<Result>): Promise<Result> {
    try {
      return await work;
    } catch (error) {
      throw storeFailure(error, name);
    }
  }

  async function getBatch(pk: string, sks: readonly string[]): Promise<Item[]> {
    const found: Item[] = [];
    let keys = sks.map((sk): Item => ({ pk: { S: pk }, sk: { S: sk } }));
    for (let round = 0; keys.length > 0; ) {
      const { Responses, UnprocessedKeys } = await send(
        client.send(
          new BatchGetItemCommand({ RequestItems: { [name]: { Keys: [...keys], ConsistentRead: true } } }),
        ),
      );
      found.push(...(Responses?.[name] ?? []));
      const left = UnprocessedKeys?.[name]?.Keys ?? [];
      round = left.length < keys.length ? 0 : round + 1;
      keys = left;
      if (keys.length > 0) await waitOrGiveUp(round, `${name}: ${keys.length} items were not read`);
    }
    return found;
  }

  async function removeBatch(pk: string, sks: readonly string[]): Promise<void> {
    let requests = sks.map((sk) => ({ DeleteRequest: { Key: { pk: { S: pk }, sk: { S: sk } } } }));
    for (let round = 0; requests.length > 0; ) {
      const { UnprocessedItems } = await send(
        client.send(new BatchWriteItemCommand({ RequestItems: { [name]: requests } })),
      );
      const left = (UnprocessedItems?.[name] ?? []) as typeof requests;
      round = left.length < requests.length ? 0 : round + 1;
      requests = left;
      if (requests.length > 0)
        await waitOrGiveUp(round, `${name}: ${requests.length} items were not removed`);
    }
  }

  return {
    async get(pk, sk) {
      const input = { TableName: name, Key: { pk: { S: pk }, sk: { S: sk } }, ConsistentRead: true };
      return (await send(client.send(new GetItemCommand(input)))).Item;
    },
    async getMany(pk, sks) {
      const distinct = [...new Set(sks)];
      const batches = chunks(distinct, gettable).map((batch) => getBatch(pk, batch));
      return (await Promise.all(batches)).flat();
    },
    async put(item, condition) {
      try {
        await client.send(
          new PutItemCommand({ TableName: name, Item: { ...item }, ...conditional(condition) }),
        );
        return true;
      } catch (error) {
        if (isConditionFailure(error)) return false;
        throw storeFailure(error, name);
      }
    },
    async remove(pk, sk, condition) {
      const Key = { pk: { S: pk }, sk: { S: sk } };
      try {
        await client.send(new DeleteItemCommand({ TableName: name, Key, ...conditional(condition) }));
        return { removed: true, retried: false };
      } catch (error) {
        if (isConditionFailure(error)) return { removed: false, retried: wasSentAgain(error) };
        throw storeFailure(error, name);
      }
    },
    async removeMany(pk, sks) {
      for (const batch of chunks(sks, writable)) await removeBatch(pk, batch);
    },
    async *query(pk, range = {}) {
      let start = range.after === undefined ? undefined : { pk: { S: pk }, sk: { S: range.after } };
      do {
        const input: QueryCommandInput = { ...queryInput(name, pk, range), ExclusiveStartKey: start };
        const { Items, LastEvaluatedKey } = await send(client.send(new QueryCommand(input)));
        start = LastEvaluatedKey as typeof start;
        yield { items: Items ?? [], more: start !== undefined };
      } while (start !== undefined);
    },
  };
}

function queryInput(name: string, pk: string, range: Range): QueryCommandInput {
  const { prefix = '', from, upTo, reverse = false, pageSize, only } = range;
  const bounds = [
    ...(prefix === '' ? [] : ['begins_with(#sk, :prefix)']),
    ...(from === undefined ? [] : ['#sk >= :from']),
    ...(upTo === undefined ? [] : ['#sk <= :upTo']),
  ];
  const names = ['pk', ...(bounds.length > 0 ? ['sk'] : []), ...(only ?? [])];
  return {
    TableName: name,
    KeyConditionExpression: ['#pk = :pk', ...bounds].join(' AND '),
    ExpressionAttributeNames: Object.fromEntries(names.map((one) => [`#${one}`, one])),
    ExpressionAttributeValues: {
      ':pk': { S: pk },
      ...(prefix === '' ? {} : { ':prefix': { S: prefix } }),
      ...(from === undefined ? {} : { ':from': { S: from } }),
      ...(upTo === undefined ? {} : { ':upTo': { S: upTo } }),
    },
    ...(only ? { ProjectionExpression: only.map((one) => `#${one}`).join(', ') } : {}),
    ...(pageSize === undefined ? {} : { Limit: pageSize }),
    ScanIndexForward: !reverse,
    ConsistentRead: true,
  };
}

function conditional(condition: Condition | undefined) {
  if (!condition) return {};
  const { expression, values } = condition;
  const names = new Set(expression.match(/#\w+/g));
  return {
    ConditionExpression: expression,
    ExpressionAttributeNames: Object.fromEntries([...names].map((one) => [one, one.slice(1)])),
    ...(values ? { ExpressionAttributeValues: { ...values } } : {}),
  };
}

function isConditionFailure(error: unknown): boolean {
  return error instanceof Error && error.name === 'ConditionalCheckFailedException';
}

function wasSentAgain(error: unknown): boolean {
  return ((error as { $metadata?: { attempts?: number } }).$metadata?.attempts ?? 1) > 1;
}

async function waitOrGiveUp(round: number, message: string): Promise<void> {
  if (round >= patience) throw new StoreFailure('unavailable', message);
  await backoff(round);
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
}
