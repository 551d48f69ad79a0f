import type { PopoloObject } from './values.ts';

/** What was not taken over or was taken otherwise than it is written, for the person who imports; nothing is dropped silently. */
export interface Notes {
  add(text: string): void;
  /** Members of an object that have no place here, counted by name. */
  unused(what: string, object: PopoloObject, used: ReadonlySet<string>): void;
  all(): readonly string[];
}

export function createNotes(): Notes {
  const texts: string[] = [];
  const counts = new Map<string, number>();
  return {
    add: (text) => texts.push(text),
    unused(what, object, used) {
      for (const [member, value] of Object.entries(object)) {
        const isEmpty = value === null || value === '' || (Array.isArray(value) && value.length === 0);
        if (used.has(member) || isEmpty) continue;
        counts.set(`${what}.${member}`, (counts.get(`${what}.${member}`) ?? 0) + 1);
      }
    },
    all: () => [
      ...texts,
      ...[...counts].map(([member, count]) => `${member}: not taken over (${count} times)`),
    ],
  };
}
