import type { Esep } from '../esep.ts';
import type { Outcome } from '../load/job.ts';
import { runLoad } from '../load/run-load.ts';
import type { Peer } from '../peer/peer.ts';
import { median, ms, thousands } from '../report.ts';
import type { Bench } from './bench.ts';

const clients = 32;
const compressed = { 'accept-encoding': 'br, gzip', accept: 'text/html', 'accept-language': 'ru' };

/** The ranking page against the same server's shortest answer, and against the peer's page over a view. */
export async function measurePages(bench: Bench, esep: Esep, peer: Peer | undefined): Promise<void> {
  const page = `/ru/rankings/${bench.quarter}`;
  const hello: Outcome[] = [];
  const own: Outcome[] = [];
  const theirs: Outcome[] = [];
  for (let round = 0; round < bench.sizes.rounds; round++) {
    bench.say(`ranking page, round ${round + 1}`);
    hello.push(await get(bench, esep.server.port, '/healthz', {}));
    own.push(await get(bench, esep.server.port, page, compressed));
    if (peer) theirs.push(await get(bench, peer.server.port, '/ranking', {}));
  }
  const figures = { hello: perSecond(hello), page: perSecond(own), peer: perSecond(theirs) };
  const p99 = median(own.map(({ latency }) => latency.p99));
  const share = figures.page / figures.hello;
  const busy = Math.max(...own.map(({ busy }) => busy), ...hello.map(({ busy }) => busy));
  bench.add({
    what: 'ranking page against hello',
    esep: `${thousands(figures.page)}/s`,
    peer: `hello ${thousands(figures.hello)}/s`,
    ratio: share,
    budget: '≥ 0.5 × hello',
    met: share >= 0.5,
    note: `load client ${thousands(busy * 100)} % busy${busy > 0.9 ? ': it measures itself' : ''}`,
    figures: { pagePerSecond: figures.page, helloPerSecond: figures.hello, busy },
  });
  bench.add({
    what: `ranking page, p99 with ${clients} clients`,
    esep: ms(p99),
    budget: '≤ 10 ms',
    met: p99 <= 10,
    figures: { p99Ms: p99 },
  });
  await measureBytes(bench, esep.server.port, page);
  if (!peer) return;
  const ratio = figures.page / figures.peer;
  bench.add({
    what: `ranking page against a SQL view, ${thousands(bench.sizes.big)} rows`,
    esep: `${thousands(figures.page)}/s`,
    peer: `${thousands(figures.peer, 1)}/s`,
    ratio,
    budget: '≥ 20 × the view',
    met: ratio >= 20,
    note: `the view's page takes ${ms(median(theirs.map(({ latency }) => latency.p50)))} with ${clients} clients`,
    figures: { pagePerSecond: figures.page, peerPerSecond: figures.peer },
  });
}

/** What a reader's browser receives, heads included. */
async function measureBytes(bench: Bench, port: number, page: string): Promise<void> {
  const kb: Record<string, number> = {};
  for (const encoding of ['br', 'gzip', 'identity']) {
    const { answerBytes } = await runLoad({
      do: 'get',
      port,
      path: page,
      headers: { ...compressed, 'accept-encoding': encoding },
      clients: 1,
      seconds: 0.3,
      warmupSeconds: 0.1,
    });
    kb[encoding] = answerBytes / 1000;
  }
  const { br = 0, gzip = 0, identity = 0 } = kb;
  bench.add({
    what: 'ranking page over the wire',
    esep: `br ${thousands(br, 1)} KB, gzip ${thousands(gzip, 1)} KB`,
    budget: '≤ 50 KB',
    met: Math.max(br, gzip) <= 50,
    note: `${thousands(identity, 1)} KB as it is; 32 deputies, in Russian`,
    figures: { brKb: br, gzipKb: gzip, plainKb: identity },
  });
}

function get(
  bench: Bench,
  port: number,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<Outcome> {
  const { seconds, warmupSeconds } = bench.sizes;
  return runLoad({ do: 'get', port, path, headers, clients, seconds, warmupSeconds });
}

function perSecond(outcomes: readonly Outcome[]): number {
  return median(outcomes.map(({ perSecond }) => perSecond));
}
