import type { AppealRow, Period, TopicRecord } from '@esep/domain';
import { commissionOfTopic, monthOf, topicsInUse } from '@esep/domain';
import { type AppealGroup, groupOf } from './appeal-figures.ts';
import { readSpan, spanParameters } from './appeal-span.ts';
import type { BoardQuery } from './board.ts';
import { defineBoard } from './board.ts';

export type AppealListFilter = AppealGroup | 'template' | 'reopened';
export const appealListFilters: readonly AppealListFilter[] = [
  'onTime',
  'late',
  'overdue',
  'forwarded',
  'open',
  'template',
  'reopened',
];

/** The appeals behind a figure of the board of appeals, by the day of registration. */
export interface AppealListBoard {
  readonly period: Period;
  readonly show?: AppealListFilter;
  readonly rows: readonly AppealRow[];
  readonly count: number;
  readonly page: number;
  readonly pages: number;
}

const rowsOnPage = 100;
/** Those without one: `?topic=-`. It is no slug, so no id can be it. */
export const noKey = '-';

export const appealListBoard = defineBoard<AppealListBoard>({
  name: 'appeal-list',
  summary: 'The appeals behind a figure of the board of appeals',
  parameters: {
    period: spanParameters.period,
    topic: `${spanParameters.topic} \`-\` for those of none.`,
    district: `${spanParameters.district} \`-\` for those of none.`,
    commission: 'Only topics of this standing commission; `-` for those of none.',
    channel: 'Only those that came this way.',
    month: 'Only those registered in this month, such as 2026-10.',
    show: `Only these: ${appealListFilters.join(', ')}.`,
    page: `Which ${rowsOnPage}, from 1.`,
  },
  async read(reader, query) {
    const topics = topicsInUse(await reader.collection<TopicRecord>('topics'));
    const { topic, district, ...others } = query;
    const named = {
      ...others,
      ...(topic === noKey ? {} : { topic }),
      ...(district === noKey ? {} : { district }),
    };
    const { rows, period } = await readSpan(reader, named, topics);
    const show = appealListFilters.find((one) => one === query['show']);
    const fits = (row: AppealRow) =>
      (topic !== noKey || row.topic === undefined) &&
      (district !== noKey || row.district === undefined) &&
      matches(query, 'channel', row.channel) &&
      matches(query, 'month', monthOf(row.registeredOn)) &&
      matches(query, 'commission', (row.topic && commissionOfTopic(topics, row.topic)) ?? noKey) &&
      (show === undefined || isShown(row, show));
    const found = rows.filter(fits);
    const pages = Math.max(1, Math.ceil(found.length / rowsOnPage));
    const page = Math.min(pages, Math.max(1, Math.floor(Number(query['page'])) || 1));
    return {
      period,
      ...(show ? { show } : {}),
      rows: found.slice((page - 1) * rowsOnPage, page * rowsOnPage),
      count: found.length,
      page,
      pages,
    };
  },
});

function matches(query: BoardQuery, name: string, value: string): boolean {
  return !query[name] || query[name] === value;
}

function isShown(row: AppealRow, show: AppealListFilter): boolean {
  if (show === 'template') return row.template;
  return show === 'reopened' ? row.reopened > 0 : groupOf(row) === show;
}
