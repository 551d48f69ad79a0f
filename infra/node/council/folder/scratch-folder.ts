import { spawn } from 'node:child_process';
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
 * An empty folder in memory where the system has one, else a temporary one. It goes with Ctrl-C too, and with `kill -9`, since
 * keys lie in it; what is left when everything was killed at once is removed by the next one.
 */
export function makeScratchFolder(): ScratchFolder {
  const parent = inMemory() ?? tmpdir();
  removeStale(parent);
  const path = mkdtempSync(join(parent, prefix));
  const release = removeAfterDeath(path);
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
      release();
    },
  };
}

/**
 * Lets a small process wait until this one has ended, however it ends, and then remove the folder: the pipe between them
 * closes with either. The function given back lets it end.
 */
function removeAfterDeath(path: string): () => void {
  const waitAndRemove = 'trap "" INT TERM HUP; cat > /dev/null; rm -rf -- "$1"';
  const guard = spawn('/bin/sh', ['-c', waitAndRemove, 'esep-scratch', path], {
    detached: true, // Ctrl-C in a terminal is not for it.
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.on('error', () => {}); // No such shell: then the next founding removes it.
  guard.stdin.on('error', () => {});
  guard.unref();
  return () => guard.stdin.end();
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
