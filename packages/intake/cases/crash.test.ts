import { describe, expect, it } from 'vitest';
import { by, now, person, register, world } from '../../../test/support/case-world.ts';
import type { Operation } from '../../../test/support/memory-store.ts';
import { council } from '../../../test/support/recorder-world.ts';
import { readSought } from './citizen.ts';
import { type CaseDeps, finishCases } from './finish.ts';
import type { CaseFile } from './items.ts';
import { findCases } from './keep.ts';

describe('a crash between the vault and the ledger', () => {
  class Crash extends Error {}

  /** How many writes one registration makes, and a world in which the n-th fails, before or after it persisted. */
  async function crashAt(n: number, persisted: boolean) {
    let writes = 0;
    const fail = (operation: Operation) => {
      if (!operation.write) return;
      writes += 1;
      if (writes === n) throw new Crash();
    };
    const made = await world(persisted ? { after: fail } : { before: fail });
    return { ...made, writes: () => writes };
  }

  async function statesOf({ vault }: CaseDeps): Promise<readonly string[]> {
    const files = await vault.query<CaseFile>(council, 'case/file/');
    return files.map(({ value }) => value.state);
  }

  async function countWrites(): Promise<number> {
    const { deps, writes } = await crashAt(0, false);
    await register(deps);
    return writes();
  }

  it.each([false, true])(
    'is mended by the same request, whatever write failed (persisted: %s)',
    async (persisted) => {
      const total = await countWrites();
      expect(total).toBeGreaterThan(6);
      for (let n = 1; n <= total; n++) {
        const { deps, data, founding } = await crashAt(n, persisted);
        const failed = await register(deps).catch((error) => error);
        if (failed instanceof Crash) await register(deps);
        expect(await statesOf(deps), `write ${n}`).toEqual(['registered']);
        const recorded = data.ledger.get(council)?.length ?? 0;
        expect(recorded, `write ${n}`).toBe(founding + 1);
        const found = await findCases(deps, council, { by, sought: readSought({ phone: person.phone }) });
        expect(found, `write ${n}`).toHaveLength(1);
        const keys = [...(data.vault.get(council) ?? new Map()).keys()];
        expect(
          keys.filter((key) => key.startsWith('case/pending/')),
          `write ${n}`,
        ).toEqual([]);
      }
    },
  );

  it.each([false, true])(
    'is mended by the sweep once the file is frozen (persisted: %s)',
    async (persisted) => {
      const total = await countWrites();
      for (let n = 1; n <= total; n++) {
        const { deps, data, founding } = await crashAt(n, persisted);
        await register(deps).catch(() => {});
        const isFrozen = [...(data.vault.get(council) ?? new Map()).keys()].some((key) =>
          key.startsWith('case/file/'),
        );
        await finishCases(deps, council);
        expect(data.ledger.get(council)?.length, `write ${n}`).toBe(founding + (isFrozen ? 1 : 0));
        expect(await statesOf(deps), `write ${n}`).toEqual(isFrozen ? ['registered'] : []);
        // Whoever asks again gets the same appeal.
        await register(deps);
        expect(data.ledger.get(council)?.length, `write ${n}`).toBe(founding + 1);
      }
    },
  );

  it('leaves a refused file to whoever asked, and forgets a request that went no further', async () => {
    const { deps, recorder, vault, ledger, founding } = await world();
    const file = {
      state: 'pending',
      request: 'r',
      by,
      lookups: [],
      entry: { occurredOn: '2026-03-20', body: {} },
    };
    const body = { appeal: '2026-9', channel: 'web', topic: 'steppe' };
    await vault.put(council, 'case/file/2026-9', { ...file, entry: { ...file.entry, body } }, 0);
    await vault.put(council, 'case/pending/2026-9', { at: '2026-03-20T03:00:00Z' }, 0);
    await vault.put(council, 'case/pending/2026-10', { at: '2026-03-20T03:00:00Z' }, 0);
    await vault.put(council, 'case/pending/2026-11', { at: '2026-03-20T04:59:00Z' }, 0);
    expect(await finishCases({ vault, recorder, now }, council)).toBe(0);
    expect(await ledger.size(council)).toBe(founding);
    const left = (await vault.query(council, 'case/pending/')).map(({ key }) => key);
    expect(left).toEqual(['case/pending/2026-11', 'case/pending/2026-9']);
    expect(deps).toBeDefined();
  });
});
