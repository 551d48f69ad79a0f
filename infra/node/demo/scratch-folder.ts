import {
  closeSync,
  copyFileSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const prefix = 'esep-demo-';
/** A demonstration has some 15 MB. */
const neededBytes = 100_000_000;
const staleMs = 3_600_000;

/** An empty folder in memory where the system has one, else a temporary one. What killed processes left is removed. */
export function makeScratchFolder(): string {
  const parent = inMemory() ?? tmpdir();
  for (const name of readdirSync(parent).filter((each) => each.startsWith(prefix))) {
    const path = join(parent, name);
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    if (age > staleMs) rmSync(path, { recursive: true, force: true });
  }
  return mkdtempSync(join(parent, prefix));
}

function inMemory(): string | undefined {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return process.platform === 'linux' && bavail * bsize > neededBytes ? '/dev/shm' : undefined;
  } catch {
    return undefined;
  }
}

/** Copies the files of a folder durably. */
export function copyFiles(from: string, to: string): void {
  for (const name of readdirSync(from)) {
    if (name === 'lock.db') continue;
    copyFileSync(join(from, name), join(to, name));
    const file = openSync(join(to, name), 'r+');
    fsyncSync(file);
    closeSync(file);
  }
}
