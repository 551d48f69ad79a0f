import {
  type DocumentReader,
  type NoteSigner,
  rootAt,
  sameHash,
  signCheckpoint,
  verifyCheckpoint,
} from '@esep/ledger';
import { checkpointFile, type Files, newestCheckpoint, verifierKeyFile } from './files.ts';
import { tileReader } from './log-reader.ts';

export interface PublishDeps {
  readonly council: string;
  readonly documents: DocumentReader;
  readonly signer: NoteSigner;
  readonly files: Files;
  /** Told of a checkpoint that lies under its number and is about to be the newest; a failure makes the next run tell again. */
  readonly signed?: (size: number) => Promise<void>;
}

/** The ledger is not the one whose checkpoints were published: nothing may be signed. */
export class LogDiverged extends Error {
  override readonly name = 'LogDiverged';
}

export interface Publish {
  /** Signs and writes a checkpoint if the ledger has grown; resolves to its size, or undefined. Throws `LogDiverged`. */
  checkpoint(): Promise<number | undefined>;
}

/**
 * Publishes signed checkpoints. The one before is checked first: whoever has it must be able to prove that the new
 * tree begins with the old one. The numbered file comes before `checkpoint`, so a crash between leaves no gap; what is told
 * to others comes in between, so that it is told at least once.
 */
export function createPublish({ council, documents, signer, files, signed }: PublishDeps): Publish {
  async function checkpoint(): Promise<number | undefined> {
    const generation = await documents.serving(council);
    if (generation === undefined) return undefined;
    const partition = { council, generation };
    // Before the cursor: another process may publish between the two, and must not seem to know more than was folded.
    const published = await files.read(newestCheckpoint);
    const { c: size } = await documents.cursor(partition, 'log');
    const before = published === undefined ? undefined : verifyCheckpoint(published, [signer.verifierKey]);
    if (size === 0 || size === before?.size) return undefined;
    const tiles = tileReader(documents, partition);
    if (before && (before.size > size || !sameHash(await rootAt(tiles, before.size), before.root))) {
      throw new LogDiverged(
        `the ledger of ${council} does not begin with the ${before.size} entries of its published checkpoint`,
      );
    }
    const note = signCheckpoint(size, await rootAt(tiles, size), signer);
    if (!published) await files.write(verifierKeyFile, `${signer.verifierKey}\n`);
    await files.write(checkpointFile(size), note);
    await signed?.(size);
    await files.write(newestCheckpoint, note);
    return size;
  }

  return { checkpoint };
}
