import type { Submitted } from '@esep/domain';
import { canonicalJson } from './canonical-json.ts';

/** True when an id that comes again carries the same kind, version, subject, date and body. */
export function sameSubmission(a: Submitted, b: Submitted): boolean {
  return canonicalJson(submitted(a)) === canonicalJson(submitted(b));
}

function submitted({ kind, version, subject, occurredOn, body }: Submitted): Submitted {
  return { kind, version, subject, occurredOn, body };
}
