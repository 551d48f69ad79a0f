import { copyFileSync, cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { civilDateIn } from '@esep/domain';
import { createLogReader } from '@esep/functions';
import { checkScans, readLogSeed, renewLogKey, type ScanFault } from '@esep/intake';
import { createNoteSigner, verifyCheckpoint } from '@esep/ledger';
import { type Marker, readMarker, writeMarker } from '@esep/store-sqlite';
import { caseFilesFolder } from '../case-files.ts';
import { newestCheckpoint } from '../checkpoints.ts';
import type { Progress } from '../cli/output.ts';
import { foundFolder } from '../council/folder/found-folder.ts';
import type { Council } from '../council/open-council.ts';
import type { Environment } from '../environment.ts';
import { CommandFailure, exitCodes, wrongUsage } from '../failures.ts';

export interface Restored {
  readonly council: string;
  readonly entries: number;
  readonly origin: string;
  /** Published entries that the backup lacked; absent when nothing published was lost. */
  readonly lost?: number;
  /** Scans that case files name; those in `scanFaults` are missing in the backup or do not open. */
  readonly scans: number;
  readonly scanFaults: readonly ScanFault[];
}

interface RestoreOptions {
  readonly backup: string;
  readonly environment: Environment;
  readonly acceptLoss: boolean;
  readonly report: (progress: Progress) => void;
  readonly onFault: (fault: unknown) => void;
}

const noRestoreHere =
  'Tables are not restored by esep: restore all three to the same moment with the service that keeps them, under a new ' +
  'prefix, and set ESEP_DYNAMODB_TABLES to it (docs/operations.md, On DynamoDB).';

const files = ['ledger.db', 'texts.db', 'vault.db'] as const;

/**
 * Puts a backup in an empty data folder. What was published must still hold: the newest published checkpoint, kept
 * outside the data folder, is compared with the backup. A backup that lacks published entries is refused, or, with
 * `acceptLoss`, enters `ledger.restored` and begins a new log, so that no published number is silently used again.
 * Every scan is opened once: one that was damaged is named, and does not keep the rest from being restored.
 * Refused for good: a backup whose entries are others than the published ones; and tables, which have other ways.
 */
export async function restore({
  backup,
  environment,
  acceptLoss,
  report,
  onFault,
}: RestoreOptions): Promise<Restored> {
  if (environment.dynamodb) throw wrongUsage(noRestoreHere);
  const marker = markerOf(backup);
  const place = (dir: string) => {
    for (const file of files) copyFileSync(join(backup, file), join(dir, file));
    // A backup from before there were scans has none.
    const scans = join(backup, caseFilesFolder);
    if (existsSync(scans)) cpSync(scans, join(dir, caseFilesFolder), { recursive: true });
    writeMarker(dir, marker);
  };
  return foundFolder({ dir: environment.dataDir, place, onFault }, async (council) => {
    const { ledger } = council.stores;
    const size = await ledger.size(council.slug);
    await council.folding.catchUp(council.slug, {
      onProgress: (done) => report({ step: 'Folding the backup', done, total: size }),
    });
    const loss = await compare(council, marker, environment.checkpointsDir, size);
    if (loss && !acceptLoss) throw refusal(loss, environment.checkpointsDir);
    const { scans, faults: scanFaults } = await scansOf(council);
    const facts = { council: council.slug, scans, scanFaults };
    if (!loss) return { ...facts, entries: size, origin: marker.origin };
    const origin = await beginNewLog(council, marker, environment.dataDir, size, loss.lost);
    const lost = loss.lost === undefined ? {} : { lost: loss.lost };
    return { ...facts, entries: await ledger.size(council.slug), origin, ...lost };
  });
}

async function scansOf({ slug, stores: { vault, caseFiles } }: Council) {
  return caseFiles ? checkScans({ vault, files: caseFiles }, slug) : { scans: 0, faults: [] };
}

function markerOf(backup: string): Marker {
  const marker = readMarker(backup);
  if (marker) return marker;
  throw wrongUsage(`${backup} is not a backup: it has no esep.json. Give a folder that "esep backup" made.`);
}

interface Loss {
  readonly why: string;
  /** Unknown when no checkpoint was found. */
  readonly lost?: number;
}

/** Undefined when everything published is in the backup. */
async function compare(
  council: Council,
  { origin }: Marker,
  folder: string,
  size: number,
): Promise<Loss | undefined> {
  const published = newestCheckpoint(folder, origin);
  if (!published)
    return { why: `No published checkpoint of ${origin} was found, so nobody can tell what is missing.` };
  const logSeed = await readLogSeed(council.stores.vault, council.slug);
  const { verifierKey } = createNoteSigner(origin, logSeed);
  const { size: publishedSize, root } = verifyCheckpoint(published.text, [verifierKey]);
  if (publishedSize > size) {
    return {
      why: `The backup has ${size} entries, but ${publishedSize} were published: ${publishedSize - size} would be lost.`,
      lost: publishedSize - size,
    };
  }
  if ((await rootOf(council, publishedSize)) === Buffer.from(root).toString('base64')) return undefined;
  throw new CommandFailure(
    exitCodes.no,
    `The backup's first ${publishedSize} entries are not those that were published: it is of another ledger, or was ` +
      'changed. It is not restored. Try another backup.',
  );
}

function refusal({ why }: Loss, folder: string): CommandFailure {
  return new CommandFailure(
    exitCodes.no,
    `${why}\nLook for a newer backup, and check that ESEP_CHECKPOINTS (${folder}) is the folder of published checkpoints.\n` +
      'To go on all the same, add --accept-loss: the ledger will say so publicly, and a new log begins.',
  );
}

async function beginNewLog(
  council: Council,
  marker: Marker,
  dir: string,
  size: number,
  lost?: number,
): Promise<string> {
  const { slug, recorder, stores, now } = council;
  const root = await rootOf(council, size);
  const row = {
    kind: 'ledger.restored',
    id: `restored-${size}-${marker.origin.split('/').at(-1)}`,
    occurredOn: civilDateIn('Asia/Almaty', now()),
    body: { size, root, ...(lost === undefined ? {} : { lost }) },
  };
  const { results } = await recorder.record(slug, [row], { role: 'system', recordedBy: 'system/restore' });
  if (results[0]?.outcome === 'refused') throw results[0].refusal;
  await renewLogKey(stores.vault, slug);
  const origin = nextOrigin(marker.origin);
  writeMarker(dir, { ...marker, origin });
  await council.folding.catchUp(slug);
  return origin;
}

/** Base64 of the root of the first `size` entries, which are folded. */
async function rootOf({ slug, stores }: Council, size: number): Promise<string> {
  const reader = createLogReader({ ...stores, files: { read: async () => undefined } });
  const root = await reader.root(slug, size);
  if (root === undefined) throw new Error(`the tree of ${size} entries is not folded`);
  return root;
}

/** `esep.example/pavlodar` → `esep.example/pavlodar/2` → `…/3`. */
export function nextOrigin(origin: string): string {
  const [, base = origin, number = '1'] = /^(.+\/.+)\/(\d+)$/.exec(origin) ?? [];
  return `${base}/${Number(number) + 1}`;
}
