/** What CDK synthesised, as plain data: templates that a test may also change before it looks at them. */
export interface Cloud {
  readonly stage: string;
  readonly stacks: Readonly<Record<string, StackTemplate>>;
}

export interface StackTemplate {
  readonly stackName: string;
  readonly region: string;
  readonly template: {
    Resources: Record<string, RawResource>;
    readonly Outputs?: Readonly<Record<string, { readonly Value: unknown }>>;
  };
}

export interface RawResource {
  readonly Type: string;
  Properties?: Record<string, unknown>;
  readonly DeletionPolicy?: string;
  readonly DependsOn?: readonly string[];
}

export type Properties = Readonly<Record<string, unknown>>;

/** A resource with its references written out (`resolve`). */
export interface Resource {
  /** `Data/TablesLedger0123`: unlike any other's. */
  readonly key: string;
  readonly stack: string;
  readonly type: string;
  readonly properties: Properties;
  readonly deletionPolicy: string | undefined;
}

/** All resources of a type, of all stacks; without a type, all. */
export function resourcesOf(cloud: Cloud, type?: string): readonly Resource[] {
  return Object.entries(cloud.stacks).flatMap(([stack, { template }]) =>
    Object.entries(template.Resources)
      .filter(([, { Type }]) => type === undefined || Type === type)
      .map(([id, raw]) => ({
        key: `${stack}/${id}`,
        stack,
        type: raw.Type,
        properties: resolve(cloud, stack, raw.Properties ?? {}) as Properties,
        deletionPolicy: raw.DeletionPolicy,
      })),
  );
}

/**
 * The value without intrinsic functions. A reference becomes `<Stack/Id>`, an attribute `<Stack/Id.Attr>`, whichever
 * stack it is in, so that two that mean the same are the same text. Throws on a function that it does not know.
 */
export function resolve(cloud: Cloud, stack: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => resolve(cloud, stack, one));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [first] = entries;
  if (first && entries.length === 1 && (first[0] === 'Ref' || first[0].startsWith('Fn::'))) {
    return call(cloud, stack, first[0], first[1]);
  }
  return Object.fromEntries(entries.map(([name, one]) => [name, resolve(cloud, stack, one)]));
}

function call(cloud: Cloud, stack: string, name: string, argument: unknown): unknown {
  if (name === 'Ref') {
    const id = String(argument);
    return id.startsWith('AWS::') ? `<${id}>` : `<${stack}/${id}>`;
  }
  if (name === 'Fn::GetAtt') {
    const [id, attribute] = argument as readonly string[];
    return `<${stack}/${id}.${attribute}>`;
  }
  if (name === 'Fn::Sub' && typeof argument === 'string') {
    return argument.replaceAll(/\$\{([^}]+)\}/g, (_, id: string) =>
      id.startsWith('AWS::') ? `<${id}>` : `<${stack}/${id}>`,
    );
  }
  if (name === 'Fn::GetStackOutput') return outputOf(cloud, argument as StackOutput);
  const given = resolve(cloud, stack, argument) as readonly unknown[];
  if (name === 'Fn::Join') return (given[1] as readonly unknown[]).map(String).join(String(given[0]));
  if (name === 'Fn::Split') return String(given[1]).split(String(given[0]));
  if (name === 'Fn::Select') return selected(Number(given[0]), given[1] as readonly string[]);
  throw new Error(`${name} is not known here`);
}

/** `https://x/` split by `/`, the third: the host. Of a reference only that is asked, and it stays the reference. */
function selected(index: number, parts: readonly string[]): unknown {
  const reference = parts.join('/');
  return reference.startsWith('<') && index === 2 ? `host(${reference})` : parts[index];
}

interface StackOutput {
  readonly StackName: string;
  readonly OutputName: string;
}

function outputOf(cloud: Cloud, { StackName, OutputName }: StackOutput): unknown {
  for (const [stack, { stackName, template }] of Object.entries(cloud.stacks)) {
    const output = template.Outputs?.[OutputName];
    if (stackName === StackName && output) return resolve(cloud, stack, output.Value);
  }
  throw new Error(`no stack ${StackName} has an output ${OutputName}`);
}

/** What stands in the list, if it is one. */
export function list(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

export function record(value: unknown): Properties {
  return typeof value === 'object' && value !== null ? (value as Properties) : {};
}

/** Follows names into a value; `undefined` where there is nothing. */
export function at(value: unknown, ...names: readonly string[]): unknown {
  return names.reduce<unknown>((inner, name) => record(inner)[name], value);
}
