import type { FunctionDefinition } from '@esep/functions';
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
  { tables, files, bus, wakeQueue, originKey }: Places,
): Record<string, string> {
  const { name, stores, emits, trigger, unobserved } = definition;
  const { stage, domain, oidc } = settings;
  return {
    ESEP_STAGE: stage,
    // Which councils there are stands in the ledger's table.
    ESEP_TABLE_LEDGER: tables.ledger.tableName,
    ...((stores.documents || stores.texts) && { ESEP_TABLE_DOCUMENTS: tables.documents.tableName }),
    ...(stores.vault && { ESEP_TABLE_VAULT: tables.vault.tableName }),
    ...(stores.vault && tables.vault.endpoint && { ESEP_VAULT_ENDPOINT: tables.vault.endpoint }),
    ...(stores.files && { ESEP_BUCKET: files.bucketName }),
    ...(emits && { ESEP_BUS: bus.eventBusName }),
    ...(trigger.on === 'recorded' && { ESEP_WAKE_QUEUE: wakeQueue.queueUrl }),
    ...(domain && { ESEP_DOMAIN: domain }),
    ...(needsOriginKey(definition) && { ESEP_ORIGIN_KEY: originKey }),
    ...(stores.vault?.tokens && oidc?.rolesClaim && { ESEP_ROLES_CLAIM: oidc.rolesClaim }),
    POWERTOOLS_SERVICE_NAME: serviceOf(stage, name),
    POWERTOOLS_METRICS_NAMESPACE: 'Esep',
    POWERTOOLS_LOG_LEVEL: unobserved ? 'WARN' : 'INFO',
    ...(unobserved && { POWERTOOLS_TRACE_ENABLED: 'false', POWERTOOLS_METRICS_DISABLED: 'true' }),
    NODE_OPTIONS: '--enable-source-maps',
  };
}
