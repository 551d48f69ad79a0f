import type { FunctionDefinition } from '@esep/functions';
import { SecretValue } from 'aws-cdk-lib';
import type { VaultPlace } from '../data/tables.ts';
import type { Settings } from '../settings.ts';
import { needsOriginKey } from './origin-key.ts';
import type { Places } from './places.ts';

/** The name by which logs, traces and figures of a function are told from those of other stages in the account. */
export function serviceOf(stage: string, name: string): string {
  return `${stage}-${name}`;
}

/** What a function is told: only the names of what it may touch. */
export function environmentOf(
  definition: FunctionDefinition,
  settings: Settings,
  { tables, files, caseFiles, bus, wakeQueue, office, originKey }: Places,
): Record<string, string> {
  const { name, stores, emits, trigger, unobserved } = definition;
  const { stage, domain, oidc } = settings;
  return {
    ESEP_STAGE: stage,
    // Which councils there are stands in the ledger's table.
    ESEP_TABLE_LEDGER: tables.ledger.tableName,
    ...((stores.documents || stores.texts) && { ESEP_TABLE_DOCUMENTS: tables.documents.tableName }),
    ...(stores.vault && { ESEP_TABLE_VAULT: tables.vault.tableName }),
    ...(stores.vault && vaultElsewhere(tables.vault)),
    ...(stores.files && { ESEP_BUCKET: files.bucketName }),
    ...(stores.caseFiles && caseFiles && { ESEP_CASE_FILES_BUCKET: caseFiles.bucketName }),
    ...(emits && { ESEP_BUS: bus.eventBusName }),
    ...(trigger.on === 'recorded' && { ESEP_WAKE_QUEUE: wakeQueue.queueUrl }),
    ...(domain && { ESEP_DOMAIN: domain }),
    ...(needsOriginKey(definition) && { ESEP_ORIGIN_KEY: originKey }),
    ...((stores.vault?.tokens || stores.vault?.sessions) &&
      oidc?.rolesClaim && { ESEP_ROLES_CLAIM: oidc.rolesClaim }),
    // Whoever keeps sessions lets people sign in.
    ...(stores.vault?.sessions && office && { ESEP_ISSUER: office.issuer, ESEP_CLIENT_ID: office.clientId }),
    POWERTOOLS_SERVICE_NAME: serviceOf(stage, name),
    POWERTOOLS_METRICS_NAMESPACE: 'Esep',
    POWERTOOLS_LOG_LEVEL: unobserved ? 'WARN' : 'INFO',
    ...(unobserved && { POWERTOOLS_TRACE_ENABLED: 'false', POWERTOOLS_METRICS_DISABLED: 'true' }),
    NODE_OPTIONS: '--enable-source-maps',
  };
}

/** The key is a reference that CloudFormation resolves: who may read the function's configuration can read it. */
function vaultElsewhere({ endpoint, secret }: VaultPlace): Record<string, string> {
  if (!endpoint || !secret) return {};
  const from = (jsonField: string) => SecretValue.secretsManager(secret, { jsonField }).unsafeUnwrap();
  return {
    ESEP_VAULT_ENDPOINT: endpoint,
    ESEP_VAULT_ACCESS_KEY_ID: from('accessKeyId'),
    ESEP_VAULT_SECRET_ACCESS_KEY: from('secretAccessKey'),
  };
}
