import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Checkpoint, parseCheckpoint } from '@esep/ledger';

/** The longest published checkpoint of a log below a folder, with its exact text; undefined when there is none. */
export function newestCheckpoint(
  folder: string,
  origin: string,
): { checkpoint: Checkpoint; text: string } | undefined {
  if (!existsSync(folder)) return undefined;
  let newest: { checkpoint: Checkpoint; text: string } | undefined;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const found = readCheckpoint(join(folder, name));
    if (found?.checkpoint.origin !== origin) continue;
    if (!newest || found.checkpoint.size > newest.checkpoint.size) newest = found;
  }
  return newest;
}

/** A file that is not a checkpoint is none. */
function readCheckpoint(path: string): { checkpoint: Checkpoint; text: string } | undefined {
  try {
    const text = readFileSync(path, 'utf8');
    return { checkpoint: parseCheckpoint(text), text };
  } catch {
    return undefined;
  }
}
