import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays } from '@esep/domain';
import { vaultSections } from '@esep/ledger';
import { openSqliteStores } from '@esep/store-sqlite';
import { expect, it } from 'vitest';
import { openCouncil } from '../council/open-council.ts';
import { createDemoClock } from './clock.ts';
import { demoLife } from './demo-life.ts';
import { demoSlug, liveDemo } from './make-demo.ts';

/** Enough for several counts of ballots of several deputies at once. */
const days = 75;

/** The ledger of the first weeks of a demonstration, in the bytes that are published. */
async function livedLedger(): Promise<readonly string[]> {
  const dir = mkdtempSync(join(tmpdir(), 'esep-demo-twice-'));
  const whole = demoLife('esep', '2026-11-22');
  const life = { ...whole, world: { ...whole.world, to: addDays(whole.world.from, days) } };
  const clock = createDemoClock(life.world.from);
  const founding = { council: demoSlug, origin: 'localhost/demo-test', demonstration: true };
  const onFault = (fault: unknown) => {
    throw fault;
  };
  const stores = openSqliteStores({ dir, founding, now: clock.now });
  // The only thing drawn by lot that shows in the ledger: texts are hashed with salts made from it.
  await stores.vault.put(demoSlug, vaultSections.textKey, Buffer.alloc(32, 7).toString('base64'), 0);
  const council = openCouncil({ stores, follow: false, onFault, now: clock.now });
  try {
    await liveDemo(council, { life, clock, report: () => {} });
    return (await stores.ledger.read(demoSlug, 0, 10_000)).map(({ canonical }) => canonical);
  } finally {
    await council.close();
    rmSync(dir, { recursive: true, force: true });
  }
}

it('a demonstration of one seed, day and text key has the same ledger to the byte, counts of ballots and all', {
  timeout: 60_000,
}, async () => {
  const [once, again] = [await livedLedger(), await livedLedger()];
  expect(once.filter((entry) => entry.includes('"kind":"feedback.counted"')).length).toBeGreaterThan(3);
  expect(again).toEqual(once);
});
