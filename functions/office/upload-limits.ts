import { maxScanBytes, uploadLimits } from '@esep/intake';
import type { ScanLimits } from '@esep/web';
import type { OfficeDeps } from './deps.ts';

type Runtime = Pick<OfficeDeps, 'maxRequestBytes'>;

/** What a form brings beside its files. */
const formBytes = 500_000;
const scansAtOnce = 5;

/** Whole megabytes for files in one request, as people are told them: no more than `most`, or than this runtime hands on. */
function filesMb({ maxRequestBytes = Number.POSITIVE_INFINITY }: Runtime, most: number): number {
  return Math.floor(Math.min(most, maxRequestBytes - formBytes) / 1_000_000);
}

/** Scans of one upload. */
export function scanLimitsOf(runtime: Runtime): ScanLimits {
  const togetherMb = filesMb(runtime, scansAtOnce * maxScanBytes);
  return { files: scansAtOnce, eachMb: Math.min(maxScanBytes / 1_000_000, togetherMb), togetherMb };
}

/** A workbook of one upload. */
export function sheetLimitMb(runtime: Runtime): number {
  return filesMb(runtime, uploadLimits.bytes);
}

/** Bytes of a form with files of so many megabytes. */
export function formWith(megabytes: number): number {
  return megabytes * 1_000_000 + formBytes;
}
