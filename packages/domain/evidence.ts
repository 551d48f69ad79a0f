import * as z from 'zod';
import type { Json, JsonObject } from './entry.ts';
import { civilDate, webAddress } from './fields.ts';
import { isObject, looksLikeDate } from './recorded-body.ts';
import type { CivilDate } from './time.ts';

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

/** Recorded evidence. A type rather than an interface, so that it is JSON to the compiler. */
export type Evidence = readonly {
  readonly link: string;
  readonly seenOn?: CivilDate;
  readonly sha256?: string;
}[];

/** A body whose evidence was a list of addresses, in today's shape; everything else stays as it is. */
export function withEvidence(body: JsonObject): JsonObject {
  const list = body['evidence'];
  if (!Array.isArray(list)) return body;
  return { ...body, evidence: list.map((one: Json) => (typeof one === 'string' ? { link: one } : one)) };
}

/** The evidence of a recorded body, for a fold: what cannot be read is left out. */
export function evidenceIn(body: JsonObject): Evidence {
  const { evidence: list } = withEvidence(body);
  return Array.isArray(list) ? list.flatMap(oneEvidence) : [];
}

function oneEvidence(value: Json): Evidence {
  if (!isObject(value) || typeof value['link'] !== 'string') return [];
  const { link, seenOn, sha256 } = value;
  const seen = looksLikeDate(seenOn) ? { seenOn } : {};
  return [{ link, ...seen, ...(typeof sha256 === 'string' ? { sha256 } : {}) }];
}
