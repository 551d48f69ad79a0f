import type { DeputyRecord, EditionRecord, FrozenRow, Period } from '@esep/domain';
import { given, isPeriod } from '@esep/domain';
import type { PeriodSummary, Ranking } from '@esep/rating';
import { defaultPeriod } from '@esep/rating';
import type { Rendering } from '../kept-pages.ts';
import { EmptyRankingPage, RankingPage } from '../pages/ranking.tsx';
import { bodyOf } from '../respond.ts';
import { editionNoticeView, officialEdition } from '../views/edition-notice.ts';
import { rankingView } from '../views/ranking.ts';
import type { Query } from '../views/ranking-query.ts';
import type { Opened, Visit } from '../visit.ts';
import { contentOf, open } from '../visit.ts';
import { rankingIn, rankingKeys, rankingSources } from './ranking-sources.ts';

/**
 * The ranking of a period, or of the one that the front page shows. Undefined when there is no such period; an empty
 * ledger gives a page that says so.
 */
export async function renderRanking(
  visit: Visit,
  period: Period | undefined,
  query: Query,
): Promise<Rendering | undefined> {
  if (period !== undefined && !isPeriod(period)) return undefined;
  const asked = period ?? (await usualPeriod(visit));
  if (asked === undefined) return renderEmpty(visit);
  const opened = await open(visit, rankingKeys(asked));
  const found = rankingIn(opened.documents, asked);
  if (!found) return undefined;
  return {
    version: versionOf(opened),
    render: async () => {
      const sources = await rankingSources(visit.deps, opened.documents, found);
      const view = rankingView(sources, query, opened.chrome.speech);
      const edition = await editionNotice(visit, opened, found.ranking);
      return bodyOf(
        String(<RankingPage chrome={opened.chrome} view={view} edition={edition} />),
        visit.language,
      );
    },
  };
}

/** Which edition of the period is the official one, and whether the figures of now are other ones. */
async function editionNotice({ deps }: Visit, { documents, chrome }: Opened, ranking: Ranking) {
  const editions = contentOf<Readonly<Record<string, EditionRecord>>>(documents, 'shared/editions', {});
  const published = officialEdition(editions, ranking.period)?.published;
  const [recorded] = published ? await deps.ledger.read(deps.council, published.seq - 1, 1) : [];
  const rows = (recorded?.entry.body['rows'] ?? []) as unknown as readonly FrozenRow[];
  return editionNoticeView({ editions, ranking, rows }, chrome.speech);
}

async function usualPeriod({ deps, partition }: Visit): Promise<Period | undefined> {
  const documents = await deps.documents.get(partition, ['periods']);
  return defaultPeriod(contentOf<readonly PeriodSummary[]>(documents, 'periods', []));
}

async function renderEmpty(visit: Visit): Promise<Rendering> {
  const { language } = visit;
  const opened = await open(visit, ['shared/deputies']);
  const roster = contentOf<Readonly<Record<string, DeputyRecord>>>(opened.documents, 'shared/deputies', {});
  const deputies = Object.values(roster)
    .map(({ deputy, name }) => ({ name: given(name, language), href: `/${language}/deputies/${deputy}` }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
  return {
    version: versionOf(opened),
    render: () => bodyOf(String(<EmptyRankingPage chrome={opened.chrome} deputies={deputies} />), language),
  };
}

/** Every document the page is made from, by its `asOf`. */
function versionOf({ documents }: Opened): string {
  return [...documents.values()].map(({ key, asOf }) => `${key}@${asOf}`).join(' ');
}
