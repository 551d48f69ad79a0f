import { basename, dirname, join, sep } from 'node:path';
import type { Issuer } from '@esep/functions/office';
import { type DynamoSettings, defaultPrefix, dynamoSettings } from './dynamodb-settings.ts';
import { wrongUsage } from './failures.ts';
import { issuerSettings } from './issuer-settings.ts';
import {
  address,
  folder,
  issuerAddress,
  matching,
  oneOf,
  secretText,
  shown,
  text,
  type Variable,
  variable,
  wholeNumber,
} from './variable.ts';

/** What the single process can be told from outside. Read and checked once, at start. */
export interface Environment {
  /** TCP port; 0 takes any free one. */
  readonly port: number;
  readonly host: string;
  /** Absolute path of the data folder: one council, one holder at a time. */
  readonly dataDir: string;
  /** Absolute path, outside the data folder: published checkpoints, which a restore is compared with. */
  readonly checkpointsDir: string;
  /** Absolute path, outside the data folder. */
  readonly backupsDir: string;
  /** How many nightly backups are kept. */
  readonly backupsKept: number;
  /** Address that readers use, without a slash at the end; absent when it follows from host and port. */
  readonly baseUrl: string | undefined;
  /** How many reverse proxies stand in front; their `X-Forwarded-For` entries are believed. */
  readonly trustedProxies: number;
  /** The tables that hold the council; undefined when it lives in the data folder. */
  readonly dynamodb: DynamoSettings | undefined;
  /** Whose sign-in the office's people use; undefined for Esep's own. */
  readonly issuer: Issuer | undefined;
}

/** The one list of variables: reading, `esep doctor`, `--help` and docs/operations.md follow it. */
export const variables = {
  port: variable('PORT', '3000', 'TCP port to listen on; 0 takes any free one', wholeNumber(0, 65_535)),
  host: variable('HOST', '127.0.0.1', 'address to listen on; 0.0.0.0 listens on all', text),
  dataDir: variable('ESEP_DATA', './data', 'data folder: ledger, documents, texts and vault', folder),
  checkpointsDir: variable(
    'ESEP_CHECKPOINTS',
    '<data folder>-checkpoints',
    'published checkpoints; must lie outside the data folder',
    folder,
  ),
  backupsDir: variable(
    'ESEP_BACKUPS',
    '<data folder>-backups',
    'backups; must lie outside the data folder, better on another disk',
    folder,
  ),
  backupsKept: variable('ESEP_BACKUPS_KEPT', '14', 'how many nightly backups are kept', wholeNumber(1, 3650)),
  baseUrl: variable(
    'ESEP_BASE_URL',
    'http://HOST:PORT',
    'address that readers use, printed on cards',
    address,
  ),
  trustedProxies: variable(
    'ESEP_TRUSTED_PROXIES',
    '0',
    'how many reverse proxies stand in front and set X-Forwarded-For',
    wholeNumber(0, 10),
  ),
  issuer: variable(
    'ESEP_ISSUER',
    'own accounts',
    'OpenID issuer that the people of the office sign in with, instead of accounts here',
    issuerAddress,
  ),
  clientId: variable(
    'ESEP_CLIENT_ID',
    'none',
    'what that issuer calls the office',
    matching(/^[\x21-\x7e]{1,200}$/, 'the client id, without spaces'),
  ),
  clientSecret: variable(
    'ESEP_CLIENT_SECRET',
    'none',
    'the secret the office shares with that issuer; none for a public client',
    secretText,
  ),
  rolesClaim: variable(
    'ESEP_ROLES_CLAIM',
    'cognito:groups',
    'claim of that issuer that lists council/role, such as roles or realm_access.roles',
    matching(/^\S{1,200}$/, 'the name of a claim, or a path with dots'),
  ),
  deputyClaim: variable(
    'ESEP_DEPUTY_CLAIM',
    'none',
    'claim of that issuer that holds a deputy’s id; not needed where the role is council/deputy/d-07',
    matching(/^\S{1,200}$/, 'the name of a claim, or a path with dots'),
  ),
  store: variable(
    'ESEP_STORE',
    'sqlite',
    'where the council is kept: sqlite (the data folder) or dynamodb (tables)',
    oneOf('sqlite', 'dynamodb'),
  ),
  dynamodbEndpoint: variable(
    'ESEP_DYNAMODB_ENDPOINT',
    'AWS, by region',
    'address of DynamoDB or something that speaks its protocol',
    address,
  ),
  vaultEndpoint: variable(
    'ESEP_VAULT_ENDPOINT',
    'ESEP_DYNAMODB_ENDPOINT',
    'address for the vault alone, which holds what must stay private',
    address,
  ),
  vaultProfile: variable(
    'ESEP_VAULT_PROFILE',
    'as for the other tables',
    'profile of the AWS files (~/.aws) with the credentials that the vault’s address knows',
    matching(/^[\w.@/-]{1,128}$/, 'the name of a profile'),
  ),
  tablesPrefix: variable(
    'ESEP_DYNAMODB_TABLES',
    defaultPrefix,
    'what the names of the three tables begin with: esep-ledger, esep-documents, esep-vault',
    matching(/^[a-zA-Z0-9_.-]{1,200}$/, 'letters, digits, and the signs _ . -, at most 200'),
  ),
  council: variable(
    'ESEP_COUNCIL',
    'the only one',
    'which council of the tables; needed when they hold several',
    matching(/^[a-z0-9][a-z0-9-]{0,63}$/, 'the short name of a council, such as pavlodar'),
  ),
  region: variable(
    'AWS_REGION',
    'none',
    'region of the tables on AWS; any text will do for another endpoint',
    matching(/^[a-zA-Z0-9-]{1,64}$/, 'a region such as eu-central-1'),
  ),
} as const;

/**
 * Reads the variables. Throws a failure of wrong usage that lists everything to set, not only the first; variables
 * that look like ours but are unknown are named too, since a misspelt one would silently change nothing.
 */
export function readEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  given: { dataDir?: string | undefined } = {},
): Environment {
  const problems: string[] = [];
  const known = new Set<string>(Object.values(variables).map(({ name }) => name));
  for (const name of Object.keys(env)) {
    if (
      name.startsWith('ESEP_') &&
      !known.has(name) &&
      !name.startsWith('ESEP_TEST_') &&
      name !== 'ESEP_REQUIRE_ALL'
    ) {
      problems.push(`${name} is not a setting of Esep. Known: ${[...known].join(', ')}.`);
    }
  }
  const read = <Value>({ name, read: parse }: Variable<Value>, fallback: string): Value | undefined => {
    const value = env[name]?.trim() || fallback;
    try {
      return value === '' ? undefined : parse(value);
    } catch (cause) {
      problems.push(
        `${name}=${parse === secretText ? '…' : shown(value)}: ${(cause as Error).message}. It says: ${variables[keyOf(name)].what}.`,
      );
      return undefined;
    }
  };
  const dataDir = given.dataDir ? folder(given.dataDir) : (read(variables.dataDir, './data') ?? '');
  const beside = (suffix: string) => join(dirname(dataDir), `${basename(dataDir)}-${suffix}`);
  const environment = {
    port: read(variables.port, variables.port.fallback) ?? 0,
    host: read(variables.host, variables.host.fallback) ?? '',
    dataDir,
    checkpointsDir: read(variables.checkpointsDir, beside('checkpoints')) ?? '',
    backupsDir: read(variables.backupsDir, beside('backups')) ?? '',
    backupsKept: read(variables.backupsKept, variables.backupsKept.fallback) ?? 0,
    baseUrl: read(variables.baseUrl, ''),
    trustedProxies: read(variables.trustedProxies, variables.trustedProxies.fallback) ?? 0,
    dynamodb: dynamoSettings(
      {
        store: read(variables.store, variables.store.fallback) ?? 'sqlite',
        endpoint: read(variables.dynamodbEndpoint, ''),
        vaultEndpoint: read(variables.vaultEndpoint, ''),
        vaultProfile: read(variables.vaultProfile, ''),
        region: read(variables.region, ''),
        prefix: read(variables.tablesPrefix, ''),
        council: read(variables.council, ''),
      },
      (message) => problems.push(message),
    ),
    issuer: issuerSettings(
      {
        issuer: read(variables.issuer, ''),
        clientId: read(variables.clientId, ''),
        clientSecret: read(variables.clientSecret, ''),
        rolesClaim: read(variables.rolesClaim, ''),
        deputyClaim: read(variables.deputyClaim, ''),
      },
      (message) => problems.push(message),
    ),
  };
  for (const key of ['checkpointsDir', 'backupsDir'] as const) {
    if (within(environment[key], dataDir)) {
      problems.push(
        `${variables[key].name}=${environment[key]} lies inside the data folder ${dataDir}. ` +
          'Set a folder outside it: what is lost with the data folder cannot prove what was lost.',
      );
    }
  }
  if (problems.length) throw wrongUsage(problems.join('\n'));
  return environment;
}

function keyOf(name: string): keyof typeof variables {
  return Object.entries(variables).find(([, item]) => item.name === name)?.[0] as keyof typeof variables;
}

function within(path: string, parent: string): boolean {
  return path === parent || path.startsWith(parent + sep);
}
