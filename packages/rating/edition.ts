import type {
  DeputyChange,
  DeputyRecord,
  FrozenRow,
  MethodologyRecord,
  Month,
  Quarter,
  RankingChanges,
} from '@esep/domain';
import { monthsOf } from '@esep/domain';
import { engineVersion } from './engine.ts';
import type { Frame } from './frame.ts';
import { deputiesIn, methodologyFor } from './period.ts';
import { ranking } from './ranking.ts';
import type { RobustnessInput } from './robustness.ts';
import { robustness } from './robustness.ts';
import { scorecard } from './scorecard.ts';
import type { CriterionResult, Ranking, Scorecard, Tally } from './types.ts';

/** All that an edition's numbers are made from, as it was at one size of the ledger. */
export interface EditionSources {
  readonly frame: Frame;
  readonly methodologies: readonly MethodologyRecord[];
  readonly deputies: readonly DeputyRecord[];
  readonly tallies: readonly Tally[];
  /** Blocks of chance from the root at that size: whoever has the root draws the same. */
  readonly draw: RobustnessInput['draw'];
}

/** A ranking worked out for an edition: what is frozen, and what explains it. */
export interface EditionNumbers {
  readonly ranking: Ranking;
  readonly rows: readonly FrozenRow[];
  readonly cards: ReadonlyMap<string, Scorecard>;
  readonly quarters: readonly Quarter[];
  /** Of the code that worked it out. */
  readonly engine: string;
}

/** The rows of an edition: ranks, ranges, points by criterion, and the ranks that drawn weights give. Pure. */
export function editionNumbers(sources: EditionSources): EditionNumbers {
  const { frame, methodologies, deputies, tallies, draw } = sources;
  const byOwner = Map.groupBy(tallies, ({ owner }) => owner);
  const talliesOf = (deputy: string) => byOwner.get(deputy) ?? [];
  const ranked = ranking({ frame, methodologies, deputies, talliesOf });
  const methodology = methodologyFor(frame, methodologies)?.methodology;
  const cards = new Map<string, Scorecard>();
  if (methodology) {
    for (const deputy of deputiesIn(frame, deputies)) {
      const own = talliesOf(deputy.deputy);
      cards.set(deputy.deputy, scorecard({ methodology, deputy, tallies: own, frame }));
    }
  }
  const drawn =
    methodology && ranked.ranked ? robustness({ methodology, cards: [...cards.values()], draw }) : [];
  const robust = new Map(drawn.map(({ deputy, low, high }) => [deputy, [low, high] as [number, number]]));
  const rows = ranked.rows.map(({ deputy, total, rank, best, worst, tier }) => ({
    deputy,
    total,
    rank,
    best,
    worst,
    tier,
    criteria: pointsOf(cards.get(deputy)),
    robust: robust.get(deputy) ?? null,
  }));
  return { ranking: ranked, rows, cards, quarters: frame.quarters, engine: String(engineVersion) };
}

function pointsOf(card: Scorecard | undefined): FrozenRow['criteria'] {
  return Object.fromEntries((card?.criteria ?? []).map(({ criterion, points }) => [criterion, points]));
}

/** What one later entry changed. */
export interface Cause {
  readonly seq: number;
  readonly moved: readonly {
    readonly owner: string;
    readonly quarter: Quarter;
    readonly counters: readonly string[];
  }[];
  /** Deputies whose mandate, leave or office it changed. */
  readonly roster: readonly string[];
  /** Months that it closed or reopened. */
  readonly months: readonly Month[];
}

/** As many entries as a list in an edition names. */
const named = 20;

/**
 * What changed between two freezings of one period, and the entries recorded in between that made the difference: those
 * that moved a counter which the criterion reads, for that deputy, in a quarter that it reads. Ranks also move because
 * others' points do. Undefined when all is the same but the drawn weights, which follow the root.
 */
export function changesBetween(
  before: readonly FrozenRow[],
  { quarters, rows, cards }: Pick<EditionNumbers, 'quarters' | 'rows' | 'cards'>,
  since: number,
  causes: readonly Cause[],
): RankingChanges | undefined {
  const [old, now] = [before, rows].map((all) => new Map(all.map((row) => [row.deputy, row])));
  const ids = [...new Set([...rows, ...before].map(({ deputy }) => deputy))];
  const deputies = ids.flatMap((deputy): DeputyChange[] => {
    const [was, is] = [old?.get(deputy), now?.get(deputy)];
    const criteria = changedCriteria(was, is, cards.get(deputy), causes);
    const change: DeputyChange = {
      deputy,
      total: [was?.total ?? null, is?.total ?? null],
      rank: [was?.rank ?? null, is?.rank ?? null],
      criteria,
    };
    const same = change.total[0] === change.total[1] && change.rank[0] === change.rank[1];
    return same && criteria.length === 0 && Boolean(was) === Boolean(is) ? [] : [change];
  });
  if (deputies.length === 0) return undefined;
  const changed = new Set(deputies.map(({ deputy }) => deputy));
  const own = new Set(quarters.flatMap(monthsOf));
  const roster = causes
    .filter(
      ({ months, roster: of }) => months.some((one) => own.has(one)) || of.some((one) => changed.has(one)),
    )
    .map(({ seq }) => seq);
  return { since, deputies, roster: roster.slice(0, named) };
}

function changedCriteria(
  was: FrozenRow | undefined,
  is: FrozenRow | undefined,
  card: Scorecard | undefined,
  causes: readonly Cause[],
): DeputyChange['criteria'] {
  const ids = [...new Set([...Object.keys(is?.criteria ?? {}), ...Object.keys(was?.criteria ?? {})])];
  return ids.flatMap((criterion) => {
    const [from, to] = [was?.criteria[criterion] ?? null, is?.criteria[criterion] ?? null];
    if (from === to) return [];
    const result = card?.criteria.find((one) => one.criterion === criterion);
    const seqs = result && card ? causes.filter((cause) => touches(cause, card.deputy, result)) : [];
    return [{ criterion, from, to, entries: seqs.slice(0, named).map(({ seq }) => seq), count: seqs.length }];
  });
}

function touches({ moved }: Cause, deputy: string, { uses, withheld, window }: CriterionResult): boolean {
  const read = new Set<string>(uses.map(({ counter }) => counter));
  if (withheld?.rule === 'stock') read.add(withheld.counter);
  if (withheld?.rule === 'share-below') read.add(withheld.of).add(withheld.outOf);
  const within = (quarter: Quarter) =>
    window.kind === 'stock' ? quarter <= window.to : window.quarters.includes(quarter);
  return moved.some(
    ({ owner, quarter, counters }) =>
      owner === deputy && within(quarter) && counters.some((counter) => read.has(counter)),
  );
}
