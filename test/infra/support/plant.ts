import type { Cloud } from './cloud.ts';

/** A copy of the deployment in which something was changed. */
export function planted(cloud: Cloud, change: (copy: Cloud) => void): Cloud {
  const copy = structuredClone(cloud);
  change(copy);
  return copy;
}

/** Which resources: by their type, and by what stands in their id or their properties. */
export interface Which {
  readonly type: string;
  /** The logical id begins so. */
  readonly id?: string;
  /** A property, at any depth, is exactly this text. */
  readonly has?: string;
}

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** Puts a value at a path of the first resource that fits; `undefined` takes away what is there. */
export function put(
  copy: Cloud,
  which: Which,
  path: readonly (string | number)[],
  value: Json | undefined,
): void {
  const { holder, last } = placeOf(copy, which, path);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
}

/** What stands at a path of the first resource that fits; a change to it is a change to the copy. */
export function find<Found>(copy: Cloud, which: Which, path: readonly (string | number)[]): Found {
  const { holder, last } = placeOf(copy, which, path);
  return holder[last] as Found;
}

export function remove(copy: Cloud, which: Which): void {
  const { resources, id } = firstOf(copy, which);
  delete resources[id];
}

function placeOf(copy: Cloud, which: Which, path: readonly (string | number)[]) {
  const { resources, id } = firstOf(copy, which);
  let holder = resources[id]?.Properties as Record<string | number, Json>;
  for (const name of path.slice(0, -1)) holder = holder[name] as Record<string | number, Json>;
  return { holder, last: path.at(-1) ?? '' };
}

/** Throws when nothing fits: the mistake would not be planted. */
function firstOf(copy: Cloud, which: Which) {
  for (const { template } of Object.values(copy.stacks)) {
    const resources = template.Resources;
    const id = Object.keys(resources).find((one) => {
      const { Type, Properties } = resources[one] ?? {};
      return (
        Type === which.type &&
        one.startsWith(which.id ?? '') &&
        (!which.has || JSON.stringify(Properties).includes(JSON.stringify(which.has)))
      );
    });
    if (id !== undefined) return { resources, id };
  }
  throw new Error(`no ${JSON.stringify(which)} to plant a mistake in`);
}
