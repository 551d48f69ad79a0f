import type { Entry, SubjectRef } from './entry.ts';
import type { AnyKind, AnySubjectType } from './kind.ts';
import { MalformedBody } from './recorded-body.ts';
import type { SetAsideReason } from './set-aside-reasons.ts';
import type { Aside, StandingRules } from './standing.ts';
import { standing } from './standing.ts';
import type { Effective, Move, RecordPut, RowPut, SetAside, SubjectType } from './subject.ts';
import type { CivilDate } from './time.ts';

/** What a subject's history amounts to. */
export interface Outcome {
  readonly moves: readonly Move[];
  readonly records: readonly RecordPut[];
  readonly rows: readonly RowPut[];
  /** Entries that move nothing, with the reason, by seq. */
  readonly setAside: readonly Aside[];
  /** The day at which each entry counts, by seq: a correction may have moved it. */
  readonly dates: ReadonlyMap<number, CivilDate>;
}

export interface Registry {
  readonly kinds: ReadonlyMap<string, AnyKind>;
  readonly subjects: ReadonlyMap<string, AnySubjectType>;
}

/**
 * Folds one subject from its own entries, which come by seq. A corrected entry counts with its newest body at the
 * corrected date, a withdrawn one not at all, as if the mistake had never been. The newest standing correction of
 * an entry wins; withdrawing a correction brings back what stood before it. Pure and total: an entry of an unknown
 * kind, of a malformed body, or one that throws, is set aside.
 */
export function foldSubject(registry: Registry, entries: readonly Entry[]): Outcome {
  const first = entries[0];
  const type = first && registry.subjects.get(subjectTypeOf(first.subject));
  if (!type) {
    const setAside = entries.map(({ seq }) => ({ seq, reason: 'unknown_subject' as const }));
    return { moves: [], records: [], rows: [], setAside, dates: new Map() };
  }
  const { effective, setAside } = standing(entries, rulesOf(registry, type));
  const state = applied(type, effective, setAside, (entry) => misplaced(registry, entry, first.subject));
  if (setAside.length > 1) setAside.sort((a, b) => a.seq - b.seq);
  const dates = new Map(effective.map(({ seq, occurredOn }) => [seq, occurredOn]));
  const [records, rows] = [type.records?.(state) ?? [], type.rows?.(state) ?? []];
  return { moves: type.moves(state), records, rows, setAside, dates };
}

/** The entries of one subject that count now, corrections applied, in today's versions; by (occurredOn, kind order, seq). */
export function effectiveEntries(registry: Registry, entries: readonly Entry[]): readonly Effective[] {
  const type = registry.subjects.get(subjectTypeOf(entries[0]?.subject ?? ''));
  return type ? standing(entries, rulesOf(registry, type)).effective : [];
}

function rulesOf(registry: Registry, { keepsWithdrawn }: AnySubjectType): StandingRules {
  return {
    orderOf: (kind) => registry.kinds.get(kind)?.order ?? 0,
    upgraded: (kind, version, body) => {
      const upgrade = version === undefined ? undefined : registry.kinds.get(kind)?.upgrade?.[version];
      return upgrade ? upgrade(body) : body;
    },
    keepsWithdrawn,
  };
}

/**
 * A subject's state for a door, from its entries by seq. Unlike the fold it reads today's versions only, and takes
 * entries of one day in the order of recording: good enough to help a person, the fold decides.
 */
export function stateOf<State>(type: SubjectType<State>, entries: readonly Entry[]): State {
  const { effective, setAside } = standing(entries, { keepsWithdrawn: type.keepsWithdrawn });
  return applied(type, effective, setAside, () => undefined);
}

export function subjectTypeOf(subject: string): string {
  const colon = subject.indexOf(':');
  return colon < 0 ? subject : subject.slice(0, colon);
}

function applied<State>(
  type: SubjectType<State>,
  effective: readonly Effective[],
  setAside: Aside[],
  whyNot: (entry: Effective) => SetAsideReason | undefined,
): State {
  let state = type.initial;
  for (const entry of effective) {
    const reason = whyNot(entry);
    const next = reason ? { setAside: reason } : attempt(type, state, entry);
    if (isSetAside(next)) setAside.push({ seq: entry.seq, reason: next.setAside });
    else state = next;
  }
  return state;
}

/** A body that names another subject than its entry would write into that subject's records. */
function misplaced(
  registry: Registry,
  { kind, body }: Effective,
  subject: SubjectRef,
): SetAsideReason | undefined {
  const known = registry.kinds.get(kind);
  if (!known) return 'unknown_kind';
  try {
    const named = known.subject(body);
    return typeof named === 'string' && named !== subject ? 'other_subject' : undefined;
  } catch {
    return 'malformed_body';
  }
}

function attempt<State>(type: SubjectType<State>, state: State, entry: Effective): State | SetAside {
  try {
    return type.apply(state, entry);
  } catch (error) {
    return { setAside: error instanceof MalformedBody ? 'malformed_body' : 'fault' };
  }
}

function isSetAside(value: unknown): value is SetAside {
  return typeof value === 'object' && value !== null && 'setAside' in value;
}
