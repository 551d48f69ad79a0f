import type { JsonObject } from '../entry.ts';
import { methodologySchema } from '../methodology.ts';
import { flagIn, MalformedBody, objectIn, quarterIn } from '../recorded-body.ts';
import { singleRecord } from './single-record.ts';

/** The one fold that uses a schema: a handful of entries in a convocation, and every score rests on their shape. */
export const methodology = singleRecord({
  type: 'methodology',
  kind: 'methodology.adopted',
  once: 'already_adopted',
  put({ body, occurredOn }) {
    const parsed = methodologySchema.safeParse(objectIn(body, 'methodology'));
    if (!parsed.success) throw new MalformedBody('methodology');
    const decision = String(body['decision'] ?? '');
    const value = {
      methodology: parsed.data as unknown as JsonObject,
      decision,
      from: quarterIn(body, 'from'),
      trial: flagIn(body, 'trial'),
      adoptedOn: occurredOn,
    };
    return { collection: 'methodologies', key: parsed.data.version, value };
  },
});
