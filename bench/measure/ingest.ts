import { council, createDataFolder, type Esep, runEsep, startEsep } from '../esep.ts';
import type { Outcome } from '../load/job.ts';
import { runLoad } from '../load/run-load.ts';
import { type Peer, peerToken, startPeer } from '../peer/peer.ts';
import { type Line, median, ms, thousands } from '../report.ts';
import { deputies } from '../synthesis/founding.ts';
import { daysOfQuarter } from '../synthesis/life.ts';
import type { Bench } from './bench.ts';
import { followersBehindMs } from './followers.ts';

interface Case {
  readonly what: string;
  readonly clients: number;
  readonly rows: number;
  readonly withText?: boolean;
  readonly budget?: { readonly text: string; met(entries: number, ratio: number | undefined): boolean };
}

const cases: readonly Case[] = [
  { what: 'durable ingest, 1 client', clients: 1, rows: 1 },
  {
    what: 'durable ingest, 64 clients',
    clients: 64,
    rows: 1,
    budget: { text: '≥ 1.5 × peer', met: (_, ratio) => (ratio ?? 0) >= 1.5 },
  },
  { what: 'durable ingest, 64 clients, with a text', clients: 64, rows: 1, withText: true },
  {
    what: 'durable ingest, batches of 100',
    clients: 4,
    rows: 100,
    budget: { text: '≥ 25,000/s', met: (entries) => entries >= 25_000 },
  },
];

/** Durable entries over HTTP with folding on, in turns with the peer on the same core. */
export async function measureIngest(bench: Bench): Promise<void> {
  const data = await createDataFolder(bench.scratch, bench.sizes.small, bench.today);
  await runEsep(bench.bundle, data, ['rebuild']);
  const esep = await startEsep(bench.bundle, data);
  const peer = await startPeer(daysOfQuarter(bench.quarter));
  try {
    for (const [i, one] of cases.entries()) await measureCase(bench, one, `c${i}`, esep, peer);
  } finally {
    await peer?.stop();
    await esep.server.stop();
  }
}

/** One side of a comparison. */
interface Side {
  readonly port: number;
  readonly tokens: readonly string[];
  cpuSeconds(): number | undefined;
}

interface Ran {
  readonly entriesPerSecond: number;
  readonly p99: number;
  readonly busy: number;
  /** Microseconds of processor time of the serving side an entry, warm-up included. */
  readonly cpuUs: number;
}

async function measureCase(
  bench: Bench,
  one: Case,
  name: string,
  esep: Esep,
  peer: Peer | undefined,
): Promise<void> {
  const own: Ran[] = [];
  const theirs: Ran[] = [];
  const behind: number[] = [];
  const here = { port: esep.server.port, tokens: esep.tokens, cpuSeconds: esep.server.cpuSeconds };
  for (let round = 0; round < bench.sizes.rounds; round++) {
    bench.say(`${one.what}, round ${round + 1}`);
    const prefix = `${name}-${round}`;
    own.push(await ran(bench, one, here, prefix));
    behind.push(await followersBehindMs(here.port));
    if (!peer) continue;
    const there = { port: peer.server.port, tokens: [peerToken], cpuSeconds: peer.cpuSeconds };
    theirs.push(await ran(bench, one, there, prefix));
  }
  bench.add(lineOf(one, medians(own), peer && medians(theirs), Math.max(...behind)));
}

async function ran(bench: Bench, one: Case, side: Side, prefix: string): Promise<Ran> {
  const cpuBefore = side.cpuSeconds();
  const { perSecond, answered, latency, busy } = await post(bench, one, side, prefix);
  const cpu = (side.cpuSeconds() ?? Number.NaN) - (cpuBefore ?? Number.NaN);
  return {
    entriesPerSecond: perSecond * one.rows,
    p99: latency.p99,
    busy,
    cpuUs: (cpu * 1e6) / (answered * one.rows),
  };
}

function medians(runs: readonly Ran[]): Ran {
  const of = (name: keyof Ran) => median(runs.map((run) => run[name]));
  return { entriesPerSecond: of('entriesPerSecond'), p99: of('p99'), busy: of('busy'), cpuUs: of('cpuUs') };
}

function lineOf({ what, budget }: Case, own: Ran, peer: Ran | undefined, behindMs: number): Line {
  const ratio = peer && own.entriesPerSecond / peer.entriesPerSecond;
  const cpu = [
    `${thousands(own.cpuUs)} µs of processor time an entry`,
    ...(peer ? [`peer ${thousands(peer.cpuUs)} µs (${(peer.cpuUs / own.cpuUs).toFixed(2)} ×)`] : []),
  ];
  return {
    what,
    esep: `${thousands(own.entriesPerSecond)}/s`,
    ...(peer && { peer: `${thousands(peer.entriesPerSecond)}/s` }),
    ...(ratio && { ratio }),
    ...(budget && { budget: budget.text, met: budget.met(own.entriesPerSecond, ratio) }),
    note: `p99 ${ms(own.p99)}; ${cpu.join(', ')}; folded ${ms(behindMs)} after the last answer${
      own.busy > 0.9 ? '; the load client measures itself' : ''
    }`,
    figures: {
      entriesPerSecond: own.entriesPerSecond,
      p99Ms: own.p99,
      cpuUsAnEntry: own.cpuUs,
      behindMs,
      loadClientBusy: own.busy,
      ...(peer && { peerEntriesPerSecond: peer.entriesPerSecond, peerCpuUsAnEntry: peer.cpuUs }),
    },
  };
}

function post(bench: Bench, one: Case, { port, tokens }: Side, prefix: string): Promise<Outcome> {
  const { seconds, warmupSeconds } = bench.sizes;
  const { clients, rows, withText = false } = one;
  const entries = { council, tokens, prefix, occurredOn: bench.today, deputies, withText };
  return runLoad({ do: 'post', port, clients, rows, seconds, warmupSeconds, ...entries });
}
