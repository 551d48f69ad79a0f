import { join } from 'node:path';
import { createLogReader, createPublish, type Files } from '@esep/functions';
import { readLogSeed } from '@esep/intake';
import { createNoteSigner, type NoteSigner } from '@esep/ledger';
import { createFolderFiles } from '../folder-files.ts';
import type { Council } from './open-council.ts';

/** What is published of one log: its checkpoints, in a folder of its own, so that a new log never meets the old one's. */
export interface PublishedLog {
  readonly files: Files;
  readonly signer: NoteSigner;
  readonly reader: ReturnType<typeof createLogReader>;
}

export function checkpointsFolder(checkpointsDir: string, origin: string): string {
  return join(checkpointsDir, origin.replaceAll(/[^a-zA-Z0-9.-]/g, '_'));
}

export async function openPublishedLog(council: Council, checkpointsDir: string): Promise<PublishedLog> {
  const { marker, ledger, documents, vault } = council.stores;
  const logSeed = await readLogSeed(vault, council.slug);
  const files = createFolderFiles(checkpointsFolder(checkpointsDir, marker.origin));
  return {
    files,
    signer: createNoteSigner(marker.origin, logSeed),
    reader: createLogReader({ documents, ledger, files }),
  };
}

/** Publishes a checkpoint of what is folded, so that a council has one from its first day on. */
export async function publishCheckpoint(council: Council, checkpointsDir: string): Promise<void> {
  const { signer, files } = await openPublishedLog(council, checkpointsDir);
  await createPublish({
    council: council.slug,
    documents: council.stores.documents,
    signer,
    files,
  }).checkpoint();
}
