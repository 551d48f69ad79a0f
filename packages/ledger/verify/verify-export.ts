import type { Registry } from '@esep/domain';
import type { Checkpoint } from '../checkpoint.ts';
import { verifyCheckpoint } from '../checkpoint.ts';
import { InvalidCheckpoint } from '../errors.ts';
import type { Hash } from '../hashes.ts';
import { leafHash, sameHash } from '../hashes.ts';
import { createFrontier } from '../tree.ts';
import type { Difference } from './difference.ts';
import { Differs } from './difference.ts';
import type { DocumentRules, ExportedDocuments } from './documents.ts';
import { readDocuments } from './documents.ts';
import type { EditionChecks, Editions } from './editions.ts';
import { createEditionChecks } from './editions.ts';
import { createLedgerLines, ledgerFile } from './ledger-lines.ts';
import { createReplay } from './replay.ts';
import type { ExportSource } from './source.ts';
import { checkTexts } from './texts.ts';

export interface VerifyOptions extends DocumentRules {
  readonly registry: Registry;
  readonly editions: Editions;
  /** A checkpoint that was kept from earlier: the ledger must be a continuation of that one. */
  readonly since?: string;
  /** Verifier keys that the caller trusts; those of the export unless told. */
  readonly keys?: readonly string[];
  readonly onProgress?: (checked: number) => void;
}

export interface Verified {
  readonly ok: true;
  readonly entries: number;
  readonly origin: string;
  /** Entries that the checkpoint covers. */
  readonly size: number;
  /** Base64. */
  readonly root: string;
  /** Size of the older checkpoint that the ledger continues. */
  readonly since?: number;
  readonly tallies: number;
  readonly rankings: number;
  readonly scorecards: number;
  /** Previews and publications whose numbers were worked out anew. */
  readonly editions: number;
  readonly texts: number;
  /** Texts that are withheld with a reason; their entries verify all the same. */
  readonly withheld: number;
}

/**
 * Checks a public export without believing any of it: every entry is read, hashed and folded anew in memory, and each
 * document is compared with the fold at its own `asOf`. What cannot be checked is why a text was withheld.
 * Rejects only when the source cannot be read.
 */
export async function verifyExport(
  source: ExportSource,
  options: VerifyOptions,
): Promise<Verified | Difference> {
  try {
    return await verify(source, options);
  } catch (error) {
    if (error instanceof Differs) return error.difference;
    throw error;
  }
}

async function verify(source: ExportSource, options: VerifyOptions): Promise<Verified> {
  const folded = await source.folded();
  const keys = options.keys ?? keysOf(await source.logKeys());
  const checkpoint = opened(await source.checkpoint(), keys, 'checkpoint');
  const since = options.since === undefined ? undefined : opened(options.since, keys, 'older checkpoint');
  const documents = await readDocuments(source, options);
  const marks = since ? [since.size, checkpoint.size] : [checkpoint.size];
  const frozen = createEditionChecks(await source.editions(), options.editions, folded);
  const replayed = await replayLedger(source, options, documents, { folded, marks, frozen });
  // The older one first: it narrows down where the ledgers part.
  if (since) checkContinues(since, checkpoint, replayed);
  checkRoot(checkpoint, replayed, 'the checkpoint');
  if (!source.live && replayed.entries > checkpoint.size) {
    throw new Differs(
      { file: ledgerFile, line: checkpoint.size + 1 },
      'no entry after the checkpoint',
      'one',
    );
  }
  const { shown, withheld } = await checkTexts(source, replayed.texts);
  if (replayed.differs) throw replayed.differs;
  return {
    ok: true,
    entries: replayed.entries,
    origin: checkpoint.origin,
    size: checkpoint.size,
    root: Buffer.from(checkpoint.root).toString('base64'),
    ...(since && { since: since.size }),
    tallies: documents.tallies,
    rankings: documents.rankings,
    scorecards: documents.scorecards,
    editions: frozen.checked,
    texts: shown + withheld,
    withheld,
  };
}

function keysOf(text: string): readonly string[] {
  if (!/^(\S+\n)+$/.test(text)) throw new Differs({ file: 'log.pub' }, 'verifier keys, a line each', text);
  return text.trimEnd().split('\n');
}

function opened(note: string, keys: readonly string[], file: string): Checkpoint {
  try {
    return verifyCheckpoint(note, keys);
  } catch (error) {
    if (error instanceof InvalidCheckpoint)
      throw new Differs({ file }, 'a checkpoint that the log signed', error.message);
    throw error;
  }
}

interface Replayed {
  readonly entries: number;
  /** Hashes of texts → the entry that names them. */
  readonly texts: ReadonlyMap<string, number>;
  /** Size → root, for the sizes that were marked. */
  readonly roots: ReadonlyMap<number, Hash>;
  /** The first document that is not as the entries say. Told only when the entries themselves are in order. */
  readonly differs: Differs | undefined;
}

interface ReplayMarks {
  readonly folded: number | undefined;
  /** Sizes whose roots are needed. */
  readonly marks: readonly number[];
  readonly frozen: EditionChecks;
}

async function replayLedger(
  source: ExportSource,
  { registry, onProgress }: VerifyOptions,
  documents: ExportedDocuments,
  { folded, marks, frozen }: ReplayMarks,
): Promise<Replayed> {
  const lines = createLedgerLines();
  const tree = createFrontier();
  const ledger = createReplay(registry);
  const roots = new Map<number, Hash>();
  let differs: Differs | undefined;
  const check = (work: () => void) => {
    try {
      work();
    } catch (error) {
      // Entries that were tampered with may not even be rated; the root tells in the end.
      const at = { file: ledgerFile, line: tree.size };
      differs ??=
        error instanceof Differs ? error : new Differs(at, 'entries that can be rated', String(error));
    }
  };
  const reached = () => {
    if (marks.includes(tree.size)) roots.set(tree.size, tree.root());
    const root = () => Buffer.from(tree.root()).toString('base64');
    check(() => frozen.reached(tree.size, ledger, root));
    if (tree.size === folded) check(() => documents.checkComplete(ledger, source.live));
  };
  reached();
  for await (const line of source.ledger()) {
    const entry = lines.read(line);
    check(() => frozen.met(entry));
    ledger.push(entry, line);
    tree.push(leafHash(line));
    check(() => documents.checkAsOf(tree.size, ledger));
    reached();
    if (tree.size % 1000 === 0) onProgress?.(tree.size);
  }
  onProgress?.(tree.size);
  if (folded === undefined) check(() => documents.checkComplete(ledger, source.live));
  check(() => documents.checkWithin(tree.size));
  return { entries: tree.size, texts: lines.texts, roots, differs };
}

function checkContinues(since: Checkpoint, now: Checkpoint, replayed: Replayed): void {
  if (since.origin !== now.origin)
    throw new Differs({ file: 'checkpoint' }, `the log ${since.origin}`, now.origin);
  if (since.size > now.size)
    throw new Differs({ file: 'checkpoint' }, `at least ${since.size} entries`, `${now.size}`);
  checkRoot(since, replayed, 'the older checkpoint');
}

function checkRoot({ size, root }: Checkpoint, { entries, roots }: Replayed, whose: string): void {
  const found = roots.get(size);
  if (!found)
    throw new Differs({ file: ledgerFile }, `the ${size} entries of ${whose}`, `${entries} entries`);
  if (sameHash(root, found)) return;
  const [expected, computed] = [root, found].map((hash) => Buffer.from(hash).toString('base64'));
  throw new Differs(
    { file: ledgerFile },
    `entries 1 to ${size} with the root ${expected} of ${whose}`,
    `the root ${computed}`,
  );
}
