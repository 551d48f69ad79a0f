import type { Entry, JsonObject } from './entry.ts';
import { foldSubject } from './fold.ts';
import type { DoorView } from './kind.ts';
import { registry } from './registry.ts';
import { correctedKind, isChange, withdrawnKind } from './standing.ts';
import type { CivilDate } from './time.ts';

/** Builders for this package's tests: a ledger in a few words, and a door's view of it. */

/** Something that happened, with what the door worked out. */
export interface Fact {
  readonly kind: string;
  readonly on: CivilDate;
  readonly body: JsonObject;
  readonly door?: JsonObject;
}

export function fact(kind: string, on: CivilDate, body: JsonObject, door?: JsonObject): Fact {
  return { kind, on, body, ...(door ? { door } : {}) };
}

export function entryOf({ kind, on, body, door }: Fact, seq: number, subject = subjectOf(kind, body)): Entry {
  return {
    council: 'test',
    seq,
    id: `e-${seq}`,
    kind,
    version: registry.kinds.get(kind)?.version ?? 1,
    subject,
    occurredOn: on,
    recordedAt: '2026-10-01T05:00:00.000Z',
    recordedBy: 'office/test',
    body,
    ...(door ? { door } : {}),
  };
}

function subjectOf(kind: string, body: JsonObject): string {
  return registry.kinds.get(kind)?.subject(body) as string;
}

/** The facts as entries 1, 2, 3 …; a correction or withdrawal takes the subject of the first. */
export function ledger(...facts: readonly Fact[]): readonly Entry[] {
  const subject = facts[0] ? subjectOf(facts[0].kind, facts[0].body) : '';
  return facts.map((one, i) => {
    return entryOf(one, i + 1, isChange(one.kind) ? subject : undefined);
  });
}

const reason = `sha256:${'0'.repeat(64)}`;

/** Entry `entry` was really so. */
export function correction(entry: number, { kind, on, body, door }: Fact): Fact {
  const version = registry.kinds.get(kind)?.version ?? 1;
  return fact(
    correctedKind,
    '2027-06-01',
    { entry, body, occurredOn: on, reason },
    { version, ...(door ? { of: door } : {}) },
  );
}

export function withdrawal(entry: number, on: CivilDate = '2020-01-01'): Fact {
  return fact(withdrawnKind, on, { entry, reason });
}

export interface Sums {
  readonly [ownerQuarterCounter: string]: number;
}

/** What one subject's facts add up to: `d-01 2026-Q4 meetings.remote` → 1; zeros left out. */
export function sumsOf(entries: readonly Entry[]): Sums {
  const sums: Record<string, number> = {};
  for (const { owner, quarter, counter, by } of foldSubject(registry, entries).moves) {
    const key = `${owner} ${quarter} ${counter}`;
    sums[key] = (sums[key] ?? 0) + by;
  }
  return Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0));
}

export function tell(...facts: readonly Fact[]) {
  const entries = ledger(...facts);
  return { ...foldSubject(registry, entries), sums: sumsOf(entries) };
}

/** A door's view of a ledger that holds these facts. */
export function viewOf(today: CivilDate, facts: readonly Fact[]): DoorView {
  const entries: Entry[] = [];
  for (const one of facts) {
    const target = isChange(one.kind) ? entries[Number(one.body['entry']) - 1] : undefined;
    entries.push(entryOf(one, entries.length + 1, target?.subject));
  }
  const subjects = Map.groupBy(entries, ({ subject }) => subject);
  const puts = [...subjects.values()].flatMap((history) => foldSubject(registry, history).records);
  return {
    council: 'test',
    timeZone: 'Asia/Almaty',
    today,
    history: async (subject) => subjects.get(subject) ?? [],
    collection: async <Value>(name: string) =>
      Object.fromEntries(
        puts.filter(({ collection }) => collection === name).map(({ key, value }) => [key, value as Value]),
      ),
    entry: async (seq) => entries[seq - 1],
    moves: async (subject) => foldSubject(registry, subjects.get(subject) ?? []).moves,
  };
}
