import { type DocumentReader, type LedgerStore, rootAt, sameHash, verifyCheckpoint } from '@esep/ledger';
import { type Files, newestCheckpoint, verifierKeyFile } from '../publish/files.ts';
import { tileReader } from '../publish/log-reader.ts';

export interface CheckLogDeps {
  readonly council: string;
  readonly ledger: Pick<LedgerStore, 'size' | 'read'>;
  readonly documents: DocumentReader;
  readonly files: Pick<Files, 'read'>;
  readonly now: () => Date;
}

export interface LogState {
  /** Entries that are recorded and not folded. */
  readonly lag: number;
  /** False when the ledger is not the one whose newest checkpoint was published. */
  readonly matches: boolean;
  /** Hours since the first entry that no checkpoint covers was recorded; 0 when all are covered. */
  readonly waitingHours: number;
}

const hourMs = 3_600_000;

/**
 * Compares the newest checkpoint with the ledger as the tiles have it. A checkpoint that reaches beyond the ledger
 * does not match; one that reaches beyond the tiles cannot be compared yet, and passes.
 */
export async function checkLog({ council, ledger, documents, files, now }: CheckLogDeps): Promise<LogState> {
  const generation = await documents.serving(council);
  if (generation === undefined) return { lag: await ledger.size(council), matches: true, waitingHours: 0 };
  const partition = { council, generation };
  const log = await documents.cursor(partition, 'log');
  const scorecards = await documents.cursor(partition, 'scorecards');
  // After the cursors: the ledger only grows.
  const size = await ledger.size(council);
  const note = await files.read(newestCheckpoint);
  const key = await files.read(verifierKeyFile);
  const lag = size - Math.min(log.c, scorecards.c);
  // The key is written before the first checkpoint, so one without the other was taken away.
  if (note === undefined) return { lag, matches: true, waitingHours: await waiting(0) };
  if (key === undefined) return { lag, matches: false, waitingHours: 0 };
  const checkpoint = readCheckpoint(note, key);
  if (!checkpoint || checkpoint.size > size) return { lag, matches: false, waitingHours: 0 };
  const matches =
    checkpoint.size > log.c ||
    sameHash(await rootAt(tileReader(documents, partition), checkpoint.size), checkpoint.root);
  return { lag, matches, waitingHours: await waiting(checkpoint.size) };

  async function waiting(covered: number): Promise<number> {
    const first = covered < size ? (await ledger.read(council, covered, 1))[0] : undefined;
    return first ? Math.max(0, (now().getTime() - Date.parse(first.entry.recordedAt)) / hourMs) : 0;
  }
}

/** Undefined for a note that the log's key has not signed. */
function readCheckpoint(note: string, key: string) {
  try {
    return verifyCheckpoint(note, [key.trim()]);
  } catch {
    return undefined;
  }
}
