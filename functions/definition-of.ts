import type { FunctionDefinition } from './definition.ts';
import { manifest } from './manifest.ts';

/** The function's entry in the manifest. */
export function definitionOf(name: FunctionDefinition['name']): FunctionDefinition {
  const definition = manifest.find((one) => one.name === name);
  if (!definition) throw new Error(`${name} is not in functions/manifest.ts`);
  return definition;
}
