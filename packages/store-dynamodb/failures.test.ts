import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, test } from 'vitest';
import { draft, put } from '../../test/contract/stores.ts';
import { storeFailure } from './failures.ts';
import { createDynamoClient, createDynamoStores } from './index.ts';

const tables = { ledger: 'ledger', documents: 'documents', vault: 'vault' };
const service = mockClient(DynamoDBClient);
beforeEach(() => service.reset());

const stores = () => createDynamoStores({ client: createDynamoClient({ region: 'eu-central-1' }), tables });
const failure = (name: string, message = '', more: object = {}, Class: ErrorConstructor = Error) =>
  Object.assign(new Class(message), { name, ...more });
const g1 = { council: 'a', generation: 'g1' };
const batch = { follower: 'f', from: { c: 0, m: 0 }, to: 1, phases: [[put('x', 1)]] };

const tooLarge = failure('ValidationException', 'Item size has exceeded the maximum allowed size');

describe('what went wrong is told in the words of the port', () => {
  test.each([
    [
      'ProvisionedThroughputExceededException',
      failure('ProvisionedThroughputExceededException'),
      'unavailable',
    ],
    ['ThrottlingException', failure('ThrottlingException'), 'unavailable'],
    ['a timeout', failure('TimeoutError'), 'unavailable'],
    [
      'a connection refused',
      failure('Error', '', { code: 'ECONNREFUSED', syscall: 'connect' }),
      'unavailable',
    ],
    ['a connection reset', failure('Error', 'socket hang up', { code: 'ECONNRESET' }), 'unavailable'],
    ['InternalServerError', failure('InternalServerError', '', { $fault: 'server' }), 'unavailable'],
    ['status 503', failure('Unknown', '', { $metadata: { httpStatusCode: 503 } }), 'unavailable'],
    ['a page instead of JSON', failure('SyntaxError', '', { $response: {} }, SyntaxError), 'unavailable'],
    [
      'a refusal that is not DynamoDB’s',
      failure('Unknown', 'UnknownError', { $fault: 'client', $metadata: { httpStatusCode: 404 } }),
      'unavailable',
    ],
    ['a table that is not there', failure('ResourceNotFoundException'), 'missing'],
    ['what may not be done', failure('AccessDeniedException'), 'read_only'],
    ['an item above 400 KB', tooLarge, 'too_large'],
  ])('%s', async (_, error, code) => {
    expect(storeFailure(error, 'ledger')).toMatchObject({ name: 'StoreFailure', code, cause: error });
    service.onAnyCommand().rejects(error);
    const { ledger, documents, texts, vault } = stores();
    const expected = { name: 'StoreFailure', code };
    await expect(ledger.size('a')).rejects.toMatchObject(expected);
    await expect(ledger.read('a', 0, 1)).rejects.toMatchObject(expected);
    await expect(ledger.find('a', 'x')).rejects.toMatchObject(expected);
    await expect(ledger.append('a', [draft('a', 'x')])).rejects.toMatchObject(expected);
    await expect(documents.get(g1, ['x'])).rejects.toMatchObject(expected);
    await expect(documents.get(g1, ['x', 'y'])).rejects.toMatchObject(expected);
    await expect(documents.query(g1, 'x')).rejects.toMatchObject(expected);
    await expect(documents.applyBatch(g1, batch)).rejects.toMatchObject(expected);
    await expect(documents.serve('a', undefined, 'g1')).rejects.toMatchObject(expected);
    await expect(texts.put('a', [{ hash: 'h', salt: 's', text: 't' }])).rejects.toMatchObject(expected);
    await expect(vault.put('a', 'x', 1, 0)).rejects.toMatchObject(expected);
    await expect(vault.delete('a', 'x', 1)).rejects.toMatchObject(expected);
  });

  test('a mistake of our own stays what it is', () => {
    const mistake = failure('ValidationException', 'One or more parameter values were invalid');
    expect(storeFailure(mistake, 'ledger')).toBe(mistake);
  });
});

describe('a commit item', () => {
  test('whose put fails for good is not put again', async () => {
    service.on(QueryCommand).resolves({ Items: [] });
    service.on(PutItemCommand).resolves({});
    service.on(PutItemCommand, { TableName: 'ledger' }).callsFake(({ Item }) => {
      if (Item.e) throw failure('AccessDeniedException');
      return {};
    });
    await expect(stores().ledger.append('a', [draft('a', 'x')])).rejects.toMatchObject({ code: 'read_only' });
    expect(service.commandCalls(PutItemCommand)).toHaveLength(2);
  });

  test('whose outcome stays unknown is tried a few times, each after looking, and then told as unavailable', async () => {
    service.on(QueryCommand).resolves({ Items: [] });
    service.on(PutItemCommand).callsFake(({ Item }) => {
      if (Item.e) throw failure('InternalServerError', '', { $fault: 'server' });
      return {};
    });
    const outcome = stores().ledger.append('a', [draft('a', 'x')]);
    await expect(outcome).rejects.toMatchObject({ code: 'unavailable' });
    const commands = service.calls().map(({ args: [command] }) => {
      if (!(command instanceof PutItemCommand)) return 'look';
      return command.input.Item?.['e'] ? 'put' : 'claim';
    });
    expect(commands.join(' ')).toMatch(/^look claim put( look put){3,}$/);
  });
});

describe('what a request leaves unprocessed', () => {
  const item = (sk: string) => ({ pk: { S: 'D#a#g1' }, sk: { S: sk }, asOf: { N: '1' }, v: { S: '1' } });
  const keyOf = (sk: string) => ({ pk: { S: 'D#a#g1' }, sk: { S: sk } });

  test('is read by the next one', async () => {
    service
      .on(BatchGetItemCommand)
      .resolvesOnce({
        Responses: { documents: [item('x')] },
        UnprocessedKeys: { documents: { Keys: [keyOf('y'), keyOf('z')] } },
      })
      .resolvesOnce({
        Responses: { documents: [item('y')] },
        UnprocessedKeys: { documents: { Keys: [keyOf('z')] } },
      })
      .resolvesOnce({ Responses: { documents: [item('z')] } });
    expect([...(await stores().documents.get(g1, ['x', 'y', 'z'])).keys()]).toEqual(['x', 'y', 'z']);
  });

  test('is given up when nothing is read any more', async () => {
    service.on(BatchGetItemCommand).resolves({
      Responses: { documents: [] },
      UnprocessedKeys: { documents: { Keys: [keyOf('x'), keyOf('y')] } },
    });
    await expect(stores().documents.get(g1, ['x', 'y'])).rejects.toMatchObject({ code: 'unavailable' });
  });

  test('is removed by the next one', async () => {
    service.on(GetItemCommand).resolves({});
    service
      .on(QueryCommand)
      .resolvesOnce({ Items: [{ sk: { S: 'x' } }, { sk: { S: 'y' } }] })
      .resolves({ Items: [] });
    service
      .on(BatchWriteItemCommand)
      .resolvesOnce({ UnprocessedItems: { documents: [{ DeleteRequest: { Key: keyOf('y') } }] } })
      .resolves({});
    await stores().documents.drop(g1);
    const removals = service
      .commandCalls(BatchWriteItemCommand)
      .map(({ args: [{ input }] }) =>
        input.RequestItems?.['documents']?.map((one) => one.DeleteRequest?.Key?.['sk']?.S),
      );
    expect(removals).toEqual([['x', 'y'], ['y']]);
  });
});
