import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { createDynamoStores, putMarker } from '@esep/store-dynamodb';
import { expect, inject, it } from 'vitest';
import { draft } from '../contract/stores.ts';
import { describeOnDynamoLocal, freshTables, localClient } from '../support/dynamo-world.ts';
import { at } from './support/cloud.ts';
import { streamOf } from './support/ledger-stream.ts';
import { follow, pipeFilter, pipeNamed } from './support/pipes.ts';

const { cloud } = inject('syntheses').prod;

describeOnDynamoLocal('the stream of a ledger that the store has written', (endpoint) => {
  it('wakes once for each commit, and for nothing else; what was tampered with is evidence', async () => {
    const client = localClient(endpoint);
    const tables = await freshTables(endpoint);
    const { ledger } = createDynamoStores({ client, tables });
    try {
      await putMarker(
        { client, table: tables.ledger },
        {
          council: 'almaly',
          origin: 'esep.example.kz/almaly',
          demonstration: false,
          created: '2026-11-25T06:00:00Z',
        },
      );
      await ledger.append('almaly', [draft('almaly', 'x'), draft('almaly', 'y')]);
      await ledger.append('almaly', [draft('almaly', 'x')]);
      await ledger.append('medeu', [draft('medeu', 'x')]);
      await ledger.append('almaly', [draft('almaly', 'z')]);
      const honest = await streamOf(client, endpoint, tables.ledger);
      const { properties } = pipeNamed(cloud, 'wake');
      const parameters = at(properties, 'TargetParameters', 'SqsQueueParameters');
      const wakes = honest.filter(pipeFilter(cloud, 'wake')).map((record) => ({
        group: follow(record, at(parameters, 'MessageGroupId')),
        once: follow(record, at(parameters, 'MessageDeduplicationId')),
      }));
      expect(wakes).toEqual([
        { group: 'almaly', once: 'almaly#000000000001' },
        { group: 'medeu', once: 'medeu#000000000001' },
        { group: 'almaly', once: 'almaly#000000000003' },
      ]);
      expect(honest.length).toBeGreaterThan(wakes.length);
      expect(honest.filter(pipeFilter(cloud, 'tampering'))).toEqual([]);

      const first = { pk: { S: 'L#almaly' }, sk: { S: '000000000001' } };
      await client.send(new PutItemCommand({ TableName: tables.ledger, Item: { ...first, e: { L: [] } } }));
      await client.send(new DeleteItemCommand({ TableName: tables.ledger, Key: first }));
      const tampered = (await streamOf(client, endpoint, tables.ledger)).filter(
        pipeFilter(cloud, 'tampering'),
      );
      expect(tampered.map((record) => at(record, 'eventName'))).toEqual(['MODIFY', 'REMOVE']);
      expect(at(tampered[0], 'dynamodb', 'OldImage', 'ref')).toEqual({ S: 'almaly#000000000001' });
    } finally {
      client.destroy();
    }
  });
});
