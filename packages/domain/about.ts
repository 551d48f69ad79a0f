import type { JsonObject } from './entry.ts';
import { MalformedBody } from './recorded-body.ts';
import type { Quarter } from './time.ts';
import { isQuarter } from './time.ts';

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

/** The quarters that a door found it to touch; none when there is no such list. */
export function quartersIn(door: JsonObject): readonly Quarter[] {
  const { quarters } = door;
  if (!Array.isArray(quarters)) return [];
  return quarters.filter((one): one is Quarter => typeof one === 'string' && isQuarter(one));
}

/** `<twelve digits>/<what>`; without `what` the beginning of the keys of all notes on the entry. */
export function entryNoteKey(entry: number, what = ''): string {
  return `${String(entry).padStart(12, '0')}/${what}`;
}
