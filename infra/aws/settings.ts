import { readFlag, readList, readNumber, readText } from './context.ts';

export type Stage = 'dev' | 'stage' | 'prod';

/** What a deployment is told by context: `cdk deploy -c stage=prod -c region=eu-central-1 …`. */
export interface Settings {
  readonly stage: Stage;
  readonly region: string;
  /** `esep.example.kz`: each council answers at `<council>.esep.example.kz`. */
  readonly domain?: string;
  /** Of a certificate in us-east-1 for the domain and everything one label below it. */
  readonly certificateArn?: string;
  /** What the names of the tables begin with: `esep-<stage>`, or another after a restore. */
  readonly tables: string;
  /** Slugs of the councils, for the groups of sign-in. */
  readonly councils: readonly string[];
  /** Those of them whose own systems send entries: a client each, which Cognito charges for by the month. */
  readonly connectors: readonly string[];
  /** Somebody else's sign-in instead of a Cognito pool. */
  readonly oidc?: {
    readonly issuer: string;
    readonly audience: string;
    readonly rolesClaim?: string;
    /** What it calls the pages of the office, a public client; without it nobody can sign in to them. */
    readonly officeClient?: string;
  };
  /** Where the one council answers when there is no domain: CloudFront's address, known after the first deployment. */
  readonly siteAddress?: string;
  /** The vault lies at another endpoint, inside the country; then no vault table is made here. */
  readonly vault?: {
    readonly endpoint: string;
    readonly table: string;
    /** Name or ARN in Secrets Manager: `{"accessKeyId": …, "secretAccessKey": …}` of that endpoint. */
    readonly secret: string;
  };
  readonly alarmEmail?: string;
  readonly monthlyBudgetUsd: number;
  /** How checkpoints are kept from being deleted; `COMPLIANCE` binds even the owner of the account. */
  readonly checkpointLock: { readonly mode: 'GOVERNANCE' | 'COMPLIANCE'; readonly years: number };
  /** Concurrency is set aside for scheduled functions; needs an account whose limit is 1,000, not 10. */
  readonly reserveConcurrency: boolean;
  /** Which word CloudFront says to the APIs: another number is another word. */
  readonly originKey: number;
}

/** Settings that do not fit; the message names each of them and says what to give. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/** A stage that may be destroyed with all that it holds; the others keep ledger, vault and checkpoints. */
export function isDisposable({ stage }: Pick<Settings, 'stage'>): boolean {
  return stage === 'dev';
}

const slug = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const texts = {
  stage: [/^(?:dev|stage|prod)$/, 'dev, stage or prod'],
  region: [/^[a-z]{2}(?:-[a-z]+)+-\d$/, 'a region, for example eu-central-1'],
  domain: [
    /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$/,
    'a host name, for example esep.example.kz',
  ],
  certificateArn: [
    /^arn:aws:acm:us-east-1:\d{12}:certificate\/[0-9a-f-]+$/,
    'the ARN of a certificate in us-east-1 (CloudFront takes no other)',
  ],
  tables: [/^[\w.-]{1,40}$/, 'what the names of restored tables begin with, for example esep-prod-r1'],
  oidcIssuer: [/^https:\/\/\S+$/, 'an https address without /.well-known/…'],
  oidcAudience: [/^\S+$/, 'the audience that the issuer writes into its tokens'],
  rolesClaim: [/^\S+$/, 'the name of the claim that lists council/role'],
  officeClient: [/^[\x21-\x7e]{1,200}$/, 'the client id of the pages of the office at oidcIssuer'],
  siteAddress: [
    /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$/,
    'the host name that the doors stack printed as SiteAddress',
  ],
  vaultEndpoint: [/^https:\/\/\S+$/, 'the https address of the vault inside the country'],
  vaultSecret: [/^[\w/+=.@:-]{1,512}$/, 'name or ARN of the secret that holds its access key'],
  vaultTable: [/^[\w.-]{3,255}$/, 'the name of the table at vaultEndpoint'],
  alarmEmail: [/^[^@\s]+@[^@\s]+\.[^@\s]+$/, 'an e-mail address'],
  checkpointLock: [/^(?:GOVERNANCE|COMPLIANCE)$/, 'GOVERNANCE or COMPLIANCE'],
} as const satisfies Record<string, readonly [RegExp, string]>;

/**
 * Clients of the own pool that the API takes tokens of: API Gateway takes 50 audiences and never more
 * (https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html), one of them for people.
 */
const mostConnectors = 49;

type Texts = { readonly [Name in keyof typeof texts]?: string };
type Context = (name: string) => unknown;

/** Reads and checks context values. Throws `SettingsError` with every fault there is, not only the first. */
export function readSettings(context: Context): Settings {
  const faults: string[] = [];
  const given = readTexts(context, faults);
  const councils = readList(context('councils'));
  for (const council of councils)
    if (!slug.test(council)) faults.push(`councils: ${council} is no slug (a-z, 0-9 and - inside)`);
  const connectors = readList(context('connectors'));
  for (const council of connectors)
    if (!councils.includes(council)) faults.push(`connectors: ${council} is not among councils`);
  const stage = (given.stage ?? 'dev') as Stage;
  const monthlyBudgetUsd = wholeNumber(context, faults, 'monthlyBudgetUsd', 100);
  const years = wholeNumber(context, faults, 'checkpointYears', stage === 'prod' ? 10 : 1);
  const originKey = wholeNumber(context, faults, 'originKey', 1);
  faults.push(...contradictions(given, councils, connectors));
  if (faults.length > 0) throw new SettingsError(`These settings do not fit:\n  ${faults.join('\n  ')}`);
  const {
    domain,
    certificateArn,
    oidcIssuer,
    oidcAudience,
    rolesClaim,
    officeClient,
    siteAddress,
    vaultEndpoint,
    vaultSecret,
    alarmEmail,
  } = given;
  return {
    stage,
    region: given.region ?? 'eu-central-1',
    tables: given.tables ?? `esep-${stage}`,
    ...(domain && certificateArn && { domain, certificateArn }),
    councils,
    connectors,
    ...(oidcIssuer &&
      oidcAudience && {
        oidc: {
          ...{ issuer: oidcIssuer, audience: oidcAudience },
          ...(rolesClaim && { rolesClaim }),
          ...(officeClient && { officeClient }),
        },
      }),
    ...(siteAddress && { siteAddress }),
    ...(vaultEndpoint &&
      vaultSecret && {
        vault: {
          endpoint: vaultEndpoint,
          table: given.vaultTable ?? `esep-${stage}-vault`,
          secret: vaultSecret,
        },
      }),
    ...(alarmEmail && { alarmEmail }),
    monthlyBudgetUsd,
    checkpointLock: { mode: (given.checkpointLock ?? 'GOVERNANCE') as 'GOVERNANCE' | 'COMPLIANCE', years },
    reserveConcurrency: readFlag(context('reserveConcurrency')),
    originKey,
  };
}

function readTexts(context: Context, faults: string[]): Texts {
  const found = Object.entries(texts).map(([name, [pattern, example]]) => [
    name,
    readText(context(name), pattern, () => faults.push(`${name}: give ${example}`)),
  ]);
  return Object.fromEntries(found.filter(([, value]) => value !== undefined)) as Texts;
}

function wholeNumber(context: Context, faults: string[], name: string, otherwise: number): number {
  const number = readNumber(context(name) ?? otherwise, 1);
  if (number === undefined) faults.push(`${name}: give a whole number, at least 1`);
  return number ?? otherwise;
}

function contradictions(
  given: Texts,
  councils: readonly string[],
  connectors: readonly string[],
): readonly string[] {
  const wrong = {
    'domain and certificateArn: give both, or neither (then CloudFront gives an address)':
      Boolean(given.domain) !== Boolean(given.certificateArn),
    'oidcIssuer and oidcAudience: give both, or neither (then a Cognito pool is made)':
      Boolean(given.oidcIssuer) !== Boolean(given.oidcAudience),
    'vaultEndpoint and vaultSecret: give both, or neither (then a table is made here); an endpoint that asks nobody for a key is open to everybody':
      Boolean(given.vaultEndpoint) !== Boolean(given.vaultSecret),
    'vaultTable: means nothing without vaultEndpoint': Boolean(given.vaultTable && !given.vaultEndpoint),
    'rolesClaim: means nothing without oidcIssuer': Boolean(given.rolesClaim && !given.oidcIssuer),
    'officeClient: means nothing without oidcIssuer': Boolean(given.officeClient && !given.oidcIssuer),
    'siteAddress: means nothing with domain, which gives each council its address': Boolean(
      given.siteAddress && given.domain,
    ),
    'domain: several councils need one, they are told apart by the first label of the host':
      !given.domain && councils.length > 1,
    [`connectors: a pool here serves ${mostConnectors} at most, give oidcIssuer for more`]:
      connectors.length > mostConnectors,
    'connectors: mean nothing with oidcIssuer, which knows its own clients':
      Boolean(given.oidcIssuer) && connectors.length > 0,
  };
  return Object.entries(wrong).flatMap(([fault, is]) => (is ? [fault] : []));
}
