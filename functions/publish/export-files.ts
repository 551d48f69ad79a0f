import {
  canonicalJson,
  type DocumentReader,
  type LedgerStore,
  type NoteSigner,
  rootAt,
  signCheckpoint,
  type TextReader,
} from '@esep/ledger';
import type { Ranking } from '@esep/rating';
import { type CouncilReader, readCouncil } from '../api/council-reader.ts';
import { newestCheckpoint, verifierKeyFile } from './files.ts';
import { tileReader } from './log-reader.ts';

export interface ExportDeps {
  readonly ledger: Pick<LedgerStore, 'read'>;
  readonly documents: DocumentReader;
  readonly texts: TextReader;
  readonly signer: NoteSigner;
}

/** A file of the export; large ones come line by line. */
export interface ExportFile {
  readonly name: string;
  readonly chunks: Iterable<string> | AsyncIterable<string>;
}

export interface Export {
  /** How many entries it holds; everything in it is as of this size. */
  readonly size: number;
  readonly files: readonly ExportFile[];
}

/** Documents moved on while they were read, again and again: the council is recording without a pause. */
export class ExportBusy extends Error {
  override readonly name = 'ExportBusy';
}

const attempts = 50;
const pageSize = 1000;

/**
 * All that `esep verify` needs: the ledger, its texts and checkpoint, and the documents to compare. The documents are
 * read until the followers stand at one size before and after, so that they agree with each other.
 */
export async function exportCouncil(deps: ExportDeps, council: string): Promise<Export> {
  const { documents, signer } = deps;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const reader = await readCouncil(documents, council);
    const size = await restingSize(documents, reader);
    const derived = size === undefined ? [] : await derivedFiles(documents, reader);
    if (size !== undefined && size === (await restingSize(documents, reader))) {
      const root = await rootAt(tileReader(documents, reader.partition), size);
      return {
        size,
        files: [
          { name: verifierKeyFile, chunks: [`${signer.verifierKey}\n`] },
          { name: newestCheckpoint, chunks: [signCheckpoint(size, root, signer)] },
          { name: 'ledger.ndjson', chunks: ledgerLines(deps, council, size) },
          { name: 'texts.ndjson', chunks: textLines(deps, council) },
          ...derived,
        ],
      };
    }
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new ExportBusy(`${council} records without a pause; try again when fewer entries arrive`);
}

/** Where both followers stand, if they stand still at one place. */
async function restingSize(
  documents: DocumentReader,
  { partition }: CouncilReader,
): Promise<number | undefined> {
  const [log, scorecards] = await Promise.all([
    documents.cursor(partition, 'log'),
    documents.cursor(partition, 'scorecards'),
  ]);
  const places = new Set([log.c, log.m, scorecards.c, scorecards.m]);
  return places.size === 1 ? log.c : undefined;
}

async function derivedFiles(
  documents: DocumentReader,
  reader: CouncilReader,
): Promise<readonly ExportFile[]> {
  const tallies = await documents.query(reader.partition, 'tally/');
  const rankings = await documents.query(reader.partition, 'ranking/');
  const periods = await documents.query(reader.partition, 'periods');
  const cards: ExportFile[] = [];
  for (const { value } of rankings) {
    // Under this prefix the fold writes rankings and nothing else.
    const { period, rows, methodology } = value as unknown as Ranking;
    if (methodology === null) continue;
    for (const { deputy } of rows) {
      const { asOf, value: card } = await reader.scorecard(deputy, period);
      cards.push(
        jsonFile(`scorecards/${period}/${deputy}.json`, {
          key: `scorecard/${period}/${deputy}`,
          asOf,
          value: card,
        }),
      );
    }
  }
  return [
    { name: 'tallies.ndjson', chunks: tallies.map((tally) => `${canonicalJson(tally)}\n`) },
    ...periods.map((document) => jsonFile('periods.json', document)),
    ...rankings.map((document) =>
      jsonFile(`rankings/${document.key.slice('ranking/'.length)}.json`, document),
    ),
    ...cards,
  ];
}

function jsonFile(name: string, value: object): ExportFile {
  return { name, chunks: [`${canonicalJson(value)}\n`] };
}

async function* ledgerLines({ ledger }: ExportDeps, council: string, size: number): AsyncGenerator<string> {
  for (let after = 0; after < size; ) {
    const page = await ledger.read(council, after, Math.min(pageSize, size - after));
    if (page.length === 0) return;
    yield page.map(({ canonical }) => `${canonical}\n`).join('');
    after += page.length;
  }
}

async function* textLines({ texts }: ExportDeps, council: string): AsyncGenerator<string> {
  for (let after = ''; ; ) {
    const page = await texts.list(council, after, pageSize);
    const last = page.at(-1);
    if (!last) return;
    yield page.map((text) => `${canonicalJson(text)}\n`).join('');
    after = last.hash;
  }
}
