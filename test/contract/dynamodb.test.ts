import { describeOnDynamoLocal } from '../support/dynamo-world.ts';
import { documentsContract } from './documents.contract.ts';
import { dynamoFactory } from './dynamo-factory.ts';
import { ledgerContract } from './ledger.contract.ts';
import { textsContract } from './texts.contract.ts';
import { vaultContract } from './vault.contract.ts';

describeOnDynamoLocal('the contract', (endpoint) => {
  const dynamodb = dynamoFactory('DynamoDB Local', () => endpoint);
  ledgerContract(dynamodb);
  documentsContract(dynamodb);
  textsContract(dynamodb);
  vaultContract(dynamodb);
});
