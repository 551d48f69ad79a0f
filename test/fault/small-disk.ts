import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** A disk with little space, whose space can be used up and given back. */
export interface SmallDisk {
  readonly dir: string;
  /** Uses up all space. */
  fill(): void;
  /** Gives it back. */
  free(): void;
  release(): void;
}

const run = (program: string, ...args: string[]) => execFileSync(program, args, { stdio: 'pipe' });

/** A tmpfs; undefined where this user may not mount. */
export function mountSmallDisk(dir: string, megabytes: number): SmallDisk | undefined {
  mkdirSync(dir, { recursive: true });
  try {
    run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', dir);
  } catch {
    return undefined;
  }
  const filler = join(dir, 'filler');
  return {
    dir,
    fill() {
      const fd = openSync(filler, 'a');
      try {
        for (let bytes = 1 << 20; bytes >= 1; ) {
          try {
            writeSync(fd, Buffer.alloc(bytes));
          } catch {
            bytes >>= 1;
          }
        }
      } finally {
        closeSync(fd);
      }
    },
    free: () => rmSync(filler),
    // Lazily: a process that was just killed may still hold it.
    release: () => void run('umount', '--lazy', dir),
  };
}

/** Lets a running process write no file beyond the first few bytes, and lifts that again. Linux only. */
export function limitFiles(pid: number, bytes: number | 'unlimited'): void {
  run('prlimit', '--pid', String(pid), `--fsize=${bytes}:`);
}
