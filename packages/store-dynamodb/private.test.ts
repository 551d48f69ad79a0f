import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, test } from 'vitest';
import { startDynalite, useDynalite } from '../../test/support/dynalite.ts';
import { freshTables, localClient } from '../../test/support/dynamo-world.ts';
import { loseRepliesOnce } from '../../test/support/lost-replies.ts';
import type { TableNames } from './index.ts';
import { createDynamoStores, partitions } from './index.ts';

const server = useDynalite();
let tables: TableNames;
let client: DynamoDBClient;
beforeEach(async () => {
  tables = await freshTables(server.endpoint);
  client = localClient(server.endpoint);
});

/** Stores whose every write is sent twice: the reply to its first sending is lost. */
function onBadConnection() {
  const bad = localClient(server.endpoint);
  const seen = new WeakSet<object>();
  loseRepliesOnce(bad, (input) => {
    const isFirst = ('Item' in input || 'Key' in input) && !('ConsistentRead' in input) && !seen.has(input);
    seen.add(input);
    return isFirst;
  });
  return createDynamoStores({ client: bad, tables });
}

/** Partitions that a client's requests name. */
function watchPartitions(over: DynamoDBClient): Set<string> {
  const seen = new Set<string>();
  over.middlewareStack.add(
    (next) => (args) => {
      for (const [, pk] of JSON.stringify(args.input).matchAll(/"(?:pk|:pk)":\{"S":"([^"]+)"/g)) {
        if (pk) seen.add(pk);
      }
      return next(args);
    },
    { step: 'initialize' },
  );
  return seen;
}

describe('a write that is sent twice because its reply was lost', () => {
  test('is answered as what it did, in the vault', async () => {
    const { vault } = onBadConnection();
    expect(await vault.put('a', 'x', 1, 0)).toBe(true);
    expect(await vault.put('a', 'x', 2, 1)).toBe(true);
    expect(await vault.get('a', 'x')).toEqual({ key: 'x', value: 2, version: 2 });
    expect(await vault.put('a', 'x', 3, 1)).toBe(false);
    expect(await vault.delete('a', 'x', 1)).toBe(false);
    expect(await vault.delete('a', 'x', 2)).toBe(true);
    expect(await vault.get('a', 'x')).toBeUndefined();
  });

  test('is answered as what it did, at the pointer', async () => {
    const { documents } = onBadConnection();
    expect(await documents.serve('a', undefined, 'g1')).toBe(true);
    expect(await documents.serve('a', 'g1', 'g2')).toBe(true);
    expect(await documents.serve('a', 'g1', 'g3')).toBe(false);
    expect(await documents.serving('a')).toBe('g2');
  });

  test('is answered as what it did, among texts', async () => {
    const { texts } = onBadConnection();
    await texts.put('a', [{ hash: 'h', salt: 's', text: 't' }]);
    expect(await texts.blank('a', 'h', 'a name', '2026-10-02')).toBe(true);
    expect(await texts.blank('a', 'h', 'again', '2026-10-03')).toBe(false);
  });

  test('ends with the batch folded, in documents', async () => {
    const { documents } = onBadConnection();
    const partition = { council: 'a', generation: 'g1' };
    const phases = [[{ key: 'tally/x', asOf: 1, value: 1, over: 0 }]];
    const fold = async () => {
      const from = await documents.cursor(partition, 'scorecards');
      if (from.c < 1) await documents.applyBatch(partition, { follower: 'scorecards', from, to: 1, phases });
    };
    for (let tries = 0; tries < 3; tries++) await fold();
    expect(await documents.cursor(partition, 'scorecards')).toEqual({ c: 1, m: 1 });
    expect((await documents.get(partition, ['tally/x'])).get('tally/x')?.value).toBe(1);
  });
});

describe('sections of the vault', () => {
  const keys = [
    'a',
    'ballot/1',
    'key/ballots-private',
    'key/ballots-public',
    'key/log',
    'key/texts',
    'token/1',
  ];

  test('lie in partitions of their own, and a function touches only those of its keys', async () => {
    const seen = watchPartitions(client);
    const { vault } = createDynamoStores({ client, tables });
    await vault.put('a', 'token/1', 1, 0);
    await vault.get('a', 'token/2');
    await vault.query('a', 'token/');
    expect([...seen]).toEqual([partitions.vault('tokens', 'a')]);
    seen.clear();
    await vault.get('a', 'key/log');
    expect([...seen]).toEqual([partitions.vault('logKey', 'a')]);
  });

  test('are merged in the order of keys when a query spans them', async () => {
    const { vault } = createDynamoStores({ client, tables });
    for (const key of keys.toReversed()) await vault.put('a', key, key, 0);
    const found = async (prefix: string, options = {}) =>
      (await vault.query('a', prefix, options)).map(({ key }) => key);
    expect(await found('')).toEqual(keys);
    expect(await found('key/')).toEqual(keys.slice(2, 6));
    for (const limit of [1, 2, 3]) {
      const paged: string[] = [];
      for (let after: string | undefined; ; after = paged.at(-1)) {
        const page = await found('', { limit, ...(after === undefined ? {} : { after }) });
        paged.push(...page);
        if (page.length < limit) break;
      }
      expect(paged).toEqual(keys);
    }
  });

  test('may lie at an endpoint of their own', async () => {
    const elsewhere = await startDynalite();
    const vaultClient = localClient(elsewhere.endpoint);
    const theirs = await freshTables(elsewhere.endpoint);
    const { vault } = createDynamoStores({ client, vaultClient, tables: { ...tables, vault: theirs.vault } });
    await vault.put('a', 'x', 1, 0);
    expect(
      await createDynamoStores({ client: vaultClient, tables: theirs }).vault.get('a', 'x'),
    ).toBeDefined();
    expect(await createDynamoStores({ client, tables }).vault.get('a', 'x')).toBeUndefined();
    vaultClient.destroy();
    await elsewhere.close();
  });
});

test('expiry is told to DynamoDB in seconds, never before the moment', async () => {
  const inputs: { Item?: Record<string, { N?: string }> }[] = [];
  client.middlewareStack.add(
    (next) => (args) => {
      inputs.push(args.input as never);
      return next(args);
    },
    { step: 'initialize' },
  );
  const { vault } = createDynamoStores({ client, tables });
  await vault.put('a', 'x', 1, 0, new Date(1_900_000_000_001));
  expect(inputs[0]?.Item?.['ttl']?.N).toBe('1900000001');
});

test('a name that could reach another council’s partition is refused', async () => {
  const { ledger, vault } = createDynamoStores({ client, tables });
  await expect(vault.get('a#b', 'x')).rejects.toThrow(RangeError);
  expect(() => ledger.size('a#b')).toThrow(RangeError);
});
