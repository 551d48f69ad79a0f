import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyCaseFiles, createFolderCaseFiles } from './case-files.ts';
import { openFolder } from './council/folder/open-folder.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'esep-scans-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const name = '00112233445566778899aabbccddeeff';
const bytes = new Uint8Array([1, 2, 3, 0, 255]);

describe('scans in a folder', () => {
  it('come back as they were put, for this user alone, and go for good', async () => {
    const files = createFolderCaseFiles(dir);
    expect(await files.get('ulgi', name)).toBeUndefined();
    await files.put('ulgi', name, bytes);
    expect(new Uint8Array((await files.get('ulgi', name)) as Uint8Array)).toEqual(bytes);
    expect(statSync(join(dir, '00', name)).mode & 0o077).toBe(0);
    await files.delete('ulgi', name);
    await files.delete('ulgi', name);
    expect(await files.get('ulgi', name)).toBeUndefined();
    expect(readdirSync(join(dir, '00'))).toEqual([]);
  });

  it('are found under no other kind of name', async () => {
    const files = createFolderCaseFiles(dir);
    for (const wrong of ['../../etc/passwd', '', 'abc', `${name}/..`]) {
      await expect(files.put('ulgi', wrong, bytes), wrong).rejects.toThrow('not a name');
      await expect(files.get('ulgi', wrong), wrong).rejects.toThrow('not a name');
    }
  });

  it('are in the backup of the data folder, whole, without drafts', async () => {
    const data = join(dir, 'data');
    const stores = openFolder({
      dir: data,
      founding: { council: 'ulgi', origin: 'esep.test/ulgi', demonstration: false },
    });
    try {
      await stores.caseFiles?.put('ulgi', name, bytes);
      const made = await stores.backup?.(join(dir, 'backup'));
      expect(readdirSync(join(dir, 'backup')).sort()).toEqual([
        'case-files',
        'esep.json',
        'ledger.db',
        'texts.db',
        'vault.db',
      ]);
      const copy = createFolderCaseFiles(join(dir, 'backup/case-files'));
      expect(new Uint8Array((await copy.get('ulgi', name)) as Uint8Array)).toEqual(bytes);
      expect(made?.bytes).toBeGreaterThan(bytes.length);
    } finally {
      await stores.close();
    }
  });

  it('are nothing to copy where none were kept', async () => {
    expect(await copyCaseFiles(join(dir, 'none'), join(dir, 'copy'))).toBe(0);
  });
});
