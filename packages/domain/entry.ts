import type { CivilDate } from './time.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** `type:key`, such as `appeal:2026-17`; a type with one subject per council is the bare type. */
export type SubjectRef = string;

/**
 * A numbered, immutable record: something happened. It holds no citizen's personal data and no free text;
 * a text stands as `sha256:<hex>` of salt and text, which lie in the public-text store.
 */
export interface Entry {
  readonly council: string;
  /** 1, 2, 3 … without gaps. */
  readonly seq: number;
  /** Unique within the council; chosen by whoever records. */
  readonly id: string;
  readonly kind: string;
  /** Version of the kind's schema that the body follows. */
  readonly version: number;
  readonly subject: SubjectRef;
  readonly occurredOn: CivilDate;
  /** RFC 3339 in UTC with milliseconds. */
  readonly recordedAt: string;
  /** `role/pseudonym`, such as `office/k3v9`. */
  readonly recordedBy: string;
  /** The second person, where the council asks for one: `role/pseudonym`, never that of `recordedBy`. */
  readonly confirmedBy?: string;
  /** As submitted, free texts replaced by their hashes. */
  readonly body: JsonObject;
  /** What the door worked out from calendar, roster and leave, so that a fold needs the subject's entries only. */
  readonly door?: JsonObject;
}

/** What is compared when an id comes again: all of the rest is set by the system. */
export type Draft = Omit<Entry, 'seq'>;

export type Submitted = Pick<Entry, 'kind' | 'version' | 'subject' | 'occurredOn' | 'body'>;
