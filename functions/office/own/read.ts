import { type AppealRow, Refusal } from '@esep/domain';
import { lineViews, readOwn, speechIn } from '@esep/web';
import type { OfficeVisit } from '../visit.ts';

/** The deputy who asks: from the session and nowhere else. */
export function ownDeputy({ session }: OfficeVisit): string {
  const { deputy } = session.person;
  if (deputy === undefined) throw new Refusal('role_forbids');
  return deputy;
}

/** The deputy's own figures of a period, with every line behind them. Throws `Refusal` `not_found`. */
export async function readOwnOf(visit: OfficeVisit, period: string | undefined) {
  const { deps, language } = visit;
  const deputy = ownDeputy(visit);
  const { documents, texts, ledger, council } = deps;
  const reader = await visit.reader();
  const place = {
    ...{ documents, texts, ledger, council },
    partition: await visit.partition(),
    today: reader.today,
    openAppeals: await reader.rows<AppealRow>('appeals-open'),
  };
  const own = await readOwn(place, language, deputy, period);
  if (!own) throw new Refusal('not_found');
  return { ...own, deputy, today: reader.today, lines: lineViews(own.read.lines, speechIn(language)) };
}
