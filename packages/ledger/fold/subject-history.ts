import type { Counter, Entry, Json, Outcome, Owner, Quarter, Registry } from '@esep/domain';
import { counters, foldSubject, isChange, isQuarter, targetOf } from '@esep/domain';
import { asideKey, correctionKey, lineKey, rowKey, sharedPlace, tallyKey } from './keys.ts';

/** Document `subject/<ref>`: the subject's own entries by seq, and every place outside tallies that it ever filled. */
export interface SubjectDocument {
  readonly entries: readonly Entry[];
  /** Place → the own entry that last changed what the subject puts there; emptied places stay. */
  readonly places: Readonly<Record<string, number>>;
}

/** Document `line/<owner>/<quarter>/<on>/<subject>`. */
export interface Line {
  readonly subject: string;
  readonly on: string;
  readonly counters: Readonly<Partial<Record<Counter, number>>>;
  readonly seqs: readonly number[];
}

/** Document `aside/<seq>`. */
export interface Aside {
  readonly seq: number;
  readonly subject: string;
  readonly reason: string;
}

/** Document `correction/<seq>`. */
export interface CorrectionNote {
  readonly seq: number;
  readonly target: number;
  readonly subject: string;
  readonly kind: string;
}

export interface TallySum {
  readonly owner: Owner;
  readonly quarter: Quarter;
  readonly counters: ReadonlyMap<Counter, number>;
}

/** What a subject adds to tallies (by key), and what it puts elsewhere, after some of its entries. */
export interface Contribution {
  readonly tallies: ReadonlyMap<string, TallySum>;
  readonly places: ReadonlyMap<string, Json>;
  /** Entries set aside because the fold threw on them. */
  readonly faults: readonly number[];
}

export const nothing: Contribution = { tallies: new Map(), places: new Map(), faults: [] };

/**
 * What a subject's history amounts to. Clause: a fold that throws on an entry sets it aside as a fault and goes on.
 * Which entries those are follows from the history alone: if all of it cannot be folded, each entry in turn is left
 * out when the fold throws with it. So withdrawing or correcting the entry mends it.
 */
export function contributionOf(registry: Registry, entries: readonly Entry[]): Contribution {
  if (entries.length === 0) return nothing;
  try {
    return contributionOfOutcome(checked(foldSubject(registry, entries)), entries);
  } catch {
    return withoutFaults(registry, entries);
  }
}

function withoutFaults(registry: Registry, entries: readonly Entry[]): Contribution {
  let sound: readonly Entry[] = [];
  let outcome: Outcome = { moves: [], records: [], rows: [], setAside: [], dates: new Map() };
  const faults: Outcome['setAside'][number][] = [];
  for (const entry of entries) {
    try {
      outcome = checked(foldSubject(registry, [...sound, entry]));
      sound = [...sound, entry];
    } catch {
      faults.push({ seq: entry.seq, reason: 'fault' });
    }
  }
  return contributionOfOutcome({ ...outcome, setAside: [...outcome.setAside, ...faults] }, entries);
}

const known = new Set<string>(counters);

/** A move that is not a whole number of a known counter would spoil every sum after it: the fold is at fault. */
function checked(outcome: Outcome): Outcome {
  for (const { counter, by, owner, quarter } of outcome.moves) {
    // An owner is part of a key, so that one with a slash could pass for another.
    const sound =
      known.has(counter) && Number.isSafeInteger(by) && isQuarter(quarter) && /^[^/]+$/.test(owner);
    if (!sound) {
      throw new RangeError(`not a move: ${counter} of ${owner} in ${quarter} by ${by}`);
    }
  }
  return outcome;
}

function contributionOfOutcome(outcome: Outcome, entries: readonly Entry[]): Contribution {
  const { subject } = entries[0] as Entry;
  const tallies = new Map<string, { owner: Owner; quarter: Quarter; counters: Map<Counter, number> }>();
  const lines = new Map<string, { on: string; counters: Map<Counter, number>; seqs: Set<number> }>();
  for (const { owner, quarter, counter, by, seq } of outcome.moves) {
    const tally = at(tallies, tallyKey(owner, quarter), () => ({ owner, quarter, counters: new Map() }));
    add(tally.counters, counter, by);
    const on = outcome.dates.get(seq) ?? dateOf(entries, seq);
    const line = at(lines, lineKey(owner, quarter, on, subject), () => ({
      on,
      counters: new Map(),
      seqs: new Set(),
    }));
    add(line.counters, counter, by);
    line.seqs.add(seq);
  }
  const places = new Map<string, Json>();
  for (const [key, line] of lines) {
    const moved = countersJson(line.counters);
    if (Object.keys(moved).length === 0) continue;
    const seqs = [...line.seqs].sort((a, b) => a - b);
    places.set(key, { counters: moved, on: line.on, seqs, subject } satisfies Line);
  }
  for (const { collection, key, value } of outcome.records) {
    if (value !== null) places.set(sharedPlace(collection, key), value);
  }
  for (const { table, key, value } of outcome.rows) places.set(rowKey(table, key), value);
  for (const { seq, reason } of outcome.setAside) {
    places.set(asideKey(seq), { reason, seq, subject } satisfies Aside);
  }
  for (const entry of entries) {
    const { kind, seq } = entry;
    if (!isChange(kind)) continue;
    const target = targetOf(entry) || 0;
    places.set(correctionKey(seq), { kind, seq, subject, target } satisfies CorrectionNote);
  }
  const faults = outcome.setAside.filter(({ reason }) => reason === 'fault').map(({ seq }) => seq);
  return { tallies, places, faults };
}

function dateOf(entries: readonly Entry[], seq: number): string {
  return (entries.find((entry) => entry.seq === seq) ?? (entries.at(-1) as Entry)).occurredOn;
}

function at<K, V>(map: Map<K, V>, key: K, empty: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = empty();
  map.set(key, made);
  return made;
}

function add(sums: Map<Counter, number>, counter: Counter, by: number): void {
  sums.set(counter, (sums.get(counter) ?? 0) + by);
}

/** Counters by name, without zeros. */
export function countersJson(sums: ReadonlyMap<Counter, number>): Partial<Record<Counter, number>> {
  const json: Partial<Record<Counter, number>> = {};
  const names = [...sums.keys()].filter((counter) => sums.get(counter) !== 0);
  for (const counter of names.sort()) json[counter] = sums.get(counter) as number;
  return json;
}
