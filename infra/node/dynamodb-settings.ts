/** Which tables hold the council, and where they are. Credentials are found as the AWS SDK finds them, and kept nowhere. */
export interface DynamoSettings {
  /** Without it AWS's own endpoint of the region. */
  readonly endpoint: string | undefined;
  /** Of the vault alone: the one of the other tables unless told. */
  readonly vaultEndpoint: string | undefined;
  /** The profile whose credentials the vault's endpoint knows; those of the other tables unless told. */
  readonly vaultProfile?: string | undefined;
  readonly region: string;
  readonly tables: { readonly ledger: string; readonly documents: string; readonly vault: string };
  /** Which council of the tables; the only one unless told. */
  readonly council: string | undefined;
}

/** What was set, each undefined when it was not. */
export interface DynamoGiven {
  readonly store: 'sqlite' | 'dynamodb';
  readonly endpoint: string | undefined;
  readonly vaultEndpoint: string | undefined;
  readonly vaultProfile?: string | undefined;
  readonly region: string | undefined;
  readonly prefix: string | undefined;
  readonly council: string | undefined;
}

/** An endpoint that is not AWS's own knows no regions; requests are signed for one all the same. */
const anyRegion = 'local';
export const defaultPrefix = 'esep';

/** The settings of the tables; undefined for SQLite. Calls `problem` for each combination that cannot be meant. */
export function dynamoSettings(
  given: DynamoGiven,
  problem: (message: string) => void,
): DynamoSettings | undefined {
  if (given.store === 'sqlite') {
    for (const name of onlyForTables(given)) {
      problem(
        `${name} is set, but ESEP_STORE is sqlite and looks at no tables. Set ESEP_STORE=dynamodb, or unset ${name}.`,
      );
    }
    return undefined;
  }
  const { endpoint, vaultEndpoint, vaultProfile, region, council, prefix = defaultPrefix } = given;
  if (vaultProfile !== undefined && vaultEndpoint === undefined) {
    problem(
      'ESEP_VAULT_PROFILE is set without ESEP_VAULT_ENDPOINT: the vault lies with the other tables. Unset it.',
    );
  }
  if (region === undefined && endpoint === undefined) {
    problem(
      'ESEP_STORE=dynamodb needs to know where the tables are: set AWS_REGION for AWS, or ESEP_DYNAMODB_ENDPOINT to ' +
        'the address of something that speaks its protocol, such as http://127.0.0.1:8000.',
    );
  }
  const table = (name: string) => `${prefix}-${name}`;
  return {
    endpoint,
    vaultEndpoint,
    ...(vaultProfile !== undefined && { vaultProfile }),
    region: region ?? anyRegion,
    tables: { ledger: table('ledger'), documents: table('documents'), vault: table('vault') },
    council,
  };
}

function onlyForTables({ endpoint, vaultEndpoint, vaultProfile, prefix, council }: DynamoGiven): string[] {
  const values = {
    ESEP_DYNAMODB_ENDPOINT: endpoint,
    ESEP_VAULT_ENDPOINT: vaultEndpoint,
    ESEP_VAULT_PROFILE: vaultProfile,
    ESEP_DYNAMODB_TABLES: prefix,
    ESEP_COUNCIL: council,
  };
  return Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [name]));
}

/** Where the tables are, in words. */
export function placeOf({ endpoint, vaultEndpoint, region, tables }: DynamoSettings): string {
  const at = endpoint ?? `AWS ${region}`;
  const vault = vaultEndpoint === undefined ? '' : ` and ${tables.vault} at ${vaultEndpoint}`;
  return `the tables ${tables.ledger} and ${tables.documents} at ${at}${vault}`;
}
