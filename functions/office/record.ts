import type { Recording, SubmittedRow } from '@esep/intake';
import { actOfKind, authorOf, doorRole } from '@esep/staff';
import type { OfficeVisit } from './visit.ts';

/**
 * Records what the person entered, in their role and under their pseudonym: the one way from the office's pages to the ledger.
 * Throws `Refusal` `role_forbids` for a kind that the role may not record. Waits until the pages show what was recorded.
 */
export async function record(
  visit: OfficeVisit,
  rows: readonly SubmittedRow[],
  { allOrNothing = false }: { readonly allOrNothing?: boolean } = {},
): Promise<Recording> {
  const { deps, session } = visit;
  for (const { kind } of rows) visit.require(actOfKind(String(kind)));
  const { person } = session;
  const recording = await deps.recorder.record(deps.council, rows, {
    role: doorRole(person.role),
    recordedBy: authorOf(person),
    allOrNothing,
  });
  await folded(visit, recording.size);
  return recording;
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
