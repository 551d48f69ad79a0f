import { type Entry, foldSubject, registry } from '@esep/domain';
import { receiptOf } from '@esep/intake';
import type { CriterionResult, Ranking, RankingRow, Scorecard } from '@esep/rating';
import { type Answer, type RunningCouncil, type Stores, slug } from '../../../support/running-council.ts';
import type { Lived } from './live.ts';

/** The evening on which the quarter was just closed, and the last one that the script speaks of. */
export const closingDay = '2026-10-01';
export const lastDay = '2026-11-02';

/** The ledger that was lived, and the books as they were on the days on which they were looked into. */
export interface Books extends Pick<Lived, 'moved'> {
  readonly council: RunningCouncil;
  readonly entries: readonly Entry[];
  rankingOn(day: string): Ranking;
  scorecardsOn(day: string): ReadonlyMap<string, Scorecard>;
  /** The lines of the deputy's scorecard on the last day, by criterion. */
  criteriaOf(deputy: string): Criteria;
  /** What visitors are told who ask after the cards of a reception. */
  receipts(reception: string): Promise<readonly string[]>;
  /** What a door answered to a step about editions and disputes. */
  answer(step: string): Answer;
  /** The ledger's number of an entry of the script. */
  seqOf(id: string): number;
  /** One subject's entries, in the order of the ledger. */
  of(subject: string): readonly Entry[];
  /** What one subject adds up to, in one quarter where it is told: `d-07 appeals.due` → 1, zeros left out. */
  counted(subject: string, inQuarter?: string): Readonly<Record<string, number>>;
}

export async function openBooks(lived: Lived, { ledger, vault }: Stores): Promise<Books> {
  const { council, looks, moved, codes, answers, seqs } = lived;
  const entries: Entry[] = [];
  for (let page = await ledger.read(slug, 0, 500); page.length > 0; ) {
    entries.push(...page.map(({ entry }) => entry));
    page = await ledger.read(slug, entries.length, 500);
  }
  const bySubject = Map.groupBy(entries, ({ subject }) => subject);
  const of = (subject: string) => bySubject.get(subject) ?? [];
  const scorecardsOn = (day: string): ReadonlyMap<string, Scorecard> => {
    const answers = looks.get(day)?.scorecards ?? new Map();
    return new Map([...answers].map(([deputy, { json }]) => [deputy, json.value]));
  };
  return {
    council,
    moved,
    entries,
    rankingOn: (day) => looks.get(day)?.ranking.json.value,
    scorecardsOn,
    criteriaOf: (deputy) => linesOf(scorecardsOn(lastDay).get(deputy)),
    receipts: async (reception) =>
      Promise.all((codes.get(reception) ?? []).map((code) => receiptOf(vault, slug, code))),
    answer: (step) => known(answers, step),
    seqOf: (id) => known(seqs, id),
    of,
    counted(subject, inQuarter) {
      const sums: Record<string, number> = {};
      for (const { owner, quarter, counter, by } of foldSubject(registry, of(subject)).moves) {
        const key = `${owner} ${counter}`;
        if (inQuarter === undefined || quarter === inQuarter) sums[key] = (sums[key] ?? 0) + by;
      }
      return Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0));
    },
  };
}

function known<Value>(values: ReadonlyMap<string, Value>, key: string): Value {
  const value = values.get(key);
  if (value === undefined) throw new Error(`the script knows no ${key}`);
  return value;
}

export type Criteria = Readonly<Record<string, CriterionResult | undefined>>;

/** A scorecard's lines by criterion. */
function linesOf(card: Scorecard | undefined): Criteria {
  return Object.fromEntries((card?.criteria ?? []).map((result) => [result.criterion, result]));
}

export function rowOf({ rows }: Ranking, deputy: string): RankingRow {
  const row = rows.find((one) => one.deputy === deputy);
  if (!row) throw new Error(`${deputy} is not listed`);
  return row;
}

/** How often the counter was counted for the line. */
export function use(result: CriterionResult | undefined, counter: string): number | undefined {
  return result?.uses.find((one) => one.counter === counter)?.value;
}

/** Of each closed month of a norm: days served of its days. */
export function monthsOf(result: CriterionResult | undefined): readonly string[] {
  if (result?.working.form !== 'norm') throw new Error('only a norm has months');
  return result.working.quarters.flatMap(({ months }) =>
    months.map(({ served, days }) => `${served}/${days}`),
  );
}

/** The day on which an entry was recorded, in Almaty. */
export function dayOf(entry: Entry | undefined): string | undefined {
  return entry && new Date(Date.parse(entry.recordedAt) + 5 * 3_600_000).toISOString().slice(0, 10);
}
