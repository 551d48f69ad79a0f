import { makeCouncilKeys, type Recorder } from '@esep/intake';
import { type VaultStore, vaultSections } from '@esep/ledger';
import { founding, logSeed, slug, textKey } from './runtime.ts';

/** Founds the scenario's council as `esep init` does, with keys that are not drawn by lot. */
export async function found(recorder: Recorder, vault: VaultStore): Promise<void> {
  await vault.put(slug, vaultSections.logKey, { seed: Buffer.from(logSeed).toString('base64') }, 0);
  await vault.put(slug, vaultSections.textKey, textKey, 0);
  await makeCouncilKeys(vault, slug);
  const { results } = await recorder.record(slug, founding, { role: 'system', recordedBy: 'system/init' });
  const refused = results.find(({ outcome }) => outcome !== 'recorded');
  if (refused) throw new Error(`founding was refused: ${JSON.stringify(refused)}`);
}
