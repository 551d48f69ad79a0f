import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Settings } from '../settings.ts';
import { Buckets } from './buckets.ts';
import { CaseFilesBucket } from './case-files.ts';
import { Tables } from './tables.ts';

/** All that is kept: tables and buckets. Everything else can be destroyed and made again. */
export class DataStack extends Stack {
  readonly tables: Tables;
  readonly buckets: Buckets;

  constructor(scope: Construct, id: string, settings: Settings, props: StackProps) {
    super(scope, id, props);
    this.tables = new Tables(this, 'Tables', settings);
    this.buckets = new Buckets(this, 'Buckets', settings);
    // Scans are personal data: where the vault must lie inside the country, they must too.
    if (!settings.vault) {
      const { bucket } = new CaseFilesBucket(this, 'CaseFiles', settings);
      new CfnOutput(this, 'CaseFilesBucket', { value: bucket.bucketName });
    }
    new CfnOutput(this, 'LedgerTable', { value: this.tables.ledger.tableName });
    new CfnOutput(this, 'DocumentsTable', { value: this.tables.documents.tableName });
    new CfnOutput(this, 'VaultTable', { value: this.tables.vault.tableName });
    new CfnOutput(this, 'CheckpointsBucket', { value: this.buckets.checkpoints.bucketName });
    new CfnOutput(this, 'ExportsBucket', { value: this.buckets.exports.bucketName });
  }
}
