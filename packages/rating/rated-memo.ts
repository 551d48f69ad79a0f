import type { DeputyRecord, Month, Period } from '@esep/domain';
import { closedMonths } from './closed-months.ts';
import type { History } from './history.ts';
import { createHistory } from './history.ts';
import type { Frame } from './period.ts';
import { frameOf } from './period.ts';
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

const keptByDeputy = new WeakMap<DeputyRecord, Kept>();
const framesByMonths = new WeakMap<Months, Map<Period, Frame>>();

export function rememberedFrame(period: Period, months: Months): Frame {
  let frames = framesByMonths.get(months);
  if (!frames) {
    frames = new Map();
    framesByMonths.set(months, frames);
  }
  let frame = frames.get(period);
  if (!frame) {
    frame = frameOf(period, closedMonths(months));
    frames.set(period, frame);
  }
  return frame;
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
