import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { civilDateIn } from '@esep/domain';
import { createSweep } from '@esep/functions';
import { createToken } from '@esep/http';
import type { Progress } from '../cli/output.ts';
import { foundFolder, requireEmpty } from '../council/found-folder.ts';
import { publishCheckpoint } from '../council/log.ts';
import { createDemoClock } from './clock.ts';
import { demoLife } from './demo-life.ts';
import { copyFiles, makeScratchFolder } from './scratch-folder.ts';
import { seedDemo } from './seed.ts';

/** What a visitor of a demonstration can try. It lies in the data folder in plain text: nothing in it is worth hiding. */
export interface DemoKeys {
  readonly token: string;
  /** Unused codes of the newest reception's cards. */
  readonly codes: readonly string[];
}

export interface MakeDemoOptions {
  readonly dir: string;
  readonly checkpointsDir: string;
  readonly seed: string;
  readonly report: (progress: Progress) => void;
  readonly onFault: (fault: unknown) => void;
}

export const demoSlug = 'demo';
const keysFile = 'demonstration.json';

/**
 * Founds a demonstration council in an empty data folder. Its past is lived in a scratch folder in memory where there is
 * one: thousands of syncs to disk protect nothing before anybody was told of an entry. Resolves to the ledger's size.
 */
export async function makeDemo({
  dir,
  checkpointsDir,
  seed,
  report,
  onFault,
}: MakeDemoOptions): Promise<number> {
  requireEmpty(dir);
  const scratch = makeScratchFolder();
  try {
    await liveIn(scratch.path, { seed, report, onFault });
    const place = (target: string) => copyFiles(scratch.path, target);
    return await foundFolder({ dir, place, onFault }, async (council) => {
      await publishCheckpoint(council, checkpointsDir);
      return council.stores.ledger.size(council.slug);
    });
  } finally {
    scratch.remove();
  }
}

async function liveIn(
  dir: string,
  { seed, report, onFault }: Pick<MakeDemoOptions, 'seed' | 'report' | 'onFault'>,
): Promise<void> {
  const life = demoLife(seed, civilDateIn('Asia/Almaty', new Date()));
  const clock = createDemoClock(life.world.from);
  // Every demonstration is a log of its own: two folders would otherwise sign different logs under one name.
  const origin = `localhost/${demoSlug}-${randomBytes(4).toString('hex')}`;
  const founding = { council: demoSlug, origin, demonstration: true };
  await foundFolder({ dir, founding, now: clock.now, onFault }, async (council) => {
    const { slug, recorder, folding, stores } = council;
    const catchUp = () => folding.catchUp(slug);
    const sweep = createSweep({ council: slug, recorder, documents: stores.documents, catchUp });
    const codes = await seedDemo(council, { life, clock, sweep: sweep.run, report });
    const { token } = await createToken(stores.vault, slug, {
      role: 'office',
      label: 'try it',
      now: new Date(),
    });
    writeFileSync(join(dir, keysFile), `${JSON.stringify({ token, codes })}\n`, { mode: 0o600 });
  });
}

/** Undefined for a real council. */
export function readDemoKeys(dir: string): DemoKeys | undefined {
  try {
    return JSON.parse(readFileSync(join(dir, keysFile), 'utf8')) as DemoKeys;
  } catch {
    return undefined;
  }
}
