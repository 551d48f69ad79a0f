import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nightlyBackup } from './nightly.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'esep-nightly-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const at = (instant: string, kept = 14) =>
  nightlyBackup({
    council: 'ulgi',
    timeZone: 'Asia/Almaty',
    dir,
    kept,
    now: () => new Date(instant),
    backup: async (target) => {
      mkdirSync(target);
      return { dir: target, council: 'ulgi', size: 1, bytes: 1 };
    },
  });

describe('nightly backup', () => {
  it('is made once a night, after two in the council’s zone', async () => {
    expect(await at('2026-11-21T20:59:00Z')).toBeUndefined(); // 01:59 on the 22nd
    expect(await at('2026-11-21T21:00:00Z')).toMatchObject({ dir: join(dir, 'ulgi-nightly-2026-11-22') });
    expect(await at('2026-11-21T21:05:00Z')).toBeUndefined();
  });

  it('is made up for when the machine slept', async () => {
    expect(await at('2026-11-22T09:00:00Z')).toBeDefined();
  });

  it('keeps the newest, and never touches other folders', async () => {
    mkdirSync(join(dir, 'ulgi-before-upgrade'));
    for (const day of ['20', '21', '22']) await at(`2026-11-${day}T12:00:00Z`, 2);
    expect(readdirSync(dir).sort()).toEqual([
      'ulgi-before-upgrade',
      'ulgi-nightly-2026-11-21',
      'ulgi-nightly-2026-11-22',
    ]);
  });
});
