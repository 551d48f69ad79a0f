import type { AppealRow, Calendars, CivilDate, Month, Period, TopicRecord, Topics } from '@esep/domain';
import { commissionOfTopic, monthOf, topicsInUse, topTopic } from '@esep/domain';
import type { AppealFigures } from './appeal-figures.ts';
import { figuresOf, groupOf } from './appeal-figures.ts';
import type { Change } from './appeal-rise.ts';
import { risingTopics } from './appeal-rise.ts';
import { filterOf, readSpan, readWaiting, spanParameters } from './appeal-span.ts';
import { defineBoard } from './board.ts';
import { workingDays } from './working-days.ts';

/** Figures of the appeals that have something in common; `key` is absent for those that lack it. */
export interface AppealShare {
  readonly key?: string;
  readonly figures: AppealFigures;
}

export interface WaitingAppeal {
  readonly appeal: string;
  readonly seq: number;
  readonly topic?: string;
  readonly deputy?: string;
  /** Registered or reopened. */
  readonly since: CivilDate;
  readonly due?: CivilDate;
  /** Working days so far; absent where a year has no calendar. */
  readonly days?: number;
  readonly isOverdue: boolean;
}

/** Appeals that were registered in a quarter or a year, and what has become of them. */
export interface AppealsBoard {
  readonly period: Period;
  readonly before: Period;
  readonly after?: Period;
  readonly daysSoFar?: number;
  readonly topic?: string;
  readonly district?: string;
  readonly all: AppealFigures;
  readonly receivedBefore: number;
  /** First-level topics, each with those under it; the most appeals first. */
  readonly topics: readonly (AppealShare & { readonly under: readonly AppealShare[] })[];
  readonly districts: readonly AppealShare[];
  /** By the standing commission that answers for the topic. */
  readonly commissions: readonly AppealShare[];
  readonly channels: readonly AppealShare[];
  readonly months: readonly { readonly key: Month; readonly figures: AppealFigures }[];
  /** Of all periods, the longest waiting first, at most `mostWaiting`. */
  readonly waiting: readonly WaitingAppeal[];
  readonly waitingInAll: number;
  readonly rising: readonly Change[];
}

const mostWaiting = 20;

export const appealsBoard = defineBoard<AppealsBoard>({
  name: 'appeals',
  summary: 'Appeals of a quarter or a year by topic, district, commission, channel and month',
  parameters: spanParameters,
  async read(reader, query) {
    const [recorded, calendars, open] = await Promise.all([
      reader.collection<TopicRecord>('topics'),
      reader.collection<Calendars[string]>('calendars'),
      readWaiting(reader),
    ]);
    const topics = topicsInUse(recorded);
    const { rows, rowsBefore, ...span } = await readSpan(reader, query, topics);
    const { topic, district } = query;
    const shares = (keyOf: KeyOf) => sharesBy(rows, calendars, keyOf);
    const waiting = open.filter(filterOf(query, topics));
    return {
      ...span,
      ...(topic ? { topic } : {}),
      ...(district ? { district } : {}),
      all: figuresOf(rows, calendars),
      receivedBefore: rowsBefore.length,
      topics: shares((row) => row.topic && topTopic(topics, row.topic)).map(({ key, ...share }) => ({
        ...(key === undefined ? {} : { key }),
        ...share,
        under: key === undefined ? [] : sharesUnder(rows, calendars, topics, key),
      })),
      districts: shares((row) => row.district),
      commissions: shares((row) => row.topic && commissionOfTopic(topics, row.topic)),
      channels: shares((row) => row.channel),
      months: shares((row) => monthOf(row.registeredOn))
        .map(({ key, figures }) => ({ key: key as Month, figures }))
        .sort((a, b) => (a.key < b.key ? -1 : 1)),
      waiting: waiting.slice(0, mostWaiting).map((row) => waitingOf(row, reader.today, calendars)),
      waitingInAll: waiting.length,
      rising: risingTopics(rows, rowsBefore, topics),
    };
  },
});

type KeyOf = (row: AppealRow) => string | undefined;

/** The most appeals first; those that belong nowhere last. */
function sharesBy(rows: readonly AppealRow[], calendars: Calendars, keyOf: KeyOf): readonly AppealShare[] {
  return [...Map.groupBy(rows, keyOf)]
    .map(([key, own]) => ({ ...(key === undefined ? {} : { key }), figures: figuresOf(own, calendars) }))
    .sort(
      (a, b) =>
        Number(a.key === undefined) - Number(b.key === undefined) ||
        b.figures.received - a.figures.received ||
        ((a.key ?? '') < (b.key ?? '') ? -1 : 1),
    );
}

/** The second level of one topic; empty where all its appeals name the topic itself. */
function sharesUnder(
  rows: readonly AppealRow[],
  calendars: Calendars,
  topics: Topics,
  top: string,
): readonly AppealShare[] {
  const own = rows.filter(({ topic }) => topic !== undefined && topTopic(topics, topic) === top);
  return sharesBy(own, calendars, ({ topic }) => topic).filter(({ key }) => key !== top);
}

function waitingOf(row: AppealRow, today: CivilDate, calendars: Calendars): WaitingAppeal {
  const { appeal, seq, topic, deputy, since, due } = row;
  const days = workingDays(since, today, calendars);
  return {
    appeal,
    seq,
    ...(topic === undefined ? {} : { topic }),
    ...(deputy === undefined ? {} : { deputy }),
    since,
    ...(due === undefined ? {} : { due }),
    ...(days === undefined ? {} : { days }),
    isOverdue: groupOf(row) === 'overdue' || (due !== undefined && due < today),
  };
}
