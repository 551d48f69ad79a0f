import type { CivilDate, MembershipRole } from '@esep/domain';
import { addDays } from '@esep/domain';

/** Days from the first to the last; without a last one it runs. */
export interface Span {
  readonly from: CivilDate;
  readonly to?: CivilDate;
}

export interface RoleSpan extends Span {
  readonly role: MembershipRole;
}

/** Spans that touch or overlap, as one. */
export function joined(spans: readonly Span[]): readonly Span[] {
  const all: Span[] = [];
  for (const span of [...spans].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = all.at(-1);
    if (last && (last.to === undefined || span.from <= addDays(last.to, 1))) {
      const ends = [last.to, span.to];
      const to = ends.includes(undefined) ? undefined : ends.sort().at(-1);
      all[all.length - 1] = { from: last.from, ...(to === undefined ? {} : { to }) };
    } else all.push(span);
  }
  return all;
}

/** The part of a span that lies within another; undefined when none does. */
export function within<Of extends Span>(span: Of, frame: Span): Of | undefined {
  const from = span.from > frame.from ? span.from : frame.from;
  const to = [span.to, frame.to].filter((end) => end !== undefined).sort()[0];
  if (to !== undefined && to < from) return undefined;
  const { to: _, ...rest } = span;
  return { ...rest, from, ...(to === undefined ? {} : { to }) } as Of;
}

/** What changes when: the role from that day on, or `undefined` where it ended the day before. */
export interface Change {
  readonly on: CivilDate;
  readonly role: MembershipRole | undefined;
}

const rank: readonly MembershipRole[] = ['chair', 'deputy-chair', 'secretary', 'member'];

/** Overlapping memberships in one organization as one line of roles: on each day the highest counts. */
export function roleChanges(spans: readonly RoleSpan[]): readonly Change[] {
  const days = new Set(spans.flatMap(({ from, to }) => (to === undefined ? [from] : [from, addDays(to, 1)])));
  const changes: Change[] = [];
  for (const on of [...days].sort()) {
    const running = spans.filter(({ from, to }) => from <= on && (to === undefined || on <= to));
    const role = rank.find((one) => running.some((span) => span.role === one));
    if (role !== changes.at(-1)?.role) changes.push({ on, role });
  }
  return changes;
}
