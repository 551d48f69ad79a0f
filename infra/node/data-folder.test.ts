import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type FolderMarker,
  folderIsEmpty,
  holdFolder,
  inUseMessage,
  readMarker,
  requireFolder,
} from './data-folder.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'esep-folder-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const marker: FolderMarker = {
  format: 1,
  council: 'sample',
  demonstration: true,
  state: 'ready',
  createdAt: '2026-11-22T00:00:00.000Z',
};

/** A process that takes the folder, says so, and stays. */
function otherHolder(): Promise<{ kill(): Promise<void> }> {
  const module = pathToFileURL(join(import.meta.dirname, 'data-folder.ts')).href;
  const script = `import { requireFolder } from ${JSON.stringify(module)};
    requireFolder(${JSON.stringify(dir)}).announce({ address: 'http://127.0.0.1:3999' });
    console.log('held'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((done) => child.on('close', () => done()));
  return new Promise((ready) => {
    child.stdout.once('data', () =>
      ready({
        kill: () => {
          child.kill('SIGKILL');
          return ended;
        },
      }),
    );
  });
}

describe('data folder', () => {
  it('has one holder at a time, and says who it is', async () => {
    const other = await otherHolder();
    try {
      expect(holdFolder(dir)).toBeUndefined();
      expect(() => requireFolder(dir)).toThrow(/serves it at http:\/\/127\.0\.0\.1:3999/);
    } finally {
      await other.kill();
    }
  });

  it('is free again when its holder was killed with -9', async () => {
    const other = await otherHolder();
    await other.kill();
    const held = holdFolder(dir);
    expect(held).toBeDefined();
    held?.release();
  });

  it('stays empty in the sense of "nothing founded here" while it is held', () => {
    const held = requireFolder(dir);
    expect(folderIsEmpty(dir)).toBe(true);
    held.mark(marker);
    expect(folderIsEmpty(dir)).toBe(false);
    held.release();
    expect(readMarker(dir)).toEqual(marker);
    expect(inUseMessage(dir)).toContain('another process');
  });

  it('clears what an unfinished founding left behind', () => {
    const held = requireFolder(dir);
    held.mark({ ...marker, state: 'making' });
    held.clear();
    expect(held.marker()).toBeUndefined();
    held.release();
  });
});
