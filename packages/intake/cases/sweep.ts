import type { EraseDeps } from './erase.ts';
import { finishErasings } from './erase.ts';
import { finishCases } from './finish.ts';
import { sweepScans } from './scans.ts';

/** Everything that a crash may have left of cases. Resolves to how many entries it saw through. */
export async function sweepCases(deps: EraseDeps, council: string): Promise<number> {
  const { vault, now, files } = deps;
  const finished = await finishCases(deps, council);
  await finishErasings(deps, council);
  if (files) await sweepScans({ vault, now, files }, council);
  return finished;
}
