import type { FunctionDefinition } from '@esep/functions';
import type { Cloud, Resource } from './cloud.ts';
import { expectedGrants } from './expected-grants.ts';
import { lambdaOf, roleOf, tables } from './parts.ts';
import { grantsOf, grantText, rolesOf } from './policies.ts';
import type { Faults } from './walk-routes.ts';

/** Every function may do what its manifest entry says, and nothing more. */
export function walkPermissions(cloud: Cloud, manifest: readonly FunctionDefinition[]): Faults {
  const owners = new Map<string, string>();
  const faults: string[] = [];
  for (const definition of manifest) {
    const role = roleOf(cloud, lambdaOf(cloud, definition.name));
    const other = owners.get(role.key);
    if (other) faults.push(`${definition.name} shares the role of ${other}`);
    owners.set(role.key, definition.name);
    const may = new Set(grantsOf(cloud, role).map(grantText));
    const should = new Set(expectedGrants(cloud, definition).map(grantText));
    for (const grant of may.difference(should)) faults.push(`${definition.name} may ${grant}`);
    for (const grant of should.difference(may)) faults.push(`${definition.name} may not ${grant}`);
  }
  return faults;
}

/** Whoever it is: no role has an action with a wildcard, and none changes what is in the ledger. */
export function walkRoles(cloud: Cloud): Faults {
  const { ledger } = tables(cloud);
  return rolesOf(cloud).flatMap((role) =>
    grantsOf(cloud, role).flatMap((grant) => {
      if (grant.action.includes('*')) return [`${role.key} may ${grantText(grant)}`];
      return ledger ? ledgerFaults(role, ledger, grant.action, grant.resource) : [];
    }),
  );
}

const onLedger = new Set(['dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:GetItem']);
const onStream = new Set(['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator']);

function ledgerFaults(role: Resource, ledger: Resource, action: string, resource: string): Faults {
  const isAllowed =
    (!resource.startsWith(`<${ledger.key}`) || onLedger.has(action) || onStream.has(action)) &&
    (!onStream.has(action) || (resource === `<${ledger.key}.StreamArn>` && isPipe(role)));
  return isAllowed ? [] : [`${role.key} may ${action} on the ledger`];
}

function isPipe({ properties }: Resource): boolean {
  return JSON.stringify(properties['AssumeRolePolicyDocument']).includes('pipes.amazonaws.com');
}

/** Who may touch a section of the vault, by the names of the functions. */
export function whoReaches(
  cloud: Cloud,
  manifest: readonly FunctionDefinition[],
  section: string,
): readonly string[] {
  return manifest
    .map(({ name }) => name)
    .filter((name) =>
      grantsOf(cloud, roleOf(cloud, lambdaOf(cloud, name))).some(({ condition }) =>
        condition.includes(`"V#*#${section}"`),
      ),
    )
    .sort();
}

/** Who may do it with what has this in its name, by the names of the functions. */
export function whoMay(
  cloud: Cloud,
  manifest: readonly FunctionDefinition[],
  action: string,
  within: string,
): readonly string[] {
  return manifest
    .map(({ name }) => name)
    .filter((name) =>
      grantsOf(cloud, roleOf(cloud, lambdaOf(cloud, name))).some(
        (grant) => grant.action === action && grant.resource.includes(within),
      ),
    )
    .sort();
}

/** Who may reach the vault's table at all, of all roles. */
export function rolesAtVault(cloud: Cloud): readonly Resource[] {
  const { vault } = tables(cloud);
  return rolesOf(cloud).filter((role) =>
    grantsOf(cloud, role).some(({ resource }) => vault !== undefined && resource.startsWith(`<${vault.key}`)),
  );
}
