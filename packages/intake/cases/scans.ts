import { randomBytes } from 'node:crypto';
import { Refusal } from '@esep/domain';
import type { VaultStore } from '@esep/ledger';
import type { CaseFiles } from './case-files.ts';
import type { CaseDeps } from './finish.ts';
import {
  allItems,
  type CaseFile,
  caseItems,
  deleteItems,
  type KeptScan,
  type LooseObject,
  placeIn,
} from './items.ts';
import { type CaseAsk, requireCase } from './keep.ts';
import { noteLook } from './look.ts';
import { type ScanType, scanTypeOf } from './scan-type.ts';
import { caseKeys, openBytes, openJson, sealBytes, sealJson } from './seal.ts';

export interface ScanDeps extends CaseDeps {
  readonly files: CaseFiles;
}

export const maxScanBytes = 10_000_000;
export const maxScans = 20;
/** Bytes that nothing names after this long are of an upload that went no further. */
const looseAfterMs = 3_600_000;

type ScanFacts = { readonly name: string; readonly type: ScanType; readonly sizeBytes: number };
export type Scan = ScanFacts & { readonly scan: string; readonly at: string; readonly by: string };
export interface NewScan {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Throws `Refusal` `scan_too_large` or `scan_type_unknown`, with the file's name. */
export function checkScan({ name, bytes }: NewScan): ScanType {
  if (bytes.byteLength > maxScanBytes) throw new Refusal('scan_too_large', '/scans', { file: shown(name) });
  const type = scanTypeOf(bytes);
  if (!type) throw new Refusal('scan_type_unknown', '/scans', { file: shown(name) });
  return type;
}

/**
 * Puts a scan into the case.
 *
 *   vault   note the object as loose ─────────────▶ name it in the case ─▶ is the case still there? ─▶ forget the note
 *   files                      └─▶ put sealed bytes ─┘
 *
 * After a crash the sweep deletes bytes that no case names. Erasing marks the case first and looks for scans then, so that of
 * an upload at the same time either the erasing sees the scan or the upload sees the mark. Throws `Refusal`.
 */
export async function addScan(
  deps: ScanDeps,
  council: string,
  { appeal, by, name, bytes }: CaseAsk & NewScan,
): Promise<string> {
  const { vault, files, now } = deps;
  const type = checkScan({ name, bytes });
  await requireCase(deps, council, appeal);
  if ((await allItems(vault, council, caseItems.scans(appeal))).length >= maxScans) {
    throw new Refusal('too_many_scans', '/scans', { limit: maxScans });
  }
  await noteLook(deps, council, appeal, by, 'attached');
  const at = now().toISOString();
  const [scan, object] = [randomBytes(8).toString('hex'), randomBytes(16).toString('hex')];
  const loose: LooseObject = { appeal, scan, at };
  await vault.put(council, caseItems.loose(object), loose, 0);
  const keys = await caseKeys(vault, council);
  const place = placeIn(council, appeal, 'scan', scan);
  await files.put(council, object, sealBytes(keys, place, bytes));
  const facts: ScanFacts = { name: shown(name), type, sizeBytes: bytes.byteLength };
  const kept: KeptScan = { at, by, object, sealed: sealJson(keys, place, facts) };
  await vault.put(council, caseItems.scan(appeal, scan), kept, 0);
  if ((await vault.get<CaseFile>(council, caseItems.file(appeal)))?.value.sealed === undefined) {
    await dropScan(deps, council, appeal, scan);
    throw new Refusal('case_erased', undefined, { appeal });
  }
  await deleteItems(vault, council, [caseItems.loose(object)]);
  return scan;
}

/** The scans of a case, oldest first, without their bytes. Whoever shows their names has noted a look before. */
export async function scansOf(
  { vault }: Pick<CaseDeps, 'vault'>,
  council: string,
  appeal: string,
): Promise<readonly Scan[]> {
  const prefix = caseItems.scans(appeal);
  const items = await allItems<KeptScan>(vault, council, prefix);
  if (items.length === 0) return [];
  const keys = await caseKeys(vault, council);
  const scans = items.map(({ key, value: { at, by, sealed } }) => {
    const scan = key.slice(prefix.length);
    return { scan, at, by, ...openJson<ScanFacts>(keys, placeIn(council, appeal, 'scan', scan), sealed) };
  });
  return scans.sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
}

export async function countScans({ vault }: Pick<CaseDeps, 'vault'>, council: string, appeal: string) {
  return (await allItems(vault, council, caseItems.scans(appeal))).length;
}

/** A scan with its bytes; the look is noted first. Throws `Refusal` `not_found`, or as `readCase`. */
export async function readScan(
  deps: ScanDeps,
  council: string,
  { appeal, by, scan }: CaseAsk & { readonly scan: string },
): Promise<ScanFacts & { readonly bytes: Uint8Array }> {
  await requireCase(deps, council, appeal);
  const item = await deps.vault.get<KeptScan>(council, caseItems.scan(appeal, scan));
  if (!item) throw new Refusal('not_found');
  await noteLook(deps, council, appeal, by, 'scan');
  const sealed = await deps.files.get(council, item.value.object);
  if (!sealed) throw new Refusal('scan_missing', undefined, { appeal });
  const keys = await caseKeys(deps.vault, council);
  const place = placeIn(council, appeal, 'scan', scan);
  const facts = openJson<ScanFacts>(keys, place, item.value.sealed);
  return { ...facts, bytes: openBytes(keys, place, sealed) };
}

/** Takes a scan out of the case and deletes its bytes. Safe to repeat. */
export async function deleteScan(
  deps: ScanDeps,
  council: string,
  { appeal, by, scan }: CaseAsk & { readonly scan: string },
): Promise<void> {
  await noteLook(deps, council, appeal, by, 'detached');
  await dropScan(deps, council, appeal, scan);
}

/** Deletes every scan of a case that is being erased. Safe to repeat. */
export async function dropScans(
  deps: Pick<ScanDeps, 'vault' | 'now' | 'files'>,
  council: string,
  appeal: string,
): Promise<void> {
  const prefix = caseItems.scans(appeal);
  for (const { key } of await allItems(deps.vault, council, prefix)) {
    await dropScan(deps, council, appeal, key.slice(prefix.length));
  }
}

/** First the bytes are noted as loose, so that a crash in between leaves them to the sweep. */
async function dropScan(
  { vault, now, files }: Pick<ScanDeps, 'vault' | 'now' | 'files'>,
  council: string,
  appeal: string,
  scan: string,
): Promise<void> {
  const item = await vault.get<KeptScan>(council, caseItems.scan(appeal, scan));
  if (!item) return;
  const { object } = item.value;
  // One that is noted already is as good.
  await vault.put(council, caseItems.loose(object), { appeal, scan, at: now().toISOString() }, 0);
  await vault.delete(council, item.key, item.version);
  await files.delete(council, object);
  await deleteItems(vault, council, [caseItems.loose(object)]);
}

/** Deletes bytes that a crash left without a case; for the sweep. Resolves to how many. */
export async function sweepScans(
  { vault, now, files }: { vault: VaultStore; now: () => Date; files: CaseFiles },
  council: string,
): Promise<number> {
  let swept = 0;
  for (const { key, value } of await allItems<LooseObject>(vault, council, caseItems.allLoose)) {
    if (now().getTime() - Date.parse(value.at) < looseAfterMs) continue;
    const object = key.slice(caseItems.allLoose.length);
    const named = await vault.get<KeptScan>(council, caseItems.scan(value.appeal, value.scan));
    if (named?.value.object !== object) {
      await files.delete(council, object);
      swept += 1;
    }
    await deleteItems(vault, council, [key]);
  }
  return swept;
}

/** A name without a folder or a control character, no longer than a screen is wide. */
function shown(name: string): string {
  const plain = [...(name.split(/[\\/]/).at(-1) ?? '')].filter(
    (letter) => letter >= ' ' && letter !== '\u007f',
  );
  return plain.slice(-120).join('') || 'scan';
}
