import { randomUUID } from 'node:crypto';
import { Refusal } from '@esep/domain';
import { book, changeDesk, freeTime, keepName } from '@esep/intake';
import { bookingPage, type DayReception, fridayWords } from '@esep/web';
import type { OfficeRoute } from '../route.ts';
import type { OfficeVisit } from '../visit.ts';
import { readDay, receptionIn } from './day.ts';
import { scheduledReception } from './printing-routes.ts';

const path = '/receptions/:reception{[a-z0-9][a-z0-9-]*}/booking';

export const bookingRoutes: readonly OfficeRoute[] = [
  { method: 'GET', path, act: 'receptions.run', handle: (visit) => shown(visit, {}) },
  { method: 'POST', path, act: 'receptions.run', handle: bookTime },
  { method: 'POST', path: `${path}/free`, act: 'receptions.run', handle: freeUp },
];

interface Typed {
  readonly at?: string;
  readonly name?: string;
  readonly note?: string;
  readonly error?: string;
}

async function bookTime(visit: OfficeVisit): Promise<Response> {
  const { deps, form, language } = visit;
  const { reception, on, one } = await opened(visit);
  const at = form.text('at');
  const typed = { at, name: form.text('name').slice(0, 60), note: form.text('note').slice(0, 200) };
  if (!one.slots.some((slot) => slot.at === at)) {
    return shown(visit, { ...typed, error: fridayWords[language].notATime }, 422);
  }
  try {
    const turn = form.text('turn');
    await changeDesk(deps, deps.council, { on, reception, turn, change: book(at) });
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'time_taken') throw error;
    return shown(visit, { ...typed, error: fridayWords[language].notATime }, 422);
  }
  const by = { ...(typed.name ? { name: typed.name } : {}), ...(typed.note ? { note: typed.note } : {}) };
  await keepName(deps, deps.council, { on, reception, at, by });
  return visit.redirect(`/receptions/${reception}/booking`, 'saved');
}

async function freeUp(visit: OfficeVisit): Promise<Response> {
  const { deps, form } = visit;
  const { reception, on } = await opened(visit);
  const at = form.text('at');
  await changeDesk(deps, deps.council, { on, reception, turn: form.text('turn'), change: freeTime(at) });
  await keepName(deps, deps.council, { on, reception, at, by: {} });
  return visit.redirect(`/receptions/${reception}/booking`, 'deleted');
}

/** Throws `Refusal` `day_is_over` or `reception_closed`: nobody books what is past. */
async function opened(visit: OfficeVisit) {
  const { reception, on } = await scheduledReception(visit);
  const day = await readDay(visit, on);
  const one = receptionIn(day, reception);
  if (on < day.today) throw new Refusal('day_is_over');
  if (one.status !== 'scheduled') throw new Refusal('reception_closed', '/reception', { reception });
  return { reception, on, one };
}

async function shown(visit: OfficeVisit, typed: Typed, status: 200 | 422 = 200): Promise<Response> {
  const { reception, on } = await scheduledReception(visit);
  const day = await readDay(visit, on);
  const one: DayReception = receptionIn(day, reception);
  const isOpen = one.status === 'scheduled' && on >= day.today;
  const { csrf } = visit.session;
  return visit.page(
    bookingPage(visit.language, { on, one, isOpen, typed, csrf, turn: randomUUID() }),
    status,
  );
}
