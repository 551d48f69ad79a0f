import { existsSync } from 'node:fs';
import { copyFile, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type CaseFiles, isCaseFileName } from '@esep/intake';

/** In the data folder, beside the stores. */
export const caseFilesFolder = 'case-files';

/**
 * Sealed scans in a folder, one file each, in folders by the first two digits of their names. A reader, also after a power cut,
 * sees a whole file or none.
 */
export function createFolderCaseFiles(dir: string): CaseFiles {
  const folderOf = (name: string) => join(dir, checked(name).slice(0, 2));
  return {
    async put(_, name, bytes) {
      const folder = folderOf(name);
      // Only this user reads them, sealed though they are.
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const draft = join(folder, `${name}.new`);
      const file = await open(draft, 'w', 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(draft, join(folder, name));
      await syncFolder(folder);
    },
    async get(_, name) {
      try {
        return await readFile(join(folderOf(name), name));
      } catch (cause) {
        if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw cause;
      }
    },
    async delete(_, name) {
      await rm(join(folderOf(name), name), { force: true });
      await rm(join(folderOf(name), `${name}.new`), { force: true });
    },
  };
}

/**
 * Copies the scans into a backup, durably. Called after the stores were copied, so that every scan which the vault's copy names
 * is there. One that came since is copied too and named by nobody: it is sealed, and there are as many as were uploaded in the
 * seconds of a backup. One that is being deleted meanwhile may be missing: its case was to lose it. Resolves to how many bytes.
 */
export async function copyCaseFiles(from: string, to: string): Promise<number> {
  if (!existsSync(from)) return 0;
  let bytes = 0;
  for (const folder of await readdir(from)) {
    await mkdir(join(to, folder), { recursive: true, mode: 0o700 });
    for (const name of await readdir(join(from, folder))) {
      if (isCaseFileName(name)) bytes += await copyOne(join(from, folder, name), join(to, folder, name));
    }
    await syncFolder(join(to, folder));
  }
  if (existsSync(to)) await syncFolder(to);
  return bytes;
}

async function copyOne(from: string, to: string): Promise<number> {
  try {
    await copyFile(from, to);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw cause;
  }
  const file = await open(to, 'r+');
  try {
    await file.sync();
    return (await file.stat()).size;
  } finally {
    await file.close();
  }
}

function checked(name: string): string {
  if (!isCaseFileName(name)) throw new Error('not a name of a scan');
  return name;
}

async function syncFolder(dir: string): Promise<void> {
  // Windows cannot open a folder, and keeps names durable by itself.
  if (process.platform === 'win32') return;
  const folder = await open(dir, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
