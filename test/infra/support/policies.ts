import { at, type Cloud, list, type Properties, type Resource, record, resourcesOf } from './cloud.ts';

/** One thing that somebody may do: an action, on a resource, under conditions. */
export interface Grant {
  readonly action: string;
  readonly resource: string;
  /** The condition in canonical text; empty without one. */
  readonly condition: string;
}

/** All that a role may do, from its inline policies and those attached to it. Throws on a managed policy. */
export function grantsOf(cloud: Cloud, role: Resource): readonly Grant[] {
  const managed = list(role.properties['ManagedPolicyArns']);
  if (managed.length > 0) throw new Error(`${role.key} has managed policies: ${managed.join(', ')}`);
  const inline = list(role.properties['Policies']).map((policy) => at(policy, 'PolicyDocument'));
  const attached = resourcesOf(cloud, 'AWS::IAM::Policy')
    .filter(({ properties }) => list(properties['Roles']).includes(`<${role.key}>`))
    .map(({ properties }) => properties['PolicyDocument']);
  return [...inline, ...attached].flatMap((document) =>
    list(at(document, 'Statement')).flatMap((statement) => grantsIn(record(statement))),
  );
}

function grantsIn({ Effect, Action, Resource, Condition, ...others }: Properties): readonly Grant[] {
  const unknown = Object.keys(others).filter((name) => name !== 'Sid');
  if (Effect !== 'Allow' || unknown.length > 0)
    throw new Error(`a statement with ${Effect} ${unknown} is not known here`);
  const condition = Condition ? canonical(Condition) : '';
  return list(Action).flatMap((action) =>
    list(Resource).map((resource) => ({ action: String(action), resource: String(resource), condition })),
  );
}

/** Text of a condition in which order does not matter. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).sort().join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(
      ([name, one]) =>
        `${name}:${canonical(Array.isArray(one) ? one : typeof one === 'object' ? one : [one])}`,
    )
    .sort()
    .join()}}`;
}

export function grantText({ action, resource, condition }: Grant): string {
  return condition ? `${action} on ${resource} if ${condition}` : `${action} on ${resource}`;
}

/** All roles of all stacks. */
export function rolesOf(cloud: Cloud): readonly Resource[] {
  return resourcesOf(cloud, 'AWS::IAM::Role');
}
