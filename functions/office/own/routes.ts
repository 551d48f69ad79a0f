import { evidenceOf, lineViews, ownLinesPage, ownPage, speechIn } from '@esep/web';
import type { Area } from '../route.ts';
import type { OfficeVisit } from '../visit.ts';
import { readOwnOf } from './read.ts';
import { say, showSay } from './say.ts';

/** A deputy's own page. No address names a deputy: it is always the one who signed in. */
export const own: Area = () => [
  { method: 'GET', path: '/own', act: 'own.read', handle: showOwn },
  { method: 'GET', path: '/own/lines', act: 'own.read', handle: showLines },
  { method: 'GET', path: '/own/dispute', act: 'own.write', handle: (visit) => showSay(visit, 'dispute') },
  { method: 'POST', path: '/own/dispute', act: 'own.write', handle: (visit) => say(visit, 'dispute') },
  { method: 'GET', path: '/own/reply', act: 'own.write', handle: (visit) => showSay(visit, 'reply') },
  { method: 'POST', path: '/own/reply', act: 'own.write', handle: (visit) => say(visit, 'reply') },
];

async function showOwn(visit: OfficeVisit): Promise<Response> {
  const { read: _, ...view } = await readOwnOf(visit, visit.query['period']);
  return visit.page(ownPage(visit.language, view));
}

/** Every entry behind a criterion, or of the period. */
async function showLines(visit: OfficeVisit): Promise<Response> {
  const { language } = visit;
  const { read, view } = await readOwnOf(visit, visit.query['period']);
  const { period, quarters, lines, cardFor } = read;
  const criterion = view.groups
    .flatMap(({ criteria }) => criteria)
    .find(({ id }) => id === visit.query['criterion']);
  const result = cardFor(period)?.card.criteria.find((one) => one.criterion === criterion?.id);
  const chosen = result ? evidenceOf(lines, result) : lines.filter((one) => quarters.includes(one.quarter));
  const title = criterion?.title ?? speechIn(language).f.periodLong(period);
  const views = lineViews(chosen, speechIn(language));
  return visit.page(ownLinesPage(language, { title, period, lines: views }));
}
