import { readSettings } from '@esep/aws';
import { manifest } from '@esep/functions';
import { describe, expect, inject, it } from 'vitest';
import { at, type Cloud, list, record, resourcesOf } from './support/cloud.ts';
import { lambdaOf, only, tables } from './support/parts.ts';

const { prod, dev, elsewhere } = inject('syntheses');

describe('what is kept', () => {
  it('three tables with the same keys and no index, paid by request, and the ledger’s stream with both images', () => {
    const all = tables(prod.cloud);
    for (const [name, table] of Object.entries(all)) {
      expect(table?.properties).toMatchObject({
        TableName: `esep-prod-${name}`,
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
        BillingMode: 'PAY_PER_REQUEST',
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        DeletionProtectionEnabled: true,
      });
      expect(
        table?.properties['GlobalSecondaryIndexes'] ?? table?.properties['LocalSecondaryIndexes'],
      ).toBeUndefined();
      expect(table?.deletionPolicy).toBe('Retain');
    }
    expect(all.ledger?.properties['StreamSpecification']).toMatchObject({
      StreamViewType: 'NEW_AND_OLD_IMAGES',
    });
    expect(all.documents?.properties['StreamSpecification']).toBeUndefined();
  });

  it('the vault has a key of its own that rotates, forgets by itself, and a day of backups', () => {
    const { vault } = tables(prod.cloud);
    const keys = resourcesOf(prod.cloud, 'AWS::KMS::Key').filter(({ stack }) => stack === 'Data');
    const key = only(keys, 'key of the vault');
    expect(vault?.properties).toMatchObject({
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS', KMSMasterKeyId: `<${key.key}.Arn>` },
      TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
      PointInTimeRecoverySpecification: { RecoveryPeriodInDays: 1 },
    });
    expect(key.properties['EnableKeyRotation']).toBe(true);
    expect(key.deletionPolicy).toBe('Retain');
  });

  it('nobody at all may update or delete in the ledger', () => {
    const policy = tables(prod.cloud).ledger?.properties['ResourcePolicy'];
    const [statement, ...others] = list(at(policy, 'PolicyDocument', 'Statement')).map(record);
    expect(others).toEqual([]);
    expect(statement).toMatchObject({ Effect: 'Deny', Principal: { AWS: '*' } });
    expect(statement?.['Action']).toEqual(
      expect.arrayContaining(['dynamodb:DeleteItem', 'dynamodb:UpdateItem', 'dynamodb:BatchWriteItem']),
    );
    expect(statement).not.toHaveProperty('Condition');
  });

  it('checkpoints cannot be deleted for ten years, by nobody', () => {
    const locked = resourcesOf(prod.cloud, 'AWS::S3::Bucket').filter(
      ({ properties }) => properties['ObjectLockEnabled'],
    );
    expect(only(locked, 'locked bucket')).toMatchObject({
      key: expect.stringContaining('Checkpoints'),
      deletionPolicy: 'Retain',
      properties: {
        ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 3650 } } },
      },
    });
  });

  it('scans lie in a bucket without versions, closed to the public and to distributions, over TLS only', () => {
    const holds = ({ properties }: { properties: Readonly<Record<string, unknown>> }) =>
      JSON.stringify(properties).includes('-case-files-');
    const bucket = only(resourcesOf(prod.cloud, 'AWS::S3::Bucket').filter(holds), 'bucket of scans');
    expect(bucket).toMatchObject({
      deletionPolicy: 'Retain',
      properties: {
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        LifecycleConfiguration: {
          Rules: [{ Status: 'Enabled', AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 } }],
        },
      },
    });
    // Erased must be gone: neither versions nor a lock, and nothing that copies it elsewhere.
    for (const name of ['VersioningConfiguration', 'ObjectLockConfiguration', 'ReplicationConfiguration'])
      expect(bucket.properties).not.toHaveProperty(name);
    const policies = resourcesOf(prod.cloud, 'AWS::S3::BucketPolicy').filter(
      ({ properties }) => properties['Bucket'] === `<${bucket.key}>`,
    );
    const statements = list(at(only(policies, 'policy').properties, 'PolicyDocument', 'Statement')).map(
      record,
    );
    expect(statements.map(({ Effect }) => Effect)).toEqual(['Deny', 'Deny']);
    expect(JSON.stringify(statements)).toContain('{"aws:SecureTransport":"false"}');
    const shown = JSON.stringify(resourcesOf(prod.cloud, 'AWS::CloudFront::Distribution'));
    expect(shown).not.toContain('case-files');
    expect(shown).not.toContain(bucket.key);
  });

  it('only what keeps or erases scans is told where they lie, and nobody where the vault lies elsewhere', () => {
    const toldOf = (cloud: Cloud) =>
      manifest.map(({ name }) => name).filter((name) => 'ESEP_CASE_FILES_BUCKET' in variablesOf(cloud, name));
    expect(toldOf(prod.cloud)).toEqual(['cases', 'office', 'sweep']);
    expect(toldOf(elsewhere.cloud)).toEqual([]);
    expect(JSON.stringify(resourcesOf(elsewhere.cloud, 'AWS::S3::Bucket'))).not.toContain('case-files');
  });

  it('dev can be destroyed, but for its locked checkpoints', () => {
    const kept = resourcesOf(dev.cloud).filter(({ deletionPolicy }) => deletionPolicy === 'Retain');
    expect(kept.map(({ type }) => type).sort()).toEqual(['AWS::S3::Bucket']);
    for (const table of Object.values(tables(dev.cloud)))
      expect(table?.properties['DeletionProtectionEnabled']).toBe(false);
  });

  it('a vault inside the country has no table and no key here, and functions are told where it is', () => {
    expect(tables(elsewhere.cloud).vault).toBeUndefined();
    expect(resourcesOf(elsewhere.cloud, 'AWS::KMS::Key').filter(({ stack }) => stack === 'Data')).toEqual([]);
    expect(variablesOf(elsewhere.cloud, 'citizen')).toMatchObject({
      ESEP_VAULT_ENDPOINT: 'https://vault.example.kz',
      ESEP_TABLE_VAULT: 'esep-stage-vault',
      ESEP_VAULT_ACCESS_KEY_ID: '{{resolve:secretsmanager:esep/vault:SecretString:accessKeyId::}}',
      ESEP_VAULT_SECRET_ACCESS_KEY: '{{resolve:secretsmanager:esep/vault:SecretString:secretAccessKey::}}',
    });
    expect(variablesOf(elsewhere.cloud, 'web')).not.toHaveProperty('ESEP_VAULT_SECRET_ACCESS_KEY');
    expect(variablesOf(elsewhere.cloud, 'ingest')['ESEP_ROLES_CLAIM']).toBe('roles');
  });

  it('every log ends some day, and everything bears its stage', () => {
    for (const { cloud } of [prod, dev, elsewhere]) {
      for (const { key, properties } of resourcesOf(cloud, 'AWS::Logs::LogGroup'))
        expect([key, Number(properties['RetentionInDays']) > 0]).toEqual([key, true]);
    }
    for (const type of [
      'AWS::DynamoDB::Table',
      'AWS::Lambda::Function',
      'AWS::SQS::Queue',
      'AWS::S3::Bucket',
    ]) {
      for (const { properties } of resourcesOf(prod.cloud, type)) {
        expect(properties['Tags']).toEqual(
          expect.arrayContaining([
            { Key: 'project', Value: 'esep' },
            { Key: 'stage', Value: 'prod' },
          ]),
        );
      }
    }
  });
});

describe('after a restore', () => {
  const { restored } = inject('syntheses');
  const ids = (cloud: Cloud, type: string) => resourcesOf(cloud, type).map(({ key }) => key);
  const names = (cloud: Cloud, type: string, name: string) =>
    resourcesOf(cloud, type).map(({ properties }) => String(properties[name]));

  it('the restored tables are other resources, which can be imported beside the ones before; the key is the same', () => {
    expect(names(restored.cloud, 'AWS::DynamoDB::Table', 'TableName')).toEqual(
      ['ledger', 'documents', 'vault'].map((table) => `esep-dev-r1-${table}`),
    );
    const before = ids(dev.cloud, 'AWS::DynamoDB::Table');
    for (const id of ids(restored.cloud, 'AWS::DynamoDB::Table')) expect(before).not.toContain(id);
    const ofData = (cloud: Cloud) => ids(cloud, 'AWS::KMS::Key').filter((key) => key.startsWith('Data/'));
    expect(ofData(restored.cloud)).toEqual(ofData(dev.cloud));
  });

  it('the pipes have other names: one of a name cannot be put in place of another', () => {
    expect(names(restored.cloud, 'AWS::Pipes::Pipe', 'Name')).toEqual([
      'esep-dev-r1-wake',
      'esep-dev-r1-tampering',
    ]);
    const watched = JSON.stringify(resourcesOf(restored.cloud, 'AWS::CloudWatch::Alarm'));
    expect(watched).toContain('"esep-dev-r1-wake"');
    expect(watched).not.toContain('"esep-dev-wake"');
  });

  it('and another word of CloudFront is another secret', () => {
    const [before, after] = [dev, restored].map(({ cloud }) => ids(cloud, 'AWS::SecretsManager::Secret'));
    expect(after).toHaveLength(1);
    expect(after).not.toEqual(before);
  });
});

describe('styles, fonts and scripts', () => {
  it('are in their bucket before a function makes pages that name them', () => {
    const upload = only(resourcesOf(prod.cloud, 'Custom::CDKBucketDeployment'), 'upload');
    const template = prod.cloud.stacks[upload.stack]?.template;
    for (const { name, trigger } of manifest) {
      if (trigger.on !== 'request') continue;
      const [stack, id = ''] = lambdaOf(prod.cloud, name).key.split('/');
      expect(stack).toBe(upload.stack);
      expect(template?.Resources[id]?.DependsOn).toContain(upload.key.split('/')[1]);
    }
  });
});

describe('what functions are told', () => {
  it.each(['prod', 'dev', 'elsewhere'] as const)('is all that they need to start, in %s', (name) => {
    const { cloud } = inject('syntheses')[name];
    for (const definition of manifest) {
      const told = Object.entries(variablesOf(cloud, definition.name)).map(([variable, value]) => [
        variable,
        variable === 'ESEP_WAKE_QUEUE'
          ? 'https://sqs.example/queue'
          : String(value)
              .replaceAll(/<[^>]+\.ProviderURL>/g, 'https://issuer.example')
              .replaceAll(/<[^>]+>/g, 'name'),
      ]);
      const settings = readSettings(definition, { AWS_REGION: 'eu-central-1', ...Object.fromEntries(told) });
      expect(settings.stage).toBe(cloud.stage);
    }
  });

  it('only the names of what they may touch', () => {
    const told = (name: string) =>
      Object.keys(variablesOf(prod.cloud, name))
        .filter((variable) => variable.startsWith('ESEP_'))
        .sort();
    const always = ['ESEP_DOMAIN', 'ESEP_STAGE', 'ESEP_TABLE_LEDGER'];
    expect(told('web')).toEqual([...always, 'ESEP_BUCKET', 'ESEP_TABLE_DOCUMENTS'].sort());
    expect(told('citizen')).toEqual(
      [...always, 'ESEP_ORIGIN_KEY', 'ESEP_TABLE_DOCUMENTS', 'ESEP_TABLE_VAULT'].sort(),
    );
    expect(told('recompute')).toEqual(
      [...always, 'ESEP_BUS', 'ESEP_TABLE_DOCUMENTS', 'ESEP_WAKE_QUEUE'].sort(),
    );
    expect(told('publish')).toEqual(
      [...always, 'ESEP_BUCKET', 'ESEP_BUS', 'ESEP_TABLE_DOCUMENTS', 'ESEP_TABLE_VAULT'].sort(),
    );
  });
});

function variablesOf(cloud: Cloud, name: string): Readonly<Record<string, unknown>> {
  const lambda = resourcesOf(cloud, 'AWS::Lambda::Function').filter(
    ({ properties }) => properties['FunctionName'] === `esep-${cloud.stage}-${name}`,
  );
  return record(at(only(lambda, name).properties, 'Environment', 'Variables'));
}
