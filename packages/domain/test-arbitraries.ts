import fc from 'fast-check';
import type { JsonObject } from './entry.ts';
import type { Fact } from './test-builders.ts';
import { fact } from './test-builders.ts';
import type { CivilDate } from './time.ts';
import { addDays } from './time.ts';

/** What generated histories are made of. */

export const hash = `sha256:${'0'.repeat(64)}`;
export const day = fc.nat(300).map((days) => addDays('2026-08-01', days));
export const deputy = fc.constantFrom('d-01', 'd-02', 'd-03');
export const quarter = fc.constantFrom('2026-Q3', '2026-Q4', '2027-Q1');
export const small = fc.nat(40);

/** One kind of fact of one subject: its day, and the body and door that belong to that day. */
export function told(
  kind: string,
  body: fc.Arbitrary<JsonObject>,
  door?: (on: CivilDate, body: JsonObject) => JsonObject,
): fc.Arbitrary<Fact> {
  return fc.tuple(day, body).map(([on, said]) => fact(kind, on, said, door?.(on, said)));
}
