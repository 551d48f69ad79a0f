import type { Registry } from './fold.ts';
import type { AnyKind, AnySubjectType } from './kind.ts';
import { meetingHeld } from './kinds/meeting-held.ts';
import { meeting } from './subjects/meeting.ts';

const kinds: readonly AnyKind[] = [meetingHeld];

const subjects: readonly AnySubjectType[] = [meeting];

/** All kinds and subject types of today. */
export const registry: Registry = {
  kinds: new Map(kinds.map((kind) => [kind.name, kind])),
  subjects: new Map(subjects.map((subject) => [subject.type, subject])),
};

export const kindNames: readonly string[] = kinds.map(({ name }) => name);
