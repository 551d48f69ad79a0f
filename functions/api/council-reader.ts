import type {
  ConvocationRecord,
  DeputyRecord,
  DistrictRecord,
  MethodologyRecord,
  OrganizationRecord,
  Period,
} from '@esep/domain';
import { Refusal } from '@esep/domain';
import {
  type Document,
  type DocumentReader,
  type Partition,
  sharedKey,
  type Tally,
  tallyKey,
} from '@esep/ledger';
import {
  chronicleOf,
  deputiesIn,
  frameOf,
  methodologyFor,
  type PeerGroup,
  type PeriodSummary,
  peerGroups,
  type Ranking,
  type Scorecard,
  scorecard,
} from '@esep/rating';
import type { Context } from 'hono';

type Shared<Value> = Readonly<Record<string, Value>>;

/** A document as the API shows it. */
export interface AsOf<Value> {
  readonly generation: string;
  /** The last entry that changed it. */
  readonly asOf: number;
  readonly value: Value;
}

/** The documents of one council, as one generation has them. */
export interface CouncilReader {
  readonly partition: Partition;
  /** Throws `Refusal` `not_found` when there is no such document. */
  document<Value>(key: string): Promise<AsOf<Value>>;
  shared<Value>(collection: string): Promise<AsOf<Shared<Value>>>;
  /** The periods that there are, newest first; none before anything is counted. */
  periods(): Promise<AsOf<readonly PeriodSummary[]>>;
  deputy(id: string): Promise<AsOf<{ deputy: DeputyRecord; districts: Shared<DistrictRecord> }>>;
  /** The deputy's tallies, by quarter. */
  tallies(deputy: string): Promise<AsOf<readonly Document<Tally>[]>>;
  /** A period's ranking, and the groups that its deputies are compared in. */
  peers(period: Period): Promise<AsOf<{ ranking: Ranking; groups: readonly PeerGroup[] }>>;
  /** As of the period's ranking, of which it explains a row. */
  scorecard(deputy: string, period: Period): Promise<AsOf<Scorecard>>;
}

/** The reader for the council that a request names. */
export type ReadsCouncil = (c: Context) => Promise<CouncilReader>;

/** Throws `Refusal` `unknown_council` for a council that has no documents. */
export async function readCouncil(documents: DocumentReader, council: string): Promise<CouncilReader> {
  const serving = await documents.serving(council);
  if (serving === undefined) throw new Refusal('unknown_council', undefined, { council });
  const generation: string = serving;
  const partition: Partition = { council, generation };

  async function read(keys: readonly string[]): Promise<ReadonlyMap<string, Document>> {
    return documents.get(partition, keys);
  }

  async function document<Value>(key: string): Promise<AsOf<Value>> {
    const found = (await read([key])).get(key);
    if (!found || found.value === null) throw new Refusal('not_found');
    return { generation, asOf: found.asOf, value: found.value as Value };
  }

  async function shared<Value>(collection: string): Promise<AsOf<Shared<Value>>> {
    const key = sharedKey(collection);
    const found = (await read([key])).get(key);
    return { generation, asOf: found?.asOf ?? 0, value: (found?.value ?? {}) as Shared<Value> };
  }

  async function periods(): Promise<AsOf<readonly PeriodSummary[]>> {
    const found = (await read(['periods'])).get('periods');
    const { asOf, value } = found ? typed<readonly PeriodSummary[] | null>(found) : { asOf: 0, value: null };
    return { generation, asOf, value: value ?? [] };
  }

  async function deputy(id: string) {
    const [roster, districts] = await Promise.all([
      shared<DeputyRecord>('deputies'),
      shared<DistrictRecord>('districts'),
    ]);
    const record = Object.hasOwn(roster.value, id) ? roster.value[id] : undefined;
    if (!record) throw new Refusal('not_found');
    const own = record.districts.flatMap((district) => {
      const found = districts.value[district];
      return found ? [[district, found] as const] : [];
    });
    const asOf = Math.max(roster.asOf, districts.asOf);
    return { generation, asOf, value: { deputy: record, districts: Object.fromEntries(own) } };
  }

  async function tallies(id: string): Promise<AsOf<readonly Document<Tally>[]>> {
    const found = (await documents.query(partition, tallyKey(id, ''))).map(typed<Tally>);
    return { generation, asOf: Math.max(0, ...found.map(({ asOf }) => asOf)), value: found };
  }

  async function frameIn(period: Period) {
    const [months, convocations] = await Promise.all([
      shared<boolean>('months'),
      shared<ConvocationRecord>('convocations'),
    ]);
    const frame = frameOf(period, chronicleOf(months.value, convocations.value));
    if (!frame) throw new Refusal('not_found');
    return frame;
  }

  async function peers(period: Period) {
    const [ranking, roster, organizations, frame] = await Promise.all([
      document<Ranking>(`ranking/${period}`),
      shared<DeputyRecord>('deputies'),
      shared<OrganizationRecord>('organizations'),
      frameIn(period),
    ]);
    const groups = peerGroups(deputiesIn(frame, Object.values(roster.value)), organizations.value, frame);
    const asOf = Math.max(ranking.asOf, organizations.asOf);
    return { generation, asOf, value: { ranking: ranking.value, groups } };
  }

  async function scorecardOf(id: string, period: Period): Promise<AsOf<Scorecard>> {
    const { asOf } = await document<Ranking>(`ranking/${period}`);
    const [own, roster, methodologies, frame] = await Promise.all([
      tallies(id),
      shared<DeputyRecord>('deputies'),
      shared<MethodologyRecord>('methodologies'),
      frameIn(period),
    ]);
    const record = Object.hasOwn(roster.value, id) ? roster.value[id] : undefined;
    const methodology = methodologyFor(frame, Object.values(methodologies.value))?.methodology;
    if (!record || !methodology) throw new Refusal('not_found');
    const value = scorecard({
      methodology,
      deputy: record,
      tallies: own.value.map((tally) => tally.value),
      frame,
    });
    return { generation, asOf, value };
  }

  return { partition, document, shared, periods, deputy, tallies, peers, scorecard: scorecardOf };
}

/** A document as what the fold writes under its key. */
function typed<Value>({ key, asOf, value }: Document): Document<Value> {
  return { key, asOf, value: value as Value };
}
