import type { Counter, Entry, Json, Owner, Quarter, Registry } from '@esep/domain';
import type { Protocol } from './protocol.ts';
import { wholeProtocol } from './protocol.ts';
import type { Contribution, SubjectDocument, TallySum } from './subject-history.ts';
import { contributionOf } from './subject-history.ts';

/** A subject in memory while entries are folded into it. */
export interface OpenSubject {
  readonly subject: string;
  /** As stored; 0 when it is new. */
  readonly over: number;
  readonly entries: Entry[];
  readonly places: Map<string, number>;
  /** Each place that was changed since it was opened → its `asOf` before. */
  readonly placesBefore: Map<string, number>;
  contribution: Contribution;
}

/** What entries add to a tally: counters, and the last entry whose own change to it is not zero. */
export interface TallyDelta {
  readonly owner: Owner;
  readonly quarter: Quarter;
  readonly counters: Map<Counter, number>;
  asOf: number;
}

export interface Fault {
  readonly seq: number;
  readonly subject: string;
}

export interface Folded {
  readonly deltas: ReadonlyMap<string, TallyDelta>;
  readonly faults: readonly Fault[];
}

export function openSubject(
  registry: Registry,
  subject: string,
  over: number,
  document: SubjectDocument | undefined,
): OpenSubject {
  const entries = [...(document?.entries ?? [])];
  const places = new Map(Object.entries(document?.places ?? {}));
  return {
    subject,
    over,
    entries,
    places,
    placesBefore: new Map(),
    contribution: contributionOf(registry, entries),
  };
}

/**
 * Clause: entries are folded one at a time in memory. Each moves its subject; tallies move by new minus old
 * contribution. A subject that holds an entry already (it was written before a crash) is not moved by it again.
 */
export function foldEntries(
  registry: Registry,
  subjects: ReadonlyMap<string, OpenSubject>,
  entries: readonly Entry[],
  protocol: Protocol = wholeProtocol,
): Folded {
  const deltas = new Map<string, TallyDelta>();
  const faults: Fault[] = [];
  const end = entries.at(-1)?.seq ?? 0;
  for (const entry of entries) {
    const open = subjects.get(entry.subject) as OpenSubject;
    if (entry.seq <= (open.entries.at(-1)?.seq ?? 0)) continue;
    const before = open.contribution;
    open.entries.push(entry);
    const after = contributionOf(registry, open.entries);
    open.contribution = after;
    const asOf = protocol.oneEntryAtATime ? entry.seq : end;
    moveTallies(deltas, before.tallies, after.tallies, asOf);
    movePlaces(open, before.places, after.places, asOf);
    for (const seq of after.faults) {
      if (!before.faults.includes(seq)) faults.push({ seq, subject: entry.subject });
    }
  }
  return { deltas, faults };
}

/** Clause: a tally's asOf is the last entry whose own change to it is not zero. */
function moveTallies(
  deltas: Map<string, TallyDelta>,
  before: ReadonlyMap<string, TallySum>,
  after: ReadonlyMap<string, TallySum>,
  asOf: number,
): void {
  for (const [key, sum] of after) {
    const old = before.get(key)?.counters;
    for (const [counter, value] of sum.counters) {
      move(deltas, key, sum, counter, value - (old?.get(counter) ?? 0), asOf);
    }
  }
  for (const [key, sum] of before) {
    const now = after.get(key)?.counters;
    for (const [counter, value] of sum.counters) {
      if (!now?.has(counter)) move(deltas, key, sum, counter, -value, asOf);
    }
  }
}

function move(
  deltas: Map<string, TallyDelta>,
  key: string,
  { owner, quarter }: TallySum,
  counter: Counter,
  by: number,
  asOf: number,
): void {
  if (by === 0) return;
  let delta = deltas.get(key);
  if (!delta) {
    delta = { owner, quarter, counters: new Map(), asOf };
    deltas.set(key, delta);
  }
  delta.counters.set(counter, (delta.counters.get(counter) ?? 0) + by);
  delta.asOf = asOf;
}

function movePlaces(
  open: OpenSubject,
  before: ReadonlyMap<string, Json>,
  after: ReadonlyMap<string, Json>,
  asOf: number,
): void {
  for (const [place, value] of after) {
    if (!sameJson(before.get(place), value)) touch(open, place, asOf);
  }
  for (const place of before.keys()) {
    if (!after.has(place)) touch(open, place, asOf);
  }
}

function touch(open: OpenSubject, place: string, asOf: number): void {
  if (!open.placesBefore.has(place)) open.placesBefore.set(place, open.places.get(place) ?? 0);
  open.places.set(place, asOf);
}

/** One fold makes both values in the same order of keys, so their texts can be compared. */
function sameJson(a: Json | undefined, b: Json): boolean {
  return a === b || (a !== undefined && JSON.stringify(a) === JSON.stringify(b));
}
