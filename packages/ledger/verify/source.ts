/** A file of an export, with its name from the export's root. */
export interface ExportFile {
  readonly name: string;
  readonly text: string;
}

/** A ranking of this period was frozen at this size of the ledger. */
export interface FrozenAt {
  readonly size: number;
  readonly period: string;
}

/**
 * Where a public export is read from: a folder made by `esep export`, or a running Esep's API. All texts are UTF-8,
 * lines come without their line break (0x0A and nothing else), and nothing is trimmed: every byte is checked.
 */
export interface ExportSource {
  /**
   * True for a running Esep: it goes on recording, so that entries may follow its checkpoint and documents may be newer
   * than others. A folder is all of one moment, and must be complete.
   */
  readonly live: boolean;
  /** `checkpoint`: a signed note. */
  checkpoint(): Promise<string>;
  /** `log.pub`: verifier keys, a line each. Not asked for when the caller brings trusted keys. */
  logKeys(): Promise<string>;
  /**
   * How far documents were folded before any of them was read; undefined for a folder, where it is the whole ledger.
   * Asked for first.
   */
  folded(): Promise<number | undefined>;
  /** Lines of `tallies.ndjson`: canonical `{asOf, key, value}`. */
  tallies(): AsyncIterable<string>;
  /**
   * `rankings/<period>.json` and their list, `periods.json`: canonical `{asOf, key, value}`, key `ranking/<period>` or
   * `periods`, with or without a line break.
   */
  rankings(): AsyncIterable<ExportFile>;
  /**
   * `scorecards/<period>/<deputy>.json`: canonical `{asOf, key, value}`, key `scorecard/<period>/<deputy>`, `asOf`
   * that of the ranking. A live source may leave them out.
   */
  scorecards(): AsyncIterable<ExportFile>;
  /** Where editions were frozen; asked for before the ledger. A hint: each edition of the ledger must have one. */
  editions(): Promise<readonly FrozenAt[]>;
  /** Lines of `ledger.ndjson`, from the first entry on. Read after all documents. */
  ledger(): AsyncIterable<string>;
  /** Lines of `texts.ndjson`: canonical `{hash, salt, text}` or `{hash, withheld}`. Read last. */
  texts(): AsyncIterable<string>;
}
