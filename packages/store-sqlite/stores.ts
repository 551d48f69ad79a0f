import type { DocumentStore, LedgerStore, TextStore, VaultStore } from '@esep/ledger';
import type { BackupSummary, Beside } from './backup.ts';
import { copyFolder } from './backup.ts';
import { createSqliteDocuments } from './documents.ts';
import { createEraser } from './eraser.ts';
import type { FileName } from './folder.ts';
import { durableFiles, openFolder } from './folder.ts';
import { createSqliteLedger } from './ledger.ts';
import type { Founding, Marker } from './marker.ts';
import { createSqliteTexts } from './texts.ts';
import { createSqliteVault } from './vault.ts';
import { createWriter } from './writer.ts';

export interface SqliteStores {
  readonly marker: Marker;
  readonly ledger: LedgerStore;
  readonly documents: DocumentStore;
  readonly texts: TextStore;
  readonly vault: VaultStore;
  /**
   * Ledger, texts and vault as they are at one moment, with the marker, in a folder that is new or empty. Durable
   * when it resolves. Documents are left out: a fold makes them again.
   */
  backup(dir: string, beside?: Beside): Promise<BackupSummary>;
  /** Writes what is waiting, lets a running backup end, and lets the folder go. */
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly dir: string;
  /** Founds a council when none lives in the folder; one that does must be the same, demonstration or real. */
  readonly founding?: Founding;
  readonly now?: () => Date;
}

/** How long an erased secret may stay in the log file beside `vault.db`, and an expired one in the file. */
const tidyEveryMs = 60_000;

/**
 * Opens a data folder and holds it until `close` or the end of the process. Throws `StoreFailure`: `in_use`,
 * `missing` (no council was founded here, or one of its files is gone), `other_council`, `read_only`, `full`,
 * `corrupt`.
 */
export function openSqliteStores({ dir, founding, now = () => new Date() }: OpenOptions): SqliteStores {
  const folder = openFolder(dir, founding, now());
  const writerOf = (name: FileName, written?: () => void) =>
    createWriter({ db: folder.db(name), name, check: () => folder.check(name), ...(written && { written }) });
  const erasers = {
    texts: createEraser(folder.db('texts.db')),
    vault: createEraser(folder.db('vault.db')),
  };
  const writers = {
    ledger: writerOf('ledger.db'),
    documents: writerOf('documents.db'),
    texts: writerOf('texts.db'),
    vault: writerOf('vault.db', erasers.vault.mark),
  };
  const ledger = createSqliteLedger(folder.db('ledger.db'), writers.ledger);
  const vault = createSqliteVault(folder.db('vault.db'), writers.vault, now);
  const running = new Set<Promise<unknown>>();
  let closing: Promise<void> | undefined;

  async function tidy(): Promise<void> {
    await vault.sweep();
    erasers.vault.erase();
    erasers.texts.erase();
  }

  /** Tidying is tried again a minute later; what matters to a caller was answered to the caller. */
  const tidyQuietly = () => void tidy().catch(() => {});
  const timer = setInterval(tidyQuietly, tidyEveryMs).unref();
  tidyQuietly();

  async function shut(): Promise<void> {
    clearInterval(timer);
    await Promise.allSettled(running);
    for (const writer of Object.values(writers)) writer.close();
    folder.close();
  }

  return {
    marker: folder.marker,
    ledger,
    documents: createSqliteDocuments(folder.db('documents.db'), writers.documents),
    texts: createSqliteTexts(folder.db('texts.db'), writers.texts, erasers.texts.eraseNow),
    vault,
    async backup(target, beside) {
      const copying = copyFolder(durableFiles.map(folder.path), folder.marker, target, beside);
      running.add(copying);
      return copying.finally(() => running.delete(copying));
    },
    close() {
      closing ??= shut();
      return closing;
    },
  };
}
