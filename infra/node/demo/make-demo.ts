import { randomBytes } from 'node:crypto';
import { civilDateIn } from '@esep/domain';
import { createSweep } from '@esep/functions';
import { createToken } from '@esep/http';
import type { Progress } from '../cli/output.ts';
import type { Council } from '../council/open-council.ts';
import type { DemoKeys, Storage } from '../council/storage.ts';
import { makeDemoAccounts } from './accounts.ts';
import { createDemoClock, type DemoClock } from './clock.ts';
import { type DemoLife, demoLife } from './demo-life.ts';
import { seedDemo } from './seed.ts';

export interface MakeDemoOptions {
  readonly storage: Storage;
  readonly checkpointsDir: string;
  readonly seed: string;
  readonly report: (progress: Progress) => void;
  readonly onFault: (fault: unknown) => void;
}

export const demoSlug = 'demo';

/** Founds a demonstration council where nothing was founded yet. Resolves to the ledger's size. */
export async function makeDemo({
  storage,
  checkpointsDir,
  seed,
  report,
  onFault,
}: MakeDemoOptions): Promise<number> {
  await storage.requireFree(demoSlug, true);
  const life = demoLife(seed, civilDateIn('Asia/Almaty', new Date()));
  const clock = createDemoClock(life.world.from);
  // Every demonstration is a log of its own: two folders would otherwise sign different logs under one name.
  const origin = `localhost/${demoSlug}-${randomBytes(4).toString('hex')}`;
  const founding = { council: demoSlug, origin, demonstration: true };
  return storage.found({ founding, checkpointsDir, pastClock: clock.now, report, onFault }, (council) =>
    liveDemo(council, { life, clock, report }),
  );
}

/** Lives the demonstration's days; resolves to what its visitors can try. */
export async function liveDemo(
  council: Council,
  { life, clock, report }: { life: DemoLife; clock: DemoClock; report: (progress: Progress) => void },
): Promise<DemoKeys> {
  const { slug, recorder, folding, stores } = council;
  const catchUp = () => folding.catchUp(slug);
  const sweep = createSweep({ council: slug, recorder, documents: stores.documents, catchUp });
  const codes = await seedDemo(council, { life, clock, sweep: sweep.run, report });
  const { token } = await createToken(stores.vault, slug, {
    role: 'office',
    label: 'try it',
    now: new Date(),
  });
  return { token, codes, accounts: await makeDemoAccounts(council) };
}
