import type { JsonObject } from './entry.ts';
import { MalformedBody } from './recorded-body.ts';

/** What a dispute or a reply speaks of: one entry, or the scorecard of a period or one line of it. */
export type About = { readonly entry: number } | { readonly period: string; readonly criterion?: string };

/** What a recorded body speaks of. Throws `MalformedBody` unless it is exactly one of the two. */
export function aboutIn(body: JsonObject): About {
  const { entry, period, criterion } = body;
  if (typeof entry === 'number' && Number.isSafeInteger(entry) && entry > 0) {
    if (period === undefined && criterion === undefined) return { entry };
  } else if (entry === undefined && typeof period === 'string') {
    if (criterion === undefined) return { period };
    if (typeof criterion === 'string') return { period, criterion };
  }
  throw new MalformedBody('entry');
}
