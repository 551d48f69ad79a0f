import { given, Refusal } from '@esep/domain';
import {
  exportsPage,
  exportWords,
  type ReadRanking,
  rankingTable,
  readCards,
  readPeriods,
  readRanking,
  registerTitles,
  scorecardTable,
  sessionPaper,
  speechIn,
} from '@esep/web';
import { byLabel } from '../choices.ts';
import { registers } from '../registers/registers.ts';
import { findLines } from '../registers/rows.ts';
import { indexOf } from '../registers/subject-index.ts';
import type { Area, OfficeRoute } from '../route.ts';
import type { OfficeVisit } from '../visit.ts';
import { answerTables, paperHead } from './answer.ts';
import { daysOf, entriesAsked, mostAtOnce, registerAsked } from './asked.ts';
import { makeEntries } from './entries.ts';
import { askExport, cancelExport, recentExports, showExport, takeFile } from './jobs.ts';
import { fileId } from './kept-files.ts';
import { makeRegister } from './registers.ts';

const get = (path: string, handle: OfficeRoute['handle']): OfficeRoute => ({
  method: 'GET',
  path,
  act: 'sheets.out',
  handle,
});

const job = '/exports/jobs/:job{[0-9]{8}-[0-9a-f]{16}}';

/**
 * What leaves the office as a workbook, as CSV or on paper. A ranking and its scorecards are as long as the council has deputies, and come
 * at once; entries and registers grow with the years, and above `mostAtOnce` a job makes their file.
 */
export const exports: Area = () => [
  get('/exports', showExports),
  get('/exports/ranking', takeRanking),
  get('/exports/scorecards', takeScorecards),
  get('/exports/session', showSession),
  get('/exports/registers/:register{[a-z-]+}', takeRegister),
  get('/exports/entries/:kind{[a-z.-]+}', takeEntries),
  get(job, showExport),
  { method: 'POST', path: `${job}/cancel`, act: 'sheets.out', handle: cancelExport },
  get(`/exports/files/:file{${fileId}}`, takeFile),
];

async function showExports(visit: OfficeVisit): Promise<Response> {
  const { deps, language, query } = visit;
  const { periods, usual } = await readPeriods(deps, await visit.partition());
  const all = periods.map(({ period }) => period);
  const period = all.find((one) => one === query['period']) ?? usual;
  const asked = period && (await readRanking(deps, await visit.partition(), period, speechIn(language)));
  const rows = asked ? [...asked.view.rows, ...asked.view.unranked] : [];
  const days = daysOf(query);
  const index = indexOf(deps);
  const [made] = await Promise.all([recentExports(visit), index.sync()]);
  const kinds = [...index.counting(days)].flatMap(([name, rows]) => {
    const kind = deps.registry.kinds.get(name);
    return kind ? [{ id: name, title: given(kind.title, language), rows }] : [];
  });
  return visit.page(
    exportsPage(language, {
      period,
      periods: all,
      deputies: byLabel(
        visit,
        rows.map(({ deputy, name }) => ({ value: deputy, label: name })),
      ),
      registers: registers.map(({ id }) => ({ id, title: registerTitles[id][language] })),
      kinds: kinds.sort((a, b) => a.title.localeCompare(b.title, language)),
      days: { from: days['from'] ?? '', to: days['to'] ?? '' },
      made,
    }),
  );
}

async function rankingAsked(visit: OfficeVisit): Promise<ReadRanking> {
  const { deps, language, query } = visit;
  const found = await readRanking(deps, await visit.partition(), query['period'] ?? '', speechIn(language));
  if (!found) throw new Refusal('not_found');
  return found;
}

async function takeRanking(visit: OfficeVisit): Promise<Response> {
  if (visit.query['as'] === 'print') return showSession(visit);
  const { language } = visit;
  const ranking = await rankingAsked(visit);
  const { period, periodLong, asOf } = ranking.view;
  return answerTables(visit, {
    tables: [rankingTable(ranking, speechIn(language))],
    file: `esep-ranking-${period}-${language}`,
    source: {
      what: `${exportWords[language].ranking}, ${periodLong}`,
      asOf,
      publicPath: `/${language}/rankings/${period}`,
    },
  });
}

async function takeScorecards(visit: OfficeVisit): Promise<Response> {
  if (visit.query['as'] === 'print') return showSession(visit);
  const { deps, language, query } = visit;
  const speech = speechIn(language);
  const words = exportWords[language];
  const ranking = await rankingAsked(visit);
  const deputy = query['deputy'] || undefined;
  const cards = await readCards(deps, await visit.partition(), ranking, speech, deputy);
  if (cards.length === 0) throw new Refusal('not_found');
  const { period, periodLong, asOf } = ranking.view;
  const [first] = cards;
  const name = deputy === undefined ? words.scorecards : `${words.scorecard}: ${first?.name}`;
  return answerTables(visit, {
    tables: [scorecardTable(cards, deputy === undefined ? words.scorecards : words.scorecard, speech)],
    file: `esep-${deputy === undefined ? 'scorecards' : `scorecard-${first?.deputy.deputy}`}-${period}-${language}`,
    source: {
      what: `${name}, ${periodLong}`,
      asOf,
      publicPath:
        deputy === undefined
          ? `/${language}/rankings/${period}`
          : `/${language}/deputies/${first?.deputy.deputy}?period=${period}`,
    },
  });
}

/** Ranking and scorecards on paper: all of it, or what was asked to be printed. */
async function showSession(visit: OfficeVisit): Promise<Response> {
  const { deps, language, query, path } = visit;
  const speech = speechIn(language);
  const words = exportWords[language];
  const ranking = await rankingAsked(visit);
  const { view, chair } = ranking;
  const showsRanking = !path.endsWith('/scorecards');
  const deputy = query['deputy'] || undefined;
  const cards = path.endsWith('/ranking')
    ? []
    : await readCards(deps, await visit.partition(), ranking, speech, deputy);
  if (!showsRanking && cards.length === 0) throw new Refusal('not_found');
  const title = showsRanking ? words.officeReport : deputy === undefined ? words.scorecards : words.scorecard;
  const { t } = speech;
  const head = await paperHead(visit, { title, period: view.periodLong, asOf: view.asOf });
  const remarks = [
    ...(view.trial ? [t.ranking.trial] : []),
    ...(view.provisional ? [t.ranking.provisional] : []),
    ...(view.methodology ? [] : [t.ranking.noMethodology]),
  ];
  const source = [
    ...head.source,
    ...(view.methodology ? [t.ranking.methodology(view.methodology)] : []),
    `${words.address}: ${deps.baseUrl}/${language}/rankings/${view.period}`,
  ];
  const paper = {
    head: { ...head, remarks, source, chair, signed: true },
    ...{ ranking, showsRanking, cards },
    backHref: visit.href(`/exports?period=${view.period}`),
  };
  return visit.page(sessionPaper(paper, speech));
}

async function takeEntries(visit: OfficeVisit): Promise<Response> {
  const asked = await entriesAsked(visit);
  if (asked.size > mostAtOnce) return askExport(visit, asked);
  return answerTables(visit, await makeEntries(visit, asked));
}

async function takeRegister(visit: OfficeVisit): Promise<Response> {
  const asked = await registerAsked(visit);
  const { lines } = await findLines(visit, asked.id, asked.filters);
  if (lines.length > mostAtOnce) return askExport(visit, asked);
  return answerTables(visit, await makeRegister(visit, asked));
}
