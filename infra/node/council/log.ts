import { join } from 'node:path';
import { createLogReader, createPublish, type Files, verifierKeyFile } from '@esep/functions';
import { readLogSeed } from '@esep/intake';
import { createNoteSigner, type NoteSigner } from '@esep/ledger';
import { wrongFolder } from '../failures.ts';
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

/** Fails when the vault's key is another than the log was published with: then its ballots and tokens are another council's too. */
export async function openPublishedLog(council: Council, checkpointsDir: string): Promise<PublishedLog> {
  const { marker, ledger, documents, vault } = council.stores;
  const logSeed = await readLogSeed(vault, council.slug);
  const files = createFolderFiles(checkpointsFolder(checkpointsDir, marker.origin));
  const signer = createNoteSigner(marker.origin, logSeed);
  const publishedKey = (await files.read(verifierKeyFile))?.trim();
  if (publishedKey !== undefined && publishedKey !== signer.verifierKey) {
    throw wrongFolder(
      `The vault belongs to another council: it would sign as ${signer.verifierKey}, but ${marker.origin} was published as ` +
        `${publishedKey} (${verifierKeyFile} in ${checkpointsDir}). Check ESEP_DATA or ESEP_VAULT_ENDPOINT and ESEP_DYNAMODB_TABLES, and ESEP_CHECKPOINTS.`,
    );
  }
  return {
    files,
    signer,
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
