import { type DeputyRecord, given, type Methodology, type Period } from '@esep/domain';
import type { DeputyMove, SimulatedPeriod } from '@esep/rating';
import type { Speech } from '../../locales/speech.ts';
import { methodologyWords } from './words.ts';

export interface EffectSources {
  readonly asOf: number;
  /** The newest first; the one with `period` is shown whole. */
  readonly periods: readonly SimulatedPeriod[];
  readonly period: Period | undefined;
  readonly deputies: Readonly<Record<string, DeputyRecord>>;
  /** Titles of criteria on both sides, by id. */
  readonly criteria: Readonly<Record<string, Methodology['title']>>;
}

export interface EffectRow {
  readonly name: string;
  readonly ranks: readonly [string, string];
  /** Places gained, below zero when lost; the words stand for those who come in or fall out. */
  readonly places: number | undefined;
  readonly mark: string;
  readonly total: string;
  readonly difference: string;
  /** What makes most of it. */
  readonly because: string;
}

export interface QuarterLine {
  readonly period: Period;
  readonly title: string;
  readonly moved: number;
  readonly enter: number;
  readonly leave: number;
  readonly greatest: number;
}

export interface EffectShown {
  readonly period: Period;
  readonly title: string;
  /** What comes of it, in words. */
  readonly sentences: readonly string[];
  readonly moving: readonly EffectRow[];
  readonly resting: readonly EffectRow[];
}

const hasRank = (stand: DeputyMove['after'] | null) => stand !== null && stand.rank !== null;
const enters = ({ before, after }: DeputyMove) => before !== null && !hasRank(before) && hasRank(after);
const leaves = ({ before, after }: DeputyMove) => hasRank(before) && !hasRank(after);
const movesRank = (one: DeputyMove) => (one.places ?? 0) !== 0 || enters(one) || leaves(one);

/** A line a quarter. */
export function quarterLines(sources: EffectSources, { f }: Speech): readonly QuarterLine[] {
  return sources.periods.map(({ period, deputies }) => ({
    period,
    title: f.period(period),
    moved: deputies.filter(({ places }) => places !== null && places !== 0).length,
    enter: deputies.filter(enters).length,
    leave: deputies.filter(leaves).length,
    greatest: Math.max(0, ...deputies.map(({ places }) => Math.abs(places ?? 0))),
  }));
}

/** One quarter: the biggest movers first. */
export function effectShown(sources: EffectSources, speech: Speech): EffectShown | undefined {
  const shown = sources.periods.find(({ period }) => period === sources.period) ?? sources.periods[0];
  if (!shown) return undefined;
  const moves = [...shown.deputies].sort(byMove);
  const rows = (some: readonly DeputyMove[]) => some.map((one) => rowOf(one, sources, speech));
  return {
    period: shown.period,
    title: speech.f.periodLong(shown.period),
    sentences: sentencesOf(shown, sources, speech),
    moving: rows(moves.filter(movesRank)),
    resting: rows(moves.filter((one) => !movesRank(one))),
  };
}

function byMove(a: DeputyMove, b: DeputyMove): number {
  const size = (one: DeputyMove) => (enters(one) || leaves(one) ? 1000 : Math.abs(one.places ?? 0));
  return size(b) - size(a) || Math.abs(b.difference ?? 0) - Math.abs(a.difference ?? 0);
}

function sentencesOf(
  { deputies, inForce, ranked }: SimulatedPeriod,
  { deputies: records }: EffectSources,
  { language, f }: Speech,
): readonly string[] {
  const words = methodologyWords[language];
  if (inForce === null) return [words.nothingInForce];
  const lacks = [
    ...(ranked.before ? [] : [words.unrankedBefore]),
    ...(ranked.after ? [] : [words.unrankedAfter]),
  ];
  if (lacks.length > 0) return lacks;
  const moved = deputies.filter(({ places }) => places !== null && places !== 0);
  if (!deputies.some((one) => movesRank(one) || one.difference)) return [words.nobodyMoves];
  const nameOf = ({ deputy }: DeputyMove) => nameIn(records, deputy, language);
  const names = (some: readonly DeputyMove[]) => some.map(nameOf).join(', ');
  const sorted = [...moved].sort((a, b) => (b.places ?? 0) - (a.places ?? 0));
  const [highest, lowest] = [sorted[0], sorted.at(-1)];
  const up = moved.filter(({ places }) => (places ?? 0) > 0).length;
  const [entering, leaving] = [deputies.filter(enters), deputies.filter(leaves)];
  return [
    words.moves(f.number(moved.length), f.number(deputies.length), f.number(up), f.number(moved.length - up)),
    ...(highest && (highest.places ?? 0) > 0 ? [words.mostUp(nameOf(highest), highest.places ?? 0)] : []),
    ...(lowest && (lowest.places ?? 0) < 0 ? [words.mostDown(nameOf(lowest), -(lowest.places ?? 0))] : []),
    ...(entering.length > 0 ? [words.enter(names(entering))] : []),
    ...(leaving.length > 0 ? [words.leave(names(leaving))] : []),
  ];
}

function rowOf(one: DeputyMove, { deputies, criteria }: EffectSources, speech: Speech): EffectRow {
  const { f, language } = speech;
  const words = methodologyWords[language];
  const { before, after, places, difference, because } = one;
  // What pulls the total to where it went: the rest of the weights moves the other way by the same act.
  const cause =
    because.find((move) => Math.sign(move.difference) === Math.sign(difference ?? 0)) ?? because[0];
  const title = cause && criteria[cause.criterion];
  return {
    name: nameIn(deputies, one.deputy, language),
    ranks: [rankOf(before), rankOf(after)],
    places: places ?? undefined,
    mark: enters(one) ? words.enters : leaves(one) ? words.leaves : '',
    total: after.total === null ? '–' : f.points(after.total),
    difference: difference === null ? '–' : f.signed(difference),
    because: cause && title && difference ? `${given(title, language)} ${f.signed(cause.difference)}` : '',
  };
}

function rankOf(stand: DeputyMove['after'] | null): string {
  return stand?.rank == null ? '–' : String(stand.rank);
}

function nameIn(records: EffectSources['deputies'], deputy: string, language: Speech['language']): string {
  const record = records[deputy];
  return record ? given(record.name, language) : deputy;
}
