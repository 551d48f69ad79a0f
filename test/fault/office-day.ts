import { registry } from '@esep/domain';
import { createSweep, type Sweep } from '@esep/functions';
import type { Recorder, RecordOptions, RowResult, SubmittedRow } from '@esep/intake';
import { createRecorder } from '@esep/intake';
import type { Derive, Folding } from '@esep/ledger';
import { createFolding, StoreFailure } from '@esep/ledger';
import { deriveRankings } from '@esep/rating';
import { foundingRows } from '../support/council.ts';
import type { Stores } from './hooked-stores.ts';

export const council = 'test';
export const now = () => new Date('2026-03-20T05:00:00Z');
const office: RecordOptions = { role: 'office', recordedBy: 'office/aaaaaa' };

/** One process over its stores: what it keeps in memory lives as long as this object. */
export interface Process {
  readonly recorder: Recorder;
  readonly folding: Folding;
  readonly sweep: Sweep;
}

export function startProcess(stores: Stores, recorded?: () => void, batchSize = 1000): Process {
  const onFault = (fault: unknown) => {
    throw new Error(`a fault while folding: ${JSON.stringify(fault)}`);
  };
  const recorder = createRecorder({ ...stores, registry, now, ...(recorded && { recorded }) });
  const folding = createFolding({
    ...stores,
    registry,
    derive: deriveRankings as Derive,
    onFault,
    batchSize,
  });
  const catchUp = () => folding.catchUp(council);
  return {
    recorder,
    folding,
    sweep: createSweep({ council, recorder, documents: stores.documents, catchUp }),
  };
}

/** A council with six deputies, founded and folded. */
export async function found(stores: Stores): Promise<void> {
  const { recorder, folding } = startProcess(stores);
  const system = { role: 'system', recordedBy: 'system/test' } as const;
  const { results } = await recorder.record(council, foundingRows(), system);
  if (results.some(({ outcome }) => outcome !== 'recorded')) throw new Error('the founding was refused');
  await folding.catchUp(council);
}

export interface Request {
  readonly rows: readonly SubmittedRow[];
  readonly allOrNothing?: boolean;
}

/** What an office sends in a day; a later request may name the numbers that earlier ones were given. */
export type Day = readonly ((numberOf: (id: string) => number) => Request)[];

const row = (id: string, kind: string, occurredOn: string, body: object): SubmittedRow =>
  ({ id, kind, occurredOn, body }) as SubmittedRow;
const meeting = (number: string, attendees: number, topic?: string) => ({
  meeting: number,
  deputies: ['d-01', 'd-02'],
  district: 'o-01',
  remote: false,
  attendees,
  report: false,
  ...(topic && { topic }),
});

/** Every way to record: with texts and without, single, in a batch, all or nothing, corrections, the same again. */
export const day: Day = [
  () => ({ rows: [row('1', 'meeting.held', '2026-03-02', meeting('m-1', 12, 'Жол жөндеу'))] }),
  () => ({ rows: [row('2', 'appeal.received', '2026-03-03', { appeal: 'a-1', channel: 'letter' })] }),
  () => ({
    rows: [
      row('3', 'appeal.assigned', '2026-03-04', { appeal: 'a-1', deputy: 'd-03' }),
      row('4', 'meeting.held', '2026-03-04', meeting('m-2', 7, 'Су құбыры')),
      // Nobody answers this one, so a sweep finds it overdue.
      row('5', 'appeal.received', '2026-01-20', { appeal: 'a-2', channel: 'phone' }),
      row('6', 'appeal.assigned', '2026-01-21', { appeal: 'a-2', deputy: 'd-04' }),
    ],
  }),
  (numberOf) => ({
    rows: [
      row('7', 'entry.corrected', '2026-03-20', {
        entry: numberOf('1'),
        body: meeting('m-1', 21, 'Жол жөндеу'),
        reason: 'Сан қате',
      }),
    ],
  }),
  () => ({
    allOrNothing: true,
    rows: [
      row('8', 'appeal.answered', '2026-03-09', { appeal: 'a-1' }),
      row('9', 'meeting.held', '2026-03-09', meeting('m-3', 30)),
    ],
  }),
  // Nobody says how it went, so a sweep enters that its term has passed.
  () => ({
    rows: [
      row('10', 'reception.scheduled', '2026-02-02', {
        reception: 'r-1',
        deputy: 'd-05',
        on: '2026-02-02',
      }),
    ],
  }),
  (numberOf) => ({
    rows: [row('11', 'entry.withdrawn', '2026-03-20', { entry: numberOf('4'), reason: 'Екі рет жазылған' })],
  }),
  () => ({ rows: [row('1', 'meeting.held', '2026-03-02', meeting('m-1', 12, 'Жол жөндеу'))] }),
];

/** Numbers that were given, by id: an answer is a promise. */
export type Given = Map<string, number>;

/** Sends a request again and again, with the same ids, until the stores did not fail. */
export async function send(recorder: () => Recorder, request: Request, given: Given): Promise<void> {
  const { rows, allOrNothing = false } = request;
  for (;;) {
    try {
      const { results } = await recorder().record(council, rows, { ...office, allOrNothing });
      for (const result of results) take(result, given);
      return;
    } catch (error) {
      requireStoreFailure(error);
    }
  }
}

function take(result: RowResult, given: Given): void {
  if (!('seq' in result)) {
    const why = result.outcome === 'refused' ? result.refusal.code : 'held back';
    throw new Error(`entry ${result.id} was ${why}`);
  }
  const before = given.get(result.id) ?? result.seq;
  if (before !== result.seq) throw new Error(`entry ${result.id} was given ${before} and ${result.seq}`);
  given.set(result.id, result.seq);
}

/** What a caller expects from stores that fail; anything else is a fault. */
export function requireStoreFailure(error: unknown): void {
  if (!(error instanceof StoreFailure) || error.code !== 'unavailable') throw error;
}

/** Rejects unless every id is in the ledger once, at the number that was given, with its texts. */
export async function requireRecorded({ ledger, texts }: Stores, given: Given): Promise<void> {
  const recorded = await ledger.read(council, 0, 1_000_000);
  const ids = recorded.map(({ entry }) => entry.id);
  recorded.forEach(({ entry }, i) => {
    if (entry.seq !== i + 1) throw new Error(`entry ${entry.seq} stands at place ${i + 1}`);
  });
  if (new Set(ids).size !== ids.length) throw new Error(`an id is there twice: ${ids}`);
  for (const [id, seq] of given) {
    if (ids[seq - 1] !== id) throw new Error(`at ${seq} stands ${ids[seq - 1]}, not ${id}`);
  }
  const hashes = recorded.flatMap(({ canonical }) => canonical.match(/sha256:[0-9a-f]{64}/g) ?? []);
  const there = await texts.get(council, hashes);
  for (const hash of hashes) if (!there.get(hash)?.text) throw new Error(`the text ${hash} is not there`);
}
