import { disputesBoard } from '@esep/boards';
import type {
  DeputyRecord,
  DisputeRecord,
  EditionRecord,
  FrozenRow,
  MethodologyRecord,
  OpenDispute,
  Period,
} from '@esep/domain';
import { openDisputesOf, Refusal } from '@esep/domain';
import { sharedKey } from '@esep/ledger';
import type { PeriodSummary, Ranking } from '@esep/rating';
import {
  asDispute,
  type EditionBody,
  type NoteView,
  noteHashes,
  noteViews,
  type PeriodLine,
  type PeriodState,
  rankingDiffers,
  speechIn,
} from '@esep/web';
import type { OfficeVisit } from '../visit.ts';

type Records<Value> = Readonly<Record<string, Value>>;

/** Folded documents by key, as of one moment. */
export async function documentsOf(visit: OfficeVisit, keys: readonly string[]) {
  const found = await visit.deps.documents.get(await visit.partition(), keys);
  return <Value>(key: string, fallback: Value): Value =>
    (found.get(key)?.value as Value | null | undefined) ?? fallback;
}

/** The body of the entry that holds an edition. */
export async function bodyOf({ deps }: OfficeVisit, seq: number): Promise<EditionBody> {
  const [recorded] = await deps.ledger.read(deps.council, seq - 1, 1);
  if (!recorded) throw new Refusal('not_found');
  // What the record of an edition points to was let in as one; a body is JSON to the compiler.
  return recorded.entry.body as unknown as EditionBody;
}

/** The newest edition of each period. */
function newestByPeriod(editions: Records<EditionRecord>): ReadonlyMap<Period, EditionRecord> {
  const newest = new Map<Period, EditionRecord>();
  for (const one of Object.values(editions)) {
    const known = newest.get(one.period);
    if (!known || known.number < one.number) newest.set(one.period, one);
  }
  return newest;
}

/** Periods with what stands in the way of their edition, newest first; those that run come without a step. */
export async function readPeriods(visit: OfficeVisit) {
  const content = await documentsOf(visit, ['periods', sharedKey('editions')]);
  const summaries = content<readonly PeriodSummary[]>('periods', []);
  const newest = newestByPeriod(content<Records<EditionRecord>>(sharedKey('editions'), {}));
  const rankings = await documentsOf(
    visit,
    summaries.map(({ period }) => `ranking/${period}`),
  );
  const view = await visit.look();
  const open = await view.collection<OpenDispute>('disputes/open');
  const lines = await Promise.all(
    summaries.map(async (summary): Promise<PeriodLine> => {
      const edition = newest.get(summary.period);
      const ranking = rankings<Ranking | undefined>(`ranking/${summary.period}`, undefined);
      return {
        period: summary.period,
        ...(edition ? { edition } : {}),
        state: await stateOf(visit, summary, edition, ranking),
        openDisputes: (await openDisputesOf(summary.period, view)).length,
      };
    }),
  );
  return { lines, openDisputes: Object.keys(open).length };
}

async function stateOf(
  visit: OfficeVisit,
  { status, ranked }: PeriodSummary,
  edition: EditionRecord | undefined,
  ranking: Ranking | undefined,
): Promise<PeriodState> {
  if (edition?.published) {
    const { rows } = await bodyOf(visit, edition.published.seq);
    return rankingDiffers(rows, ranking) ? 'changed' : 'unchanged';
  }
  if (edition) return 'previewed';
  if (status !== 'closed') return 'running';
  if (ranking?.trial) return 'trial';
  return ranked ? 'ready' : 'unranked';
}

/** What a preview would freeze, and the edition before. Throws `Refusal` `not_found` for a period without a ranking. */
export async function readPreview(visit: OfficeVisit, period: Period) {
  const key = `ranking/${period}`;
  const content = await documentsOf(visit, [key, sharedKey('editions'), sharedKey('deputies')]);
  const ranking = content<Ranking | undefined>(key, undefined);
  if (!ranking) throw new Refusal('not_found');
  const edition = newestByPeriod(content<Records<EditionRecord>>(sharedKey('editions'), {})).get(period);
  const before: { edition: string; rows: readonly FrozenRow[] } | undefined = edition?.published && {
    edition: edition.edition,
    rows: (await bodyOf(visit, edition.published.seq)).rows,
  };
  return {
    period,
    ranking,
    ...(before ? { before } : {}),
    deputies: content<Records<DeputyRecord>>(sharedKey('deputies'), {}),
    today: (await visit.look()).today,
  };
}

/** An edition with all that its page shows. Throws `Refusal` `not_found`. */
export async function readEdition(visit: OfficeVisit, id: string) {
  const keys = ['editions', 'deputies', 'methodologies'].map(sharedKey);
  const content = await documentsOf(visit, keys);
  const editions = content<Records<EditionRecord>>(sharedKey('editions'), {});
  const record = Object.hasOwn(editions, id) ? editions[id] : undefined;
  if (!record) throw new Refusal('not_found');
  const body = await bodyOf(visit, (record.published ?? record.previewed).seq);
  const live = await documentsOf(visit, [`ranking/${record.period}`]);
  const methodologies = content<Records<MethodologyRecord>>(sharedKey('methodologies'), {});
  const view = await visit.look();
  return {
    record,
    body,
    editions,
    deputies: content<Records<DeputyRecord>>(sharedKey('deputies'), {}),
    methodology: methodologies[body.methodology]?.methodology,
    live: live<Ranking | undefined>(`ranking/${record.period}`, undefined),
    today: view.today,
    disputes: record.published ? [] : await openDisputesOf(record.period, view),
  };
}

/** Every dispute in words, those that wait first. */
export async function readDisputes(visit: OfficeVisit) {
  const reader = await visit.reader();
  const board = await disputesBoard.read(reader, {});
  const views = await notesFor(visit, [...(board?.open ?? []), ...(board?.answered ?? [])]);
  return {
    open: views.filter(({ isOpen }) => isOpen),
    answered: views.filter(({ isOpen }) => !isOpen),
  };
}

/** Disputes as pages show them, in the given order. */
export async function notesFor(
  visit: OfficeVisit,
  disputes: readonly DisputeRecord[],
): Promise<readonly NoteView[]> {
  const content = await documentsOf(visit, ['deputies', 'methodologies'].map(sharedKey));
  const methodologies = content<Records<MethodologyRecord>>(sharedKey('methodologies'), {});
  const notes = disputes.map(asDispute);
  const sources = {
    deputies: content<Records<DeputyRecord>>(sharedKey('deputies'), {}),
    methodologies: Object.values(methodologies).map(({ methodology }) => methodology),
    texts: await visit.deps.texts.get(visit.deps.council, [...new Set(noteHashes(notes))]),
    today: (await visit.look()).today,
  };
  return notes.flatMap((note) => noteViews([note], sources, speechIn(visit.language)));
}

/** One dispute with what may answer it. Throws `Refusal` `not_found`. */
export async function readDispute(visit: OfficeVisit, id: string) {
  const reader = await visit.reader();
  const record = (await reader.rows<DisputeRecord>('disputes')).find(({ dispute }) => dispute === id);
  if (!record) throw new Refusal('not_found');
  const [note] = await notesFor(visit, [record]);
  if (!note) throw new Refusal('not_found');
  const isOpen = record.answer === undefined;
  return { record, note, isOpen, deferrable: isOpen ? await editionsThatWait(visit, id) : [] };
}

/** Editions that are shown to the deputies and would wait for this dispute's answer. */
async function editionsThatWait(visit: OfficeVisit, dispute: string): Promise<readonly string[]> {
  const view = await visit.look();
  const editions = Object.values(await view.collection<EditionRecord>('editions'));
  const waiting: string[] = [];
  for (const { edition, period, published } of editions) {
    if (published) continue;
    const open = await openDisputesOf(period, view);
    if (open.some((one) => one.dispute === dispute && !one.deferred.includes(edition))) waiting.push(edition);
  }
  return waiting;
}
