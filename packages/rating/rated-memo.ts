import type { ConvocationRecord, DeputyRecord, Month, Period } from '@esep/domain';
import type { Frame } from './frame.ts';
import { chronicleOf, frameOf } from './frame.ts';
import type { History } from './history.ts';
import { createHistory } from './history.ts';
import type { Plan } from './plan.ts';
import type { Rated } from './rate.ts';
import { rate } from './rate.ts';
import type { Tally } from './types.ts';

/**
 * What was worked out before, found by the identity of what it was made from. Records and tallies are never
 * changed in place, so the same objects give the same scorecard; other objects are only worked out once more. An
 * entry moves one deputy or a few, and the other thirty need not be rated again (2 ms against 0.3).
 */
interface Kept {
  readonly tallies: readonly Tally[];
  readonly history: History;
  readonly rated: WeakMap<Frame, { readonly plan: Plan; readonly rated: Rated }>;
}

type Months = Readonly<Record<Month, boolean>>;
type Convocations = Readonly<Record<string, ConvocationRecord>>;
type FrameOf = (period: Period) => Frame | undefined;

const keptByDeputy = new WeakMap<DeputyRecord, Kept>();
const framesByMonths = new WeakMap<Months, { readonly convocations: Convocations; readonly of: FrameOf }>();

/** Frames by period, worked out once for the same two documents. */
export function rememberedFrames(months: Months, convocations: Convocations): FrameOf {
  const kept = framesByMonths.get(months);
  if (kept?.convocations === convocations) return kept.of;
  const chronicle = chronicleOf(months, convocations);
  const frames = new Map<Period, Frame | undefined>();
  const of = (period: Period) => {
    if (!frames.has(period)) frames.set(period, frameOf(period, chronicle));
    return frames.get(period);
  };
  framesByMonths.set(months, { convocations, of });
  return of;
}

export function rememberedRating(
  plan: Plan,
  deputy: DeputyRecord,
  tallies: readonly Tally[],
  frame: Frame,
): Rated {
  let kept = keptByDeputy.get(deputy);
  if (!kept || !areSame(kept.tallies, tallies)) {
    kept = { tallies, history: createHistory(deputy.deputy, tallies), rated: new WeakMap() };
    keptByDeputy.set(deputy, kept);
  }
  const before = kept.rated.get(frame);
  if (before?.plan === plan) return before.rated;
  const rated = rate(plan, deputy, kept.history, frame);
  kept.rated.set(frame, { plan, rated });
  return rated;
}

function areSame(a: readonly Tally[], b: readonly Tally[]): boolean {
  return a.length === b.length && a.every((tally, i) => tally === b[i]);
}
