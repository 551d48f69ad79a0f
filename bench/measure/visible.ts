import { council, type Esep } from '../esep.ts';
import { runLoad } from '../load/run-load.ts';
import { ms, thousands } from '../report.ts';
import { deputies } from '../synthesis/founding.ts';
import type { Bench } from './bench.ts';

const perSecond = 500;
const budgetMs = 50;
/** With a long ledger it may take this much longer than with a short one before it counts as slower. */
const noiseMs = 2;

/** From a `201` to the ranking that has the entry, at a steady 500 entries/s; gives the p99 in milliseconds. */
export async function measureVisible(
  bench: Bench,
  size: number,
  esep: Esep,
  shorter?: number,
): Promise<number> {
  const begin = performance.now();
  const cpuBefore = esep.server.cpuSeconds() ?? Number.NaN;
  bench.say(`201 → ranking with ${thousands(size)} entries behind`);
  const { visible, latency, busy } = await runLoad({
    do: 'visible',
    port: esep.server.port,
    clients: 32,
    seconds: bench.sizes.visibleSeconds,
    warmupSeconds: bench.sizes.warmupSeconds,
    council,
    tokens: esep.tokens,
    prefix: `v-${size}`,
    occurredOn: bench.today,
    deputies,
    withText: false,
    perSecond,
    rankingPath: `/api/v1/${council}/rankings/${bench.quarter}`,
  });
  const cpu = (esep.server.cpuSeconds() ?? Number.NaN) - cpuBefore;
  const serverBusy = (cpu * 1000) / (performance.now() - begin);
  if (!visible) throw new Error('the load client saw no ranking');
  const notSlower = shorter === undefined || visible.p99 <= Math.max(shorter * 1.25, shorter + noiseMs);
  bench.add({
    what: `201 → ranking at ${perSecond}/s, ${thousands(size)} behind`,
    esep: `p50 ${ms(visible.p50)}, p99 ${ms(visible.p99)}`,
    budget: shorter === undefined ? `p99 ≤ ${budgetMs} ms` : `p99 ≤ ${budgetMs} ms, no slower`,
    met: visible.p99 <= budgetMs && notSlower,
    note: `longest ${ms(visible.max)}; the 201 itself p99 ${ms(latency.p99)}; looked at every 1 ms; server ${thousands(serverBusy * 100)} % and load client ${thousands(busy * 100)} % busy`,
    figures: {
      p50Ms: visible.p50,
      p99Ms: visible.p99,
      maxMs: visible.max,
      answerP99Ms: latency.p99,
      serverBusy,
      loadClientBusy: busy,
    },
  });
  return visible.p99;
}
