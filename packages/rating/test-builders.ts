import type {
  Convocation,
  Counter,
  Criterion,
  DeputyRecord,
  Methodology,
  MethodologyRecord,
  Month,
  Period,
  Quarter,
} from '@esep/domain';
import { methodologySchema } from '@esep/domain';
import type { Frame } from './frame.ts';
import { frameOf } from './frame.ts';
import type { ScorecardInput } from './scorecard.ts';
import { scorecard } from './scorecard.ts';
import type { CriterionResult, Scorecard, Tally } from './types.ts';

/** Builders for this package's tests: each test states what it is about and leaves the rest to them. */

export function tally(quarter: Quarter, counters: Partial<Record<Counter, number>>, owner = 'd-01'): Tally {
  return { owner, quarter, counters };
}

export function deputy(id = 'd-01', more: Partial<DeputyRecord> = {}): DeputyRecord {
  return {
    deputy: id,
    name: { en: id },
    elected: 'district',
    districts: [],
    mandates: [{ from: '2023-04-03' }],
    memberships: [],
    leaves: [],
    ...more,
  };
}

export type GivenCriterion = Pick<Criterion, 'measure'> & Partial<Omit<Criterion, 'measure'>>;

/** A group `work` of the criteria given, ids `c1`, `c2` …, weight 1 each unless said. */
export function methodologyOf(...criteria: readonly GivenCriterion[]): Methodology {
  return methodologyWith([{ id: 'work', weight: 1, criteria }]);
}

export function methodologyWith(
  groups: readonly { id: string; weight: number; criteria: readonly GivenCriterion[] }[],
  more: Partial<Methodology> = {},
): Methodology {
  return methodologySchema.parse({
    version: 'test-1',
    title: { en: 'Test' },
    groups: groups.map((group) => ({
      ...group,
      title: { en: group.id },
      criteria: group.criteria.map((criterion, i) => ({
        id: `c${i + 1}`,
        title: { en: `Criterion ${i + 1}` },
        weight: 1,
        ...criterion,
      })),
    })),
    minWeightShare: 0.5,
    tiers: { high: 80, good: 60, middle: 40 },
    provisional: { minDeputies: 6, minShare: 0.5 },
    shown: ['receptions.visitors'],
    ...more,
  });
}

export function adopted(methodology: Methodology, more: Partial<MethodologyRecord> = {}): MethodologyRecord {
  return { methodology, decision: '1/1', from: '2023-Q2', trial: false, adoptedOn: '2023-04-03', ...more };
}

export function onTime(min = 5): GivenCriterion {
  return {
    measure: {
      form: 'share',
      of: [{ counter: 'appeals.answeredOnTime', weight: 1 }],
      outOf: [{ counter: 'appeals.due', weight: 1 }],
      min,
      window: 'period',
    },
  };
}

export function meetings(perMonth = 2): GivenCriterion {
  return {
    measure: {
      form: 'norm',
      of: [
        { counter: 'meetings.inDistrict', weight: 1 },
        { counter: 'meetings.elsewhere', weight: 0.5 },
      ],
      perMonth,
    },
  };
}

export function visitorRating(): GivenCriterion {
  return {
    measure: {
      form: 'bayesian-mean',
      ratings: ['voters.rated1', 'voters.rated2', 'voters.rated3', 'voters.rated4', 'voters.rated5'],
      days: 'voters.receptionDays',
      priorWeight: 10,
      priorMean: 3,
      min: 10,
      minDays: 3,
    },
  };
}

/** The period's frame in a council that has closed these months. */
export function framed(
  period: Period,
  closedMonths: readonly Month[] = [],
  convocations: readonly Convocation[] = [],
): Frame {
  const frame = frameOf(period, { closedMonths, convocations });
  if (!frame) throw new Error(`no period ${period}`);
  return frame;
}

/** A scorecard of a period of a council that has closed these months. */
export function cardOf({
  period,
  closedMonths,
  convocations,
  ...input
}: Omit<ScorecardInput, 'frame'> & {
  readonly period: Period;
  readonly closedMonths: readonly Month[];
  readonly convocations?: readonly Convocation[];
}): Scorecard {
  return scorecard({ ...input, frame: framed(period, closedMonths, convocations) });
}

/** The only criterion's line. */
export function line(card: Scorecard, index = 0): CriterionResult {
  const result = card.criteria[index];
  if (!result) throw new Error(`no criterion ${index}`);
  return result;
}
