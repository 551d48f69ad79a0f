import type { Entry, Json, Outcome, Registry } from '@esep/domain';
import { foldSubject, foldVersion } from '@esep/domain';
import type { Derive, Document, Tally } from '@esep/ledger';
import { canonicalJson } from '@esep/ledger';

export interface Bytes {
  readonly asOf: number;
  readonly json: string;
}

/**
 * The documents of the follower `scorecards` worked out the slow way, without the code of the fold: after every entry
 * all documents are put together anew from all subjects, and a document's `asOf` is the last entry after which it was
 * another one. Element n of the result is the documents as of entry n.
 */
export function referenceFold(
  registry: Registry,
  derive: Derive,
  entries: readonly Entry[],
): readonly ReadonlyMap<string, Bytes>[] {
  const subjects = new Map<string, Subject>();
  const history: Map<string, Bytes>[] = [new Map()];
  for (const entry of entries) {
    const before = subjects.get(entry.subject) ?? {
      entries: [],
      values: new Map(),
      places: {},
      outcome: none,
    };
    subjects.set(entry.subject, grown(registry, before, entry));
    const old = history.at(-1) as Map<string, Bytes>;
    const now = new Map(old);
    const values = documentsOf(subjects);
    for (const key of old.keys()) {
      if (!values.has(key) && !/^(ranking|periods|fold)/.test(key)) values.set(key, emptied(key));
    }
    if (entry.seq === 1) now.set('fold', { asOf: 1, json: canonicalJson({ version: foldVersion }) });
    for (const [key, value] of values) {
      const json = canonicalJson(value);
      const isNew = !old.has(key) && !isEmptyTally(key, value);
      if (isNew || (old.has(key) && old.get(key)?.json !== json)) now.set(key, { asOf: entry.seq, json });
    }
    for (const { key, asOf, value } of derived(derive, now))
      now.set(key, { asOf, json: canonicalJson(value) });
    history.push(now);
  }
  return history;
}

interface Subject {
  readonly entries: readonly Entry[];
  readonly outcome: Outcome;
  /** Place → what the subject has there. */
  readonly values: ReadonlyMap<string, Json>;
  readonly places: Readonly<Record<string, number>>;
}

const none: Outcome = { moves: [], records: [], rows: [], setAside: [], dates: new Map() };

function grown(registry: Registry, before: Subject, entry: Entry): Subject {
  const entries = [...before.entries, entry];
  const outcome = sound(registry, entries);
  const values = placesOf(entry.subject, outcome, entries);
  const places = { ...before.places };
  for (const key of new Set([...before.values.keys(), ...values.keys()])) {
    if (canonicalJson(before.values.get(key) ?? null) !== canonicalJson(values.get(key) ?? null)) {
      places[key] = entry.seq;
    }
  }
  return { entries, outcome, values, places };
}

/** The fold; if it throws, without the entries on which it does, each in its turn. */
function sound(registry: Registry, entries: readonly Entry[]): Outcome {
  try {
    return foldSubject(registry, entries);
  } catch {
    return soundOnly(registry, entries);
  }
}

function soundOnly(registry: Registry, entries: readonly Entry[]): Outcome {
  const kept: Entry[] = [];
  const faults: Outcome['setAside'][number][] = [];
  for (const entry of entries) {
    try {
      foldSubject(registry, [...kept, entry]);
      kept.push(entry);
    } catch {
      faults.push({ seq: entry.seq, reason: 'fault' });
    }
  }
  const outcome = kept.length === 0 ? none : foldSubject(registry, kept);
  return { ...outcome, setAside: [...outcome.setAside, ...faults] };
}

function placesOf(subject: string, outcome: Outcome, entries: readonly Entry[]): Map<string, Json> {
  const places = new Map<string, Json>();
  const number = (seq: number) => String(seq).padStart(12, '0');
  const lineOf = ({ owner, quarter, seq }: Outcome['moves'][number]) =>
    `line/${owner}/${quarter}/${outcome.dates.get(seq)}/${subject}`;
  for (const [key, moves] of Map.groupBy(outcome.moves, lineOf)) {
    const counters = summed(moves);
    const seqs = [...new Set(moves.map(({ seq }) => seq))].sort((a, b) => a - b);
    if (Object.keys(counters).length > 0) {
      places.set(key, { subject, on: key.split('/')[3] as string, counters, seqs });
    }
  }
  for (const { table, key, value } of outcome.rows) places.set(`row/${table}/${key}`, value);
  for (const { collection, key, value } of outcome.records) places.set(`shared/${collection}#${key}`, value);
  for (const { seq, reason } of outcome.setAside)
    places.set(`aside/${number(seq)}`, { seq, subject, reason });
  for (const { kind, seq, body } of entries) {
    if (!kind.startsWith('entry.')) continue;
    places.set(`correction/${number(seq)}`, { kind, seq, subject, target: body['entry'] as number });
  }
  return places;
}

function summed(moves: Outcome['moves']): Record<string, number> {
  const sums = Map.groupBy(moves, ({ counter }) => counter);
  const totals = [...sums].map(
    ([counter, own]) => [counter, own.reduce((sum, { by }) => sum + by, 0)] as const,
  );
  return Object.fromEntries(totals.filter(([, total]) => total !== 0));
}

function documentsOf(subjects: ReadonlyMap<string, Subject>): Map<string, Json> {
  const documents = new Map<string, Json>();
  const shared = new Map<string, Record<string, Json>>();
  for (const [ref, { entries, places, values }] of subjects) {
    documents.set(`subject/${ref}`, { entries, places } as unknown as Json);
    for (const [place, value] of values) {
      const [document, key] = place.split('#') as [string, string | undefined];
      if (key === undefined) documents.set(place, value);
      else shared.set(document, { ...shared.get(document), [key]: value });
    }
  }
  const moves = [...subjects.values()].flatMap(({ outcome }) => outcome.moves);
  for (const [key, own] of Map.groupBy(moves, ({ owner, quarter }) => `tally/${owner}/${quarter}`)) {
    const [, owner, quarter] = key.split('/') as [string, string, string];
    documents.set(key, { owner, quarter, counters: summed(own) });
  }
  for (const [key, value] of shared) documents.set(key, value);
  return documents;
}

function emptied(key: string): Json {
  const [type, owner, quarter] = key.split('/') as [string, string, string];
  return type === 'tally' ? { owner, quarter, counters: {} } : null;
}

function isEmptyTally(key: string, value: Json): boolean {
  return key.startsWith('tally/') && Object.keys((value as unknown as Tally).counters).length === 0;
}

function derived(derive: Derive, documents: ReadonlyMap<string, Bytes>) {
  const tallies = [...documents]
    .filter(([key]) => key.startsWith('tally/'))
    .map(([key, { asOf, json }]): Document<Tally> => ({ key, asOf, value: JSON.parse(json) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const shared = (collection: string) => {
    const { asOf, json } = documents.get(`shared/${collection}`) ?? { asOf: 0, json: '{}' };
    return { asOf, value: JSON.parse(json) ?? {} };
  };
  return derive({ tallies, shared, stored: new Map() });
}
