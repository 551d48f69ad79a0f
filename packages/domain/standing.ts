import type { Entry, JsonObject } from './entry.ts';
import { isObject, looksLikeDate } from './recorded-body.ts';
import type { SetAsideReason } from './set-aside-reasons.ts';
import type { Effective } from './subject.ts';

export const correctedKind = 'entry.corrected';
export const withdrawnKind = 'entry.withdrawn';

export function isChange(kind: string): boolean {
  return kind === correctedKind || kind === withdrawnKind;
}

/** An entry that moves nothing, with the reason. */
export interface Aside {
  readonly seq: number;
  readonly reason: SetAsideReason;
}

/** What the registry knows and a subject's entries do not tell. */
export interface StandingRules {
  /** Order of the kinds within one day. */
  orderOf?(kind: string): number;
  /** The body in today's shape; throws when it cannot be read. */
  upgraded?(kind: string, version: number | undefined, body: JsonObject): JsonObject;
  keepsWithdrawn?: ((entry: Effective, withdrawal: Entry) => boolean) | undefined;
}

export interface Standing {
  /** By (occurredOn, kind order, seq). */
  readonly effective: readonly Effective[];
  readonly setAside: Aside[];
}

const noDoor: JsonObject = {};

/**
 * The entries of one subject that count, with corrections applied. A corrected entry counts with its newest
 * standing correction's body and date, a withdrawn one not at all; withdrawing a correction or a withdrawal makes it
 * void, and what stood before it stands again. A change that cannot be read, or names something else, is set aside.
 */
export function standing(entries: readonly Entry[], rules: StandingRules = {}): Standing {
  const setAside: Aside[] = [];
  const effective: Effective[] = [];
  const plain = entries.filter(({ kind }) => !isChange(kind));
  if (plain.length === entries.length) {
    for (const entry of plain) place(entry, entry, rules, effective, setAside);
    return { effective: inOrder(effective, rules), setAside };
  }
  const changes = standingChanges(entries, new Set(plain.map(({ seq }) => seq)), setAside);
  for (const entry of plain) {
    const corrections = changes.get(entry.seq)?.corrections ?? [];
    const withdrawal = changes.get(entry.seq)?.withdrawal;
    if (withdrawal && !rules.keepsWithdrawn) continue;
    const placed = placeNewest(entry, corrections, rules, setAside);
    if (!placed) continue;
    if (!withdrawal) effective.push(placed);
    else if (rules.keepsWithdrawn?.(placed, withdrawal)) {
      effective.push(placed);
      place(withdrawal, withdrawal, {}, effective, setAside);
    }
  }
  return { effective: inOrder(effective, rules), setAside };
}

interface Changes {
  /** By seq; the last one that can be read counts. */
  readonly corrections: Entry[];
  /** The first: that is when it was withdrawn. */
  withdrawal?: Entry;
}

/** The number that a correction or withdrawal names; not a number when it names none. */
export function targetOf({ body }: Entry): number {
  const target = isObject(body) ? body['entry'] : undefined;
  return typeof target === 'number' ? target : Number.NaN;
}

/** Corrections and withdrawals that are not void, by the plain entry they name. */
function standingChanges(
  entries: readonly Entry[],
  plain: ReadonlySet<number>,
  setAside: Aside[],
): ReadonlyMap<number, Changes> {
  const named = new Map<number, { entry: Entry; target: number }>();
  for (const entry of entries) {
    if (!isChange(entry.kind)) continue;
    const target = targetOf(entry);
    const reason = whyNot(entry, target, plain, named);
    if (reason) setAside.push({ seq: entry.seq, reason });
    else named.set(entry.seq, { entry, target });
  }
  // Newest first: a withdrawal is void or not before what it names is looked at.
  const void_ = new Set<number>();
  for (const { entry, target } of [...named.values()].reverse()) {
    if (!void_.has(entry.seq) && !plain.has(target)) void_.add(target);
  }
  const changes = new Map<number, Changes>();
  for (const { entry, target } of named.values()) {
    if (void_.has(entry.seq) || !plain.has(target)) continue;
    const found = changes.get(target) ?? { corrections: [] };
    changes.set(target, found);
    if (entry.kind === correctedKind) found.corrections.push(entry);
    else found.withdrawal ??= entry;
  }
  return changes;
}

function whyNot(
  change: Entry,
  target: number,
  plain: ReadonlySet<number>,
  named: ReadonlyMap<number, unknown>,
): SetAsideReason | undefined {
  if (target >= change.seq) return 'target_not_of_subject';
  if (plain.has(target)) return undefined;
  if (!named.has(target)) return 'target_not_of_subject';
  return change.kind === withdrawnKind ? undefined : 'target_not_correctable';
}

function placeNewest(
  entry: Entry,
  corrections: readonly Entry[],
  rules: StandingRules,
  setAside: Aside[],
): Effective | undefined {
  const placed: Effective[] = [];
  for (const counts of [...corrections].reverse()) {
    if (placed.length === 0) place(entry, counts, rules, placed, setAside);
  }
  if (placed.length === 0) place(entry, entry, rules, placed, setAside);
  return placed[0];
}

/** Adds the original's place in the ledger with the body, date and door of what counts; or sets that aside. */
function place(
  original: Entry,
  counts: Entry,
  rules: StandingRules,
  effective: Effective[],
  setAside: Aside[],
): void {
  const { seq, id, kind, recordedAt } = original;
  let version: number | undefined = counts.version;
  let { occurredOn, body } = counts;
  let door: unknown = counts.door ?? noDoor;
  if (counts.kind === correctedKind) {
    // A correction's door holds what the door of the corrected kind worked out, and the version it follows.
    version = (counts.door as { version?: number } | undefined)?.version;
    door = isObject(counts.door) ? (counts.door['of'] ?? noDoor) : noDoor;
    occurredOn = (isObject(body) ? (body['occurredOn'] ?? original.occurredOn) : '') as string;
    body = (isObject(body) ? body['body'] : body) as JsonObject;
  }
  if (!isObject(body) || !isObject(door) || !looksLikeDate(occurredOn)) {
    setAside.push({ seq: counts.seq, reason: 'malformed_body' });
    return;
  }
  try {
    const upgraded = rules.upgraded ? rules.upgraded(kind, version, body) : body;
    effective.push({ seq, id, kind, occurredOn, recordedAt, body: upgraded, door });
  } catch {
    setAside.push({ seq: counts.seq, reason: 'malformed_body' });
  }
}

function inOrder(effective: Effective[], { orderOf }: StandingRules): readonly Effective[] {
  if (effective.length < 2) return effective;
  return effective.sort(
    (a, b) =>
      (a.occurredOn < b.occurredOn ? -1 : a.occurredOn > b.occurredOn ? 1 : 0) ||
      (orderOf ? orderOf(a.kind) - orderOf(b.kind) : 0) ||
      a.seq - b.seq,
  );
}
