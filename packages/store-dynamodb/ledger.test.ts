import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, test } from 'vitest';
import { draft } from '../../test/contract/stores.ts';
import { useDynalite } from '../../test/support/dynalite.ts';
import { freshTables, localClient } from '../../test/support/dynamo-world.ts';
import { loseReplies, loseRepliesOnce } from '../../test/support/lost-replies.ts';
import type { TableNames } from './index.ts';
import { createDynamoStores } from './index.ts';

const server = useDynalite();
let tables: TableNames;
let client: DynamoDBClient;
beforeEach(async () => {
  tables = await freshTables(server.endpoint);
  client = localClient(server.endpoint);
});

const open = (over = client) => createDynamoStores({ client: over, tables }).ledger;
const other = () => localClient(server.endpoint);
const long = (id: string, bytes: number) => draft('a', id, 'a', { body: { text: 'x'.repeat(bytes) } });
const isCommit = (input: object) => 'Item' in input && 'e' in (input.Item as object);

async function commits() {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: tables.ledger,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: 'L#a' } },
    }),
  );
  return Items;
}

describe('commit items', () => {
  test('carry the council and a name of their own for the stream', async () => {
    await open().append('a', [draft('a', 'x'), draft('a', 'y')]);
    await open().append('a', [draft('a', 'z')]);
    const found = (await commits()).map(({ sk, council, ref, n, e }) => [
      sk?.S,
      council?.S,
      ref?.S,
      n?.N,
      e?.L?.length,
    ]);
    expect(found).toEqual([
      ['000000000001', 'a', 'a#000000000001', '2', 2],
      ['000000000003', 'a', 'a#000000000003', '1', 1],
    ]);
  });

  test('are shared by appends that come together, so that two writes to the ledger serve them all', async () => {
    const ledger = open();
    const ids = Array.from({ length: 60 }, (_, i) => `id-${i}`);
    const answers = await Promise.all(ids.map((id) => ledger.append('a', [draft('a', id)])));
    expect(answers.flat()).toEqual(ids.map((_, i) => ({ seq: i + 1, created: true })));
    expect((await commits()).length).toBeLessThanOrEqual(2);
  });

  test('are never shared with an append that is all or nothing', async () => {
    const ledger = open();
    await ledger.append('a', [draft('a', 'taken', 'theirs')]);
    const answers = await Promise.all([
      ledger.append('a', [draft('a', 'x')]),
      ledger.append('a', [draft('a', 'y'), draft('a', 'taken', 'ours')], { allOrNothing: true }),
      ledger.append('a', [draft('a', 'z')]),
    ]);
    expect(answers).toEqual([
      [{ seq: 2, created: true }],
      [{ conflict: 0 }, { conflict: 1 }],
      [{ seq: 3, created: true }],
    ]);
  });
});

describe('sizes', () => {
  test('entries of 390 KB that belong together are one commit item', async () => {
    const drafts = ['x', 'y', 'z'].map((id) => long(id, 129_000));
    const answers = await open().append('a', drafts, { allOrNothing: true });
    expect(answers).toHaveLength(3);
    expect(await commits()).toHaveLength(1);
  });

  test('more than that is refused before anything is written', async () => {
    const drafts = ['x', 'y', 'z'].map((id) => long(id, 131_000));
    const together = open().append('a', drafts, { allOrNothing: true });
    await expect(together).rejects.toMatchObject({ name: 'StoreFailure', code: 'too_large' });
    await expect(open().append('a', [long('x', 400_000)])).rejects.toMatchObject({ code: 'too_large' });
    expect(await open().size('a')).toBe(0);
    expect(await open().find('a', 'x')).toBeUndefined();
  });

  test('what need not stay together is recorded in parts, in order', async () => {
    const ids = Array.from({ length: 8 }, (_, i) => `id-${i}`);
    const answers = await open().append(
      'a',
      ids.map((id) => long(id, 100_000)),
    );
    expect(answers).toEqual(ids.map((_, i) => ({ seq: i + 1, created: true })));
    expect(await commits()).toHaveLength(4);
    expect((await open().read('a', 0, 10)).map(({ entry }) => entry.id)).toEqual(ids);
  });
});

describe('lost replies', () => {
  test('a writer whose reply is lost finds out that it won', async () => {
    let losses = 1;
    loseReplies(client, (input) => isCommit(input) && losses-- > 0);
    expect(await open().append('a', [draft('a', 'x')])).toEqual([{ seq: 1, created: true }]);
    expect(await open().append('a', [draft('a', 'x')])).toEqual([{ seq: 1, created: false }]);
    expect(await open().size('a')).toBe(1);
  });

  test('so does one whose put was sent again by the SDK and refused by itself', async () => {
    let losses = 2;
    loseRepliesOnce(client, (input) => 'Item' in input && losses-- > 0);
    expect(await open().append('a', [draft('a', 'x')])).toEqual([{ seq: 1, created: true }]);
    expect(await open().size('a')).toBe(1);
  });

  test('a writer that is never answered tells so, and the same again is recorded once', async () => {
    loseReplies(client, isCommit);
    // The first commit item took place, so the second look finds it: no reply is needed.
    expect(await open().append('a', [draft('a', 'x')])).toEqual([{ seq: 1, created: true }]);
    const deaf = other();
    loseReplies(deaf, () => true);
    await expect(open(deaf).append('a', [draft('a', 'y')])).rejects.toMatchObject({ code: 'unavailable' });
    expect(await open(other()).append('a', [draft('a', 'y')])).toEqual([{ seq: 2, created: true }]);
  });
});

describe('claims', () => {
  const put = (item: Record<string, { S: string } | { N: string }>) =>
    client.send(new PutItemCommand({ TableName: tables.ledger, Item: item }));

  test('an id whose recorder died after claiming it can be recorded by another', async () => {
    await put({ pk: { S: 'I#a#x' }, sk: { S: '-' }, head: { N: '0' } });
    for (let i = 0; i < 9; i++) await open().append('a', [draft('a', `id-${i}`)]);
    expect(await open().find('a', 'x')).toBeUndefined();
    expect(await open().append('a', [draft('a', 'x')])).toEqual([{ seq: 10, created: true }]);
    expect((await open().find('a', 'x'))?.entry.seq).toBe(10);
  });

  test('a known id far behind the head is found from its claim, without reading what came long after', async () => {
    const ids = Array.from({ length: 40 }, (_, i) => `id-${i}`);
    for (const id of ids) await open().append('a', [draft('a', id)]);
    const reads: object[] = [];
    client.middlewareStack.add(
      (next) => async (args) => {
        const reply = await next(args);
        reads.push(...((reply.output as { Items?: object[] }).Items ?? []));
        return reply;
      },
      { step: 'initialize' },
    );
    expect(await open().append('a', [draft('a', 'id-3')])).toEqual([{ seq: 4, created: false }]);
    expect(reads.length).toBeLessThan(8);
  });
});

test('a ledger in which a commit item is missing is corrupt, and nobody is told otherwise', async () => {
  const ledger = open();
  await ledger.append('a', [draft('a', 'x')]);
  const [item] = await commits();
  const at = (sk: string) => ({ ...item, sk: { S: sk } });
  await client.send(new PutItemCommand({ TableName: tables.ledger, Item: at('000000000003') }));
  await expect(ledger.read('a', 0, 5)).rejects.toMatchObject({ code: 'corrupt' });
  await expect(ledger.read('a', 1, 5)).rejects.toMatchObject({ code: 'corrupt' });
  await expect(ledger.append('a', [draft('a', 'late'), draft('a', 'x')])).rejects.toMatchObject({
    code: 'corrupt',
  });
});
