import { council, createDataFolder, type Esep, runEsep, startEsep } from '../esep.ts';
import type { Outcome } from '../load/job.ts';
import { runLoad } from '../load/run-load.ts';
import { type Peer, peerToken, startPeer } from '../peer/peer.ts';
import { median, ms, thousands } from '../report.ts';
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

async function measureCase(
  bench: Bench,
  one: Case,
  name: string,
  esep: Esep,
  peer: Peer | undefined,
): Promise<void> {
  const own: Outcome[] = [];
  const theirs: Outcome[] = [];
  let behind = 0;
  for (let round = 0; round < bench.sizes.rounds; round++) {
    bench.say(`${one.what}, round ${round + 1}`);
    const prefix = `${name}-${round}`;
    own.push(await post(bench, one, esep.server.port, esep.tokens, prefix));
    behind = Math.max(behind, await followersBehindMs(esep.server.port));
    if (peer) theirs.push(await post(bench, one, peer.server.port, [peerToken], prefix));
  }
  const entries = entriesPerSecond(own, one);
  const peerEntries = peer && entriesPerSecond(theirs, one);
  const ratio = peerEntries && entries / peerEntries;
  const latency = median(own.map(({ latency }) => latency.p99));
  const busy = Math.max(...own.map(({ busy }) => busy));
  bench.add({
    what: one.what,
    esep: `${thousands(entries)}/s`,
    ...(peerEntries && { peer: `${thousands(peerEntries)}/s` }),
    ...(ratio && { ratio }),
    ...(one.budget && { budget: one.budget.text, met: one.budget.met(entries, ratio) }),
    note: `p99 ${ms(latency)}; folded ${ms(behind)} after the last answer; load client ${thousands(busy * 100)} % busy`,
    figures: {
      entriesPerSecond: entries,
      peerEntriesPerSecond: peerEntries ?? 0,
      p99Ms: latency,
      behindMs: behind,
      busy,
    },
  });
}

function post(
  bench: Bench,
  one: Case,
  port: number,
  tokens: readonly string[],
  prefix: string,
): Promise<Outcome> {
  const { seconds, warmupSeconds } = bench.sizes;
  const { clients, rows, withText = false } = one;
  return runLoad({
    do: 'post',
    port,
    clients,
    rows,
    seconds,
    warmupSeconds,
    council,
    tokens,
    prefix,
    occurredOn: bench.today,
    deputies,
    withText,
  });
}

function entriesPerSecond(outcomes: readonly Outcome[], { rows }: Case): number {
  return median(outcomes.map(({ perSecond }) => perSecond)) * rows;
}
