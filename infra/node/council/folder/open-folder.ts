import { join } from 'node:path';
import { openSqliteStores } from '@esep/store-sqlite';
import { caseFilesFolder, copyCaseFiles, createFolderCaseFiles } from '../../case-files.ts';
import { forgetHolder, inUseMessage } from '../../data-folder.ts';
import { CommandFailure, exitCodes, wrongFolder } from '../../failures.ts';
import type { CouncilStores } from '../council-stores.ts';

/** Opens the data folder and holds it, or fails with what to do about it. */
export function openFolder(options: Parameters<typeof openSqliteStores>[0]): CouncilStores {
  try {
    const stores = openSqliteStores(options);
    forgetHolder(options.dir); // Whoever announced itself before has ended: the folder is ours now.
    const scans = join(options.dir, caseFilesFolder);
    return {
      ...stores,
      caseFiles: createFolderCaseFiles(scans),
      backup: (to) =>
        stores.backup(to, { name: caseFilesFolder, copy: (beside) => copyCaseFiles(scans, beside) }),
    };
  } catch (cause) {
    throw explained(cause, options.dir);
  }
}

const remedies: Readonly<Record<string, string>> = {
  missing:
    'If a council was founded here, restore a backup (esep restore). If not, set ESEP_DATA to its folder, or found one with esep init.',
  other_council:
    'Set ESEP_DATA to another folder: a folder holds one council, and a demonstration never shares one.',
  read_only: 'Make the folder writable for this user; nothing was changed.',
  full: 'Free space on this disk; nothing was lost.',
  corrupt:
    'Do not repair it by hand. Restore the newest backup (esep restore) and keep the folder for inspection.',
  unavailable: 'Check the disk, then try again.',
};

/** Codes of the operating system that mean the same for whatever lies beside the stores. */
const systemCodes: Readonly<Record<string, string>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EROFS: 'read_only',
  EACCES: 'read_only',
};

/** A failure of a store or of the disk as what to do about it; other errors as they are. */
export function explained(cause: unknown, dir: string): unknown {
  const { code = '', message } = cause as { code?: string; message?: string };
  if (code === 'in_use') return wrongFolder(inUseMessage(dir), cause);
  const remedy = remedies[systemCodes[code] ?? code];
  return remedy ? new CommandFailure(exitCodes.folder, `${message}. ${remedy}`, cause) : cause;
}
