import type { FunctionDefinition, Stores } from '@esep/functions';
import { partitions } from '@esep/store-dynamodb';
import { Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IConstruct } from 'constructs';
import { type Places, scans } from './places.ts';

const read = ['dynamodb:GetItem', 'dynamodb:Query'];
const put = 'dynamodb:PutItem';
const remove = 'dynamodb:DeleteItem';

const entryKeys = [partitions.ledger(), partitions.claim()];
const documentKeys = [partitions.documents(), partitions.cursors(), partitions.serving()];

/**
 * What a function's role may do: what its manifest entry says and nothing more. One action beside it: every function
 * may read which councils there are, which is public. Sending logs and traces, receiving messages and the like are
 * added where they are set up.
 */
export function permissionsOf(
  scope: IConstruct,
  definition: FunctionDefinition,
  places: Places,
): readonly PolicyStatement[] {
  const { stores } = definition;
  return [
    ...ledgerAccess(stores, places),
    ...documentsAccess(stores, places),
    ...vaultAccess(scope, stores, places),
    ...filesAccess(stores, places),
    ...caseFilesAccess(stores, places),
    ...(definition.emits ? [allow(['events:PutEvents'], [places.bus.eventBusArn])] : []),
    // A run that stops before its time is up wakes itself for the rest.
    ...(definition.trigger.on === 'recorded'
      ? [allow(['sqs:SendMessage'], [places.wakeQueue.queueArn])]
      : []),
  ];
}

/** Never UpdateItem, DeleteItem or a batch: an entry is put once, and stays. */
function ledgerAccess({ ledger }: Stores, { tables }: Places): PolicyStatement[] {
  const table = [tables.ledger.tableArn];
  const readable = [...(ledger ? entryKeys : []), partitions.markers()];
  const reading = allow(read, table, leading(readable));
  return ledger === 'append' ? [reading, allow([put], table, leading(entryKeys))] : [reading];
}

function documentsAccess({ documents, texts }: Stores, { tables }: Places): PolicyStatement[] {
  const table = [tables.documents.tableArn];
  const grants = [
    // Documents are disposable: a rebuild deletes the generations before it. Texts are not.
    { access: documents, keys: documentKeys, write: [put, 'dynamodb:BatchWriteItem'] },
    { access: texts, keys: [partitions.texts()], write: [put] },
  ];
  const readMany = [...read, 'dynamodb:BatchGetItem'];
  return grants.flatMap(({ access, keys, write }) =>
    access ? [allow([...readMany, ...(access === 'write' ? write : [])], table, leading(keys))] : [],
  );
}

function vaultAccess(scope: IConstruct, { vault = {} }: Stores, { tables }: Places): PolicyStatement[] {
  const { table, key } = tables.vault;
  const sections = Object.entries(vault);
  if (!table || !key || sections.length === 0) return [];
  const keysOf = (wanted: 'read' | 'write') =>
    sections.filter(([, access]) => access === wanted).map(([section]) => partitions.vault(section));
  const readable = keysOf('read');
  const writable = keysOf('write');
  const throughTable = {
    StringEquals: { 'kms:ViaService': `dynamodb.${Stack.of(scope).region}.amazonaws.com` },
  };
  const sealing =
    writable.length > 0 ? ['kms:Encrypt', 'kms:GenerateDataKey', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'] : [];
  return [
    ...(readable.length > 0 ? [allow(read, [table.tableArn], leading(readable))] : []),
    ...(writable.length > 0 ? [allow([...read, put, remove], [table.tableArn], leading(writable))] : []),
    allow(['kms:Decrypt', 'kms:DescribeKey', ...sealing], [key.keyArn], throughTable),
  ];
}

function filesAccess({ files }: Stores, { files: place }: Places): PolicyStatement[] {
  if (!files) return [];
  const objects = ['s3:GetObject', ...(files === 'write' ? ['s3:PutObject'] : [])];
  return [
    allow(objects, [place.objectsArn]),
    // Without it a missing file answers 403 and cannot be told from a forbidden one.
    allow(['s3:ListBucket'], [place.arn]),
  ];
}

/** Scans, wherever a council's lie, and nothing else that might come to stand in the bucket. */
function caseFilesAccess({ caseFiles }: Stores, { caseFiles: place }: Places): PolicyStatement[] {
  if (!caseFiles || !place) return [];
  const reading = caseFiles === 'write' ? ['s3:GetObject', 's3:PutObject'] : [];
  return [
    allow([...reading, 's3:DeleteObject'], [`${place.arn}/${scans}`]),
    // Without it a scan that is not there answers 403 and cannot be told from a forbidden one.
    ...(caseFiles === 'write' ? [allow(['s3:ListBucket'], [place.arn])] : []),
  ];
}

/** All partitions of a request are among these; and it names some, for `ForAllValues` also holds where there are none. */
function leading(keys: readonly string[]) {
  return {
    'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...keys] },
    Null: { 'dynamodb:LeadingKeys': 'false' },
  };
}

function allow(
  actions: string[],
  resources: string[],
  conditions?: Record<string, unknown>,
): PolicyStatement {
  return new PolicyStatement({ actions, resources, ...(conditions && { conditions }) });
}
