import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderIsEmpty, isHalfMade } from '../../data-folder.ts';
import { publishCheckpoint } from '../log.ts';
import type { Council } from '../open-council.ts';
import type { DemoKeys, FoundOptions, Storage } from '../storage.ts';
import { foundFolder, requireEmpty } from './found-folder.ts';
import { explained, openFolder } from './open-folder.ts';
import { copyFiles, makeScratchFolder } from './scratch-folder.ts';

const keysFile = 'demonstration.json';

/** One council in a data folder, which one process holds. */
export function createFolderStorage(dir: string): Storage {
  return {
    where: dir,
    isExclusive: true,
    open: async () => openFolder({ dir }),
    prove: async () => {}, // The lock of the folder leaves one writer.
    isEmpty: async () => folderIsEmpty(dir) || isHalfMade(dir),
    requireFree: async () => requireEmpty(dir),
    found: (options, live) => (options.pastClock ? foundInMemory : foundHere)(dir, options, live),
    demoKeys: async () => readDemoKeys(dir),
    explained: (cause) => explained(cause, dir),
  };
}

type Live = (council: Council) => Promise<DemoKeys | undefined>;

async function foundHere(
  dir: string,
  { founding, checkpointsDir, onFault }: FoundOptions,
  live: Live,
): Promise<number> {
  return foundFolder({ dir, founding, onFault }, async (council) => {
    keepDemoKeys(dir, await live(council));
    return settled(council, checkpointsDir);
  });
}

/** The past is lived in a folder in memory where there is one, and then copied. */
async function foundInMemory(dir: string, options: FoundOptions, live: Live): Promise<number> {
  requireEmpty(dir);
  const { founding, checkpointsDir, pastClock, onFault } = options;
  const scratch = makeScratchFolder();
  try {
    const clock = pastClock && { now: pastClock };
    const keys = await foundFolder({ dir: scratch.path, founding, ...clock, onFault }, live);
    const place = (target: string) => copyFiles(scratch.path, target);
    return await foundFolder({ dir, place, onFault }, async (council) => {
      keepDemoKeys(dir, keys);
      return settled(council, checkpointsDir);
    });
  } finally {
    scratch.remove();
  }
}

async function settled(council: Council, checkpointsDir: string): Promise<number> {
  await council.folding.catchUp(council.slug);
  await publishCheckpoint(council, checkpointsDir);
  return council.stores.ledger.size(council.slug);
}

function keepDemoKeys(dir: string, keys: DemoKeys | undefined): void {
  if (keys) writeFileSync(join(dir, keysFile), `${JSON.stringify(keys)}\n`, { mode: 0o600 });
}

function readDemoKeys(dir: string): DemoKeys | undefined {
  try {
    return JSON.parse(readFileSync(join(dir, keysFile), 'utf8')) as DemoKeys;
  } catch {
    return undefined; // None: a real council.
  }
}
