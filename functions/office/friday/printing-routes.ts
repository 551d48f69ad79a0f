import { type CivilDate, type ReceptionState, Refusal, requireReception } from '@esep/domain';
import { printingsOf, voidInvitations } from '@esep/intake';
import { authorOf } from '@esep/staff';
import { fridayWords, printingsPage } from '@esep/web';
import { folded } from '../record.ts';
import type { OfficeRoute } from '../route.ts';
import type { OfficeVisit } from '../visit.ts';
import { readDay, receptionIn } from './day.ts';

const path = '/receptions/:reception{[a-z0-9][a-z0-9-]*}/cards';

export const printingRoutes: readonly OfficeRoute[] = [
  { method: 'GET', path, act: 'receptions.run', handle: (visit) => shown(visit) },
  {
    method: 'POST',
    path: `${path}/void`,
    act: 'receptions.run',
    async handle(visit) {
      const { deps, form, session } = visit;
      const { reception } = await scheduledReception(visit);
      const cards = form.text('cards');
      const printings = await printingsOf(deps.vault, deps.council, reception);
      if (!printings.some((one) => one.cards === cards)) throw new Refusal('cards_unknown', '/cards');
      // Ids of fields are made of their names: each printing on the page has its own.
      const reason = form.entries.find(([name]) => /^reason-\d+$/.test(name))?.[1] ?? '';
      if (reason === '')
        return shown(visit, { cards, error: fridayWords[visit.language].reasonMissing }, 422);
      await voidInvitations(deps, deps.council, { cards, reason, by: authorOf(session.person) });
      await folded(visit, await deps.ledger.size(deps.council));
      return visit.redirect(`/receptions/${reception}/cards`, 'withdrawn');
    },
  },
];

/** The reception of the address. Throws `Refusal` `not_found` when it is on no schedule. */
export async function scheduledReception(
  visit: OfficeVisit,
): Promise<{ readonly reception: string; readonly on: CivilDate; readonly state: ReceptionState }> {
  const reception = visit.params['reception'] ?? '';
  const state = await requireReception(reception, await visit.look()).catch((error: unknown) => {
    throw error instanceof Refusal ? new Refusal('not_found') : error;
  });
  return { reception, on: state.scheduled.on, state };
}

async function shown(
  visit: OfficeVisit,
  wrong?: { readonly cards: string; readonly error: string },
  status: 200 | 422 = 200,
): Promise<Response> {
  const { deps, session, language } = visit;
  const { reception, on } = await scheduledReception(visit);
  const day = await readDay(visit, on);
  const printings = await printingsOf(deps.vault, deps.council, reception);
  const one = receptionIn(day, reception);
  return visit.page(printingsPage(language, { on, one, printings, csrf: session.csrf, wrong }), status);
}
