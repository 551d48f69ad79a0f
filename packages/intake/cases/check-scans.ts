import type { VaultStore } from '@esep/ledger';
import type { CaseFiles } from './case-files.ts';
import { allItems, caseItems, type KeptScan, placeIn } from './items.ts';
import { caseKeys, openBytes } from './seal.ts';

export interface ScanFault {
  readonly appeal: string;
  readonly scan: string;
  readonly found: 'missing' | 'damaged';
}

/**
 * Opens every scan that a case names, as after a restore, and shows none of them: no look is noted. Resolves to how many there
 * are and which do not open; numbers of appeals and nothing of a citizen.
 */
export async function checkScans(
  { vault, files }: { readonly vault: VaultStore; readonly files: Pick<CaseFiles, 'get'> },
  council: string,
): Promise<{ readonly scans: number; readonly faults: readonly ScanFault[] }> {
  const items = await allItems<KeptScan>(vault, council, caseItems.allScans);
  const faults: ScanFault[] = [];
  if (items.length === 0) return { scans: 0, faults };
  const keys = await caseKeys(vault, council);
  for (const { key, value } of items) {
    const [appeal = '', scan = ''] = key.slice(caseItems.allScans.length).split('/');
    const sealed = await files.get(council, value.object);
    if (!sealed) {
      // One that was being deleted when the backup was made: its case was to lose it.
      const isLoose = (await vault.get(council, caseItems.loose(value.object))) !== undefined;
      if (!isLoose) faults.push({ appeal, scan, found: 'missing' });
    } else if (!opens(() => openBytes(keys, placeIn(council, appeal, 'scan', scan), sealed)))
      faults.push({ appeal, scan, found: 'damaged' });
  }
  return { scans: items.length, faults };
}

function opens(open: () => unknown): boolean {
  try {
    open();
    return true;
  } catch {
    return false;
  }
}
