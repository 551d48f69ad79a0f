import type { CaseFiles } from '@esep/intake';
import {
  type ClientOptions,
  createDynamoClient,
  createDynamoStores,
  type DynamoOptions,
  listCouncils,
} from '@esep/store-dynamodb';
import type { FunctionAccess } from './access.ts';
import { createS3CaseFiles, grantCaseFiles } from './case-files-s3.ts';
import { createSiteOf, type Site } from './council-of.ts';
import { type Councils, createCouncils } from './councils.ts';
import { environmentCredentials } from './environment-credentials.ts';
import { SettingsInvalid } from './errors.ts';
import { createS3Files, type Files, grantFiles } from './files-s3.ts';
import type { Observer } from './observer.ts';
import { type Env, readSettings, type Settings } from './settings.ts';
import { grantStores, type Stores } from './stores.ts';

/** All that a function reaches, each as the manifest grants it. */
export interface Cloud {
  readonly settings: Settings;
  readonly stores: Stores;
  readonly councils: Councils;
  readonly siteOf: (request: Request) => Promise<Site | undefined>;
  /** Checkpoints and exports of one council. */
  readonly filesOf: (council: string) => Files;
  /** Sealed scans of all councils; undefined where no bucket is set up for them. */
  readonly caseFiles: CaseFiles | undefined;
  readonly observer: Observer;
  readonly now: () => Date;
}

export interface CloudOptions {
  readonly observer: Observer;
  readonly env?: Env;
  /** Clients that are there already; made from the settings unless told. */
  readonly client?: DynamoOptions['client'];
  readonly vaultClient?: DynamoOptions['client'];
  readonly filesOf?: (council: string) => Files;
  readonly now?: () => Date;
}

/** A name that no table has: what it stands for is out of this function's reach. */
const noTable = 'not-granted';

/** Reads the environment and opens the stores. Nothing is sent yet. Throws `SettingsInvalid`. */
export function openCloud(access: FunctionAccess, options: CloudOptions): Cloud {
  const { env = process.env, observer, now = () => new Date() } = options;
  const settings = readSettings(access, env);
  const { tables, region, dynamodbEndpoint, vaultEndpoint } = settings;
  const clientAt = (endpoint: string | undefined, known: Pick<ClientOptions, 'credentials'> = {}) =>
    createDynamoClient({ region, ...(endpoint === undefined ? {} : { endpoint }), ...known });
  const client = options.client ?? clientAt(dynamodbEndpoint);
  const vaultClient =
    options.vaultClient ??
    (vaultEndpoint === undefined ? client : clientAt(vaultEndpoint, vaultCredentials(settings)));
  const stores = createDynamoStores({
    client,
    vaultClient,
    now,
    tables: { documents: noTable, vault: noTable, ...tables },
  });
  const councils = createCouncils({ read: () => listCouncils({ client, table: tables.ledger }), now });
  return {
    settings,
    stores: grantStores(access, stores),
    councils,
    siteOf: createSiteOf({ councils, domain: settings.domain }),
    filesOf: grantFiles(access, options.filesOf ?? filesFrom(settings, env)),
    caseFiles: caseFilesFrom(access, settings, env),
    observer,
    now,
  };
}

function caseFilesFrom(access: FunctionAccess, settings: Settings, env: Env): CaseFiles | undefined {
  const { caseFilesBucket: bucket, caseFilesEndpoint: endpoint, region } = settings;
  if (bucket === undefined) return undefined;
  const credentials = () => environmentCredentials(env);
  return grantCaseFiles(access, createS3CaseFiles({ bucket, region, endpoint, credentials }));
}

/** An endpoint that is not AWS's knows no roles: it is asked by a key of its own. */
function vaultCredentials({ vaultAccessKeyId, vaultSecretAccessKey }: Settings) {
  return vaultAccessKeyId !== undefined && vaultSecretAccessKey !== undefined
    ? { credentials: { accessKeyId: vaultAccessKeyId, secretAccessKey: vaultSecretAccessKey } }
    : {};
}

function filesFrom(
  { bucket, region, filesEndpoint: endpoint }: Settings,
  env: Env,
): (council: string) => Files {
  if (bucket === undefined) return () => ({ read: noFiles, write: noFiles });
  return createS3Files({ bucket, region, endpoint, credentials: () => environmentCredentials(env) });
}

function noFiles(): Promise<never> {
  return Promise.reject(new SettingsInvalid('ESEP_BUCKET is not set'));
}

/**
 * The handler of a Lambda: made when the module is loaded inside one, so that wrong settings fail the start; elsewhere when
 * it is first called, so that tests can load the module.
 */
export function lazily<Event, Context, Result>(
  make: () => (event: Event, context: Context) => Promise<Result>,
): (event: Event, context: Context) => Promise<Result> {
  let made = process.env['AWS_LAMBDA_FUNCTION_NAME'] ? make() : undefined;
  return (event, context) => {
    made ??= make();
    return made(event, context);
  };
}
