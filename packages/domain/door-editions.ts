import { periodQuarters } from './door-periods.ts';
import type { EditionRecord, OpenDispute } from './edition-records.ts';
import type { Entry } from './entry.ts';
import { Refusal } from './errors.ts';
import { stateOf } from './fold.ts';
import type { FrozenRanking } from './frozen-ranking.ts';
import { editionIdOf } from './frozen-ranking.ts';
import type { DoorView } from './kind.ts';
import { daysToDispute, edition, firstDayToPublish } from './subjects/edition.ts';
import type { CivilDate, Period } from './time.ts';
import { daysBetween } from './time.ts';

type Numbered = Pick<FrozenRanking, 'edition' | 'period' | 'number'>;

/** The number that the period's next edition has: one more than were published. */
export function nextNumber(period: Period, editions: Iterable<EditionRecord>): number {
  let published = 0;
  for (const one of editions) if (one.period === period && one.published !== undefined) published++;
  return published + 1;
}

/** `edition_out_of_turn` unless it is the period's next edition, under its proper id. */
export async function requireTurn(body: Numbered, view: DoorView): Promise<void> {
  const number = nextNumber(body.period, Object.values(await view.collection<EditionRecord>('editions')));
  const next = editionIdOf(body.period, number);
  if (body.number !== number || body.edition !== next) {
    throw new Refusal('edition_out_of_turn', '/body/edition', { edition: body.edition, next });
  }
}

/**
 * The entry of the preview. `edition_not_previewed`, `edition_already_published`, or `edition_too_early` before ten
 * whole days have passed since the preview.
 */
export async function requirePreviewed(
  { edition: id, period, number }: Numbered,
  on: CivilDate,
  view: DoorView,
): Promise<Entry> {
  const history = await view.history(`edition:${id}`);
  const { previewed, published } = stateOf(edition, history);
  const preview = history.find(({ seq }) => seq === previewed?.seq);
  if (!previewed || !preview || previewed.period !== period || previewed.number !== number) {
    throw new Refusal('edition_not_previewed', '/body/edition', { edition: id });
  }
  if (published) {
    throw new Refusal('edition_already_published', '/body/edition', { edition: id, entry: published.seq });
  }
  if (daysBetween(previewed.on, on) <= daysToDispute) {
    const earliest = firstDayToPublish(previewed.on);
    throw new Refusal('edition_too_early', '/occurredOn', { days: daysToDispute, earliest });
  }
  return preview;
}

/** Open disputes that touch a quarter of the period, by id. */
export async function openDisputesOf(period: Period, view: DoorView): Promise<readonly OpenDispute[]> {
  const quarters = new Set(await periodQuarters(period, view));
  const open = Object.values(await view.collection<OpenDispute>('disputes/open'));
  return open
    .filter((one) => one.quarters.some((quarter) => quarters.has(quarter)))
    .sort((a, b) => (a.dispute < b.dispute ? -1 : 1));
}

/** `disputes_unanswered` while a dispute about the period is neither answered nor deferred with reasons for this edition. */
export async function requireAnsweredOrDeferred(
  { edition: id, period }: Numbered,
  view: DoorView,
): Promise<void> {
  const left = (await openDisputesOf(period, view)).filter(({ deferred }) => !deferred.includes(id));
  if (left.length === 0) return;
  const disputes = left.map(({ dispute }) => dispute).join(', ');
  throw new Refusal('disputes_unanswered', undefined, { count: left.length, disputes });
}
