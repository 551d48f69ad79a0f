import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type ExportFile, exportCouncil } from '@esep/functions';
import type { Progress } from '../cli/output.ts';
import { openPublishedLog } from './log.ts';
import type { Council } from './open-council.ts';
import { requireEmpty } from './sheets-folder.ts';

/** Writes everything public to a new or empty folder, which appears when it is whole. */
export async function exportTo(
  council: Council,
  checkpointsDir: string,
  dir: string,
  report: (progress: Progress) => void,
): Promise<{ dir: string; entries: number; files: number }> {
  requireEmpty(dir);
  await council.folding.catchUp(council.slug);
  const { signer } = await openPublishedLog(council, checkpointsDir);
  const { size, files } = await exportCouncil({ ...council.stores, signer }, council.slug);
  const unfinished = `${dir}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  for (const [index, file] of files.entries()) {
    await write(unfinished, file);
    report({ step: 'Writing files', done: index + 1, total: files.length });
  }
  rmSync(dir, { recursive: true, force: true });
  renameSync(unfinished, dir);
  return { dir, entries: size, files: files.length };
}

async function write(folder: string, { name, chunks }: ExportFile): Promise<void> {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  const file = await open(path, 'w');
  try {
    for await (const chunk of chunks) await file.writeFile(chunk);
  } finally {
    await file.close();
  }
}
