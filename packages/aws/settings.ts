import type { FunctionAccess } from './access.ts';
import { SettingsInvalid } from './errors.ts';

/** What a Lambda is told by its environment, read and checked once, before the first event. */
export interface Settings {
  readonly stage: string;
  readonly region: string;
  /** `ledger` also holds the list of councils, which every function reads. */
  readonly tables: { readonly ledger: string; readonly documents?: string; readonly vault?: string };
  readonly dynamodbEndpoint?: string;
  /** The vault's own endpoint: inside the country, where personal data must lie. */
  readonly vaultEndpoint?: string;
  /** Who we are to the vault's own endpoint, which knows no roles of AWS; the function's role unless told. */
  readonly vaultAccessKeyId?: string;
  readonly vaultSecretAccessKey?: string;
  readonly bucket?: string;
  readonly filesEndpoint?: string;
  /** Where sealed scans of case files lie; unset where none are kept. */
  readonly caseFilesBucket?: string;
  readonly caseFilesEndpoint?: string;
  readonly bus?: string;
  /** URL of the FIFO queue that wakes `recompute`. */
  readonly wakeQueue?: string;
  /** Councils are at `https://<council>.<domain>`. */
  readonly domain?: string;
  /** What CloudFront says with each request (`originKeyHeader`); unset where none stands in front. */
  readonly originKey?: string;
  /** The claim that lists roles, `cognito:groups` unless told. */
  readonly rolesClaim?: string;
  /** Who says who the people of the office are, and what it calls the office's pages. */
  readonly issuer?: string;
  readonly clientId?: string;
}

export type Env = Readonly<Record<string, string | undefined>>;

interface Variable {
  readonly name: string;
  readonly what: string;
  readonly shape: RegExp;
  readonly example: string;
  readonly needed: (access: FunctionAccess) => boolean;
}

const never = () => false;
const always = () => true;
const table = /^[a-zA-Z0-9_.-]{3,255}$/;
const bucket = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const url = /^https?:\/\/[^\s/]+(\/\S*)?$/;

const variables = {
  stage: { name: 'ESEP_STAGE', what: 'the stage', shape: /^[a-z0-9-]+$/, example: 'prod', needed: always },
  region: {
    name: 'AWS_REGION',
    what: 'the region',
    shape: /^[a-z0-9-]+$/,
    example: 'eu-central-1',
    needed: always,
  },
  ledger: {
    name: 'ESEP_TABLE_LEDGER',
    what: 'the table of the ledger and of the list of councils',
    shape: table,
    example: 'esep-prod-ledger',
    needed: always,
  },
  documents: {
    name: 'ESEP_TABLE_DOCUMENTS',
    what: 'the table of documents and public texts',
    shape: table,
    example: 'esep-prod-documents',
    needed: ({ stores }) => (stores.documents ?? stores.texts) !== undefined,
  },
  vault: {
    name: 'ESEP_TABLE_VAULT',
    what: 'the table of the vault',
    shape: table,
    example: 'esep-prod-vault',
    needed: ({ stores }) => Object.keys(stores.vault ?? {}).length > 0,
  },
  dynamodbEndpoint: {
    name: 'ESEP_DYNAMODB_ENDPOINT',
    what: 'the endpoint of the tables, if it is not the region’s own',
    shape: url,
    example: 'https://dynamodb.example.kz',
    needed: never,
  },
  vaultEndpoint: {
    name: 'ESEP_VAULT_ENDPOINT',
    what: 'the endpoint of the vault’s table, if it is another one',
    shape: url,
    example: 'https://vault.example.kz',
    needed: never,
  },
  vaultAccessKeyId: {
    name: 'ESEP_VAULT_ACCESS_KEY_ID',
    what: 'the access key for the vault’s own endpoint',
    shape: /^\S+$/,
    example: 'esep',
    needed: never,
  },
  vaultSecretAccessKey: {
    name: 'ESEP_VAULT_SECRET_ACCESS_KEY',
    what: 'the secret of that access key',
    shape: /^.+$/s,
    example: 'forty-eight random letters',
    needed: never,
  },
  bucket: {
    name: 'ESEP_BUCKET',
    what: 'the bucket of checkpoints and exports',
    shape: bucket,
    example: 'esep-prod-files',
    needed: ({ stores }) => stores.files !== undefined,
  },
  filesEndpoint: {
    name: 'ESEP_FILES_ENDPOINT',
    what: 'the endpoint of the bucket, if it is not the region’s own',
    shape: url,
    example: 'https://s3.example.kz',
    needed: never,
  },
  caseFilesBucket: {
    name: 'ESEP_CASE_FILES_BUCKET',
    what: 'the bucket of sealed scans',
    shape: bucket,
    example: 'esep-prod-case-files',
    // A stage whose vault lies elsewhere keeps no scans here.
    needed: never,
  },
  caseFilesEndpoint: {
    name: 'ESEP_CASE_FILES_ENDPOINT',
    what: 'the endpoint of that bucket, if it is not the region’s own',
    shape: url,
    example: 'https://s3.example.kz',
    needed: never,
  },
  bus: {
    name: 'ESEP_BUS',
    what: 'the event bus',
    shape: /^[a-zA-Z0-9/._:-]{1,256}$/,
    example: 'esep-prod',
    needed: ({ emits = [] }) => emits.length > 0,
  },
  wakeQueue: {
    name: 'ESEP_WAKE_QUEUE',
    what: 'the URL of the queue that wakes recompute',
    shape: url,
    example: 'https://sqs.eu-central-1.amazonaws.com/123456789012/esep-prod-wake.fifo',
    needed: ({ trigger }) => trigger.on === 'recorded',
  },
  domain: {
    name: 'ESEP_DOMAIN',
    what: 'the domain below which councils have their addresses',
    shape: /^[a-z0-9-]+(\.[a-z0-9-]+)+$/,
    example: 'esep.example.kz',
    needed: never,
  },
  originKey: {
    name: 'ESEP_ORIGIN_KEY',
    what: 'the word that CloudFront says with each request',
    // Anything: what does not fit is printed.
    shape: /^.+$/s,
    example: 'forty-eight random letters',
    needed: never,
  },
  rolesClaim: {
    name: 'ESEP_ROLES_CLAIM',
    what: 'the claim of the token that lists roles',
    shape: /^\S+$/,
    example: 'groups',
    needed: never,
  },
  issuer: {
    name: 'ESEP_ISSUER',
    what: 'the issuer that people of the office sign in with',
    shape: /^https:\/\/\S+$/,
    example: 'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_example',
    needed: never,
  },
  clientId: {
    name: 'ESEP_CLIENT_ID',
    what: 'what the issuer calls the pages of the office',
    shape: /^[\x21-\x7e]{1,200}$/,
    example: '1h57kf5cpq17m0eml12EXAMPLE',
    needed: never,
  },
} as const satisfies Record<string, Variable>;

/** Throws `SettingsInvalid` that lists everything to set, not only the first. */
export function readSettings(access: FunctionAccess, env: Env): Settings {
  const problems: string[] = [];
  const read = ({ name, what, shape, example, needed }: Variable): string | undefined => {
    const value = env[name]?.trim() || undefined;
    if (value === undefined && needed(access)) problems.push(`Set ${name} to ${what}, such as ${example}.`);
    if (value !== undefined && !shape.test(value))
      problems.push(`${name}=${value} cannot be ${what}: set it to something like ${example}.`);
    return value;
  };
  const found = Object.fromEntries(
    Object.entries(variables).map(([key, variable]) => [key, read(variable)]),
  ) as Record<keyof typeof variables, string | undefined>;
  if (problems.length > 0) throw new SettingsInvalid(`${access.name} cannot start. ${problems.join(' ')}`);
  const { stage = '', region = '', ledger = '', documents, vault, ...others } = found;
  return {
    stage,
    region,
    tables: { ledger, ...present({ documents, vault }) },
    ...present(others),
  };
}

function present<Values extends Readonly<Record<string, string | undefined>>>(values: Values) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Values]?: string;
  };
}
