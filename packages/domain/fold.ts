import type { Entry, JsonObject } from './entry.ts';
import type { AnyKind, AnySubjectType } from './kind.ts';
import type { Effective, Move, RecordPut, SetAside } from './subject.ts';
import type { CivilDate } from './time.ts';

/** What a subject's history amounts to. */
export interface Outcome {
  readonly moves: readonly Move[];
  readonly records: readonly RecordPut[];
  /** Entries that move nothing, with the reason. */
  readonly setAside: readonly { readonly seq: number; readonly reason: string }[];
  /** The day at which each entry counts, by seq: a correction may have moved it. */
  readonly dates: ReadonlyMap<number, CivilDate>;
}

export interface Registry {
  readonly kinds: ReadonlyMap<string, AnyKind>;
  readonly subjects: ReadonlyMap<string, AnySubjectType>;
}

interface Correction {
  readonly entry: Entry;
  readonly target: number;
}

export const correctedKind = 'entry.corrected';
export const withdrawnKind = 'entry.withdrawn';

/**
 * Folds one subject from its own entries, which come by seq. A corrected entry counts with its newest body at the
 * corrected date, a withdrawn one not at all, as if the mistake had never been. The newest standing correction of
 * an entry wins; withdrawing a correction brings back what stood before it. Pure and total: an entry of an unknown
 * kind, or one that throws, is set aside as a fault.
 */
export function foldSubject(registry: Registry, entries: readonly Entry[]): Outcome {
  const first = entries[0];
  const type = first && registry.subjects.get(subjectTypeOf(first.subject));
  if (!first || !type) {
    return {
      moves: [],
      records: [],
      setAside: entries.map(({ seq }) => ({ seq, reason: 'unknown_subject' })),
      dates: new Map(),
    };
  }
  const { effective, setAside } = resolve(registry, type, entries);
  let state: unknown = type.initial;
  for (const entry of effective) {
    const next = attempt(type, state, entry);
    if (isSetAside(next)) setAside.push({ seq: entry.seq, reason: next.setAside });
    else state = next;
  }
  setAside.sort((a, b) => a.seq - b.seq);
  const dates = new Map(effective.map(({ seq, occurredOn }) => [seq, occurredOn]));
  return { moves: type.moves(state), records: type.records?.(state) ?? [], setAside, dates };
}

export function subjectTypeOf(subject: string): string {
  const colon = subject.indexOf(':');
  return colon < 0 ? subject : subject.slice(0, colon);
}

function attempt(type: AnySubjectType, state: unknown, entry: Effective): unknown {
  try {
    return type.apply(state, entry);
  } catch {
    return { setAside: 'fault' };
  }
}

function isSetAside(value: unknown): value is SetAside {
  return typeof value === 'object' && value !== null && 'setAside' in value;
}

/** The entries that count, in fold order, with corrections applied. */
function resolve(registry: Registry, type: AnySubjectType, entries: readonly Entry[]) {
  const setAside: { seq: number; reason: string }[] = [];
  const plain = entries.filter(({ kind }) => kind !== correctedKind && kind !== withdrawnKind);
  if (plain.length === entries.length && plain.length === 1) {
    const entry = plain[0] as Entry;
    return {
      effective: known(registry, entry, setAside) ? [effectiveOf(registry, entry, entry)] : [],
      setAside,
    };
  }
  const targets = new Set(plain.map(({ seq }) => seq));
  const changes: Correction[] = [];
  for (const entry of entries) {
    if (entry.kind !== correctedKind && entry.kind !== withdrawnKind) continue;
    const target = Number(entry.body['entry']);
    const standing = targets.has(target) || changes.some((change) => change.entry.seq === target);
    if (!standing || target >= entry.seq) setAside.push({ seq: entry.seq, reason: 'target_not_of_subject' });
    else changes.push({ entry, target });
  }
  // A withdrawal may itself name a correction: it is then void and what stood before it stands again.
  const void_ = new Set<number>();
  for (const { entry, target } of [...changes].reverse()) {
    if (entry.kind === withdrawnKind && !void_.has(entry.seq) && !targets.has(target)) void_.add(target);
  }
  const effective: Effective[] = [];
  const orderOf = (kind: string) => registry.kinds.get(kind)?.order ?? 0;
  for (const entry of plain) {
    if (!known(registry, entry, setAside)) continue;
    const standing = changes.filter(
      ({ target, entry: change }) => target === entry.seq && !void_.has(change.seq),
    );
    const newest = standing.filter(({ entry: change }) => change.kind === correctedKind).at(-1)?.entry;
    const counted = effectiveOf(registry, entry, newest ?? entry);
    const withdrawal = standing.find(({ entry: change }) => change.kind === withdrawnKind)?.entry;
    if (!withdrawal) effective.push(counted);
    else if (type.keepsWithdrawn?.(counted, withdrawal)) {
      effective.push(counted, { ...effectiveOf(registry, withdrawal, withdrawal), kind: withdrawnKind });
    }
  }
  effective.sort(
    (a, b) =>
      (a.occurredOn < b.occurredOn ? -1 : a.occurredOn > b.occurredOn ? 1 : 0) ||
      orderOf(a.kind) - orderOf(b.kind) ||
      a.seq - b.seq,
  );
  return { effective, setAside };
}

function known(registry: Registry, entry: Entry, setAside: { seq: number; reason: string }[]): boolean {
  if (registry.kinds.has(entry.kind)) return true;
  setAside.push({ seq: entry.seq, reason: 'unknown_kind' });
  return false;
}

/** The original's place in the ledger with the body, date and door of the entry or correction that counts. */
function effectiveOf(registry: Registry, original: Entry, counts: Entry): Effective {
  const { seq, id, kind, recordedAt } = original;
  const place = { seq, id, kind, recordedAt };
  if (counts.kind === correctedKind) {
    // A correction's door holds what the door of the corrected kind worked out, and the version it follows.
    const { of, version } = (counts.door ?? {}) as { of?: JsonObject; version?: number };
    const body = counts.body['body'] as JsonObject;
    const occurredOn = (counts.body['occurredOn'] as string | undefined) ?? original.occurredOn;
    return { ...place, occurredOn, body: upgraded(registry, kind, version, body), door: of ?? {} };
  }
  const body = upgraded(registry, kind, original.version, original.body);
  return { ...place, occurredOn: original.occurredOn, body, door: original.door ?? {} };
}

function upgraded(
  registry: Registry,
  kind: string,
  version: number | undefined,
  body: JsonObject,
): JsonObject {
  const upgrade = version === undefined ? undefined : registry.kinds.get(kind)?.upgrade?.[version];
  return upgrade ? upgrade(body) : body;
}
