import { readFlag, readList, readNumber, readText } from './context.ts';

export const stages = ['dev', 'stage', 'prod'] as const;
export type Stage = (typeof stages)[number];

/** What a deployment is told by context: `cdk deploy -c stage=prod -c region=eu-central-1 …`. */
export interface Settings {
  readonly stage: Stage;
  readonly region: string;
  /** `esep.example.kz`: each council answers at `<council>.esep.example.kz`. */
  readonly domain?: string;
  /** Of a certificate in us-east-1 for the domain and everything one label below it. */
  readonly certificateArn?: string;
  /** Slugs of the councils, for the groups of sign-in. */
  readonly councils: readonly string[];
  /** Somebody else's sign-in instead of a Cognito pool. */
  readonly oidc?: { readonly issuer: string; readonly audience: string; readonly rolesClaim?: string };
  /** The vault lies at another endpoint, inside the country; then no vault table is made here. */
  readonly vault?: { readonly endpoint: string; readonly table: string };
  readonly alarmEmail?: string;
  readonly monthlyBudgetUsd: number;
  /** How checkpoints are kept from being deleted; `COMPLIANCE` binds even the owner of the account. */
  readonly checkpointLock: { readonly mode: 'GOVERNANCE' | 'COMPLIANCE'; readonly years: number };
  /** Concurrency is set aside for scheduled functions; needs an account whose limit is 1,000, not 10. */
  readonly reserveConcurrency: boolean;
}

/** Settings that do not fit; the message names the setting and says what to give. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

const slug = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const hostName = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$/;

/** Reads and checks context values. Throws `SettingsError` with every fault there is, not only the first. */
export function readSettings(context: (name: string) => unknown): Settings {
  const faults: string[] = [];
  const text = (name: string, pattern: RegExp, example: string) =>
    readText(context(name), pattern, () => faults.push(`${name}: give ${example}`));
  const stage = text('stage', /^(?:dev|stage|prod)$/, 'dev, stage or prod') as Stage | undefined;
  const region = text('region', /^[a-z]{2}(?:-[a-z]+)+-\d$/, 'a region, for example eu-central-1');
  const domain = text('domain', hostName, 'a host name, for example esep.example.kz');
  const certificateArn = text(
    'certificateArn',
    /^arn:aws:acm:us-east-1:\d{12}:certificate\/[0-9a-f-]+$/,
    'the ARN of a certificate in us-east-1 (CloudFront takes no other)',
  );
  const issuer = text('oidcIssuer', /^https:\/\/\S+$/, 'an https address without /.well-known/…');
  const audience = text('oidcAudience', /^\S+$/, 'the audience that the issuer writes into its tokens');
  const rolesClaim = text('rolesClaim', /^\S+$/, 'the name of the claim that lists council/role');
  const endpoint = text(
    'vaultEndpoint',
    /^https:\/\/\S+$/,
    'the https address of the vault inside the country',
  );
  const vaultTable = text('vaultTable', /^[\w.-]{3,255}$/, 'the name of the table at vaultEndpoint');
  const alarmEmail = text('alarmEmail', /^[^@\s]+@[^@\s]+\.[^@\s]+$/, 'an e-mail address');
  const mode = text('checkpointLock', /^(?:GOVERNANCE|COMPLIANCE)$/, 'GOVERNANCE or COMPLIANCE');
  const councils = readList(context('councils'));
  for (const council of councils)
    if (!slug.test(council)) faults.push(`councils: ${council} is no slug (a-z, 0-9 and - inside)`);
  const budget = readNumber(context('monthlyBudgetUsd') ?? 100, 1);
  if (budget === undefined) faults.push('monthlyBudgetUsd: give a number of dollars, at least 1');
  const years = readNumber(context('checkpointYears') ?? (stage === 'prod' ? 10 : 1), 1);
  if (years === undefined) faults.push('checkpointYears: give a whole number of years, at least 1');
  if (Boolean(domain) !== Boolean(certificateArn))
    faults.push('domain and certificateArn: give both, or neither (then CloudFront gives an address)');
  if (Boolean(issuer) !== Boolean(audience))
    faults.push('oidcIssuer and oidcAudience: give both, or neither (then a Cognito pool is made)');
  if (vaultTable && !endpoint) faults.push('vaultTable: means nothing without vaultEndpoint');
  if (!domain && councils.length > 1)
    faults.push('domain: several councils need one, they are told apart by the first label of the host');

  if (faults.length > 0) throw new SettingsError(`These settings do not fit:\n  ${faults.join('\n  ')}`);
  const known = stage ?? 'dev';
  return {
    stage: known,
    region: region ?? 'eu-central-1',
    ...(domain && certificateArn && { domain, certificateArn }),
    councils,
    ...(issuer && audience && { oidc: { issuer, audience, ...(rolesClaim && { rolesClaim }) } }),
    ...(endpoint && { vault: { endpoint, table: vaultTable ?? `esep-${known}-vault` } }),
    ...(alarmEmail && { alarmEmail }),
    monthlyBudgetUsd: budget ?? 100,
    checkpointLock: { mode: (mode ?? 'GOVERNANCE') as 'GOVERNANCE' | 'COMPLIANCE', years: years ?? 1 },
    reserveConcurrency: readFlag(context('reserveConcurrency')),
  };
}

/** A stage that may be destroyed with all that it holds; the others keep ledger, vault and checkpoints. */
export function isDisposable({ stage }: Pick<Settings, 'stage'>): boolean {
  return stage === 'dev';
}
