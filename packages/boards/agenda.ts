import type { AppealRow, Calendars, OrganizationRecord, Period, TopicRecord, Topics } from '@esep/domain';
import { commissionOfTopic, topicsInUse, topTopic } from '@esep/domain';
import type { AppealFigures } from './appeal-figures.ts';
import { figuresOf } from './appeal-figures.ts';
import type { Change } from './appeal-rise.ts';
import { byIncrease, changesBy, risingTopics } from './appeal-rise.ts';
import { readSpan, spanParameters } from './appeal-span.ts';
import { defineBoard } from './board.ts';

/** A topic that a commission may put on its agenda, with the numbers that speak for it. */
export interface AgendaTopic extends Change {
  readonly figures: AppealFigures;
}

export interface CommissionAgenda {
  /** Absent for topics that no commission answers for. */
  readonly commission?: string;
  readonly received: number;
  readonly receivedBefore: number;
  /** Topics whose appeals grew by more than chance, the largest increase first. */
  readonly proposals: readonly AgendaTopic[];
  /** Of the others those with the most appeals, at most `mostOthers`. */
  readonly others: readonly AgendaTopic[];
}

/** What citizens' appeals suggest for the agendas of the standing commissions. */
export interface AgendaBoard {
  readonly period: Period;
  readonly before: Period;
  readonly after?: Period;
  readonly daysSoFar?: number;
  readonly agendas: readonly CommissionAgenda[];
}

const mostOthers = 3;

export const agendaBoard = defineBoard<AgendaBoard>({
  name: 'agenda',
  summary: 'Agenda proposals for each standing commission: topics whose appeals grew most',
  parameters: { period: spanParameters.period },
  async read(reader, { period }) {
    const [recorded, organizations, calendars] = await Promise.all([
      reader.collection<TopicRecord>('topics'),
      reader.collection<OrganizationRecord>('organizations'),
      reader.collection<Calendars[string]>('calendars'),
    ]);
    const topics = topicsInUse(recorded);
    const { rows, rowsBefore, ...span } = await readSpan(reader, { period }, topics);
    const commissions = Object.values(organizations)
      .filter(({ type, to }) => type === 'commission' && (to === undefined || to >= reader.today))
      .map(({ organization }) => organization)
      .sort();
    const agendaOf = (commission: string | undefined) => {
      const own = ofCommission(topics, commission, new Set(commissions));
      return {
        ...(commission ? { commission } : {}),
        ...agenda(rows.filter(own), rowsBefore.filter(own), topics, calendars),
      };
    };
    const nobodys = agendaOf(undefined);
    const agendas = commissions.map(agendaOf);
    return { ...span, agendas: nobodys.received > 0 ? [...agendas, nobodys] : agendas };
  },
});

/** A topic of a commission that was dissolved is nobody's. */
function ofCommission(topics: Topics, commission: string | undefined, standing: ReadonlySet<string>) {
  return ({ topic }: AppealRow): boolean => {
    const own = topic === undefined ? undefined : commissionOfTopic(topics, topic);
    return (own !== undefined && standing.has(own) ? own : undefined) === commission;
  };
}

function agenda(
  rows: readonly AppealRow[],
  rowsBefore: readonly AppealRow[],
  topics: Topics,
  calendars: Calendars,
): Omit<CommissionAgenda, 'commission'> {
  const told = (change: Change): AgendaTopic => {
    const own = rows.filter(
      ({ topic }) => topic !== undefined && [topic, topTopic(topics, topic)].includes(change.topic),
    );
    return { ...change, figures: figuresOf(own, calendars) };
  };
  const rising = risingTopics(rows, rowsBefore, topics);
  const others = changesBy(rows, rowsBefore, ({ topic }) => topic).filter(
    ({ topic, now }) => now > 0 && !rising.some((one) => one.topic === topic),
  );
  return {
    received: rows.length,
    receivedBefore: rowsBefore.length,
    proposals: rising.map(told),
    others: others
      .sort((a, b) => b.now - a.now || byIncrease(a, b))
      .slice(0, mostOthers)
      .map(told),
  };
}
