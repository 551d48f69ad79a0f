import type {
  ConvocationRecord,
  DeputyRecord,
  DisputeRecord,
  DistrictRecord,
  MethodologyRecord,
  Organizations,
  Period,
  ReplyRecord,
} from '@esep/domain';
import { civilDateIn, given } from '@esep/domain';
import type { Chronicle, PeriodSummary, Ranking, Scorecard, Tally } from '@esep/rating';
import { chronicleOf, defaultPeriod, frameOf, methodologyFor, scorecard, spanOf } from '@esep/rating';
import { DeputyPage } from '../pages/deputy.tsx';
import { LinesPage } from '../pages/lines.tsx';
import { previousPeriod } from '../views/change.ts';
import { deputyView, periodAsked } from '../views/deputy.ts';
import { evidenceFor, linesOf, lineViews } from '../views/lines.ts';
import { asDispute, asReply, noteHashes, noteViews } from '../views/notes.ts';
import { countersRead } from '../views/scorecard.ts';
import type { Opened, Visit } from '../visit.ts';
import { contentOf, open } from '../visit.ts';

type Records<Value> = Readonly<Record<string, Value>>;

/** A deputy's scorecard, explained. Undefined when there is no such deputy. */
export async function deputyPage(visit: Visit) {
  const read = await readDeputy(visit);
  if (!read) return undefined;
  const { opened, deputy, period, quarters, cardFor } = read;
  const { chrome, documents } = opened;
  const { deps } = visit;
  const [ranking, previous] = await readRankings(visit, period);
  const asOf = Math.max(ranking?.asOf ?? 0, documents.get('shared/deputies')?.asOf ?? 0);
  const current = cardFor(period);
  const view = deputyView(
    {
      deputy,
      deputies: contentOf<Records<DeputyRecord>>(documents, 'shared/deputies', {}),
      period,
      quarters,
      today: civilDateIn(chrome.council?.timeZone ?? 'Asia/Almaty', deps.now()),
      council: chrome.council,
      districts: contentOf<Records<DistrictRecord>>(documents, 'shared/districts', {}),
      organizations: contentOf<Organizations>(documents, 'shared/organizations', {}),
      periods: read.periods,
      ranking: ranking?.value,
      previous: previous?.value,
      asOf,
      root: await deps.log.root(deps.council, asOf),
      methodology: current?.methodology,
      card: current?.card,
      before: cardFor(previousPeriod(period))?.card,
      lines: read.lines,
    },
    chrome.speech,
  );
  const notes = await notesOf(visit, read);
  return <DeputyPage chrome={chrome} view={view} notes={notes} />;
}

/** Disputes and replies that touch the period. */
async function notesOf({ deps }: Visit, { opened, deputy, quarters: of }: NonNullable<Read>) {
  const { chrome, documents } = opened;
  const quarters = new Set(of);
  const records = <Value,>(name: string) =>
    Object.values(contentOf<Records<Value>>(documents, `shared/${name}/${deputy.deputy}`, {}));
  const notes = [
    ...records<DisputeRecord>('disputes').map(asDispute),
    ...records<ReplyRecord>('replies').map(asReply),
  ].filter((note) => note.quarters.some((quarter) => quarters.has(quarter)));
  const methodologies = contentOf<Records<MethodologyRecord>>(documents, 'shared/methodologies', {});
  const sources = {
    deputies: { [deputy.deputy]: deputy },
    methodologies: Object.values(methodologies).map(({ methodology }) => methodology),
    texts: await deps.texts.get(deps.council, [...new Set(noteHashes(notes))]),
    today: civilDateIn(chrome.council?.timeZone ?? 'Asia/Almaty', deps.now()),
  };
  return noteViews(notes, sources, chrome.speech);
}

const perPage = 100;

/** Everything recorded about a deputy in a period, or what one criterion counts. */
export async function linesPage(visit: Visit) {
  const read = await readDeputy(visit);
  if (!read) return undefined;
  const { opened, deputy, period, quarters, cardFor, lines } = read;
  const { chrome } = opened;
  const { speech } = chrome;
  const current = cardFor(period);
  const id = visit.query['criterion'];
  const result =
    id === undefined ? undefined : current?.card.criteria.find(({ criterion }) => criterion === id);
  const title = current?.methodology.groups
    .flatMap(({ criteria }) => criteria)
    .find((one) => one.id === id)?.title;
  const chosen = result
    ? evidenceFor(lines, countersRead(result), result.window)
    : lines.filter(({ quarter }) => quarters.includes(quarter));
  const pages = Math.max(1, Math.ceil(chosen.length / perPage));
  const page = pageAsked(visit.query['page'], pages);
  const own = `/${visit.language}/deputies/${deputy.deputy}`;
  const allHref = `${own}/lines?period=${period}`;
  const href = result ? `${allHref}&criterion=${result.criterion}` : allHref;
  const view = {
    name: given(deputy.name, visit.language),
    periodLong: speech.f.periodLong(period),
    deputyHref: `${own}?period=${period}`,
    criterion: result && title ? given(title, visit.language) : undefined,
    allHref,
    lines: lineViews(chosen, speech, result && countersRead(result)).slice(
      (page - 1) * perPage,
      page * perPage,
    ),
    total: chosen.length,
    page,
    pages,
    pageHref: (n: number) => `${href}&page=${n}`,
  };
  return <LinesPage chrome={chrome} view={view} />;
}

/** The page number asked for, kept within what there is. */
export function pageAsked(asked: string | undefined, pages: number): number {
  const page = Number(asked ?? 1);
  return Number.isInteger(page) ? Math.min(Math.max(page, 1), pages) : 1;
}

type Read = Awaited<ReturnType<typeof readDeputy>>;

async function readDeputy(visit: Visit) {
  const { deps, partition, params, query } = visit;
  const id = params['deputy'] ?? '';
  const keys = ['convocations', 'deputies', 'districts', 'organizations', 'methodologies', 'months'].map(
    (name) => `shared/${name}`,
  );
  const said = [`shared/disputes/${id}`, `shared/replies/${id}`];
  const opened = await open(visit, [...keys, ...said, 'periods']);
  const { documents } = opened;
  const deputies = contentOf<Records<DeputyRecord>>(documents, 'shared/deputies', {});
  const deputy = Object.hasOwn(deputies, id) ? deputies[id] : undefined;
  if (!deputy) return undefined;
  const periods = contentOf<readonly PeriodSummary[]>(documents, 'periods', []);
  const period = periodAsked(query['period'], periods, defaultPeriod(periods)) ?? yearOf(deputy);
  const [tallies, lines] = await Promise.all([
    deps.documents.query(partition, `tally/${id}/`),
    deps.documents.query(partition, `line/${id}/`),
  ]);
  const chronicle = chronicleOf(
    contentOf<Records<boolean>>(documents, 'shared/months', {}),
    contentOf<Records<ConvocationRecord>>(documents, 'shared/convocations', {}),
  );
  const own = tallies.map(({ value }) => value as unknown as Tally);
  const cardFor = cards(deputy, opened, own, chronicle);
  const quarters = spanOf(period, chronicle)?.quarters ?? [];
  return { opened, deputy, period, quarters, periods, lines: linesOf(lines), cardFor };
}

/** Before there is any period: the year in which the mandate began. */
function yearOf({ mandates }: DeputyRecord): Period {
  return mandates.at(-1)?.from.slice(0, 4) ?? '2000';
}

/** Scorecards are not kept: they are computed from the tallies, as `verify` does. */
function cards(deputy: DeputyRecord, { documents }: Opened, tallies: readonly Tally[], chronicle: Chronicle) {
  const methodologies = contentOf<Records<MethodologyRecord>>(documents, 'shared/methodologies', {});
  return (period: Period): { card: Scorecard; methodology: MethodologyRecord['methodology'] } | undefined => {
    const frame = frameOf(period, chronicle);
    const methodology = frame && methodologyFor(frame, Object.values(methodologies))?.methodology;
    return methodology && { methodology, card: scorecard({ methodology, deputy, tallies, frame }) };
  };
}

async function readRankings({ deps, partition }: Visit, period: Period) {
  const keys = [`ranking/${period}`, `ranking/${previousPeriod(period)}`];
  const documents = await deps.documents.get(partition, keys);
  return keys.map((key) => {
    const document = documents.get(key);
    return document?.value ? { asOf: document.asOf, value: document.value as unknown as Ranking } : undefined;
  });
}
