import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, test } from 'vitest';
import { useDynalite } from '../../test/support/dynalite.ts';
import { freshTables, localClient } from '../../test/support/dynamo-world.ts';
import { loseRepliesOnce } from '../../test/support/lost-replies.ts';
import type { TableNames } from './index.ts';
import { createTables, listCouncils, proveConditionalCreate, putMarker } from './index.ts';

const server = useDynalite();
let tables: TableNames;
let client: DynamoDBClient;
beforeEach(async () => {
  tables = await freshTables(server.endpoint);
  client = localClient(server.endpoint);
});

describe('the proof of conditional create', () => {
  const prove = () => proveConditionalCreate({ client, table: tables.documents });

  test('holds on an endpoint that keeps conditions, and leaves nothing behind', async () => {
    const probes = new Set<string>();
    client.middlewareStack.add(
      (next) => (args) => {
        const pk = 'Item' in args.input ? (args.input.Item as { pk: { S: string } }).pk.S : undefined;
        if (pk) probes.add(pk);
        return next(args);
      },
      { step: 'initialize' },
    );
    await prove();
    expect(probes.size).toBeGreaterThan(1);
    for (const pk of probes) {
      const values = { ':pk': { S: pk } };
      const input = { TableName: tables.documents, KeyConditionExpression: 'pk = :pk' };
      const left = await client.send(new QueryCommand({ ...input, ExpressionAttributeValues: values }));
      expect(left.Count).toBe(0);
    }
  });

  test('holds where replies are lost', async () => {
    const seen = new WeakSet<object>();
    loseRepliesOnce(client, (input) => 'Item' in input && !seen.has(input) && !!seen.add(input));
    await prove();
  });

  test.each([
    ['create', /attribute_not_exists/],
    ['overwrite', /#by = :by/],
  ])('fails where %s ignores its condition', async (_, condition) => {
    client.middlewareStack.add(
      (next) => (args) => {
        const input = args.input as { ConditionExpression?: string };
        if (!condition.test(input.ConditionExpression ?? '')) return next(args);
        const { ConditionExpression, ExpressionAttributeNames, ExpressionAttributeValues, ...bare } =
          args.input as Record<string, unknown>;
        return next({ ...args, input: bare as never });
      },
      { step: 'initialize' },
    );
    await expect(prove()).rejects.toMatchObject({ name: 'StoreFailure', code: 'corrupt' });
  });
});

describe('markers of councils', () => {
  const marker = (council: string, origin = `esep.example/${council}`) => ({
    council,
    origin,
    demonstration: council === 'demo',
    created: '2026-10-02T10:00:00.000Z',
  });

  test('are listed by slug, and the first one stands', async () => {
    const place = { client, table: tables.ledger };
    expect(await listCouncils(place)).toEqual([]);
    expect(await putMarker(place, marker('pavlodar'))).toEqual(marker('pavlodar'));
    expect(await putMarker(place, marker('demo'))).toEqual(marker('demo'));
    expect(await putMarker(place, marker('pavlodar', 'other'))).toEqual(marker('pavlodar'));
    expect(await listCouncils(place)).toEqual([marker('demo'), marker('pavlodar')]);
  });
});

test('tables that are there stay as they are', async () => {
  const place = { client, table: tables.ledger };
  const marker = { council: 'a', origin: 'o', demonstration: false, created: '2026-10-02T10:00:00.000Z' };
  await putMarker(place, marker);
  await Promise.all([createTables({ client, tables }), createTables({ client, tables })]);
  expect(await listCouncils(place)).toEqual([marker]);
});
