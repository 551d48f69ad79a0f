import { manifest } from '@esep/functions';
import { vaultSections } from '@esep/ledger';
import { describe, expect, it } from 'vitest';
import { createMemoryStores } from '../../test/support/memory-store.ts';
import type { FunctionAccess } from './access.ts';
import { grantStores } from './stores.ts';

const named = (name: string): FunctionAccess => manifest.find((one) => one.name === name)!;
const granted = (name: string) => grantStores(named(name), createMemoryStores());
const partition = { council: 'almaly', generation: 'g1' };
const batch = { follower: 'log', from: { c: 0, m: 0 }, to: 1, phases: [] };
const refusal = { code: 'out_of_reach' };

describe('a function', () => {
  it('that may read the ledger cannot append', async () => {
    const { ledger } = granted('recompute');
    expect(await ledger.size('almaly')).toBe(0);
    await expect(ledger.append('almaly', [])).rejects.toMatchObject(refusal);
  });

  it('that may append can', async () => {
    expect(await granted('ingest').ledger.append('almaly', [])).toEqual([]);
  });

  it('that may read documents cannot write, flip or drop them', async () => {
    const { documents } = granted('web');
    expect(await documents.serving('almaly')).toBeUndefined();
    await expect(documents.applyBatch(partition, batch)).rejects.toMatchObject(refusal);
    await expect(documents.serve('almaly', undefined, 'g1')).rejects.toMatchObject(refusal);
    await expect(documents.drop(partition)).rejects.toMatchObject(refusal);
    expect(await granted('recompute').documents.applyBatch(partition, batch)).toBe('applied');
  });

  it('reaches no store that the manifest does not name', async () => {
    const { ledger, texts } = granted('citizen');
    await expect(ledger.read('almaly', 0, 1)).rejects.toMatchObject(refusal);
    await expect(texts.list('almaly', '', 1)).rejects.toMatchObject(refusal);
    await expect(granted('web').texts.put('almaly', [])).rejects.toMatchObject(refusal);
  });

  it('says who asked for what, and where it would be granted', async () => {
    await expect(granted('citizen').ledger.append('almaly', [])).rejects.toThrow(
      'citizen may not append (ledger): functions/manifest.ts does not grant it',
    );
  });
});

describe('the vault', () => {
  const keys = {
    tokens: `${vaultSections.tokens}abc`,
    textKey: vaultSections.textKey,
    logKey: vaultSections.logKey,
    ballotKey: vaultSections.ballotKey,
    cases: `${vaultSections.cases}file/2026-17`,
    caseKey: vaultSections.caseKey,
    ballots: 'invitation/abc',
  };

  it('opens to each function the sections of its entry and no others', async () => {
    for (const definition of manifest) {
      const { vault } = grantStores(definition, createMemoryStores());
      for (const [section, key] of Object.entries(keys)) {
        const access = (definition.stores.vault as Record<string, string> | undefined)?.[section];
        const reading = vault.get('almaly', key);
        const writing = vault.put('almaly', key, 'x', 0);
        if (access) expect(await reading).toBeUndefined();
        else await expect(reading, `${definition.name} ${section}`).rejects.toMatchObject(refusal);
        if (access === 'write') expect(await writing).toBe(true);
        else await expect(writing, `${definition.name} ${section}`).rejects.toMatchObject(refusal);
      }
    }
  });

  it('lets no query reach into a section that is not granted', async () => {
    const { vault } = granted('citizen');
    expect(await vault.query('almaly', 'invitation/')).toEqual([]);
    await expect(vault.query('almaly', '')).rejects.toMatchObject(refusal);
    await expect(vault.query('almaly', 'key/')).rejects.toMatchObject(refusal);
    await expect(vault.delete('almaly', keys.ballotKey, 1)).rejects.toMatchObject(refusal);
  });
});
