import type {
  CivilDate,
  CouncilRecord,
  DeputyRecord,
  DistrictRecord,
  Methodology,
  Organizations,
  Period,
  Quarter,
} from '@esep/domain';

import { dayInOffice, given, officeBetween } from '@esep/domain';

import type { PeriodSummary, Ranking, Scorecard } from '@esep/rating';
import type { Speech } from '../locales/speech.ts';
import type { Change } from './change.ts';
import { changeSince, previousPeriod } from './change.ts';
import type { Fact } from './deputy-facts.ts';
import { deputyFacts } from './deputy-facts.ts';
import type { FeedbackView } from './feedback.ts';
import { feedbackView } from './feedback.ts';
import type { Line, LineView } from './lines.ts';
import { lineViews } from './lines.ts';
import type { PeriodLink } from './periods.ts';
import { periodLinks } from './periods.ts';
import type { GroupView } from './scorecard.ts';
import { groupViews } from './scorecard.ts';

export interface DeputySources {
  readonly deputy: DeputyRecord;
  /** The whole roster: whose seat was taken, and by whom. */
  readonly deputies: Readonly<Record<string, DeputyRecord>>;
  readonly period: Period;
  /** The period's. */
  readonly quarters: readonly Quarter[];
  readonly today: CivilDate;
  readonly council: CouncilRecord | undefined;
  readonly districts: Readonly<Record<string, DistrictRecord>>;
  readonly organizations: Organizations;
  readonly periods: readonly PeriodSummary[];
  readonly ranking: Ranking | undefined;
  readonly asOf: number;
  readonly root: string | undefined;
  readonly previous: Ranking | undefined;
  readonly methodology: Methodology | undefined;
  readonly card: Scorecard | undefined;
  readonly before: Scorecard | undefined;
  /** All of the deputy's lines that any formula of the period may read. */
  readonly lines: readonly Line[];
}

/** Where a deputy stands in a period. */
interface Standing {
  readonly provisional: boolean;
  readonly trial: boolean;
  readonly rank: number | null;
  readonly best: number | null;
  readonly worst: number | null;
  readonly positions: number;
  readonly total: number | null;
  readonly totalText: string;
  readonly tier: Scorecard['tier'];
  readonly change: Change;
  /** How the total moved, signed; empty when there is nothing to compare. */
  readonly delta: string;
  readonly since: string;
  readonly moreCounted: boolean;
  /** Too few lines have points for a total. */
  readonly tooLittle: boolean;
  /** Why there is no rank, when there is none. */
  readonly unranked: string;
}

export interface DeputyView extends Standing {
  readonly name: string;
  readonly office: string;
  readonly facts: readonly Fact[];
  readonly left: boolean;
  readonly period: Period;
  readonly periodLong: string;
  readonly periods: readonly PeriodLink[];
  readonly methodology: string | undefined;
  readonly groups: readonly GroupView[];
  readonly shown: readonly { readonly label: string; readonly value: string }[];
  readonly feedback: FeedbackView | undefined;
  readonly timeline: readonly LineView[];
  readonly timelineTotal: number;
  readonly linesHref: string;
  readonly asOf: number;
  readonly root: string | undefined;
}

const timelineShown = 25;

export function deputyView(sources: DeputySources, speech: Speech): DeputyView {
  const { deputy, organizations, period, card, before, methodology, lines } = sources;
  const { f, language } = speech;
  const quarters = new Set(sources.quarters);
  const happened = lines.filter(({ quarter }) => quarters.has(quarter));
  const own = `/${language}/deputies/${deputy.deputy}`;
  const day = dayInOffice(deputy, sources.today);
  return {
    name: given(deputy.name, language),
    office: speech.t.deputy.roles[officeBetween(deputy, organizations, day, day)],
    facts: deputyFacts(sources, speech),
    left: deputy.mandates.at(-1)?.to !== undefined,
    period,
    periodLong: f.periodLong(period),
    periods: periodLinks(sources.periods, period, speech, (one) => `${own}?period=${one}`),
    methodology: card?.methodology,
    ...standing(sources, speech),
    groups: card && methodology ? groupViews({ card, before, methodology, lines }, speech) : [],
    shown: (card?.shown ?? []).map(({ counter, value }) => ({
      label: f.counter(counter),
      value: f.counted(counter, value),
    })),
    feedback: card && feedbackView(card, speech),
    timeline: lineViews(happened, speech).slice(0, timelineShown),
    timelineTotal: happened.length,
    linesHref: `${own}/lines?period=${period}`,
    asOf: sources.asOf,
    root: sources.root,
  };
}

/** Rank, total and change: the ranking's row, beside that of the period before. */
function standing({ deputy, period, card, ranking, previous }: DeputySources, speech: Speech): Standing {
  const { f } = speech;
  const row = ranking?.rows.find((one) => one.deputy === deputy.deputy);
  const comparable = previous?.ranked === true;
  const earlier = comparable ? previous.rows.find((one) => one.deputy === deputy.deputy) : undefined;
  const { rank = null, best = null, worst = null } = row ?? {};
  const total = card?.total ?? null;
  const totalBefore = earlier?.total ?? null;
  const compared = total !== null && totalBefore !== null;
  return {
    provisional: card?.provisional ?? ranking?.provisional ?? false,
    trial: ranking?.trial ?? false,
    rank,
    best,
    worst,
    positions: ranking?.rows.filter((one) => one.rank !== null).length ?? 0,
    total,
    totalText: total === null ? '' : f.points(total),
    tier: card?.tier ?? null,
    change: row ? changeSince(row, earlier, comparable) : { kind: 'none' },
    delta: compared ? f.signed(total - totalBefore) : '',
    since: f.period(previousPeriod(period)),
    moreCounted: compared && (row?.weightShare ?? 0) > (earlier?.weightShare ?? 0),
    tooLittle: card?.notEnough ?? false,
    unranked: whyUnranked(card, ranking, speech),
  };
}

function whyUnranked(card: Scorecard | undefined, ranking: Ranking | undefined, { t, f }: Speech): string {
  if (card?.notEnough) return t.deputy.enough(f.percent(card.weightShare), f.percent(card.minWeightShare));
  return ranking && !ranking.ranked ? t.ranking.notRankedYet : '';
}

/** The period asked for when there is such a one, else the one that the front page shows. */
export function periodAsked(
  asked: string | undefined,
  periods: readonly PeriodSummary[],
  usual: Period | undefined,
): Period | undefined {
  return periods.some(({ period }) => period === asked) ? asked : usual;
}
