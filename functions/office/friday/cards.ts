import { type CouncilRecord, Refusal } from '@esep/domain';
import { issueInvitations, printingId, printingsOf } from '@esep/intake';
import { authorOf } from '@esep/staff';
import { type CardBatch, type DayReception, fridayWords, renderCardSheets } from '@esep/web';
import { problemOf } from '../problem.ts';
import { folded } from '../record.ts';
import type { OfficeVisit } from '../visit.ts';

/**
 * Issues a card for every visitor who has none yet, and answers with the sheets to print: the only time that anybody sees the
 * codes. Printings of a reception are numbered, so that one that broke off is gone on with, and the same press twice finds nobody
 * left to give cards to.
 */
export async function printCards(visit: OfficeVisit, receptions: readonly DayReception[]): Promise<Response> {
  const { deps, language, session } = visit;
  const batches: CardBatch[] = [];
  const failures: { name: string; problem: string }[] = [];
  for (const reception of receptions) {
    const next = await nextPrinting(visit, reception);
    if (next.number < 1) continue;
    try {
      const issued = await issueInvitations(deps, deps.council, {
        reception: reception.reception,
        ...next,
        by: authorOf(session.person),
      });
      batches.push({ label: reception.name, codes: shuffled(issued.codes) });
    } catch (error) {
      // What is printed so far must reach the printer: its codes are shown only now.
      if (!(error instanceof Refusal) || receptions.length === 1) throw error;
      failures.push({ name: reception.name, problem: problemOf(error, language, '').title });
    }
  }
  if (batches.length === 0 && failures.length === 0) throw new Refusal('cards_need_visitors');
  await folded(visit, await deps.ledger.size(deps.council));
  const { council } = await (await visit.look()).collection<CouncilRecord>('council');
  const { html, csp } = renderCardSheets({
    council: council?.name ?? {},
    languages: ['kk', 'ru'],
    baseUrl: deps.baseUrl,
    demonstration: council?.demonstration ?? false,
    batches,
    failures,
    script: deps.assets.href('print-cards.js'),
    told: fridayWords[language].cardsTold,
  });
  return visit.c.html(html, 200, { 'content-security-policy': csp });
}

/** How many cards are missing, and the key under which they are issued. */
async function nextPrinting(
  { deps }: OfficeVisit,
  { reception, visitors, cards }: DayReception,
): Promise<{ readonly number: number; readonly key: string }> {
  const printings = await printingsOf(deps.vault, deps.council, reception);
  const key = `desk-${printings.filter(({ state }) => state !== 'frozen').length + 1}`;
  const broken = printings.find((one) => one.cards === printingId(reception, key));
  return { number: broken?.number ?? visitors - cards, key };
}

/** The order in which the codes were made says nothing about who draws which; nor does the order on the sheet. */
function shuffled<Value>(values: readonly Value[]): readonly Value[] {
  return values
    .map((value) => ({ value, at: crypto.getRandomValues(new Uint32Array(1))[0] as number }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
}
