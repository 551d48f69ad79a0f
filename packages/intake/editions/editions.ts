import {
  type DoorView,
  type EditionRecord,
  editionIdOf,
  type FrozenRow,
  firstDayToPublish,
  nextNumber,
  openDisputesOf,
  type Period,
  type RankingChanges,
  Refusal,
  requirePreviewed,
} from '@esep/domain';
import { changesBetween } from '@esep/rating';
import type { Recorder } from '../recorder.ts';
import type { SubmittedRow } from '../submission.ts';
import { causesBetween, type FoldedDeps, type FoldedNumbers, numbersNow } from './folded.ts';

export interface EditionDeps extends FoldedDeps {
  readonly recorder: Recorder;
}

export interface PreviewRequest {
  readonly period: Period;
  /** `office/<pseudonym>`. */
  readonly by: string;
}

export interface Previewed {
  readonly edition: string;
  readonly seq: number;
  /** False when this edition was previewed before. */
  readonly created: boolean;
  /** First day on which it may be published. */
  readonly earliest: string;
}

/**
 * Freezes the period's numbers of now for the deputies to look at. Asked again, it names the preview that stands. Throws
 * `Refusal`: `period_not_closed`, `methodology_trial`, `no_ranking`, `edition_unchanged`, `try_again`.
 */
export async function previewEdition(
  deps: EditionDeps,
  council: string,
  { period, by }: PreviewRequest,
): Promise<Previewed> {
  const view = await deps.recorder.look(council);
  const editions = await view.collection<EditionRecord>('editions');
  const number = nextNumber(period, Object.values(editions));
  const edition = editionIdOf(period, number);
  const known = editions[edition]?.previewed;
  if (known) return { edition, seq: known.seq, created: false, earliest: firstDayToPublish(known.on) };
  const { today } = view;
  const numbers = await numbersNow(deps, council, period);
  requirePublishable(numbers, period);
  const before = editions[editionIdOf(period, number - 1)];
  const sinceEdition = before && (await changesSince(deps, council, before, numbers));
  const body = { edition, period, number, ...frozen(numbers), ...(sinceEdition ? { sinceEdition } : {}) };
  const row = { kind: 'edition.previewed', id: `edition-${edition}-previewed`, occurredOn: today, body };
  const seq = await recordAll(deps.recorder, council, [row], by);
  return { edition, seq, created: true, earliest: firstDayToPublish(today) };
}

export interface PublishRequest {
  readonly edition: string;
  /** Why the edition does not wait for the answer, by dispute. */
  readonly refusals: Readonly<Record<string, string>>;
  readonly by: string;
}

export interface Published {
  readonly edition: string;
  readonly seq: number;
  /** False when it was published before. */
  readonly created: boolean;
}

/**
 * Publishes an edition that was previewed, with the numbers of now and what changed since. Disputes that are open are
 * deferred for the given reasons in the same step. Asked again, it names the publication that stands. Throws `Refusal`:
 * `edition_not_previewed`, `edition_too_early`, `disputes_unanswered`, `dispute_unknown`, and those of a preview.
 */
export async function publishEdition(
  deps: EditionDeps,
  council: string,
  { edition, refusals, by }: PublishRequest,
): Promise<Published> {
  const view = await deps.recorder.look(council);
  const editions = await view.collection<EditionRecord>('editions');
  const record = Object.hasOwn(editions, edition) ? editions[edition] : undefined;
  if (!record) throw new Refusal('edition_not_previewed', undefined, { edition });
  if (record.published) return { edition, seq: record.published.seq, created: false };
  const { today } = view;
  const { period, number } = record;
  const preview = await requirePreviewed(record, today, view);
  const open = await requireReasons(view, period, edition, refusals);

  const numbers = await numbersNow(deps, council, period);
  requirePublishable(numbers, period);
  const before = editions[editionIdOf(period, number - 1)];
  const sinceEdition = before && (await changesSince(deps, council, before, numbers));
  const previewed = preview.body as unknown as { readonly size: number; readonly rows: readonly FrozenRow[] };
  const sincePreview = await changesFrom(deps, council, { ...previewed, seq: preview.seq }, numbers);
  const body = {
    edition,
    period,
    number,
    ...frozen(numbers),
    ...(sinceEdition ? { sinceEdition } : {}),
    sincePreview: sincePreview ?? { since: preview.seq, deputies: [], roster: [] },
    ...(open.length > 0 ? { deferred: open } : {}),
  };
  const deferrals = Object.entries(refusals).map(([dispute, reason]) =>
    deferral({ edition, dispute, reason, on: today }),
  );
  const row = { kind: 'edition.published', id: `edition-${edition}-published`, occurredOn: today, body };
  const seq = await recordAll(deps.recorder, council, [...deferrals, row], by);
  return { edition, seq, created: true };
}

export interface DeferRequest {
  readonly edition: string;
  readonly dispute: string;
  readonly reason: string;
  readonly by: string;
}

/**
 * Says, while the deputies look, why an edition will not wait for the answer to a dispute. Throws `Refusal`:
 * `edition_not_previewed`, `edition_already_published`, `dispute_unknown` when it is not open or does not touch the period.
 */
export async function deferDispute(
  { recorder }: Pick<EditionDeps, 'recorder'>,
  council: string,
  { edition, dispute, reason, by }: DeferRequest,
): Promise<number> {
  const view = await recorder.look(council);
  const editions = await view.collection<EditionRecord>('editions');
  const record = Object.hasOwn(editions, edition) ? editions[edition] : undefined;
  if (!record) throw new Refusal('edition_not_previewed', '/edition', { edition });
  if (record.published) {
    throw new Refusal('edition_already_published', '/edition', { edition, entry: record.published.seq });
  }
  const open = await openDisputesOf(record.period, view);
  if (!open.some((one) => one.dispute === dispute))
    throw new Refusal('dispute_unknown', '/edition', { dispute });
  return recordAll(recorder, council, [deferral({ edition, dispute, reason, on: view.today })], by);
}

function deferral({ edition, dispute, reason, on }: Omit<DeferRequest, 'by'> & { readonly on: string }) {
  return {
    kind: 'dispute.deferred',
    id: `edition-${edition}-deferred-${dispute}`,
    occurredOn: on,
    body: { dispute, edition, reason },
  };
}

/** The disputes that are open, each with a reason given now or before, and no reason for any other. */
async function requireReasons(
  view: DoorView,
  period: Period,
  edition: string,
  refusals: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const open = await openDisputesOf(period, view);
  const ids = open.map(({ dispute }) => dispute);
  for (const dispute of Object.keys(refusals)) {
    if (!ids.includes(dispute)) throw new Refusal('dispute_unknown', `/refusals/${dispute}`, { dispute });
  }
  const left = open.filter(({ dispute, deferred }) => !(dispute in refusals) && !deferred.includes(edition));
  if (left.length > 0) {
    const disputes = left.map(({ dispute }) => dispute).join(', ');
    throw new Refusal('disputes_unanswered', '/refusals', { count: left.length, disputes });
  }
  return ids;
}

function requirePublishable({ ranking }: FoldedNumbers, period: Period): void {
  const { status, trial, methodology, ranked, rows } = ranking;
  if (rows.length === 0 || methodology === null) throw new Refusal('no_ranking', '/period', { period });
  if (status !== 'closed') throw new Refusal('period_not_closed', '/period', { period });
  if (trial) throw new Refusal('methodology_trial', '/period', { period, methodology });
  if (!ranked) throw new Refusal('no_ranking', '/period', { period });
}

function frozen({ size, root, engine, rows, ranking }: FoldedNumbers) {
  return { size, root, methodology: ranking.methodology, engine, rows };
}

/** What changed since an edition before, and why. Throws `edition_unchanged` when nothing did. */
async function changesSince(
  deps: EditionDeps,
  council: string,
  before: EditionRecord,
  numbers: FoldedNumbers,
): Promise<RankingChanges> {
  const earlier = before.published ?? before.previewed;
  const [recorded] = await deps.ledger.read(council, earlier.seq - 1, 1);
  const rows = (recorded?.entry.body['rows'] ?? []) as unknown as readonly FrozenRow[];
  const changes = await changesFrom(deps, council, { ...earlier, rows }, numbers);
  if (!changes) throw new Refusal('edition_unchanged', undefined, { edition: before.edition });
  return changes;
}

async function changesFrom(
  deps: EditionDeps,
  council: string,
  earlier: { readonly rows: readonly FrozenRow[]; readonly size: number; readonly seq: number },
  numbers: FoldedNumbers,
): Promise<RankingChanges | undefined> {
  const causes = await causesBetween(deps, council, earlier.size, numbers.size);
  return changesBetween(earlier.rows, numbers, earlier.seq, causes);
}

/** Records Esep's own entries, all or none, and returns the number of the last. Throws `Refusal`. */
async function recordAll(
  recorder: Recorder,
  council: string,
  rows: readonly SubmittedRow[],
  by: string,
): Promise<number> {
  const { results } = await recorder.record(council, rows, {
    role: 'system',
    recordedBy: by,
    allOrNothing: true,
  });
  for (const result of results) if (result.outcome === 'refused') throw result.refusal;
  const last = results.at(-1);
  if (!last || !('seq' in last)) throw new Error('rows are recorded, known or refused');
  return last.seq;
}
