import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  announceHolder,
  beginMaking,
  clearHalfMade,
  folderIsEmpty,
  inUseMessage,
  isHalfMade,
  readHolder,
} from './data-folder.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'esep-folder-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('data folder', () => {
  it('says which process serves it and how to reach it', () => {
    const leave = announceHolder(dir, { address: 'http://127.0.0.1:3999', socket: 's' });
    expect(inUseMessage(dir)).toContain(`process ${process.pid} serves it at http://127.0.0.1:3999`);
    expect(readHolder(dir)).toMatchObject({ pid: process.pid, socket: 's' });
    leave();
    expect(inUseMessage(dir)).toContain('another process has it open');
  });

  it('is empty while there is only what a looking process leaves', () => {
    expect(folderIsEmpty(join(dir, 'absent'))).toBe(true);
    announceHolder(dir, {});
    expect(folderIsEmpty(dir)).toBe(true);
    writeFileSync(join(dir, 'ledger.db'), '');
    expect(folderIsEmpty(dir)).toBe(false);
  });

  it('is cleared when a founding was cut short, and only then', () => {
    writeFileSync(join(dir, 'ledger.db'), '');
    expect(() => clearHalfMade(dir)).toThrow(/never cleared/);
    beginMaking(dir);
    expect(isHalfMade(dir)).toBe(true);
    clearHalfMade(dir);
    expect(readdirSync(dir)).toEqual([]);
  });

  it('is not half made once the founding is finished', () => {
    beginMaking(dir)();
    expect(isHalfMade(dir)).toBe(false);
  });
});
