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
  utimesSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const prefix = 'esep-demo-';
/** A demonstration has some 15 MB. */
const neededBytes = 100_000_000;
/** Whoever uses a folder touches it; one that was not touched for so long is nobody's. */
const staleMs = 120_000;
const touchEveryMs = 30_000;

export interface ScratchFolder {
  readonly path: string;
  remove(): void;
}

/**
 * An empty folder in memory where the system has one, else a temporary one. It goes with Ctrl-C too; what `kill -9` left
 * is removed by the next one.
 */
export function makeScratchFolder(): ScratchFolder {
  const parent = inMemory() ?? tmpdir();
  removeStale(parent);
  const path = mkdtempSync(join(parent, prefix));
  // What was lived in it may take minutes to copy elsewhere, when nothing is written any more.
  const touching = setInterval(() => utimesSync(path, new Date(), new Date()), touchEveryMs).unref();
  const erase = () => rmSync(path, { recursive: true, force: true });
  const stop = (signal: NodeJS.Signals) => {
    erase();
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.once(signal, stop);
  return {
    path,
    remove() {
      clearInterval(touching);
      for (const signal of signals) process.removeListener(signal, stop);
      erase();
    },
  };
}

function removeStale(parent: string): void {
  for (const name of readdirSync(parent).filter((each) => each.startsWith(prefix))) {
    const path = join(parent, name);
    try {
      const files = readdirSync(path).map((file) => join(path, file));
      const written = Math.max(...[path, ...files].map((each) => statSync(each).mtimeMs));
      if (Date.now() - written > staleMs) rmSync(path, { recursive: true, force: true });
    } catch {
      // Its owner is removing it, or it is another user's.
    }
  }
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
