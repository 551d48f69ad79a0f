import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { StoreFailure } from '@esep/ledger';
import { guarded } from './failures.ts';

/** What a data folder is for. */
export interface Founding {
  readonly council: string;
  /** The log's name in checkpoints, such as `esep.example/almaly`. */
  readonly origin: string;
  /** A demonstration never shares a folder with a real council. */
  readonly demonstration: boolean;
}

/** `esep.json`: says that a council lives here, so that a lost file is an error and never a silent new ledger. */
export interface Marker extends Founding {
  readonly format: 1;
  /** Names the data: ledger, texts and vault carry the same, so files of different folders are never mixed. */
  readonly data: string;
  /** RFC 3339. */
  readonly created: string;
}

const file = 'esep.json';

/** The marker of a folder, or undefined when no council was founded there. Throws `StoreFailure`. */
export function readMarker(dir: string): Marker | undefined {
  const path = join(dir, file);
  return guarded(file, () => {
    if (!existsSync(path)) return undefined;
    const marker = parse(readFileSync(path, 'utf8'));
    if (marker?.format !== 1 || !marker.council || !marker.data) {
      throw new StoreFailure('corrupt', `${path} is not a marker that this Esep knows`);
    }
    return marker as Marker;
  });
}

function parse(text: string): Partial<Marker> | undefined {
  try {
    return JSON.parse(text) as Partial<Marker>;
  } catch {
    return undefined;
  }
}

/** Writes the marker so that a reader, also after a power cut, sees the old one or the new one. */
export function writeMarker(dir: string, marker: Marker): void {
  guarded(file, () => {
    const draft = join(dir, `${file}.new`);
    const fd = openSync(draft, 'w', 0o600);
    try {
      writeSync(fd, `${JSON.stringify(marker, null, 2)}\n`);
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    renameSync(draft, join(dir, file));
    syncFolder(dir);
  });
}

export function newMarker(founding: Founding, now: Date): Marker {
  const { council, origin, demonstration } = founding;
  return { format: 1, council, origin, demonstration, data: randomUUID(), created: now.toISOString() };
}

/** Makes names that were created or changed in a folder durable. */
export function syncFolder(dir: string): void {
  // Windows cannot open a folder, and keeps names durable by itself.
  if (process.platform === 'win32') return;
  const fd = openSync(dir, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}
