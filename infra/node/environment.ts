import { basename, dirname, join, resolve, sep } from 'node:path';
import { wrongUsage } from './failures.ts';

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
}

interface Variable<Value> {
  readonly name: string;
  readonly fallback: string;
  readonly what: string;
  read(value: string): Value;
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
        `${name}=${value}: ${(cause as Error).message}. It is the ${variables[keyOf(name)].what}.`,
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

function variable<Value>(
  name: string,
  fallback: string,
  what: string,
  read: (value: string) => Value,
): Variable<Value> {
  return { name, fallback, what, read };
}

function keyOf(name: string): keyof typeof variables {
  return Object.entries(variables).find(([, item]) => item.name === name)?.[0] as keyof typeof variables;
}

function wholeNumber(min: number, max: number) {
  return (value: string): number => {
    const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
    if (!(number >= min && number <= max)) throw new Error(`set a whole number from ${min} to ${max}`);
    return number;
  };
}

function text(value: string): string {
  if (/[\s/]/.test(value)) throw new Error('set a host name or an IP address, without http:// and spaces');
  return value;
}

function folder(value: string): string {
  return resolve(value);
}

function address(value: string): string {
  if (!URL.canParse(value)) throw new Error('set a whole address such as https://esep.example.kz');
  const { protocol, pathname, search, hash, origin } = new URL(value);
  if (protocol !== 'http:' && protocol !== 'https:')
    throw new Error('set an address with http:// or https://');
  if (pathname !== '/' || search || hash) throw new Error(`set it without a path: ${origin}`);
  return origin;
}

function within(path: string, parent: string): boolean {
  return path === parent || path.startsWith(parent + sep);
}
