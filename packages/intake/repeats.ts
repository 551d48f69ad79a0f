import { isDeepStrictEqual } from 'node:util';
import type { Entry, Registry, Submitted } from '@esep/domain';

/** True when the entry says what was submitted; an entry of an older version is brought to today's shape first. */
export function saysTheSame(registry: Registry, entry: Entry, submitted: Submitted): boolean {
  if (entry.kind !== submitted.kind || entry.subject !== submitted.subject) return false;
  if (entry.occurredOn !== submitted.occurredOn) return false;
  if (entry.version === submitted.version) return isDeepStrictEqual(entry.body, submitted.body);
  const upgrade = registry.kinds.get(entry.kind)?.upgrade?.[entry.version];
  return upgrade !== undefined && isDeepStrictEqual(upgrade(entry.body), submitted.body);
}
