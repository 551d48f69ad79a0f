import type { Registry } from '@esep/domain';
import type { Document, DocumentStore, Put } from '../ports.ts';
import type { Derive, DerivedFrom, SharedDocument } from './derive.ts';
import { derivedFrom } from './derive.ts';
import type { OnFault } from './faults.ts';
import type { OpenSubject, TallyDelta } from './fold-entries.ts';
import { foldEntries, openSubject } from './fold-entries.ts';
import type { Folder, OpenBatch, Planned } from './folder.ts';
import { isBeyond, isResumed } from './folder.ts';
import { foldKey, sharedKey, subjectKey } from './keys.ts';
import { changedPlaces } from './places.ts';
import type { Protocol } from './protocol.ts';
import { wholeProtocol } from './protocol.ts';
import type { Shared } from './shared-book.ts';
import { forgetOld, sharedFromDocument, withChanges } from './shared-book.ts';
import type { SubjectDocument } from './subject-history.ts';
import type { TallyBook } from './tally-book.ts';
import { createTallyBook } from './tally-book.ts';

export interface ScorecardsDeps {
  readonly documents: Pick<DocumentStore, 'get' | 'query'>;
  readonly registry: Registry;
  readonly derive: Derive;
  readonly onFault: OnFault;
  /** Stands in the document `fold` of each generation. */
  readonly codeVersion: string;
  /** Derive rankings only in the batch that reaches the ledger's end: for a generation that nobody reads yet. */
  readonly deriveAtEnd?: boolean;
  readonly protocol?: Protocol;
}

/** What is kept between batches: what every batch reads. Subjects are read anew: keeping them spared no time. */
interface State {
  readonly tallies: TallyBook;
  /** Rankings and the list of periods, as stored. */
  readonly derived: Map<string, Document>;
  readonly shared: Map<string, Shared>;
}

/** The follower `scorecards`: tallies, subjects, lines, asides, corrections, shared documents, rankings. */
export function createScorecardsFolder(deps: ScorecardsDeps): Folder<State> {
  return {
    name: 'scorecards',
    async plan(batch, kept) {
      // Subjects first: one that is read as written proves that the tallies read after it are done.
      const { subjectsReadFirst } = deps.protocol ?? wholeProtocol;
      const early = subjectsReadFirst ? undefined : await readState(deps, batch);
      const subjects = await readSubjects(deps, batch);
      if (!subjects) return 'behind';
      const state = kept ?? early ?? (await readState(deps, batch));
      if (!state) return 'behind';
      return foldBatch(deps, batch, subjects, state);
    },
  };
}

async function readSubjects(
  { documents, registry, protocol = wholeProtocol }: ScorecardsDeps,
  batch: OpenBatch,
): Promise<Map<string, OpenSubject> | undefined> {
  const names = [...new Set(batch.recorded.map(({ entry }) => entry.subject))];
  const stored = await documents.get(batch.partition, names.map(subjectKey));
  if (isBeyond(batch, stored.values(), protocol)) return undefined;
  return new Map(
    names.map((subject) => {
      const document = stored.get(subjectKey(subject));
      const value = document?.value as SubjectDocument | undefined;
      return [subject, openSubject(registry, subject, document?.asOf ?? 0, value)];
    }),
  );
}

/** Tallies and rankings as stored. */
async function readState(
  { documents, protocol = wholeProtocol }: ScorecardsDeps,
  batch: OpenBatch,
): Promise<State | undefined> {
  const tallies = await documents.query(batch.partition, 'tally/');
  const rankings = await documents.query(batch.partition, 'ranking/');
  const periods = (await documents.get(batch.partition, ['periods'])).get('periods');
  const derived = [...rankings, ...(periods ? [periods] : [])];
  if (isBeyond(batch, [...tallies, ...derived], protocol)) return undefined;
  return {
    tallies: createTallyBook(tallies),
    derived: new Map(derived.map((document) => [document.key, document])),
    shared: new Map(),
  };
}

async function foldBatch(
  deps: ScorecardsDeps,
  batch: OpenBatch,
  subjects: ReadonlyMap<string, OpenSubject>,
  state: State,
): Promise<Planned<State> | 'behind'> {
  const { registry, protocol = wholeProtocol } = deps;
  const open = [...subjects.values()];
  const someWritten = open.some(({ over }) => over > batch.from.c);
  const entries = batch.recorded.map(({ entry }) => entry);
  const { deltas, faults } = foldEntries(registry, subjects, entries, protocol);
  // Clause: once one subject is written, the tallies are known to be done, as they are stored.
  const done = someWritten && protocol.writtenSubjectEndsTallies;
  const tallyPuts = done ? [] : moveTallies(state.tallies, deltas, protocol);
  const subjectPuts = open.filter(isUnwritten).map(subjectPut);
  const placePuts = await putPlaces(deps, batch, open, state);
  if (placePuts === 'behind') return 'behind';
  for (const fault of faults) deps.onFault({ ...batch.partition, follower: 'scorecards', ...fault });
  const derivedPuts = batch.last || !deps.deriveAtEnd ? await deriveStale(deps, batch, state) : [];
  if (derivedPuts === 'behind') return 'behind';
  return { phases: [tallyPuts, subjectPuts, placePuts, derivedPuts], state };
}

function moveTallies(book: TallyBook, deltas: ReadonlyMap<string, TallyDelta>, protocol: Protocol): Put[] {
  const puts: Put[] = [];
  for (const [key, delta] of deltas) {
    // Clause: while no subject is written, changes are computed anew and tallies already at their asOf are skipped.
    if (protocol.skipDoneTallies && book.get(key)?.asOf === delta.asOf) continue;
    puts.push(book.move(key, delta));
  }
  return puts;
}

function isUnwritten({ over, entries }: OpenSubject): boolean {
  return entries.at(-1)?.seq !== over;
}

function subjectPut({ subject, over, entries, places }: OpenSubject): Put {
  const asOf = entries.at(-1)?.seq as number;
  // Keys in order are written without sorting them one object after the other.
  const inOrder = [...places].sort(([a], [b]) => (a < b ? -1 : 1));
  const value = { entries, places: Object.fromEntries(inOrder) };
  return { key: subjectKey(subject), asOf, value: value as never, over };
}

/** Lines, asides and corrections with one writer each, then the shared documents. */
async function putPlaces(
  { documents, codeVersion, protocol = wholeProtocol }: ScorecardsDeps,
  batch: OpenBatch,
  open: readonly OpenSubject[],
  state: State,
): Promise<Put[] | 'behind'> {
  const resumed = isResumed(batch);
  const written = (subject: OpenSubject) => resumed && !isUnwritten(subject);
  const changing = protocol.placesSurviveCrash ? open : open.filter((subject) => !written(subject));
  const changed = changedPlaces(changing, batch.from.c);
  const { shared } = changed;
  const own = batch.from.c === 0 ? [...changed.own, foldedBy(codeVersion)] : changed.own;
  const unread = [...shared.keys()].filter((key) => !state.shared.has(key));
  const stored = await documents.get(batch.partition, [
    ...unread,
    ...(resumed ? own.map(({ key }) => key) : []),
  ]);
  if (isBeyond(batch, stored.values(), protocol)) return 'behind';
  // A subject that was written no longer tells what was there before; the documents do.
  const puts: Put[] = own.map((put) => (resumed ? { ...put, over: stored.get(put.key)?.asOf ?? 0 } : put));
  for (const [key, changes] of shared) {
    const before = state.shared.get(key) ?? sharedFromDocument(stored.get(key));
    state.shared.delete(key);
    const [after, put] = withChanges(key, before, changes);
    const isDone = before.asOf === after.asOf;
    state.shared.set(key, isDone ? before : after);
    if (!isDone) puts.push(put);
  }
  forgetOld(state.shared);
  return puts;
}

/** Says which code folded a generation; the first entry brings it. */
function foldedBy(version: string): Put {
  return { key: foldKey, asOf: 1, value: { version }, over: 0 };
}

async function deriveStale(deps: ScorecardsDeps, batch: OpenBatch, state: State): Promise<Put[] | 'behind'> {
  const { documents, derive, onFault, protocol = wholeProtocol } = deps;
  const unread = derivedFrom.map(sharedKey).filter((key) => !state.shared.has(key));
  const stored = await documents.get(batch.partition, unread);
  if (isBeyond(batch, stored.values(), protocol)) return 'behind';
  for (const key of unread) state.shared.set(key, sharedFromDocument(stored.get(key)));
  const shared = <Value>(collection: DerivedFrom) =>
    state.shared.get(sharedKey(collection)) as unknown as SharedDocument<Value>;
  try {
    const stale = derive({ tallies: state.tallies.all(), shared, stored: state.derived });
    return stale.map(({ key, asOf, value }) => {
      const over = state.derived.get(key)?.asOf ?? 0;
      state.derived.set(key, { key, asOf, value });
      return { key, asOf, value, over };
    });
  } catch (error) {
    // Rankings stay as they were, at the asOf they name, and are stale again in the next batch.
    onFault({ ...batch.partition, follower: 'scorecards', seq: batch.to, error });
    return [];
  }
}
