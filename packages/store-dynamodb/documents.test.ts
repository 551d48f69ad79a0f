import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { beforeEach, expect, test } from 'vitest';
import { put } from '../../test/contract/stores.ts';
import { useDynalite } from '../../test/support/dynalite.ts';
import { freshTables, localClient } from '../../test/support/dynamo-world.ts';
import type { TableNames } from './index.ts';
import { createDynamoStores } from './index.ts';

const g1 = { council: 'a', generation: 'g1' };

const server = useDynalite();
let tables: TableNames;
let client: DynamoDBClient;
beforeEach(async () => {
  tables = await freshTables(server.endpoint);
  client = localClient(server.endpoint);
});

const open = () => createDynamoStores({ client, tables }).documents;

async function fill(puts: readonly ReturnType<typeof put>[]) {
  const batch = { follower: 'scorecards', from: { c: 0, m: 0 }, to: 1, phases: [puts] };
  expect(await open().applyBatch(g1, batch)).toBe('applied');
}

/** Text that no compression makes smaller by much. */
const noise = (length: number) =>
  Array.from({ length }, () => String.fromCharCode(0x4e00 + Math.floor(Math.random() * 20_000))).join('');

test('more keys than one request takes are read all the same, each once', async () => {
  const keys = Array.from({ length: 230 }, (_, i) => `line/${String(i).padStart(3, '0')}`);
  await fill(keys.map((key) => put(key, 1)));
  const found = await open().get(g1, [...keys, ...keys, 'none']);
  expect([...found.keys()].toSorted()).toEqual(keys);
});

test('a query goes on beyond the megabyte that one request gives', async () => {
  const keys = Array.from({ length: 12 }, (_, i) => `big/${String(i).padStart(2, '0')}`);
  const value = noise(60_000);
  await fill(keys.map((key) => put(key, 1, value)));
  expect((await open().query(g1, 'big/')).map(({ key }) => key)).toEqual(keys);
  expect((await open().query(g1, 'big/', { limit: 11, reverse: true })).map(({ key }) => key)).toEqual(
    keys.toReversed().slice(0, 11),
  );
  expect((await open().query(g1, 'big/'))[3]?.value).toBe(value);
});

test('a document of more than a kilobyte is stored compressed, and comes back as it was', async () => {
  const value = Array.from({ length: 32 }, (_, i) => ({ deputy: `d-${i}`, total: i / 3, reasons: [] }));
  await fill([put('ranking/2026', 1, value), put('small', 1, { a: 1 })]);
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: tables.documents,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: 'D#a#g1' } },
    }),
  );
  const bytes = JSON.stringify(value).length;
  expect(Items.find(({ sk }) => sk?.S === 'ranking/2026')?.['z']?.B?.length).toBeLessThan(bytes / 3);
  expect(Items.find(({ sk }) => sk?.S === 'small')?.['v']?.S).toBe('{"a":1}');
  expect((await open().get(g1, ['ranking/2026'])).get('ranking/2026')?.value).toEqual(value);
});

test('a document above what an item holds is refused as too large', async () => {
  const batch = { follower: 'f', from: { c: 0, m: 0 }, to: 1, phases: [[put('x', 1, noise(300_000))]] };
  await expect(open().applyBatch(g1, batch)).rejects.toMatchObject({
    name: 'StoreFailure',
    code: 'too_large',
  });
});

test('a drop removes more documents than one request takes, and the cursors last', async () => {
  await fill(Array.from({ length: 260 }, (_, i) => put(`line/${i}`, 1)));
  const order: string[] = [];
  client.middlewareStack.add(
    (next) => (args) => {
      const removed = JSON.stringify(args.input).match(/"DeleteRequest":\{"Key":\{"pk":\{"S":"(.)#/);
      if (removed?.[1]) order.push(removed[1]);
      return next(args);
    },
    { step: 'initialize' },
  );
  await open().drop(g1);
  expect(await open().query(g1, '')).toEqual([]);
  expect(order.join('')).toMatch(/^D{11,}C$/);
});
