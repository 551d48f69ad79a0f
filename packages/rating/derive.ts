import type { ConvocationRecord, DeputyRecord, Json, MethodologyRecord, Period, Quarter } from '@esep/domain';
import { convocationsIn, quarterOf } from '@esep/domain';
import type { Frame } from './frame.ts';
import { deputiesIn, methodologyFor, periodsBetween } from './period.ts';
import { rankingIn } from './ranking.ts';
import { rememberedFrames, rememberedRating } from './rated-memo.ts';
import type { PeriodSummary, Ranking, Tally } from './types.ts';

/** A document with the last entry that changed it, as the fold keeps it. */
interface Stored<Value> {
  readonly key: string;
  readonly asOf: number;
  readonly value: Value;
}

/** The documents that rankings are derived from, as they are at one entry of the ledger. */
export interface RankingSources {
  /** All tallies, also those that have gone back to nothing. */
  readonly tallies: readonly Stored<Tally>[];
  /** A shared document: records by key, and the last entry that changed one. */
  shared<Value>(collection: 'convocations' | 'deputies' | 'methodologies' | 'months'): {
    readonly asOf: number;
    readonly value: Readonly<Record<string, Value>>;
  };
  /** `ranking/<period>` and `periods` as they are stored now. */
  readonly stored: ReadonlyMap<string, { readonly asOf: number; readonly value: Json }>;
}

export interface DerivedRanking {
  readonly key: string;
  readonly asOf: number;
  readonly value: Json;
}

/**
 * The rankings that are stale, for each quarter from the first to the last one with a tally or a closed month, for
 * each of their years, and for each convocation of which a quarter is closed; and the list of periods, when that is. A
 * ranking depends on the tallies up to its last quarter, the roster, the methodologies, the convocations and the closed
 * months; its `asOf` is the greatest of theirs. Pure: it does not matter how often, or in what batches, it was
 * called on the way.
 */
export function deriveRankings(sources: RankingSources): readonly DerivedRanking[] {
  const extent = extentOf(sources);
  if (!extent) return [];
  const { frames, asOf } = extent;
  const stale = frames.filter((frame) => asOfStored(sources, rankingKey(frame.period)) < asOf(frame));
  const fresh = new Map(rankAll(sources, stale).map((one) => [one.period, one]));
  const derived: DerivedRanking[] = stale.map((frame) => ({
    key: rankingKey(frame.period),
    asOf: asOf(frame),
    value: fresh.get(frame.period) as unknown as Json,
  }));
  // On its own: after a crash between two writes the rankings may be fresh and the list not.
  const newest = Math.max(...frames.map(asOf));
  if (asOfStored(sources, 'periods') < newest) {
    const list = frames.map(({ period }) => summary(fresh.get(period) ?? storedRanking(sources, period)));
    derived.push({ key: 'periods', asOf: newest, value: list as unknown as Json });
  }
  return derived;
}

function rankingKey(period: Period): string {
  return `ranking/${period}`;
}

function asOfStored({ stored }: RankingSources, key: string): number {
  return stored.get(key)?.asOf ?? 0;
}

function storedRanking({ stored }: RankingSources, period: Period): Ranking {
  return stored.get(rankingKey(period))?.value as unknown as Ranking;
}

function summary({ period, status, ranked }: Ranking): PeriodSummary {
  return { period, status, ranked };
}

/** The periods that there are, newest first, and what each is as of. */
function extentOf(sources: RankingSources) {
  const months = sources.shared<boolean>('months');
  const convocations = sources.shared<ConvocationRecord>('convocations');
  const roster = Math.max(
    months.asOf,
    convocations.asOf,
    sources.shared('deputies').asOf,
    sources.shared('methodologies').asOf,
  );
  const newest = new Map<Quarter, number>();
  for (const { asOf, value } of sources.tallies) {
    newest.set(value.quarter, Math.max(asOf, newest.get(value.quarter) ?? 0));
  }
  const quarters = [...newest.keys(), ...Object.keys(months.value).map(quarterOf)].sort();
  const first = quarters[0];
  const last = quarters.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const frameOf = rememberedFrames(months.value, convocations.value);
  const frames = periodsBetween(first, last, convocationsIn(convocations.value))
    .map(frameOf)
    .filter((frame) => frame !== undefined);
  const asOf = ({ last: end }: Frame) => {
    let greatest = roster;
    for (const [quarter, of] of newest) if (quarter <= end && of > greatest) greatest = of;
    return greatest;
  };
  return { frames, asOf };
}

function rankAll(sources: RankingSources, frames: readonly Frame[]): readonly Ranking[] {
  if (frames.length === 0) return [];
  const deputies = Object.values(sources.shared<DeputyRecord>('deputies').value);
  const methodologies = Object.values(sources.shared<MethodologyRecord>('methodologies').value);
  const tallies = Map.groupBy(
    sources.tallies.map(({ value }) => value),
    ({ owner }) => owner,
  );
  return frames.map((frame) =>
    rankingIn({
      frame,
      record: methodologyFor(frame, methodologies),
      deputies: deputiesIn(frame, deputies),
      rated: (plan, deputy) => rememberedRating(plan, deputy, tallies.get(deputy.deputy) ?? [], frame),
    }),
  );
}
