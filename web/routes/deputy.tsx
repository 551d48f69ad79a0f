import type { DeputyRecord, DistrictRecord, Organizations } from '@esep/domain';
import { civilDateIn, given } from '@esep/domain';
import { chromeOf, councilOf } from '../chrome.ts';
import { DeputyPage } from '../pages/deputy.tsx';
import { LinesPage } from '../pages/lines.tsx';
import { previousPeriod } from '../views/change.ts';
import { deputyView } from '../views/deputy.ts';
import { evidenceFor, lineViews } from '../views/lines.ts';
import { countersRead } from '../views/scorecard.ts';
import type { Visit } from '../visit.ts';
import { contentOf } from '../visit.ts';
import { readDeputy, readNotes, readRankings } from './read-deputy.ts';

type Records<Value> = Readonly<Record<string, Value>>;

/** A deputy's scorecard, explained. Undefined when there is no such deputy. */
export async function deputyPage(visit: Visit) {
  const read = await readPage(visit);
  if (!read) return undefined;
  const { chrome, documents, deputy, period, quarters, cardFor } = read;
  const { deps } = visit;
  const [ranking, previous] = await readRankings(read.place, period);
  const asOf = Math.max(ranking?.asOf ?? 0, documents.get('shared/deputies')?.asOf ?? 0);
  const current = cardFor(period);
  const today = civilDateIn(chrome.council?.timeZone ?? 'Asia/Almaty', deps.now());
  const view = deputyView(
    {
      deputy,
      deputies: contentOf<Records<DeputyRecord>>(documents, 'shared/deputies', {}),
      period,
      quarters,
      today,
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
  const { texts, council } = deps;
  const notes = await readNotes(read, { texts, council, today, quarters }, chrome.speech);
  return <DeputyPage chrome={chrome} view={view} notes={notes} />;
}

const perPage = 100;

/** Everything recorded about a deputy in a period, or what one criterion counts. */
export async function linesPage(visit: Visit) {
  const read = await readPage(visit);
  if (!read) return undefined;
  const { chrome, deputy, period, quarters, cardFor, lines } = read;
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

async function readPage(visit: Visit) {
  const { deps, partition, params, query, language, path } = visit;
  const place = { documents: deps.documents, partition };
  const read = await readDeputy(place, params['deputy'] ?? '', query['period']);
  if (!read) return undefined;
  const { documents } = read;
  return { ...read, place, chrome: chromeOf(deps, language, path, councilOf(documents)) };
}
