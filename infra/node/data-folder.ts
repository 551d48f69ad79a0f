import { randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { wrongFolder } from './failures.ts';

/** What a data folder says about itself, in `council.json`. */
export interface FolderMarker {
  readonly format: 1;
  readonly council: string;
  readonly demonstration: boolean;
  /** `making` until the council is founded and acknowledged to its owner; nothing in such a folder is worth keeping. */
  readonly state: 'making' | 'ready';
  readonly createdAt: string;
}

/** The process that has the folder open, for messages and to find its control socket. */
export interface Holder {
  readonly pid: number;
  readonly startedAt: string;
  readonly socket?: string;
  readonly address?: string;
}

/** A folder held by this process until `release`, or until the process ends in whatever way. */
export interface HeldFolder {
  readonly dir: string;
  marker(): FolderMarker | undefined;
  mark(marker: FolderMarker): void;
  announce(holder: Omit<Holder, 'pid' | 'startedAt'>): void;
  /** Deletes what an unfinished founding left behind. */
  clear(): void;
  release(): void;
}

const lockFile = 'holder.db';
const holderFile = 'holder.json';
const markerFile = 'council.json';
/** Files that may lie there without the folder being in use: left by a mount or an editor. */
const harmless = new Set([
  'lost+found',
  '.gitkeep',
  '.DS_Store',
  lockFile,
  `${lockFile}-journal`,
  holderFile,
]);

export function folderIsEmpty(dir: string): boolean {
  return !existsSync(dir) || readdirSync(dir).every((name) => harmless.has(name));
}

export function readMarker(dir: string): FolderMarker | undefined {
  const text = readOr(join(dir, markerFile));
  return text === undefined ? undefined : (JSON.parse(text) as FolderMarker);
}

/** Who says to hold the folder; it may have died meanwhile. */
export function readHolder(dir: string): Holder | undefined {
  const text = readOr(join(dir, holderFile));
  return text === undefined ? undefined : (JSON.parse(text) as Holder);
}

/**
 * Takes the folder for this process, or returns undefined when another one has it. The lock is the operating
 * system's lock on a small SQLite file: it falls with the process, also after `kill -9`, so there is no stale lock to
 * clean up and no process number to guess about.
 */
export function holdFolder(dir: string): HeldFolder | undefined {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const lock = openLock(dir);
  if (!lock) return undefined;
  const own = { pid: process.pid, startedAt: new Date().toISOString() };
  writeDurably(join(dir, holderFile), own);
  let held = true;
  return {
    dir,
    marker: () => readMarker(dir),
    mark: (marker) => writeDurably(join(dir, markerFile), marker),
    announce: (holder) => writeDurably(join(dir, holderFile), { ...own, ...holder }),
    clear() {
      for (const name of readdirSync(dir)) {
        if (!harmless.has(name)) rmSync(join(dir, name), { recursive: true, force: true });
      }
    },
    release() {
      if (!held) return;
      held = false;
      rmSync(join(dir, holderFile), { force: true });
      lock.close();
    },
  };
}

/** Takes the folder or fails with who has it. */
export function requireFolder(dir: string): HeldFolder {
  const held = holdFolder(dir);
  if (held) return held;
  throw wrongFolder(inUseMessage(dir));
}

export function inUseMessage(dir: string): string {
  const holder = readHolder(dir);
  const who = holder
    ? `process ${holder.pid}${holder.address ? ` serves it at ${holder.address}` : ' has it open'}`
    : 'another process has it open';
  return `The data folder ${dir} is in use: ${who}. Stop that process first, or set ESEP_DATA to another folder.`;
}

function openLock(dir: string): DatabaseSync | undefined {
  let lock: DatabaseSync | undefined;
  try {
    lock = new DatabaseSync(join(dir, lockFile), { timeout: 0 });
    lock.exec('PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE;');
    return lock;
  } catch (cause) {
    lock?.close();
    const { errcode, code } = cause as { errcode?: number; code?: string };
    if (errcode !== undefined && [5, 6].includes(errcode & 0xff)) return undefined;
    throw wrongFolder(
      `The data folder ${dir} cannot be opened for writing (${code ?? ''} ${(cause as Error).message}). ` +
        'Check its owner and permissions, and that the disk is neither full nor read-only.',
      cause,
    );
  }
}

/** Whole or not at all: a power cut never leaves half a marker. */
function writeDurably(path: string, value: unknown): void {
  const temporary = `${path}.${randomUUID()}`;
  const file = openSync(temporary, 'w', 0o600);
  try {
    writeSync(file, `${JSON.stringify(value, null, 2)}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(temporary, path);
}

function readOr(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    if (['ENOENT', 'ENOTDIR'].includes((cause as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw wrongFolder(`${path} cannot be read: ${(cause as Error).message}`, cause);
  }
}
