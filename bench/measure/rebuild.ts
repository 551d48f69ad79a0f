import { type DataFolder, runEsep } from '../esep.ts';
import { thousands } from '../report.ts';
import type { Bench } from './bench.ts';

const budgetSeconds = 60;
const budgetMb = 512;

/** Folds a whole ledger into a new generation, as its own process. */
export async function measureRebuild(bench: Bench, data: DataFolder): Promise<void> {
  const { big } = bench.sizes;
  bench.say(`rebuild of ${thousands(big)} entries`);
  const { seconds, cpuSeconds, peakMb } = await runEsep(bench.bundle, data, ['rebuild']);
  bench.add({
    what: `rebuild of ${thousands(big)} entries`,
    esep: `${thousands(seconds, 1)} s, ${thousands(peakMb)} MB`,
    budget: `≤ ${budgetSeconds} s, ≤ ${budgetMb} MB`,
    met: seconds <= budgetSeconds && peakMb <= budgetMb,
    note: `the whole command, from start to exit; ${thousands(cpuSeconds, 1)} s of processor time`,
    figures: { seconds, cpuSeconds, peakMb, entries: big },
  });
}
