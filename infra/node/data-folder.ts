import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wrongFolder } from './failures.ts';

/**
 * The process that has the folder open, for messages and to find its control socket. The lock itself is the
 * store's; this note may outlive its process and decides nothing.
 */
export interface Holder {
  readonly pid: number;
  readonly startedAt: string;
  readonly socket?: string;
  readonly address?: string;
}

const holderFile = 'holder.json';
const makingFile = 'making';
/** May lie there without a council: left by a mount, an editor, or a process that looked in. */
const harmless = new Set(['lost+found', '.gitkeep', '.DS_Store', 'lock.db', 'lock.db-journal', holderFile]);

/** True when there is no council, nor anything else that a council could spoil. */
export function folderIsEmpty(dir: string): boolean {
  return !existsSync(dir) || readdirSync(dir).every((name) => harmless.has(name));
}

export function readHolder(dir: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(join(dir, holderFile), 'utf8')) as Holder;
  } catch {
    return undefined; // Absent or being written: whoever asks learns less.
  }
}

/** Tells other commands how to reach this process. Returns the taking back. */
export function announceHolder(dir: string, holder: Pick<Holder, 'socket' | 'address'>): () => void {
  const path = join(dir, holderFile);
  const text = JSON.stringify({ pid: process.pid, startedAt: new Date().toISOString(), ...holder }, null, 2);
  writeFileSync(`${path}.new`, `${text}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
  return () => forgetHolder(dir);
}

export function forgetHolder(dir: string): void {
  rmSync(join(dir, holderFile), { force: true });
}

export function inUseMessage(dir: string): string {
  const holder = readHolder(dir);
  const serving = holder?.address ? ` serves it at ${holder.address}` : ' has it open';
  const who = holder ? `process ${holder.pid}${serving}` : 'another process has it open';
  return `The data folder ${dir} is in use: ${who}. Stop that process first, or set ESEP_DATA to another folder.`;
}

/**
 * A founding writes many entries before its owner hears of it. Until then the folder is marked, and one that was
 * killed in between is made anew: nothing in it was acknowledged to anybody.
 */
export function beginMaking(dir: string): () => void {
  const path = join(dir, makingFile);
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  writeFileSync(path, 'A council is being founded here. If no process does so, start it again.\n', {
    flush: true,
  });
  return () => rmSync(path, { force: true });
}

export function isHalfMade(dir: string): boolean {
  return existsSync(join(dir, makingFile));
}

/** Empties a folder that is half made. */
export function clearHalfMade(dir: string): void {
  if (!isHalfMade(dir)) throw wrongFolder(`${dir} holds a council; it is never cleared.`);
  for (const name of readdirSync(dir)) {
    // The mark goes last: a crash meanwhile leaves the folder half made, not half cleared.
    if (!harmless.has(name) && name !== makingFile) rmSync(join(dir, name), { recursive: true, force: true });
  }
  rmSync(join(dir, makingFile), { force: true });
}
