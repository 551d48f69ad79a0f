import type { DeputyRecord, Methodology, MethodologyRecord, Period } from '@esep/domain';
import { commissionsOf, dayInOffice, given, officeBetween } from '@esep/domain';
import type { DocumentReader, LogReader, Partition } from '@esep/ledger';
import type { PeriodSummary, Scorecard, Tally } from '@esep/rating';
import { defaultPeriod, methodologyFor, scorecard } from '@esep/rating';
import type { Speech } from '../../locales/speech.ts';
import { rankingIn, rankingKeys, rankingSources } from '../../routes/ranking-sources.ts';
import { type RankingSources, type RankingView, rankingView } from '../../views/ranking.ts';
import { readQuery } from '../../views/ranking-query.ts';
import { type GroupView, groupViews } from '../../views/scorecard.ts';
import { contentOf } from '../../visit.ts';

export interface ExportReads {
  readonly council: string;
  readonly documents: DocumentReader;
  readonly root: LogReader['root'];
}

export interface ReadRanking {
  readonly view: RankingView;
  readonly sources: RankingSources;
  /** Of the council, at the end of the period; empty when there is none. */
  readonly chair: string;
}

/** All periods that have a ranking, and the one that the front page shows. */
export async function readPeriods(
  { documents }: ExportReads,
  partition: Partition,
): Promise<{ readonly periods: readonly PeriodSummary[]; readonly usual: Period | undefined }> {
  const read = await documents.get(partition, ['periods']);
  const periods = contentOf<readonly PeriodSummary[]>(read, 'periods', []);
  return { periods, usual: defaultPeriod(periods) };
}

/** A period's ranking as the public page shows it; undefined when there is no such period. */
export async function readRanking(
  reads: ExportReads,
  partition: Partition,
  period: Period,
  speech: Speech,
): Promise<ReadRanking | undefined> {
  const documents = await reads.documents.get(partition, rankingKeys(period));
  const found = rankingIn(documents, period);
  if (!found) return undefined;
  const sources = await rankingSources({ council: reads.council, log: reads }, documents, found);
  return { view: rankingView(sources, readQuery({}), speech), sources, chair: chairOf(sources, speech) };
}

function chairOf({ deputies, organizations, frame }: RankingSources, { language }: Speech): string {
  const chair = Object.values(deputies).find((record) => {
    const day = dayInOffice(record, frame.to);
    return day === frame.to && officeBetween(record, organizations, day, day) === 'chair';
  });
  return chair ? given(chair.name, language) : '';
}

export interface ReadCard {
  readonly deputy: DeputyRecord;
  readonly name: string;
  readonly groups: readonly GroupView[];
  readonly totalText: string;
  readonly card: Scorecard;
  readonly methodology: Methodology;
  readonly commissions: string;
}

/** The scorecards behind a ranking, in its order; of one deputy when that is asked. Computed from the tallies, as `verify` does. */
export async function readCards(
  { documents }: ExportReads,
  partition: Partition,
  { sources }: ReadRanking,
  speech: Speech,
  only?: string,
): Promise<readonly ReadCard[]> {
  const { frame, deputies, organizations } = sources;
  const read = await documents.get(partition, ['shared/methodologies']);
  const adopted = contentOf<Readonly<Record<string, MethodologyRecord>>>(read, 'shared/methodologies', {});
  const methodology = methodologyFor(frame, Object.values(adopted))?.methodology;
  if (!methodology) return [];
  const rows = sources.ranking.rows.filter(({ deputy }) => only === undefined || deputy === only);
  const cards: ReadCard[] = [];
  for (const { deputy: id } of rows) {
    const deputy = deputies[id];
    if (!deputy) continue;
    const found = await documents.query(partition, `tally/${id}/`);
    const tallies = found.map(({ value }) => value as unknown as Tally);
    const card = scorecard({ methodology, deputy, tallies, frame });
    cards.push({
      deputy,
      name: given(deputy.name, speech.language),
      groups: groupViews({ card, before: undefined, methodology, lines: [] }, speech),
      card,
      methodology,
      totalText: card.total === null ? '' : speech.f.points(card.total),
      commissions: commissionsOf(deputy, organizations, dayInOffice(deputy, frame.to))
        .map(({ organization }) => given(organization.name, speech.language))
        .join(', '),
    });
  }
  return cards;
}
