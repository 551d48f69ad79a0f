import type { Period, RequestOutcome, RequestRow, TopicRecord } from '@esep/domain';
import {
  isPeriod,
  isQuarter,
  quarterOf,
  requestOutcomes,
  shiftQuarter,
  topicsInUse,
  topTopic,
} from '@esep/domain';
import { defineBoard } from './board.ts';

export const requestStates = ['answered', 'waiting', 'unanswered'] as const;
export type RequestState = (typeof requestStates)[number];

export interface RequestCounts {
  readonly sent: number;
  readonly answered: number;
  /** The answer is not due yet. */
  readonly waiting: number;
  /** The due date has passed without an answer. */
  readonly unanswered: number;
  readonly significant: number;
  readonly onPromise: number;
  /** Whole days from sending to the answer, of the middle one; null while fewer than `enough` are answered. */
  readonly medianDays: number | null;
}

/** Answers below which a middle says nothing. */
export const enough = 3;

/** Deputy requests of a quarter or a year, newest first. */
export interface RequestsBoard {
  readonly period: Period;
  readonly previous: Period;
  readonly next: Period;
  readonly deputy?: string;
  readonly topic?: string;
  readonly state?: RequestState;
  readonly about?: 'significant' | 'promise';
  readonly counts: RequestCounts;
  readonly outcomes: Readonly<Record<RequestOutcome, number>>;
  /** By topic of the first level; a request with two topics stands under both, one without any under none. */
  readonly topics: readonly ({ readonly topic: string } & RequestCounts)[];
  readonly deputies: readonly string[];
  readonly requests: readonly RequestRow[];
}

export const requestsBoard = defineBoard<RequestsBoard>({
  name: 'requests',
  summary:
    'Deputy requests by topic: answered or not, days to the answer, socially significant, about a promise',
  parameters: {
    period: 'A quarter such as 2026-Q4 or a year such as 2026; the running year otherwise.',
    topic: 'Only requests about this topic, or a topic under it.',
    deputy: 'Only requests that this deputy initiated.',
    state: `One of ${requestStates.join(', ')}.`,
    about: 'significant: socially significant topics; promise: requests about a promise.',
  },
  async read(reader, query) {
    const asked = query['period'];
    const period = asked && isPeriod(asked) ? asked : reader.today.slice(0, 4);
    const [rows, recorded] = await Promise.all([
      reader.rows<RequestRow>('requests', `${period.slice(0, 4)}-`),
      reader.collection<TopicRecord>('topics'),
    ]);
    const topics = topicsInUse(recorded);
    const { deputy, topic } = query;
    const state = requestStates.find((one) => one === query['state']);
    const about = (['significant', 'promise'] as const).find((one) => one === query['about']);
    const known = rows.filter(({ on }) => !isQuarter(period) || quarterOf(on) === period);
    const asking = known
      .filter(({ initiators }) => !deputy || initiators.includes(deputy))
      .filter((row) => !state || stateOf(row) === state)
      .filter((row) => !about || (about === 'significant' ? row.significant : row.promise !== undefined));
    const first = (row: RequestRow) => [...new Set(row.topics.map((id) => topTopic(topics, id)))];
    const shown = asking.filter((row) => !topic || row.topics.includes(topic) || first(row).includes(topic));
    const shifted = (by: number) =>
      isQuarter(period) ? shiftQuarter(period, by) : String(Number(period) + by);
    return {
      period,
      previous: shifted(-1),
      next: shifted(1),
      ...(deputy ? { deputy } : {}),
      ...(topic ? { topic } : {}),
      ...(state ? { state } : {}),
      ...(about ? { about } : {}),
      counts: counted(shown),
      outcomes: Object.fromEntries(
        requestOutcomes.map((outcome) => [outcome, shown.filter(({ status }) => status === outcome).length]),
      ) as RequestsBoard['outcomes'],
      topics: [...new Set(asking.flatMap(first))]
        .map((id) => ({ topic: id, ...counted(asking.filter((row) => first(row).includes(id))) }))
        .sort((a, b) => b.sent - a.sent || (a.topic < b.topic ? -1 : 1)),
      deputies: [...new Set(known.flatMap(({ initiators }) => initiators))].sort(),
      requests: [...shown].reverse(),
    };
  },
});

function stateOf({ status }: RequestRow): RequestState {
  return status === 'waiting' || status === 'unanswered' ? status : 'answered';
}

function counted(rows: readonly RequestRow[]): RequestCounts {
  const of = (state: RequestState) => rows.filter((row) => stateOf(row) === state).length;
  const days = rows.flatMap((row) => (row.days === undefined ? [] : [row.days])).sort((a, b) => a - b);
  return {
    sent: rows.length,
    answered: of('answered'),
    waiting: of('waiting'),
    unanswered: of('unanswered'),
    significant: rows.filter(({ significant }) => significant).length,
    onPromise: rows.filter(({ promise }) => promise !== undefined).length,
    medianDays: days.length < enough ? null : (days[Math.floor((days.length - 1) / 2)] ?? null),
  };
}
