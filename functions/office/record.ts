import { type DoorView, type Entry, isChange, quarterOf, targetOf } from '@esep/domain';
import { propose, type RowResult, type SubmittedRow } from '@esep/intake';
import { actOfKind, authorOf, type DeskSettings, doorRole, readDeskSettings } from '@esep/staff';
import type { OfficeVisit } from './visit.ts';

/** What became of a row that somebody of the office entered. */
export type OfficeResult =
  | RowResult
  /** It waits for a second person, with all that was entered in the same step; nothing of it is recorded yet. */
  | { readonly outcome: 'proposed'; readonly id: string; readonly proposal: string };

export interface OfficeRecording {
  /** One a row, in order. */
  readonly results: readonly OfficeResult[];
  /** The ledger's size when the answer was made; 0 where nothing was recorded. */
  readonly size: number;
}

/**
 * Records what the person entered, in their role and under their pseudonym: the one way from the office's pages to the ledger.
 * Where a row is of a kind that waits for a second person, all rows of the step wait, after their doors were asked.
 * Throws `Refusal` `role_forbids` for a kind that the role may not record. Waits until the pages show what was recorded.
 */
export async function record(
  visit: OfficeVisit,
  rows: readonly SubmittedRow[],
  { allOrNothing = false }: { readonly allOrNothing?: boolean } = {},
): Promise<OfficeRecording> {
  const { deps, session } = visit;
  const view = await visit.look();
  const { settings } = await readDeskSettings(deps.vault, deps.council);
  let waits = false;
  for (const row of rows) {
    const changed = await changedBy(row, view);
    visit.require(actOfKind(changed?.kind ?? String(row.kind)));
    waits ||= needsSecondPerson(settings, row, changed, view);
  }
  const by = { role: doorRole(session.person.role), recordedBy: authorOf(session.person) };
  // A deputy's own words wait for nobody.
  if (waits && session.person.role !== 'deputy') {
    return proposed(visit, rows, by);
  }
  const recording = await deps.recorder.record(deps.council, rows, { ...by, allOrNothing });
  await folded(visit, recording.size);
  return recording;
}

async function proposed(
  { deps }: OfficeVisit,
  rows: readonly SubmittedRow[],
  { role, recordedBy }: { readonly role: ReturnType<typeof doorRole>; readonly recordedBy: string },
): Promise<OfficeRecording> {
  const answer = await propose(deps, deps.council, { rows, role, by: recordedBy });
  if ('results' in answer) return { results: answer.results, size: 0 };
  const { id: proposal } = answer.proposal;
  const results = rows.map(({ id }) => ({ outcome: 'proposed' as const, id: String(id), proposal }));
  return { results, size: 0 };
}

/** The plain entry that a correction or withdrawal changes in the end; undefined for any other row, or where there is none. */
async function changedBy({ kind, body }: SubmittedRow, view: DoorView): Promise<Entry | undefined> {
  if (!isChange(String(kind))) return undefined;
  let entry = await view.entry(Number((body as { entry?: unknown } | undefined)?.entry));
  while (entry && isChange(entry.kind)) entry = await view.entry(targetOf(entry));
  return entry;
}

function needsSecondPerson(
  { secondPerson, changes }: DeskSettings,
  { kind }: SubmittedRow,
  changed: Entry | undefined,
  view: DoorView,
): boolean {
  if (secondPerson.includes(changed?.kind ?? String(kind))) return true;
  if (!changed || changes === 'none') return false;
  return changes === 'all' || quarterOf(changed.occurredOn) < quarterOf(view.today);
}

/** The follower whose documents the pages read. */
const follower = 'scorecards';
const patienceMs = 2_000;

/** Waits until everything up to `size` is folded, or two seconds: the page that follows shows it. */
export async function folded({ deps, partition }: OfficeVisit, size: number): Promise<void> {
  const place = await partition();
  const until = Date.now() + patienceMs;
  while ((await deps.documents.cursor(place, follower)).c < size && Date.now() < until) {
    await new Promise((done) => setTimeout(done, 10));
  }
}
