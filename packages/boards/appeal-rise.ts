import type { AppealRow, Topics } from '@esep/domain';
import { topTopic } from '@esep/domain';

/** A topic's appeals in a period and in the one before. */
export interface Change {
  readonly topic: string;
  readonly now: number;
  readonly before: number;
}

/** Fewer appeals are no trend, whatever there was before. */
export const fewestForTrend = 5;

/** Of a normal distribution, as in the rank ranges of the methodology: 90 % of differences by chance lie within. */
const zSquared = 2.7055;

/**
 * True when a topic has at least five appeals and more than chance would add to as many as before: counts of rare, independent
 * events differ by chance with a variance of their sum. 1 → 2 and 10 → 15 are no trend, 10 → 20 is.
 */
export function isRise({ now, before }: Pick<Change, 'now' | 'before'>): boolean {
  return now >= fewestForTrend && now > before && (now - before) ** 2 >= zSquared * (now + before);
}

/** Topics of both levels that rose, those with the largest increase first. */
export function risingTopics(
  rows: readonly AppealRow[],
  rowsBefore: readonly AppealRow[],
  topics: Topics,
): readonly Change[] {
  const exact = changesBy(rows, rowsBefore, ({ topic }) => topic);
  const tops = changesBy(rows, rowsBefore, ({ topic }) => topic && topTopic(topics, topic));
  const told = exact.filter(isRise);
  // A first-level topic is told too where what is left of it, without those told, rose by itself.
  const more = tops.filter((top) => {
    const own = told.filter(({ topic }) => topic !== top.topic && topTopic(topics, topic) === top.topic);
    const left = own.reduce((rest, one) => ({ now: rest.now - one.now, before: rest.before - one.before }), {
      now: top.now,
      before: top.before,
    });
    return isRise(left);
  });
  const isTold = ({ topic }: Change) => more.some((one) => one.topic === topic);
  return [...told.filter((one) => !isTold(one)), ...more].sort(byIncrease);
}

/** Numbers of both periods by whatever a row belongs to; rows that belong nowhere are left out. */
export function changesBy(
  rows: readonly AppealRow[],
  rowsBefore: readonly AppealRow[],
  keyOf: (row: AppealRow) => string | undefined,
): readonly Change[] {
  const numbers = new Map<string, { now: number; before: number }>();
  const add = (row: AppealRow, when: 'now' | 'before') => {
    const key = keyOf(row);
    if (key === undefined) return;
    const number = numbers.get(key) ?? { now: 0, before: 0 };
    number[when] += 1;
    numbers.set(key, number);
  };
  for (const row of rows) add(row, 'now');
  for (const row of rowsBefore) add(row, 'before');
  return [...numbers].map(([topic, number]) => ({ topic, ...number }));
}

export function byIncrease(a: Change, b: Change): number {
  return b.now - b.before - (a.now - a.before) || b.now - a.now || (a.topic < b.topic ? -1 : 1);
}
