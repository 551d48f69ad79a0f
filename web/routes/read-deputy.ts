import type {
  CivilDate,
  ConvocationRecord,
  DeputyRecord,
  DisputeRecord,
  MethodologyRecord,
  Period,
  ReplyRecord,
} from '@esep/domain';
import type { Document, DocumentReader, Partition, TextReader } from '@esep/ledger';
import type { Chronicle, PeriodSummary, Ranking, Scorecard, Tally } from '@esep/rating';
import { chronicleOf, defaultPeriod, frameOf, methodologyFor, scorecard, spanOf } from '@esep/rating';
import { councilKey } from '../chrome.ts';
import type { Speech } from '../locales/speech.ts';
import { previousPeriod } from '../views/change.ts';
import { periodAsked } from '../views/deputy.ts';
import { linesOf } from '../views/lines.ts';
import { asDispute, asReply, noteHashes, noteViews } from '../views/notes.ts';
import { contentOf } from '../visit.ts';

type Records<Value> = Readonly<Record<string, Value>>;
type Documents = ReadonlyMap<string, Document>;

export interface DeputyPlace {
  readonly documents: DocumentReader;
  readonly partition: Partition;
}

export type DeputyRead = NonNullable<Awaited<ReturnType<typeof readDeputy>>>;

/** What pages show of a deputy, and the scorecard of any period. Undefined when there is no such deputy. */
export async function readDeputy(place: DeputyPlace, id: string, asked: string | undefined) {
  const { partition } = place;
  const keys = [
    'convocations',
    'deputies',
    'districts',
    'editions',
    'organizations',
    'methodologies',
    'months',
    `disputes/${id}`,
    `replies/${id}`,
  ].map((name) => `shared/${name}`);
  const documents = await place.documents.get(partition, [councilKey, ...keys, 'periods']);
  const deputies = contentOf<Records<DeputyRecord>>(documents, 'shared/deputies', {});
  const deputy = Object.hasOwn(deputies, id) ? deputies[id] : undefined;
  if (!deputy) return undefined;
  const periods = contentOf<readonly PeriodSummary[]>(documents, 'periods', []);
  const period = periodAsked(asked, periods, defaultPeriod(periods)) ?? yearOf(deputy);
  const [tallies, lines] = await Promise.all([
    place.documents.query(partition, `tally/${id}/`),
    place.documents.query(partition, `line/${id}/`),
  ]);
  const chronicle = chronicleOf(
    contentOf<Records<boolean>>(documents, 'shared/months', {}),
    contentOf<Records<ConvocationRecord>>(documents, 'shared/convocations', {}),
  );
  const own = tallies.map(({ value }) => value as unknown as Tally);
  const cardFor = cards(deputy, documents, own, chronicle);
  const quarters = spanOf(period, chronicle)?.quarters ?? [];
  return { documents, deputy, period, quarters, periods, lines: linesOf(lines), cardFor };
}

/** Before there is any period: the year in which the mandate began. */
function yearOf({ mandates }: DeputyRecord): Period {
  return mandates.at(-1)?.from.slice(0, 4) ?? '2000';
}

/** Scorecards are not kept: they are computed from the tallies, as `verify` does. */
function cards(deputy: DeputyRecord, documents: Documents, tallies: readonly Tally[], chronicle: Chronicle) {
  const methodologies = contentOf<Records<MethodologyRecord>>(documents, 'shared/methodologies', {});
  return (period: Period): { card: Scorecard; methodology: MethodologyRecord['methodology'] } | undefined => {
    const frame = frameOf(period, chronicle);
    const methodology = frame && methodologyFor(frame, Object.values(methodologies))?.methodology;
    return methodology && { methodology, card: scorecard({ methodology, deputy, tallies, frame }) };
  };
}

/** The ranking of the period and of the one before it. */
export async function readRankings({ documents, partition }: DeputyPlace, period: Period) {
  const keys = [`ranking/${period}`, `ranking/${previousPeriod(period)}`];
  const found = await documents.get(partition, keys);
  return keys.map((key) => {
    const document = found.get(key);
    return document?.value ? { asOf: document.asOf, value: document.value as unknown as Ranking } : undefined;
  });
}

/** Disputes and replies of a deputy; with `quarters`, those that touch one of them. */
export async function readNotes(
  { documents, deputy }: DeputyRead,
  sources: {
    readonly texts: TextReader;
    readonly council: string;
    readonly today: CivilDate;
    readonly quarters?: readonly string[];
  },
  speech: Speech,
) {
  const { texts, council, today, quarters } = sources;
  const records = <Value>(name: string) =>
    Object.values(contentOf<Records<Value>>(documents, `shared/${name}/${deputy.deputy}`, {}));
  const notes = [
    ...records<DisputeRecord>('disputes').map(asDispute),
    ...records<ReplyRecord>('replies').map(asReply),
  ].filter((note) => quarters === undefined || note.quarters.some((quarter) => quarters.includes(quarter)));
  const methodologies = contentOf<Records<MethodologyRecord>>(documents, 'shared/methodologies', {});
  const words = {
    deputies: { [deputy.deputy]: deputy },
    methodologies: Object.values(methodologies).map(({ methodology }) => methodology),
    texts: await texts.get(council, [...new Set(noteHashes(notes))]),
    today,
  };
  return noteViews(notes, words, speech);
}
