import type * as z from 'zod';
import type { Entry, JsonObject, SubjectRef } from './entry.ts';
import type { Effective, Move, SubjectType, Told } from './subject.ts';
import type { Text } from './text.ts';
import type { CivilDate } from './time.ts';

/** Who may record a kind through a door. `system` entries are written by Esep's own functions only. */
export type Role = 'office' | 'connector' | 'auditor' | 'deputy' | 'system';

/** What a door can look at, as of the ledger's head and the earlier rows of the same batch. */
export interface DoorView {
  readonly council: string;
  readonly timeZone: string;
  readonly today: CivilDate;
  /** The subject's entries so far, by seq; empty when there is no such subject. */
  history(subject: SubjectRef): Promise<readonly Entry[]>;
  /** A shared document such as `deputies`, key → value. */
  collection<Value>(name: string): Promise<Readonly<Record<string, Value>>>;
  entry(seq: number): Promise<Entry | undefined>;
  /** What the subject counts for whom now. */
  moves(subject: SubjectRef): Promise<readonly Move[]>;
}

export interface Submission<Body> {
  readonly id: string;
  readonly occurredOn: CivilDate;
  readonly body: Body;
  readonly role: Role;
  /** `role/pseudonym`: for what a second person must do, or a deputy alone. */
  readonly recordedBy: string;
  /** Set for a correction: the entry that would have been this submission. */
  readonly corrects?: Entry;
}

/** What somebody would change: a correction has the new body and date, a withdrawal neither. */
export interface ProposedChange<Body> {
  /** The plain entry at the end of the chain of changes. */
  readonly original: Entry;
  readonly role: Role;
  readonly recordedBy: string;
  readonly body?: Body;
  readonly occurredOn?: CivilDate;
}

export interface FieldLabel {
  readonly label: Text;
  /** What to enter, with an example where it helps. */
  readonly help?: Text;
  /** The words for the values that a choice offers. */
  readonly values?: Readonly<Record<string, Text>>;
  /** Whose ids the field takes: pages show a topic's name, which may change, and lead to a promise's own page. */
  readonly of?: 'topics' | 'promises';
}

/** Stands for the subject type of kinds that speak of any subject: deadlines, corrections, withdrawals. */
export const anySubject = '*';

/** A kind of entry: the one place that defines it for every surface. */
export interface Kind<Body = JsonObject> {
  /** Past tense, `area.happened`. */
  readonly name: string;
  readonly version: number;
  /** Order within one day of one subject: received before assigned before answered. */
  readonly order: number;
  readonly title: Text;
  readonly help: Text;
  readonly fields: Readonly<Record<keyof Body & string, FieldLabel>>;
  /** The submitted body; every free text is a `publicText`. */
  readonly schema: z.ZodType<Body>;
  /** Bodies of old versions, brought to today's shape. Old versions are read for ever. */
  readonly upgrade?: Readonly<Record<number, (body: JsonObject) => JsonObject>>;
  readonly recordedBy: readonly Role[];
  /** `anySubject`, or the part of the subject before the colon. */
  readonly subjectType: string;
  /** The subject, or the number of the entry whose subject it is (corrections). */
  subject(body: Body): SubjectRef | { readonly ofEntry: number };
  /**
   * What a schema cannot check, and what only calendar and roster know. Throws `Refusal`. The result is recorded
   * as the entry's `door`.
   */
  door?(submission: Submission<Body>, view: DoorView): Promise<JsonObject | undefined>;
  /**
   * What a correction or withdrawal of an entry of this kind must observe besides the door, also who may make it where that
   * is not for everyone who may record one. Throws `Refusal`.
   */
  mayChange?(change: ProposedChange<Body>, view: DoorView): Promise<void>;
  /**
   * For a subject of which one entry tells all: what that entry counts and shows. Such a kind needs no subject type of its
   * own. A second entry of the subject is set aside.
   */
  told?(entry: Effective): Told;
  /** One realistic body, used by the API document, the templates and the tests. */
  readonly example: { readonly occurredOn: CivilDate; readonly body: Body };
}

/** Checks nothing at run time; it ties body, labels and example together for the compiler. */
export function defineKind<Body>(kind: Kind<Body>): Kind<Body> {
  return kind;
}

// biome-ignore lint/suspicious/noExplicitAny: a registry holds kinds and subjects of every body and state.
export type AnyKind = Kind<any>;
// biome-ignore lint/suspicious/noExplicitAny: see above.
export type AnySubjectType = SubjectType<any>;
