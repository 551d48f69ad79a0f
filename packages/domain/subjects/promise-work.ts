import type { JsonObject } from '../entry.ts';
import { slugIn } from '../recorded-body.ts';
import type { RecordPut } from '../subject.ts';
import type { CivilDate } from '../time.ts';

/** What may be done about a promise; each is a subject of its own. */
export type PromiseWorkKind = 'meeting' | 'request' | 'indicator' | 'action';

/** `promise-work/<promise>` / subject. A type rather than an interface, so that it is JSON to the compiler. */
export type PromiseWork = {
  readonly kind: PromiseWorkKind;
  readonly on: CivilDate;
  /** Hash of a public text, where the subject has a title. */
  readonly title?: string;
  readonly deputies: readonly string[];
  /** How it stands: an answer's outcome, whether an action was done. */
  readonly status?: string;
  readonly seq: number;
};

/** The link from a subject to the promise that it serves. */
export function promiseWork(promise: string, subject: string, value: PromiseWork): RecordPut {
  return { collection: `promise-work/${promise}`, key: subject, value };
}

/** The promise that a body names, if any. Throws `MalformedBody` when it is no id. */
export function promiseIn(body: JsonObject): string | undefined {
  return body['promise'] === undefined ? undefined : slugIn(body, 'promise');
}

/** A hash that a body keeps in place of a text, if any. */
export function textIn(body: JsonObject, field: string): string | undefined {
  const value = body[field];
  return typeof value === 'string' ? value : undefined;
}
