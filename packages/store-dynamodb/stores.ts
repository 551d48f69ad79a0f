import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { DocumentStore, LedgerStore, TextStore, VaultStore } from '@esep/ledger';
import { createDynamoDocuments } from './documents.ts';
import { createDynamoLedger } from './ledger.ts';
import { openTable } from './table.ts';
import type { TableNames } from './tables.ts';
import { createDynamoTexts } from './texts.ts';
import { createDynamoVault } from './vault.ts';

export interface DynamoOptions {
  readonly client: DynamoDBClient;
  /** The vault may live at another endpoint, inside the country; `client` unless told. */
  readonly vaultClient?: DynamoDBClient;
  readonly tables: TableNames;
  readonly now?: () => Date;
}

export interface DynamoStores {
  readonly ledger: LedgerStore;
  readonly documents: DocumentStore;
  readonly texts: TextStore;
  readonly vault: VaultStore;
}

/** Any number of processes may have stores over the same tables. Nothing is kept open but the clients. */
export function createDynamoStores(options: DynamoOptions): DynamoStores {
  const { client, vaultClient = client, tables, now = () => new Date() } = options;
  const documents = openTable(client, tables.documents);
  return {
    ledger: createDynamoLedger(openTable(client, tables.ledger)),
    documents: createDynamoDocuments(documents),
    texts: createDynamoTexts(documents),
    vault: createDynamoVault(openTable(vaultClient, tables.vault), now),
  };
}
