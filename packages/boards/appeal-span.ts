import type { AppealRow, CivilDate, Month, Period, Topics } from '@esep/domain';
import {
  addDays,
  daysBetween,
  firstDay,
  isPeriod,
  isQuarter,
  lastDay,
  monthsOf,
  quarterOf,
  shiftQuarter,
  topTopic,
} from '@esep/domain';
import type { BoardQuery, BoardReader } from './board.ts';

/** Appeals of a chosen quarter or year, and of the one before it to compare with. */
export interface AppealSpan {
  readonly period: Period;
  readonly before: Period;
  /** Absent when the next one has not begun. */
  readonly after?: Period;
  /** While the period runs: its days so far; of the one before, only as many count. */
  readonly daysSoFar?: number;
  readonly rows: readonly AppealRow[];
  readonly rowsBefore: readonly AppealRow[];
}

export const spanParameters = {
  period: 'A quarter such as 2026-Q3 or a year; the running quarter otherwise.',
  topic: 'Only this topic, with those under it.',
  district: 'Only this electoral district.',
} as const;

export async function readSpan(reader: BoardReader, query: BoardQuery, topics: Topics): Promise<AppealSpan> {
  const asked = query['period'];
  const running = quarterOf(reader.today);
  const period = asked && isPeriod(asked) ? asked : running;
  const before = shifted(period, -1);
  const after = shifted(period, 1);
  const isRunning = firstDay(period) <= reader.today && reader.today <= lastDay(period);
  const daysSoFar = isRunning ? daysBetween(firstDay(period), reader.today) + 1 : undefined;
  const [rows, rowsBefore] = await Promise.all([rowsOf(reader, period), rowsOf(reader, before)]);
  const keep = filterOf(query, topics);
  const until = daysSoFar === undefined ? lastDay(before) : addDays(firstDay(before), daysSoFar - 1);
  return {
    period,
    before,
    ...(firstDay(after) <= reader.today ? { after } : {}),
    ...(daysSoFar === undefined ? {} : { daysSoFar }),
    rows: rows.filter(keep),
    rowsBefore: rowsBefore.filter((row) => row.registeredOn <= until && keep(row)),
  };
}

/** What `topic` and `district` of a query leave. */
export function filterOf({ topic, district }: BoardQuery, topics: Topics): (row: AppealRow) => boolean {
  return (row) =>
    (!topic || (row.topic !== undefined && [row.topic, topTopic(topics, row.topic)].includes(topic))) &&
    (!district || row.district === district);
}

export function shifted(period: Period, by: number): Period {
  return isQuarter(period) ? shiftQuarter(period, by) : String(Number(period) + by).padStart(4, '0');
}

async function rowsOf(reader: BoardReader, period: Period): Promise<readonly AppealRow[]> {
  const prefixes: readonly (Month | string)[] = isQuarter(period) ? monthsOf(period) : [period];
  const pages = await Promise.all(prefixes.map((prefix) => reader.rows<AppealRow>('appeals', `${prefix}-`)));
  return pages.flat();
}

/** Those that nobody has answered or forwarded, with the working days that the citizen waits. */
export type Waiting = AppealRow & { readonly since: CivilDate };

export function readWaiting(reader: BoardReader): Promise<readonly Waiting[]> {
  return reader.rows<Waiting>('appeals-open');
}
