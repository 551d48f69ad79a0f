import type { Methodology } from '@esep/domain';
import { given } from '@esep/domain';
import type { CriterionResult, None, Scorecard, Withheld } from '@esep/rating';
import type { Speech } from '../locales/speech.ts';
import { formulaNumbers, formulaWords, label } from './formula.ts';
import type { Line, LineView } from './lines.ts';
import { evidenceFor, lineViews } from './lines.ts';

/** One criterion explained: what was counted, by which formula, what it brings, and the entries behind it. */
export interface CriterionView {
  readonly id: string;
  readonly title: string;
  readonly points: number | null;
  readonly pointsText: string;
  readonly weight: string;
  readonly contribution: string;
  /** Why there are no points, or why they are 0. */
  readonly remark: string;
  /** No points a period ago. */
  readonly isNew: boolean;
  readonly formula: string;
  readonly rules: readonly string[];
  readonly numbers: readonly string[];
  readonly counts: readonly { readonly label: string; readonly value: string; readonly note: string }[];
  readonly evidence: readonly LineView[];
  readonly evidenceTotal: number;
}

export interface GroupView {
  readonly id: string;
  readonly title: string;
  readonly weight: string;
  readonly points: number | null;
  readonly pointsText: string;
  readonly contribution: string;
  readonly criteria: readonly CriterionView[];
}

/** Few enough to read under a line; the whole list has a page of its own. */
const evidenceShown = 12;

export interface ScorecardSources {
  readonly card: Scorecard;
  readonly before: Scorecard | undefined;
  readonly methodology: Methodology;
  readonly lines: readonly Line[];
}

export function groupViews(sources: ScorecardSources, speech: Speech): readonly GroupView[] {
  const { t, f, language } = speech;
  const { card, methodology } = sources;
  return methodology.groups.map((group) => {
    const result = card.groups.find((one) => one.group === group.id);
    // Without a total, a group's points would read as a verdict on what nobody has recorded.
    const points = card.notEnough ? null : (result?.points ?? null);
    return {
      id: group.id,
      title: given(group.title, language),
      weight: f.percent((card.notEnough ? 0 : result?.weight) || result?.nominalWeight || 0),
      points,
      pointsText: points === null ? t.ranking.noPoints : f.points(points),
      contribution: points === null || result?.contribution == null ? '–' : f.hundredths(result.contribution),
      criteria: group.criteria.flatMap((criterion) => {
        const line = card.criteria.find((one) => one.group === group.id && one.criterion === criterion.id);
        return line ? [criterionView(line, criterion, sources, speech)] : [];
      }),
    };
  });
}

function criterionView(
  result: CriterionResult,
  criterion: Methodology['groups'][number]['criteria'][number],
  { card, before, lines }: ScorecardSources,
  speech: Speech,
): CriterionView {
  const { t, f, language } = speech;
  const { points, none, withheld, uses, window } = result;
  const counters = countersRead(result);
  const evidence = evidenceFor(lines, counters, window);
  const earlier = before?.criteria.find(
    (one) => one.group === result.group && one.criterion === result.criterion,
  );
  const words = formulaWords(criterion, speech);
  const weighs = t.deputy.weighs(f.percent(result.nominalWeight), f.percent(result.weight));
  const newest = lineViews(evidence, speech, counters);
  return {
    id: result.criterion,
    title: given(criterion.title, language),
    points,
    pointsText: points === null ? '' : f.points(points),
    weight: f.percent(points === null || card.notEnough ? result.nominalWeight : result.weight),
    contribution: result.contribution === null || card.notEnough ? '–' : f.hundredths(result.contribution),
    remark: withheld ? withheldWords(withheld, speech) : none ? noneWords(none, speech) : '',
    isNew: points !== null && earlier !== undefined && earlier.points === null,
    formula: words.formula,
    rules: points === null || card.notEnough ? words.rules : [...words.rules, weighs],
    numbers: formulaNumbers(result, speech),
    counts: [...new Map(uses.map((use) => [use.counter, use])).values()].map(
      ({ counter, value, counted, cap }) => ({
        label: f.counter(counter),
        value: f.counted(counter, value),
        note: counted === value || cap === null ? '' : `${t.deputy.counts}: ${f.counted(counter, counted)}`,
      }),
    ),
    evidence: newest.slice(0, evidenceShown),
    evidenceTotal: newest.length,
  };
}

/** The counters whose entries stand behind a line, those of its withholding rule included. */
export function countersRead({ uses, withheld }: CriterionResult): ReadonlySet<string> {
  const counters = new Set<string>(uses.map(({ counter }) => counter));
  if (withheld?.rule === 'stock') counters.add(withheld.counter);
  if (withheld?.rule === 'share-below') counters.add(withheld.of).add(withheld.outOf);
  return counters;
}

/** The lines that stand behind a criterion's points. */
export function evidenceOf(lines: readonly Line[], result: CriterionResult): readonly Line[] {
  return evidenceFor(lines, countersRead(result), result.window);
}

export function noneWords(none: None, { t, f }: Speech): string {
  if (none.reason === 'not-applicable') return t.none[none.reason][none.rule];
  if (none.reason !== 'under-minimum') return t.none[none.reason];
  return t.none.underMinimum(f.number(none.n), f.number(none.min), none.of);
}

function withheldWords(withheld: Withheld, speech: Speech): string {
  const { t, f } = speech;
  if (withheld.rule === 'stock') return t.withheld.stock(label(withheld.counter, speech));
  const { of, a, outOf, b, share } = withheld;
  return t.withheld.share(
    label(of, speech),
    f.number(a),
    label(outOf, speech),
    f.number(b),
    f.percent(share),
  );
}
