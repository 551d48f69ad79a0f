import type { CivilDate, JsonObject } from '@esep/domain';
import type { PopoloCalendar } from './calendar.ts';
import type { Notes } from './notes.ts';
import type { PopoloObject } from './values.ts';

/** An entry that a Popolo document says, without an id: the same document says the same entries again. */
export interface PopoloRow {
  readonly kind: string;
  readonly occurredOn: CivilDate;
  readonly body: JsonObject;
}

/** What the parts of reading one document share. */
export interface Reading {
  readonly document: PopoloObject;
  readonly councilId: string;
  /** Memberships in the council. */
  readonly mandates: readonly PopoloObject[];
  readonly calendar: PopoloCalendar;
  readonly notes: Notes;
  ids(id: string): string;
}

/** Without the members that are undefined. */
export function bodyOf(members: Readonly<Record<string, unknown>>): JsonObject {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as JsonObject;
}
