import type { FunctionDefinition } from '@esep/functions';
import { at, type Cloud, type Resource, resourcesOf } from './cloud.ts';
import { lambdaOf, meant, only, refersTo, tables } from './parts.ts';
import { canonical, type Grant } from './policies.ts';

const reads = ['GetItem', 'Query'];
const readsMany = [...reads, 'BatchGetItem'];
const documentKeys = ['D#*#*', 'C#*#*', 'S#*'];
const entryKeys = ['L#*', 'I#*#*'];

/** What a function may do, told anew from its manifest entry (not by the code of infra/aws): this and nothing more. */
export function expectedGrants(cloud: Cloud, definition: FunctionDefinition): readonly Grant[] {
  return [
    ...ledgerGrants(cloud, definition),
    ...documentGrants(cloud, definition),
    ...vaultGrants(cloud, definition),
    ...fileGrants(cloud, definition),
    ...scanGrants(cloud, definition),
    ...wayOutGrants(cloud, definition),
    ...platformGrants(cloud, definition),
  ];
}

function ledgerGrants(cloud: Cloud, { stores }: FunctionDefinition): readonly Grant[] {
  const readable = stores.ledger ? [...entryKeys, 'M'] : ['M'];
  return [
    ...items(tables(cloud).ledger, reads, readable),
    ...items(tables(cloud).ledger, stores.ledger === 'append' ? ['PutItem'] : [], entryKeys),
  ];
}

function documentGrants(cloud: Cloud, { stores }: FunctionDefinition): readonly Grant[] {
  const { documents } = tables(cloud);
  const byAccess = (write: readonly string[]) => ({
    none: [],
    read: readsMany,
    write: [...readsMany, ...write],
  });
  return [
    ...items(documents, byAccess(['PutItem', 'BatchWriteItem'])[stores.documents ?? 'none'], documentKeys),
    ...items(documents, byAccess(['PutItem'])[stores.texts ?? 'none'], ['T#*']),
  ];
}

function vaultGrants(cloud: Cloud, { stores }: FunctionDefinition): readonly Grant[] {
  const { vault } = tables(cloud);
  const sections = Object.entries(stores.vault ?? {});
  if (!vault || sections.length === 0) return [];
  const keys = (access: string) =>
    sections.filter(([, one]) => one === access).map(([name]) => `V#*#${name}`);
  const key = meant(cloud, 'AWS::KMS::Key', at(vault.properties, 'SSESpecification', 'KMSMasterKeyId'));
  const opening = ['Decrypt', 'DescribeKey'];
  const sealing =
    keys('write').length > 0 ? ['Encrypt', 'GenerateDataKey', 'ReEncryptFrom', 'ReEncryptTo'] : [];
  return [
    ...items(vault, keys('read').length > 0 ? reads : [], keys('read')),
    ...items(vault, keys('write').length > 0 ? [...reads, 'PutItem', 'DeleteItem'] : [], keys('write')),
    ...[...opening, ...sealing].map((action) => ({
      action: `kms:${action}`,
      resource: `<${key?.key}.Arn>`,
      condition: canonical({ StringEquals: { 'kms:ViaService': 'dynamodb.eu-central-1.amazonaws.com' } }),
    })),
  ];
}

function fileGrants(cloud: Cloud, { stores }: FunctionDefinition): readonly Grant[] {
  if (!stores.files) return [];
  const arn = `arn:<AWS::Partition>:s3:::esep-${cloud.stage}-checkpoints-<AWS::AccountId>-eu-central-1`;
  return [
    free('s3:ListBucket', arn),
    free('s3:GetObject', `${arn}/*`),
    ...(stores.files === 'write' ? [free('s3:PutObject', `${arn}/*`)] : []),
  ];
}

/** Scans only, and no listing for whoever only erases; none where the vault lies elsewhere. */
function scanGrants(cloud: Cloud, { stores }: FunctionDefinition): readonly Grant[] {
  if (!stores.caseFiles || !tables(cloud).vault) return [];
  const arn = `arn:<AWS::Partition>:s3:::esep-${cloud.stage}-case-files-<AWS::AccountId>-eu-central-1`;
  const actions = stores.caseFiles === 'write' ? ['Get', 'Put', 'Delete'] : ['Delete'];
  return [
    ...actions.map((action) => free(`s3:${action}Object`, `${arn}/*/case-files/*`)),
    ...(stores.caseFiles === 'write' ? [free('s3:ListBucket', arn)] : []),
  ];
}

function wayOutGrants(cloud: Cloud, { emits, trigger }: FunctionDefinition): readonly Grant[] {
  const bus = only(resourcesOf(cloud, 'AWS::Events::EventBus'), 'event bus');
  return [
    ...(emits ? [free('events:PutEvents', `<${bus.key}.Arn>`)] : []),
    ...(trigger.on === 'recorded' ? [free('sqs:SendMessage', arnOf(queue(cloud, 'wake.fifo')))] : []),
  ];
}

/** What Lambda itself needs to log, to trace, to take messages and to leave what failed. */
function platformGrants(cloud: Cloud, definition: FunctionDefinition): readonly Grant[] {
  const lambda = lambdaOf(cloud, definition.name);
  const log = only(
    resourcesOf(cloud, 'AWS::Logs::LogGroup').filter(
      ({ key }) => at(lambda.properties, 'LoggingConfig', 'LogGroup') === `<${key}>`,
    ),
    `log of ${definition.name}`,
  );
  const queues = resourcesOf(cloud, 'AWS::Lambda::EventSourceMapping')
    .filter(({ properties }) => refersTo(properties['FunctionName'], lambda))
    .map(({ properties }) => String(properties['EventSourceArn']));
  const traced = definition.unobserved ? [] : ['PutTraceSegments', 'PutTelemetryRecords'];
  const takes = ['ReceiveMessage', 'DeleteMessage', 'ChangeMessageVisibility', 'GetQueueAttributes'];
  return [
    ...['CreateLogStream', 'PutLogEvents'].map((action) => free(`logs:${action}`, arnOf(log))),
    ...traced.map((action) => free(`xray:${action}`, '*')),
    ...queues.flatMap((arn) => takes.map((action) => free(`sqs:${action}`, arn))),
    ...(definition.trigger.on === 'schedule'
      ? [free('sqs:SendMessage', arnOf(queue(cloud, `${definition.name}-timer-dead`)))]
      : []),
  ];
}

function queue(cloud: Cloud, purpose: string): Resource {
  const named = resourcesOf(cloud, 'AWS::SQS::Queue').filter(
    ({ properties }) => properties['QueueName'] === `esep-${cloud.stage}-${purpose}`,
  );
  return only(named, purpose);
}

function items(
  table: Resource | undefined,
  actions: readonly string[],
  keys: readonly string[],
): readonly Grant[] {
  if (!table) return [];
  const condition = canonical({
    'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': keys },
    Null: { 'dynamodb:LeadingKeys': 'false' },
  });
  return actions.map((action) => ({ action: `dynamodb:${action}`, resource: arnOf(table), condition }));
}

function free(action: string, resource: string): Grant {
  return { action, resource, condition: '' };
}

function arnOf({ key }: Resource): string {
  return `<${key}.Arn>`;
}
