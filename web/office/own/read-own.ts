import type {
  AppealRow,
  CivilDate,
  CouncilRecord,
  DeputyRecord,
  DistrictRecord,
  EditionRecord,
  FrozenRow,
  Language,
  Organizations,
} from '@esep/domain';
import type { LedgerStore, TextReader } from '@esep/ledger';
import type { Ranking } from '@esep/rating';
import { speechIn } from '../../locales/speech.ts';
import { type DeputyPlace, readDeputy, readNotes, readRankings } from '../../routes/read-deputy.ts';
import { previousPeriod } from '../../views/change.ts';
import { deputyView } from '../../views/deputy.ts';
import { periodLinks } from '../../views/periods.ts';
import { contentOf } from '../../visit.ts';

type Records<Value> = Readonly<Record<string, Value>>;

export interface OwnPlace extends DeputyPlace {
  readonly texts: TextReader;
  readonly ledger: Pick<LedgerStore, 'read'>;
  readonly council: string;
  readonly today: CivilDate;
  /** Appeals that wait, of everybody. */
  readonly openAppeals: readonly AppealRow[];
}

/** An edition of the period, with the deputy's own row of it and of nobody else. */
export interface OwnEdition {
  readonly record: EditionRecord;
  readonly row: FrozenRow | undefined;
}

export type OwnRead = NonNullable<Awaited<ReturnType<typeof readOwn>>>;

/**
 * What a deputy sees of the own figures. Without a period it is that of the edition which is shown for disputes, else the one
 * that the front page shows. Undefined when there is no such deputy.
 */
export async function readOwn(place: OwnPlace, language: Language, id: string, asked: string | undefined) {
  const speech = speechIn(language);
  const running = await previewedPeriod(place);
  const read = await readDeputy(place, id, asked ?? running);
  if (!read) return undefined;
  const { documents, deputy, period, quarters, periods, cardFor, lines } = read;
  const [ranking, previous] = await readRankings(place, period);
  const current = cardFor(period);
  const view = deputyView(
    {
      deputy,
      deputies: contentOf<Records<DeputyRecord>>(documents, 'shared/deputies', {}),
      period,
      quarters,
      today: place.today,
      council: contentOf<{ council?: CouncilRecord }>(documents, 'shared/council', {}).council,
      districts: contentOf<Records<DistrictRecord>>(documents, 'shared/districts', {}),
      organizations: contentOf<Organizations>(documents, 'shared/organizations', {}),
      periods,
      ranking: ranking?.value,
      previous: previous?.value,
      asOf: ranking?.asOf ?? 0,
      root: undefined,
      methodology: current?.methodology,
      card: current?.card,
      before: cardFor(previousPeriod(period))?.card,
      lines,
    },
    speech,
  );
  const editions = Object.values(contentOf<Records<EditionRecord>>(documents, 'shared/editions', {}));
  return {
    read,
    view,
    links: periodLinks(periods, period, speech, (one) => `/${language}/office/own?period=${one}`),
    edition: await ownEdition(place, editions, period, id),
    liveRow: ownRow(ranking?.value, id),
    notes: await readNotes(read, place, speech),
    appeals: place.openAppeals
      .filter((row) => row.deputy === id)
      .sort((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : 1)),
  };
}

async function previewedPeriod({ documents, partition }: DeputyPlace): Promise<string | undefined> {
  const found = await documents.get(partition, ['shared/editions']);
  const editions = contentOf<Records<EditionRecord>>(found, 'shared/editions', {});
  return Object.values(editions)
    .filter(({ published }) => !published)
    .sort((a, b) => b.previewed.seq - a.previewed.seq)[0]?.period;
}

async function ownEdition(
  { ledger, council }: OwnPlace,
  editions: readonly EditionRecord[],
  period: string,
  id: string,
): Promise<OwnEdition | undefined> {
  const [record] = editions.filter((one) => one.period === period).sort((a, b) => b.number - a.number);
  if (!record) return undefined;
  const { seq } = record.published ?? record.previewed;
  const [recorded] = await ledger.read(council, seq - 1, 1);
  const rows = (recorded?.entry.body['rows'] ?? []) as unknown as readonly FrozenRow[];
  return { record, row: rows.find(({ deputy }) => deputy === id) };
}

function ownRow(ranking: Ranking | undefined, id: string) {
  return ranking?.rows.find(({ deputy }) => deputy === id);
}
