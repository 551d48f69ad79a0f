import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { StoreFailure } from '@esep/ledger';
import { storeFailure } from './failures.ts';
import type { Marker } from './marker.ts';
import { syncFolder, writeMarker } from './marker.ts';

export interface BackupSummary {
  readonly dir: string;
  readonly council: string;
  /** Entries in the copy of the ledger. */
  readonly size: number;
  readonly bytes: number;
}

/** What lies beside the stores and belongs into the same backup. */
export interface Beside {
  /** Its folder's name in the backup. */
  readonly name: string;
  /** Copies it durably, after the stores: whatever their copies name is there. Resolves to how many bytes. */
  copy(to: string): Promise<number>;
}

/** Pages copied between two looks at the event loop: 8 MB. */
const pagesAtOnce = 2_000;

/** Where a copy grows: inside its folder, so that the last step is a rename on the same file system. */
const unfinishedName = 'unfinished';

/**
 * Copies database files, the ledger first, as they are at one moment, with the marker, to a folder that is new or
 * empty. Writers wait only while the snapshots are opened: that happens in one turn of the event loop, in the only
 * process that writes. The marker comes last: a folder that has it holds a whole and durable copy.
 */
export async function copyFolder(
  paths: readonly string[],
  marker: Marker,
  target: string,
  beside?: Beside,
): Promise<BackupSummary> {
  const dir = resolve(target);
  const unfinished = join(dir, unfinishedName);
  const snapshots: DatabaseSync[] = [];
  try {
    requireEmpty(dir);
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { recursive: true, mode: 0o700 });
    for (const path of paths) snapshots.push(openSnapshot(path));
    const size = entriesIn(snapshots[0] as DatabaseSync, marker.council);
    let bytes = 0;
    for (const [i, path] of paths.entries()) {
      const copy = join(unfinished, basename(path));
      await backup(snapshots[i] as DatabaseSync, copy, { rate: pagesAtOnce });
      bytes += syncFile(copy);
    }
    if (beside) bytes += await beside.copy(join(unfinished, beside.name));
    for (const name of readdirSync(unfinished)) renameSync(join(unfinished, name), join(dir, name));
    syncFolder(dir);
    writeMarker(dir, marker);
    rmSync(unfinished, { recursive: true });
    syncFolder(dirname(dir));
    return { dir, council: marker.council, size, bytes };
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw storeFailure(error, `backup to ${dir}`);
  } finally {
    for (const snapshot of snapshots) snapshot.close();
  }
}

function requireEmpty(dir: string): void {
  if (existsSync(dir) && readdirSync(dir).some((name) => name !== unfinishedName)) {
    throw new StoreFailure('in_use', `${dir} is not empty: a backup never overwrites anything`);
  }
}

/** A connection whose read transaction sees the file as it is now, whatever is written later. */
function openSnapshot(path: string): DatabaseSync {
  const db = new DatabaseSync(path, { readOnly: true });
  db.exec('BEGIN');
  // The snapshot is taken by the first read.
  db.prepare('SELECT count(*) FROM sqlite_schema').get();
  return db;
}

function entriesIn(ledger: DatabaseSync, council: string): number {
  const row = ledger
    .prepare('SELECT coalesce(max(seq), 0) AS seq FROM entries WHERE council = ?')
    .get(council);
  return (row as { seq: number }).seq;
}

function syncFile(path: string): number {
  const fd = openSync(path, 'r+');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
  return statSync(path).size;
}
