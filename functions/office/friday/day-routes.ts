import { randomUUID } from 'node:crypto';
import { type CivilDate, isCivilDate, quarterOf, Refusal, shiftQuarter } from '@esep/domain';
import { changeDesk, countVisitor, toggleBooked } from '@esep/intake';
import { dayPage } from '@esep/web';
import type { OfficeRoute } from '../route.ts';
import type { OfficeVisit } from '../visit.ts';
import { printCards } from './cards.ts';
import { nextDay, readDay, receptionIn } from './day.ts';

export const dayPath = '/receptions/day/:date{\\d{4}-\\d{2}-\\d{2}}';

/** Throws `Refusal` `not_found` for what is no day of the calendar. */
export function dateOf({ params }: OfficeVisit): CivilDate {
  const date = params['date'] ?? '';
  if (!isCivilDate(date)) throw new Refusal('not_found');
  return date;
}

export const dayRoutes: readonly OfficeRoute[] = [
  {
    method: 'GET',
    path: '/receptions/day',
    act: 'receptions.run',
    async handle(visit) {
      const view = await visit.look();
      const quarter = quarterOf(view.today);
      const on = await nextDay(view, [shiftQuarter(quarter, -1), quarter, shiftQuarter(quarter, 1)]);
      return visit.redirect(`/receptions/day/${on}`);
    },
  },
  {
    method: 'GET',
    path: dayPath,
    act: 'receptions.run',
    async handle(visit) {
      const day = await readDay(visit, dateOf(visit));
      const { csrf } = visit.session;
      const focused = visit.query['at'];
      return visit.page(dayPage(visit.language, { day, csrf, turn: randomUUID(), focused }));
    },
  },
  { method: 'POST', path: `${dayPath}/tap`, act: 'receptions.run', handle: tap },
  {
    method: 'POST',
    path: `${dayPath}/cards`,
    act: 'receptions.run',
    async handle(visit) {
      const on = dateOf(visit);
      const day = await readDay(visit, on);
      refuseFuture(on, day.today);
      const chosen = visit.form.text('reception');
      const receptions = chosen === '' ? day.receptions : [receptionIn(day, chosen)];
      return printCards(
        visit,
        receptions.filter(({ status }) => status === 'scheduled' || status === 'held'),
      );
    },
  },
];

/** One visitor more or fewer, or somebody who booked has come: `r-1 +`, `r-1 -`, `r-1 10:15`. */
async function tap(visit: OfficeVisit): Promise<Response> {
  const { deps, form } = visit;
  const on = dateOf(visit);
  const [reception = '', what = ''] = form.text('tap').split(' ');
  const day = await readDay(visit, on);
  refuseFuture(on, day.today);
  if (receptionIn(day, reception).status !== 'scheduled') {
    throw new Refusal('reception_closed', '/reception', { reception });
  }
  const change = what === '+' ? countVisitor(1) : what === '-' ? countVisitor(-1) : toggleBooked(what);
  await changeDesk(deps, deps.council, { on, reception, turn: form.text('turn'), change });
  return visit.redirect(`/receptions/day/${on}?at=${encodeURIComponent(`${reception} ${what}`)}`);
}

export function refuseFuture(date: CivilDate, today: CivilDate): void {
  if (date > today) throw new Refusal('date_in_future', '/date', { date, today });
}
