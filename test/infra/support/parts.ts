import { type Cloud, type Resource, resourcesOf } from './cloud.ts';

/** The one resource that fits; throws when there is none or more than one. */
export function only(found: readonly Resource[], what: string): Resource {
  const [one, ...more] = found;
  if (!one || more.length > 0) throw new Error(`${what}: ${found.length} found`);
  return one;
}

/** The Lambda of a function of the manifest. */
export function lambdaOf(cloud: Cloud, name: string): Resource {
  const named = resourcesOf(cloud, 'AWS::Lambda::Function').filter(
    ({ properties }) => properties['FunctionName'] === `esep-${cloud.stage}-${name}`,
  );
  return only(named, `the Lambda of ${name}`);
}

/** Its name in the manifest; `undefined` for what CDK brought along. */
export function functionName(cloud: Cloud, lambda: Resource): string | undefined {
  const name = lambda.properties['FunctionName'];
  return typeof name === 'string' ? name.replace(`esep-${cloud.stage}-`, '') : undefined;
}

/** Whether a reference, by name or by ARN, means this resource. */
export function refersTo(reference: unknown, { key }: Resource): boolean {
  return reference === `<${key}>` || reference === `<${key}.Arn>`;
}

/** The resource that a reference means, among those of a type. */
export function meant(cloud: Cloud, type: string, reference: unknown): Resource | undefined {
  return resourcesOf(cloud, type).find((one) => refersTo(reference, one));
}

/** The role of a Lambda. */
export function roleOf(cloud: Cloud, lambda: Resource): Resource {
  const role = meant(cloud, 'AWS::IAM::Role', lambda.properties['Role']);
  if (!role) throw new Error(`${lambda.key} has no role here`);
  return role;
}

export function tables(
  cloud: Cloud,
): Readonly<Record<'ledger' | 'documents' | 'vault', Resource | undefined>> {
  const all = resourcesOf(cloud, 'AWS::DynamoDB::Table');
  const named = (part: string) => all.find(({ key }) => key.includes(`Tables${part}`));
  return { ledger: named('Ledger'), documents: named('Documents'), vault: named('Vault') };
}
