import {
  type CouncilRecord,
  civilDateIn,
  type DoorView,
  type Draft,
  isSamePerson,
  Refusal,
  type Registry,
  type Role,
  type Submitted,
} from '@esep/domain';
import type { Appended, DocumentReader, LedgerStore, TextStore, VaultStore } from '@esep/ledger';
import { type Accepted, acceptRows, isSameDraft } from './accept-rows.ts';
import { createAcceptor } from './acceptor.ts';
import { type BatchView, createBatchView } from './batch-view.ts';
import { IdTaken } from './errors.ts';
import { createOverlay, type Overlay } from './overlay.ts';
import { saysTheSame } from './repeats.ts';
import type { SubmittedRow } from './submission.ts';

export interface RecorderDeps {
  readonly ledger: LedgerStore;
  readonly documents: DocumentReader;
  readonly texts: TextStore;
  readonly vault: VaultStore;
  readonly registry: Registry;
  readonly now: () => Date;
  /** Called after entries, `first` the first of them, became durable: the wake-up of the followers. */
  readonly recorded?: (council: string, size: number, first: number) => void;
}

export interface RecordOptions {
  readonly role: Role;
  /** `role/pseudonym`, such as `office/k3v9`. */
  readonly recordedBy: string;
  /** The second person, where the council asks for one; never the first in another role. */
  readonly confirmedBy?: string;
  /** One refused or conflicting row leaves nothing recorded. At most 100 rows and 300 KB. */
  readonly allOrNothing?: boolean;
}

/** What became of a row. */
export type RowResult =
  /** Durable at `seq`: `recorded` now, or `known` from before. */
  | { readonly outcome: 'recorded' | 'known'; readonly seq: number; readonly id: string }
  | { readonly outcome: 'refused'; readonly refusal: Refusal; readonly id?: string }
  /** Nothing wrong with this row; another one held all of them back. */
  | { readonly outcome: 'held_back'; readonly id: string };

export interface Recording {
  /** One a row, in order. */
  readonly results: readonly RowResult[];
  /** The ledger's size when the answer was made. */
  readonly size: number;
}

export interface Recorder {
  /**
   * Records each row at most once by id: the same again is `known`, other content under the id is refused with
   * `IdTaken`. Rows see the rows before them. A refused row changes nothing. Resolves when everything recorded is
   * durable. Rejects with `StoreFailure` when a store fails (ask again with the same ids), and with `Refusal`
   * when there are too many rows.
   */
  record(council: string, rows: readonly SubmittedRow[], options: RecordOptions): Promise<Recording>;
  /** The council as doors see it now, also what is not folded yet. */
  look(council: string): Promise<DoorView>;
  /** Begins a try of many rows: the same doors, each batch seeing those before it, and nothing recorded. */
  rehearse(council: string, options: Omit<RecordOptions, 'allOrNothing'>): Rehearsal;
}

/** What would become of a row. */
export type Rehearsed =
  | { readonly outcome: 'fits' | 'known' }
  | { readonly outcome: 'refused'; readonly refusal: Refusal };

export interface Rehearsal {
  /** One answer a row, in order. What others record meanwhile may still change what really happens. */
  check(rows: readonly SubmittedRow[]): Promise<readonly Rehearsed[]>;
}

export const maxRows = 500;
export const maxRowsAllOrNothing = 100;
/** What one commit item holds in a store without transactions. */
export const maxBytesAllOrNothing = 300_000;

/** A council that is being founded has no zone yet. */
const zoneBeforeFounding = 'Asia/Almaty';

export function createRecorder(deps: RecorderDeps): Recorder {
  const { ledger, texts, registry, now } = deps;
  const acceptor = createAcceptor(registry, deps.vault);
  const overlays = new Map<string, Overlay>();

  function overlayOf(council: string): Overlay {
    const overlay = overlays.get(council) ?? createOverlay(council, deps);
    overlays.set(council, overlay);
    return overlay;
  }

  async function viewOf(council: string, overlay: Overlay): Promise<BatchView> {
    await overlay.sync();
    const { council: record } = (await overlay.collection('council')) as { council?: unknown };
    const timeZone = (record as CouncilRecord | undefined)?.timeZone ?? zoneBeforeFounding;
    return createBatchView(overlay, registry, { council, timeZone, today: civilDateIn(timeZone, now()) });
  }

  async function recordedBefore(
    council: string,
    id: string,
    submitted: Submitted,
  ): Promise<RowResult | undefined> {
    const entry = (await ledger.find(council, id))?.entry;
    if (!entry) return undefined;
    return saysTheSame(registry, entry, submitted)
      ? { outcome: 'known', seq: entry.seq, id }
      : { outcome: 'refused', refusal: new IdTaken(id, entry.seq), id };
  }

  async function answerOf({ draft }: Accepted, appended: Appended): Promise<RowResult> {
    const { council, id } = draft;
    if (!('conflict' in appended)) {
      return { outcome: appended.created ? 'recorded' : 'known', seq: appended.seq, id };
    }
    if (appended.conflict === 0) return { outcome: 'held_back', id };
    // The store compares what stands in the ledger; an entry of an older version may say the same.
    const known = await recordedBefore(council, id, draft);
    return known ?? { outcome: 'refused', refusal: new IdTaken(id, appended.conflict), id };
  }

  /** Makes the accepted rows durable: texts first, so that no entry names a text that is not there. */
  async function append(
    council: string,
    accepted: readonly Accepted[],
    allOrNothing: boolean,
  ): Promise<readonly RowResult[]> {
    const salted = accepted.flatMap((row) => row.texts);
    if (salted.length > 0) await texts.put(council, salted);
    const drafts = accepted.map(({ draft }) => draft);
    const appended = await ledger.append(council, drafts, allOrNothing ? { allOrNothing } : undefined);
    const results = await Promise.all(accepted.map((row, i) => answerOf(row, appended[i] as Appended)));
    const created = results.flatMap((result, i) =>
      result.outcome === 'recorded' ? [{ ...(drafts[i] as Accepted['draft']), seq: result.seq }] : [],
    );
    const overlay = overlayOf(council);
    overlay.learn(created);
    const [first] = created;
    const last = created.at(-1);
    if (first && last) deps.recorded?.(council, Math.max(last.seq, overlay.head()), first.seq);
    return results;
  }

  async function record(
    council: string,
    rows: readonly SubmittedRow[],
    { role, recordedBy, confirmedBy, allOrNothing = false }: RecordOptions,
  ): Promise<Recording> {
    refuseTooMany(rows, allOrNothing);
    requireSecondPerson(recordedBy, confirmedBy);
    const overlay = overlayOf(council);
    const view = await viewOf(council, overlay);
    const { accepted, repeats, answered } = await acceptRows<RowResult>(rows, {
      registry,
      acceptor,
      view,
      head: overlay.head(),
      role,
      recordedBy,
      confirmedBy,
      now,
      refused: (refusal, id) => ({ outcome: 'refused', refusal, ...(id === undefined ? {} : { id }) }),
      recordedBefore: (id, submitted) => recordedBefore(council, id, submitted),
    });
    const results: RowResult[] = new Array(rows.length);
    for (const [row, answer] of answered) results[row] = answer;
    const refused = [...answered.values()].some(({ outcome }) => outcome === 'refused');
    const appended =
      allOrNothing && refused
        ? accepted.map(({ draft }): RowResult => ({ outcome: 'held_back', id: draft.id }))
        : await (accepted.length > 0 ? append(council, accepted, allOrNothing) : []);
    for (const [i, { row }] of accepted.entries()) results[row] = appended[i] as RowResult;
    for (const { row, of } of repeats) {
      const first = results[of] as RowResult;
      results[row] = first.outcome === 'recorded' ? { ...first, outcome: 'known' } : first;
    }
    const newest = appended.findLast((result) => 'seq' in result);
    return { results, size: Math.max(overlay.head(), newest && 'seq' in newest ? newest.seq : 0) };
  }

  function rehearse(council: string, { role, recordedBy }: Omit<RecordOptions, 'allOrNothing'>): Rehearsal {
    const overlay = overlayOf(council);
    const assumed = new Map<string, Draft>();
    let begun: Promise<BatchView> | undefined;

    /** `fits` unless the id says something already: in the ledger, or in an earlier batch. */
    async function said(id: string, submitted: Submitted): Promise<Rehearsed | undefined> {
      const earlier = assumed.get(id);
      if (earlier && !isSameDraft(earlier, submitted)) {
        return { outcome: 'refused', refusal: new Refusal('id_twice', '/id', { id }) };
      }
      const before = earlier ? { outcome: 'known' as const } : await recordedBefore(council, id, submitted);
      if (!before) return undefined;
      return before.outcome === 'refused' ? before : { outcome: 'known' };
    }

    async function check(rows: readonly SubmittedRow[]): Promise<readonly Rehearsed[]> {
      refuseTooMany(rows, false);
      begun ??= viewOf(council, overlay);
      const { accepted, repeats, answered } = await acceptRows<Rehearsed>(rows, {
        registry,
        acceptor,
        view: await begun,
        head: overlay.head() + assumed.size,
        role,
        recordedBy,
        now,
        refused: (refusal) => ({ outcome: 'refused', refusal }),
        recordedBefore: said,
      });
      const results: Rehearsed[] = new Array(rows.length);
      for (const [row, answer] of answered) results[row] = answer;
      for (const { row, draft } of accepted) {
        results[row] = (await said(draft.id, draft)) ?? { outcome: 'fits' };
        assumed.set(draft.id, draft);
      }
      for (const { row, of } of repeats) {
        const first = results[of] as Rehearsed;
        results[row] = first.outcome === 'fits' ? { outcome: 'known' } : first;
      }
      return results;
    }

    return { check };
  }

  return { record, look: (council) => viewOf(council, overlayOf(council)), rehearse };
}

function requireSecondPerson(recordedBy: string, confirmedBy: string | undefined): void {
  if (confirmedBy !== undefined && isSamePerson(confirmedBy, recordedBy)) {
    throw new Refusal('second_person_needed');
  }
}

/** Throws `Refusal` `too_many_rows` or `batch_too_large`. */
export function refuseTooMany(rows: readonly SubmittedRow[], allOrNothing: boolean): void {
  const limit = allOrNothing ? maxRowsAllOrNothing : maxRows;
  if (rows.length > limit) throw new Refusal('too_many_rows', undefined, { limit, rows: rows.length });
  if (!allOrNothing) return;
  const bytes = Buffer.byteLength(JSON.stringify(rows));
  if (bytes > maxBytesAllOrNothing) {
    throw new Refusal('batch_too_large', undefined, { limit: maxBytesAllOrNothing, bytes });
  }
}
