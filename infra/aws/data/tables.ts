import { type TableNames, tableDefinitions, tableKey } from '@esep/store-dynamodb';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  StreamViewType,
  Table,
  TableEncryption,
  type TableProps,
} from 'aws-cdk-lib/aws-dynamodb';
import { AnyPrincipal, Effect, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { isDisposable, type Settings } from '../settings.ts';

/** Where the vault is: a table here with its own key, or somewhere else by name. */
export interface VaultPlace {
  readonly tableName: string;
  readonly endpoint?: string;
  /** Of the access key to that endpoint, in Secrets Manager. */
  readonly secret?: string;
  readonly table?: Table;
  readonly key?: Key;
}

/**
 * Ledger, documents and vault, each `pk` and `sk` without indexes, as `tableDefinitions` of @esep/store-dynamodb names
 * them. Ledger and vault survive the stack in every stage but dev.
 */
export class Tables extends Construct {
  readonly ledger: Table;
  readonly documents: Table;
  readonly vault: VaultPlace;

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id);
    const keep = isDisposable(settings)
      ? { removalPolicy: RemovalPolicy.DESTROY, deletionProtection: false }
      : { removalPolicy: RemovalPolicy.RETAIN, deletionProtection: true };
    const shapeOf = (table: keyof TableNames) => ({
      // By this name the `esep` command finds it: ESEP_DYNAMODB_TABLES=esep-<stage>.
      tableName: `${settings.tables}-${table}`,
      partitionKey: { name: tableKey.partition, type: AttributeType.STRING },
      sortKey: { name: tableKey.sort, type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      ...(tableDefinitions[table].stream && { stream: StreamViewType.NEW_AND_OLD_IMAGES }),
      ...(tableDefinitions[table].ttl && { timeToLiveAttribute: tableDefinitions[table].ttl }),
      ...keep,
    });
    // Restored tables are other resources: they are imported beside those that they take the place of.
    const isRestored = settings.tables !== `esep-${settings.stage}`;
    const idOf = (id: string) => (isRestored ? `${id}-${settings.tables}` : id);
    this.ledger = new Table(this, idOf('Ledger'), { ...shapeOf('ledger'), resourcePolicy: neverChanged() });
    this.documents = new Table(this, idOf('Documents'), shapeOf('documents'));
    this.vault = settings.vault
      ? { tableName: settings.vault.table, endpoint: settings.vault.endpoint, secret: settings.vault.secret }
      : this.vaultHere(idOf('Vault'), shapeOf('vault'), keep.removalPolicy);
  }

  /** What is deleted from the vault must be gone soon, from its backups too: they reach one day back. */
  private vaultHere(id: string, shape: TableProps, removalPolicy: RemovalPolicy): VaultPlace {
    const key = new Key(this, 'VaultKey', {
      description: 'Esep: vault',
      enableKeyRotation: true,
      removalPolicy,
      pendingWindow: Duration.days(30),
    });
    const table = new Table(this, id, {
      ...shape,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: key,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 1 },
    });
    return { tableName: table.tableName, table, key };
  }
}

/**
 * Binds every identity, an administrator's too: nothing in the ledger is updated or deleted. Putting over an item cannot
 * be forbidden this way (the condition is the caller's); the stream's old image raises the alarm for that.
 */
function neverChanged(): PolicyDocument {
  return new PolicyDocument({
    statements: [
      new PolicyStatement({
        sid: 'NothingInTheLedgerChanges',
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: [
          'dynamodb:BatchWriteItem',
          'dynamodb:DeleteItem',
          'dynamodb:PartiQLDelete',
          'dynamodb:PartiQLUpdate',
          'dynamodb:UpdateItem',
        ],
        resources: ['*'],
      }),
    ],
  });
}
