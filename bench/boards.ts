import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { boardReader, boards } from '@esep/boards';
import { addDays, type JsonObject, lastDay, quarterOf, registry, shiftQuarter } from '@esep/domain';
import { createSweep } from '@esep/functions';
import { createRecorder } from '@esep/intake';
import { createFolding, type Derive, type DocumentStore, type Partition } from '@esep/ledger';
import { deriveRankings } from '@esep/rating';
import { openSqliteStores } from '@esep/store-sqlite';
import { createRandom } from '../infra/node/demo/random.ts';
import { deputies, districtOf, firstDayOf } from './synthesis/founding.ts';
import { type Row, row } from './synthesis/rows.ts';
import { synthesise } from './synthesis/synthesise.ts';

/**
 * What boards, doors and the sweep read of a council's five years: documents, bytes and milliseconds.
 *
 *     node bench/boards.ts [--size 77000]
 */

const { values } = parseArgs({ options: { size: { type: 'string', default: '77000' } } });
const council = 'bench';
const today = '2026-11-20';
const first = firstDayOf(today);
const random = createRandom('boards');
const dir = mkdtempSync(join(tmpdir(), 'esep-boards-'));
const founding = { council, origin: 'esep.bench/boards', demonstration: true };
const now = () => new Date(`${today}T06:00:00Z`);
const stores = openSqliteStores({ dir, founding, now });
const { ledger, documents } = stores;

function onFault(fault: unknown): void {
  throw fault;
}
const derive = deriveRankings as Derive;
const folding = createFolding({ ledger, documents, registry, derive, onFault });
const recorder = createRecorder({ ...stores, registry, now });

const add = (kind: string, on: string, body: JsonObject) => row(kind, `o-${++added}`, on, body);
let added = 0;

/** Programmes, projects, plans, disputes and addresses: what grows besides what the other benchmarks record. */
function* others(): Generator<Row> {
  for (const deputy of deputies) for (let i = 0; i < 15; i++) yield* promise(deputy, i);
  for (let i = 0; i < 40; i++) yield* indicator(i);
  for (let i = 0; i < 40; i++) yield* plan(i);
  for (let i = 0; i < 200; i++) yield* dispute(i);
  for (let i = 0; i < 16; i++) yield addresses(i);
}

function* promise(deputy: string, i: number): Generator<Row> {
  const id = `p-${deputy}-${i}`;
  const due = addDays(first, 365 + 120 * i);
  yield add('promise.made', first, { promise: id, deputy, text: `${id} жолды жөндеу`, due, quote: 'Жол' });
  for (let k = 1; k <= 6; k++) {
    const status = k < 6 ? 'in-progress' : random.pick(['kept', 'broken', 'partly-kept']);
    yield add('promise.progressed', addDays(first, 250 * k), { promise: id, status, reason: `${k}-қадам` });
  }
}

function* indicator(i: number): Generator<Row> {
  for (let q = 0; q < 20; q++) {
    const quarter = shiftQuarter(quarterOf(first), q);
    const on = addDays(lastDay(quarter), -40);
    if (on < first) continue;
    const own = { indicator: `i-${i}`, quarter };
    const rest = { title: 'Су құбыры', unit: 'км', deputies: [random.pick(deputies)], planned: 10 };
    yield add('indicator.planned', on, { ...own, ...rest });
    yield add('indicator.updated', addDays(on, 20), { ...own, actual: random.int(1, 10) });
  }
}

function* plan(i: number): Generator<Row> {
  const id = `pl-${i}`;
  const from = addDays(first, 30 * i);
  yield add('plan.agreed', from, {
    plan: id,
    with: 'prosecutor',
    title: 'Жоспар',
    from,
    to: addDays(from, 365),
  });
  for (let k = 0; k < 25; k++) {
    const action = `${id}-${k}`;
    const due = addDays(from, 10 * k + 20);
    const told = { title: 'Сабақ', outcome: '12 мектеп', deputies: random.sample(deputies, 2), due };
    yield add('action.planned', from, { action, plan: id, ...told });
    if (due < today) yield add('action.completed', due, { action, result: 'Өтті' });
  }
}

function* dispute(i: number): Generator<Row> {
  const on = addDays(first, 400 + 5 * i);
  const said = { deputy: random.pick(deputies), period: '2022', text: 'Олай емес' };
  yield add('dispute.raised', on, { dispute: `k-${i}`, ...said });
  yield add('dispute.answered', on, { dispute: `k-${i}`, outcome: 'refused', text: 'Хаттама бар' });
}

function addresses(i: number): Row {
  const streets = Array.from({ length: 80 }, (_, k) => ({
    name: { kk: `Абай көшесі ${i}-${k}`, ru: `улица Абая ${i}-${k}` },
    houses: [{ from: '1', to: '99' }],
  }));
  const places = [{ settlement: { kk: `Ауыл ${i}`, ru: `Аул ${i}` }, streets }];
  const district = districtOf(deputies[i] as string);
  return add('district.defined', today, { district, name: { kk: `№ ${i + 1}` }, places });
}

/** Counts what is read on the way. */
function metered(store: DocumentStore) {
  const read = { documents: 0, bytes: 0 };
  const note = (found: Iterable<{ value: unknown }>) => {
    for (const { value } of found) {
      read.documents += 1;
      read.bytes += JSON.stringify(value).length;
    }
  };
  const metering: Pick<DocumentStore, 'get' | 'query'> = {
    async get(...args) {
      const found = await store.get(...args);
      note(found.values());
      return found;
    },
    async query(...args) {
      const found = await store.query(...args);
      note(found);
      return found;
    },
  };
  return { metering, read };
}

async function timed<Result>(work: () => Promise<Result>): Promise<[ms: number, Result]> {
  const began = performance.now();
  const result = await work();
  return [performance.now() - began, result];
}

function say(...columns: (string | number)[]): void {
  process.stdout.write(`| ${columns.join(' | ')} |\n`);
}

const queries: Readonly<Record<string, readonly Record<string, string>[]>> = {
  appeals: [{}, { period: '2025' }],
  'appeal-list': [{}, { period: '2025' }],
  promise: [{ promise: 'p-d-03-1' }],
  projects: [{}, { indicator: 'i-3' }],
  requests: [{}, { period: '2025' }],
  district: [{ district: 'o-03' }],
  districts: [{}, { address: 'Абая 3-14, 7' }],
  organization: [{ organization: 'k-3' }],
};

async function boardsNow(partition: Partition): Promise<void> {
  say('board', 'documents', 'read, KB', 'ms', 'answer, KB');
  for (const board of boards) {
    for (const query of queries[board.name] ?? [{}]) {
      const runs: number[] = [];
      const { metering, read } = metered(documents);
      const reader = await boardReader(metering, partition, now);
      const value = await board.read(reader, query);
      const answer = JSON.stringify(value ?? null).length;
      for (let i = 0; i < 5; i++) {
        const plain = async () =>
          JSON.stringify((await board.read(await boardReader(documents, partition, now), query)) ?? null);
        runs.push((await timed(plain))[0]);
      }
      runs.sort((a, b) => a - b);
      const name = [board.name, new URLSearchParams(query)].join(' ');
      say(name, read.documents, kb(read.bytes), (runs[2] ?? 0).toFixed(0), kb(answer));
    }
  }
}

const kb = (bytes: number) => (bytes / 1000).toFixed(0);

try {
  const size = Number(values.size);
  await synthesise(stores, { council, size, lastDay: today });
  const [foldMs] = await timed(() => folding.catchUp(council));
  process.stdout.write(`${size} entries folded in ${(foldMs / 1000).toFixed(1)} s\n`);
  let rows: Row[] = [];
  const flush = async () => {
    const { results } = await recorder.record(council, rows, { role: 'office', recordedBy: 'office/bench' });
    const refused = results.find(({ outcome }) => outcome === 'refused');
    if (refused) process.stdout.write(`${JSON.stringify(refused).slice(0, 300)}\n`);
    rows = [];
    await folding.catchUp(council);
  };
  const [othersMs] = await timed(async () => {
    for (const one of others()) if (rows.push(one) === 400) await flush();
    await flush();
  });
  process.stdout.write(`others recorded in ${(othersMs / 1000).toFixed(1)} s\n`);
  await folding.catchUp(council);
  const partition = { council, generation: (await documents.serving(council)) ?? '' };
  const sweep = createSweep({ council, recorder, documents, catchUp: () => folding.catchUp(council) });
  for (const name of ['first', 'second', 'third']) {
    const [ms, entered] = await timed(() => sweep.run());
    process.stdout.write(`${name} sweep: ${ms.toFixed(0)} ms, ${entered} entries\n`);
  }
  for (let i = 0; i < 5; i++) {
    const meeting = row('meeting.held', `after-${i}`, today, {
      meeting: `after-${i}`,
      deputies: ['d-03'],
      district: 'o-03',
      remote: false,
      attendees: 9,
      promises: ['p-d-03-1'],
    });
    const by = { role: 'office', recordedBy: 'office/bench' } as const;
    const [ms] = await timed(() => recorder.record(council, [meeting], by));
    const [folded] = await timed(() => folding.catchUp(council));
    process.stdout.write(
      `one entry more: recorded in ${ms.toFixed(1)} ms, folded in ${folded.toFixed(1)} ms\n`,
    );
  }
  await boardsNow(partition);
  const all = await documents.query(partition, 'shared/');
  const shared = all.map(({ key, value }) => [key, JSON.stringify(value).length] as const);
  const groups = Map.groupBy(shared, ([key]) => key.split('/').slice(0, 2).join('/'));
  say('shared documents', 'how many', 'largest, KB', 'all, KB');
  for (const [group, ones] of groups) {
    const sizes = ones.map(([, bytes]) => bytes);
    say(group, ones.length, kb(Math.max(...sizes)), kb(sizes.reduce((a, b) => a + b, 0)));
  }
} finally {
  await stores.close();
  rmSync(dir, { recursive: true, force: true });
}
