import type {
  ConvocationRecord,
  DeputyRecord,
  DistrictRecord,
  MethodologyRecord,
  Organizations,
  Period,
} from '@esep/domain';
import type { Document } from '@esep/ledger';
import type { Frame, PeriodSummary, Ranking } from '@esep/rating';
import { chronicleOf, deputiesIn, frameOf, peerGroups } from '@esep/rating';
import type { WebDeps } from '../deps.ts';
import { previousPeriod } from '../views/change.ts';
import type { RankingSources } from '../views/ranking.ts';
import { contentOf } from '../visit.ts';

type Documents = ReadonlyMap<string, Document>;
type Records<Value> = Readonly<Record<string, Value>>;

const shared = [
  'convocations',
  'deputies',
  'districts',
  'editions',
  'methodologies',
  'months',
  'organizations',
].map((name) => `shared/${name}`);

/** Everything that the ranking of a period is shown from. */
export function rankingKeys(period: Period): readonly string[] {
  return [`ranking/${period}`, `ranking/${previousPeriod(period)}`, 'periods', ...shared];
}

export interface FoundRanking {
  readonly ranking: Ranking;
  readonly frame: Frame;
}

/** Undefined when there is no such period. */
export function rankingIn(documents: Documents, period: Period): FoundRanking | undefined {
  const ranking = contentOf<Ranking | undefined>(documents, `ranking/${period}`, undefined);
  const months = contentOf<Records<boolean>>(documents, 'shared/months', {});
  const convocations = contentOf<Records<ConvocationRecord>>(documents, 'shared/convocations', {});
  const frame = frameOf(period, chronicleOf(months, convocations));
  return ranking && frame && { ranking, frame };
}

export async function rankingSources(
  deps: Pick<WebDeps, 'council'> & { readonly log: Pick<WebDeps['log'], 'root'> },
  documents: Documents,
  { ranking, frame }: FoundRanking,
): Promise<RankingSources> {
  const { asOf } = documents.get(`ranking/${ranking.period}`) ?? { asOf: 0 };
  const methodologies = contentOf<Records<MethodologyRecord>>(documents, 'shared/methodologies', {});
  const deputies = contentOf<Records<DeputyRecord>>(documents, 'shared/deputies', {});
  const organizations = contentOf<Organizations>(documents, 'shared/organizations', {});
  const before = `ranking/${previousPeriod(ranking.period)}`;
  return {
    ranking,
    frame,
    groups: peerGroups(deputiesIn(frame, Object.values(deputies)), organizations, frame),
    asOf,
    root: await deps.log.root(deps.council, asOf),
    previous: contentOf<Ranking | undefined>(documents, before, undefined),
    periods: contentOf<readonly PeriodSummary[]>(documents, 'periods', []),
    deputies,
    districts: contentOf<Records<DistrictRecord>>(documents, 'shared/districts', {}),
    organizations,
    methodology: methodologies[ranking.methodology ?? '']?.methodology,
  };
}
