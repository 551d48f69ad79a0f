import * as z from 'zod';
import type { Json, JsonObject } from './entry.ts';
import { civilDate, webAddress } from './fields.ts';

/**
 * What shows that something was done: a public address, the day on which it was looked at, and the SHA-256 of what lay
 * there, so that a page that changes or goes away later can be told from the one that was meant. `esep evidence` prints one.
 */
export const evidence = z
  .array(
    z.strictObject({
      link: webAddress,
      seenOn: civilDate.optional(),
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/, { error: 'not_a_hash' })
        .optional(),
    }),
  )
  .max(10);

export type Evidence = z.output<typeof evidence>;

/** A body whose evidence was a list of addresses, in today's shape; everything else stays as it is. */
export function withEvidence(body: JsonObject): JsonObject {
  const list = body['evidence'];
  if (!Array.isArray(list)) return body;
  return { ...body, evidence: list.map((one: Json) => (typeof one === 'string' ? { link: one } : one)) };
}
