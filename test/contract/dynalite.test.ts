import { useDynalite } from '../support/dynalite.ts';
import { documentsContract } from './documents.contract.ts';
import { dynamoFactory } from './dynamo-factory.ts';
import { ledgerContract } from './ledger.contract.ts';
import { textsContract } from './texts.contract.ts';
import { vaultContract } from './vault.contract.ts';

const server = useDynalite();

const dynalite = dynamoFactory('dynalite', () => server.endpoint);

ledgerContract(dynalite);
documentsContract(dynalite);
textsContract(dynalite);
vaultContract(dynalite);
