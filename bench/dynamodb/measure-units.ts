import { deputyAuthor, registry } from '@esep/domain';
import { createRoots, createSweep } from '@esep/functions';
import {
  previewEdition,
  publishEdition,
  type Recorder,
  type RowResult,
  type SubmittedRow,
} from '@esep/intake';
import { foundingRows } from '../../infra/node/council/found-council.ts';
import { createDemoClock } from '../../infra/node/demo/clock.ts';
import { demoLife } from '../../infra/node/demo/demo-life.ts';
import type { EditionStep } from '../../infra/node/demo/life/editions.ts';
import { type DemoRow, daysOf } from '../../infra/node/demo/life/world.ts';
import { foundingPlan } from '../../infra/node/demo/seed.ts';
import { type CloudCouncil, council, openCloudCouncil } from './cloud-council.ts';
import { type Request, sum, type Units } from './meter.ts';

/** What one entry consumed. */
export interface Sample {
  readonly kind: string;
  /** Of the entry's canonical text. */
  readonly bytes: number;
  /** The ledger's table: claim, commit item, the head. */
  readonly ledger: Units;
  /** Public texts of the entry; they lie in the documents' table. */
  readonly texts: Units;
  readonly fold: Units;
  /** Write units of folding by what they wrote, such as `D ranking`. */
  readonly foldParts: ReadonlyMap<string, number>;
}

export interface Measured {
  readonly samples: readonly Sample[];
  readonly entries: number;
  /** How many entries of each kind three quarters of a council's life bring. */
  readonly mix: ReadonlyMap<string, number>;
  /** What a process that has just begun reads to fold one entry, more than a warm one. */
  readonly coldReads: number;
  readonly endpointTables: CloudCouncil['tables'];
  /** JSON of the largest ranking document. */
  readonly ranking: string;
}

export interface MeasureOptions {
  readonly endpoint: string;
  /** Entries of each kind that are measured one by one. */
  readonly perKind: number;
  /** Days at the end of the council's life from which frequent kinds are taken; before them all is recorded in bulk. */
  readonly lastDays: number;
}

const today = '2026-11-20';

/**
 * Lets the demonstration's council of 32 live three quarters on a DynamoDB that tells what each request consumed. Entries
 * that are measured go through the recorder one by one and are folded at once by a warm process, as they would be in a
 * council where every few minutes something happens.
 */
export async function measureUnits(options: MeasureOptions): Promise<Measured> {
  const life = demoLife('units', today);
  const clock = createDemoClock(life.world.from);
  const cloud = await openCloudCouncil(options.endpoint, clock.now);
  const run = createRun(cloud, options.perKind);
  const founding = foundingRows(foundingPlan(life)).map(({ place: _, ...row }) => row);
  await run.record(founding, { role: 'system' });
  const byDay = Map.groupBy(life.rows, ({ recordedOn }) => recordedOn);
  const days = daysOf(life.world);
  const rare = rareKinds(life.rows, days.slice(-options.lastDays), options.perKind);
  const sweep = createSweep({
    council,
    recorder: run.oneByOne,
    documents: cloud.stores.documents,
    catchUp: run.fold,
  });
  const { ledger, documents } = cloud.stores;
  const { root } = createRoots(documents);
  const editionDeps = { recorder: run.oneByOne, ledger, documents, root, registry };
  const steps = Map.groupBy(life.editions, ({ on }) => on);
  async function take(step: EditionStep): Promise<void> {
    await run.fold();
    await sweep.run();
    await run.fold();
    const by = 'office/bench';
    if (step.ask === 'preview') await previewEdition(editionDeps, council, { period: step.period, by });
    else await publishEdition(editionDeps, council, { ...step, by });
  }
  for (const [n, day] of days.entries()) {
    clock.setDay(day);
    const isLate = n >= days.length - options.lastDays;
    for (const row of byDay.get(day) ?? []) await run.live(row, isLate || rare.has(row.kind));
    await run.flush();
    for (const step of steps.get(day) ?? []) await take(step);
    if (isLate) await sweep.run();
    else if (n === days.length - options.lastDays - 1) await run.fold();
  }
  clock.setDay(today);
  await countFeedback(
    run,
    life.world.deputies.map(({ id }) => id),
  );
  return run.end();
}

/** Kinds that come so seldom that the last days do not give enough of them. */
function rareKinds(rows: readonly DemoRow[], late: readonly string[], perKind: number): ReadonlySet<string> {
  const ofKind = Map.groupBy(rows, ({ kind }) => kind);
  const isLate = (row: DemoRow) => late.includes(row.recordedOn);
  return new Set([...ofKind].filter(([, all]) => all.filter(isLate).length < perKind).map(([kind]) => kind));
}

async function countFeedback(run: Run, deputies: readonly string[]): Promise<void> {
  for (const [i, deputy] of deputies.slice(0, 10).entries()) {
    const body = { deputy, batch: 1, histogram: [1, 0, 2, 5, 6], newReceptionDays: 3, issued: 30, cast: 14 };
    const row = { kind: 'feedback.counted', id: `feedback-${i}`, occurredOn: today, body };
    await run.measure(row, { role: 'system' });
  }
}

function sameAuthor(a: Author | undefined, b: Author): boolean {
  return a?.role === b.role && a.by === b.by;
}

function partsOf(requests: readonly Request[]): ReadonlyMap<string, number> {
  const parts = Map.groupBy(
    requests.filter(({ writes }) => writes > 0),
    ({ item }) => item,
  );
  return new Map([...parts].map(([item, of]) => [item, sum(of).writes]));
}

type Run = ReturnType<typeof createRun>;
type Role = NonNullable<DemoRow['role']>;
/** Who records; `by` where it is not the usual one of the role. */
type Author = { readonly role: Role; readonly by?: string };

function createRun(cloud: CloudCouncil, perKind: number) {
  const { recorder, meter, tables, warm } = cloud;
  const samples: Sample[] = [];
  const seqs = new Map<string, number>();
  let waiting: { row: SubmittedRow; author: Author }[] = [];

  const fold = () => warm.catchUp(council);
  async function record(rows: readonly SubmittedRow[], { role, by }: Author): Promise<readonly RowResult[]> {
    const all: RowResult[] = [];
    for (let from = 0; from < rows.length; from += 500) {
      const slice = rows.slice(from, from + 500);
      const { results } = await recorder.record(council, slice, { role, recordedBy: by ?? `${role}/bench` });
      for (const [i, result] of results.entries()) {
        const { id, kind } = slice[i] as { id: string; kind: string };
        if (!('seq' in result)) throw new Error(`${kind} ${id} was not recorded: ${JSON.stringify(result)}`);
        seqs.set(id, result.seq);
      }
      all.push(...results);
    }
    return all;
  }

  async function flush(): Promise<void> {
    // Side by side in the order in which they came: what somebody answers was recorded before.
    for (let from = 0; from < waiting.length; ) {
      const { author } = waiting[from] as { author: Author };
      let to = from;
      while (to < waiting.length && sameAuthor(waiting[to]?.author, author)) to += 1;
      await record(
        waiting.slice(from, to).map(({ row }) => row),
        author,
      );
      from = to;
    }
    waiting = [];
  }

  async function measure(row: SubmittedRow, author: Author): Promise<readonly RowResult[]> {
    // What the doors keep in memory is brought to the head first, as in a process that serves an office all day.
    await recorder.look(council);
    await fold();
    meter.take();
    const results = await record([row], author);
    const recording = meter.take();
    await fold();
    const folding = meter.take();
    const { id, kind } = row as { id: string; kind: string };
    const [recorded] = await cloud.stores.ledger.read(council, (seqs.get(id) ?? 0) - 1, 1);
    samples.push({
      kind,
      bytes: Buffer.byteLength(recorded?.canonical ?? ''),
      ledger: sum(recording.filter(({ table }) => table === tables.ledger)),
      texts: sum(recording.filter(({ table }) => table === tables.documents)),
      fold: sum(folding),
      foldParts: partsOf(folding),
    });
    return results;
  }

  const isEnough = (kind: string) => samples.filter((sample) => sample.kind === kind).length >= perKind;

  /** A recorder whose entries are measured, each alone, as long as they are wanted. */
  const oneByOne: Recorder = {
    look: recorder.look,
    rehearse: () => {
      throw new Error('nothing is tried here');
    },
    async record(_, rows) {
      const results: RowResult[] = [];
      for (const row of rows) {
        const { kind } = row as { kind: string };
        const author = { role: 'system' } as const;
        results.push(...(isEnough(kind) ? await record([row], author) : await measure(row, author)));
      }
      return { results, size: await cloud.stores.ledger.size(council) };
    },
  };

  return {
    record,
    flush,
    fold,
    measure,
    oneByOne,
    async live(
      { kind, id, occurredOn, body, role = 'office', by }: DemoRow,
      isWanted: boolean,
    ): Promise<void> {
      const needsSeqs = typeof body === 'function';
      const isMeasured = isWanted && !isEnough(kind);
      if (needsSeqs || isMeasured) await flush();
      const given = needsSeqs ? body((of) => seqs.get(of) ?? 0) : body;
      const row = { kind, id, occurredOn, body: given };
      const own = role === 'deputy' ? deputyAuthor(String(given['deputy'])) : by;
      const author = own === undefined ? { role } : { role, by: own };
      if (isMeasured) await measure(row, author);
      else waiting.push({ row, author });
    },
    async end(): Promise<Measured> {
      await fold();
      const entries = await cloud.stores.ledger.size(council);
      const row = { kind: 'feedback.counted', id: 'cold', occurredOn: today };
      const body = {
        deputy: 'd-01',
        batch: 2,
        histogram: [1, 0, 2, 5, 6],
        newReceptionDays: 3,
        issued: 30,
        cast: 14,
      };
      await record([{ ...row, body }], { role: 'system' });
      meter.take();
      await cloud.cold().catchUp(council);
      const coldReads = sum(meter.take()).reads;
      const generation = (await cloud.stores.documents.serving(council)) ?? '';
      const rankings = await cloud.stores.documents.query({ council, generation }, 'ranking/');
      const texts = rankings.map(({ value }) => JSON.stringify(value)).sort((a, b) => b.length - a.length);
      const mix = await mixOf(cloud);
      cloud.close();
      return { samples, entries, mix, coldReads, endpointTables: tables, ranking: texts[0] ?? '' };
    },
  };
}

async function mixOf({ stores }: CloudCouncil): Promise<ReadonlyMap<string, number>> {
  const all = await stores.ledger.read(council, 0, Number.POSITIVE_INFINITY);
  const ofKind = Map.groupBy(all, ({ entry }) => entry.kind);
  return new Map([...ofKind].map(([kind, of]) => [kind, of.length]));
}
