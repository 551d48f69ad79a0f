import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { civilDateIn, quarterOf } from '@esep/domain';
import { openSqliteStores } from '@esep/store-sqlite';
import {
  buildBundle,
  council,
  createDataFolder,
  createScratch,
  type DataFolder,
  runEsep,
  startEsep,
} from './esep.ts';
import type { Bench } from './measure/bench.ts';
import { measureIngest } from './measure/ingest.ts';
import { measurePages } from './measure/pages.ts';
import { measureRebuild } from './measure/rebuild.ts';
import { measureVisible } from './measure/visible.ts';
import { fillPeer } from './peer/fill.ts';
import { startPeer } from './peer/peer.ts';
import { type Line, load, machine, printTable, type Report, thousands } from './report.ts';
import { full, quick } from './sizes.ts';
import { daysOfQuarter } from './synthesis/life.ts';

const usage = `Measures Esep against its budgets (docs/benchmarks.md), and against Express + PostgreSQL on the same core.

  npm run bench                      all of it, some 10 minutes
  npm run bench -- --quick           small sizes: shows that everything runs
  npm run bench -- --json            the report as JSON
  npm run bench -- --only ingest     ingest, visible, rebuild, pages; several with commas
  npm run bench -- --profile folder  writes a CPU profile of each Esep process
`;

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    only: { type: 'string' },
    profile: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

if (options.help) console.log(usage);
else await run();

async function run(): Promise<void> {
  const lines: (Line & { load: number })[] = [];
  const scratch = createScratch();
  const today = civilDateIn('Asia/Almaty', new Date());
  const profiles = options.profile === undefined ? undefined : resolve(options.profile);
  if (profiles) mkdirSync(profiles, { recursive: true });
  try {
    const bench: Bench = {
      sizes: options.quick ? quick : full,
      bundle: await buildBundle(scratch, profiles),
      scratch,
      today,
      quarter: quarterOf(today),
      say: (text) => console.error(`… ${text}`),
      add: (line) => void lines.push({ ...line, load: load() }),
    };
    if (wanted('ingest')) await measureIngest(bench);
    await measureLedgers(bench);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  const report: Report = { machine: machine(), at: new Date().toISOString(), quick: options.quick, lines };
  console.log(options.json ? JSON.stringify(report, null, 2) : printTable(report));
}

/** What is measured on a short ledger and on a long one. */
async function measureLedgers(bench: Bench): Promise<void> {
  const { small, big } = bench.sizes;
  const p99 = wanted('visible') ? await visibleOnShort(bench, small) : undefined;
  if (!wanted('visible') && !wanted('rebuild') && !wanted('pages')) return;
  bench.say(`recording ${thousands(big)} entries`);
  const data = await createDataFolder(bench.scratch, big, bench.today);
  await measureRebuild(bench, data);
  const peer = wanted('pages') ? await filledPeer(bench, data) : undefined;
  const esep = await startEsep(bench.bundle, data);
  try {
    if (wanted('visible')) await measureVisible(bench, big, esep, p99);
    if (wanted('pages')) await measurePages(bench, esep, peer);
  } finally {
    await esep.server.stop();
    await peer?.stop();
  }
}

async function visibleOnShort(bench: Bench, size: number): Promise<number> {
  const data = await createDataFolder(bench.scratch, size, bench.today);
  await runEsep(bench.bundle, data, ['rebuild']);
  const esep = await startEsep(bench.bundle, data);
  try {
    return await measureVisible(bench, size, esep);
  } finally {
    await esep.server.stop();
  }
}

async function filledPeer(bench: Bench, data: DataFolder) {
  const peer = await startPeer(daysOfQuarter(bench.quarter));
  if (!peer) return undefined;
  bench.say('filling PostgreSQL with the same entries');
  const stores = openSqliteStores({ dir: data.dir });
  try {
    await fillPeer(peer.postgres, stores.ledger, council);
  } finally {
    await stores.close();
  }
  return peer;
}

function wanted(name: string): boolean {
  return options.only === undefined || options.only.split(',').includes(name);
}
