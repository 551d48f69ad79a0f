import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays } from '@esep/domain';
import { vaultSections } from '@esep/ledger';
import { createDynamoStores, createTables, listCouncils } from '@esep/store-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CouncilStores } from '../../infra/node/council/council-stores.ts';
import { createTableStorage } from '../../infra/node/council/tables/table-storage.ts';
import { createDemoClock } from '../../infra/node/demo/clock.ts';
import { demoLife } from '../../infra/node/demo/demo-life.ts';
import { liveDemo } from '../../infra/node/demo/make-demo.ts';
import { type DynaliteServer, startDynalite } from '../support/dynalite.ts';
import { localClient } from '../support/dynamo-world.ts';

/** The first weeks of a demonstration have everything that the whole one has, but for closed quarters. */
const days = 60;
const slug = 'demo';
const founding = { council: slug, origin: 'localhost/demo-test', demonstration: true };
const tables = { ledger: 'demo-ledger', documents: 'demo-documents', vault: 'demo-vault' };
const textKey = Buffer.alloc(32, 7).toString('base64');

let dir: string;
let dynalite: DynaliteServer;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'esep-demo-test-'));
  dynalite = await startDynalite();
});
afterAll(async () => {
  await dynalite.close();
  rmSync(dir, { recursive: true, force: true });
});

/** Everything that a demonstration consists of, in the bytes that are published where there are any. */
async function contentOf({ ledger, documents, texts, vault }: Omit<CouncilStores, 'marker' | 'close'>) {
  const folded = await documents.query({ council: slug, generation: 'g1' }, '');
  const kept = await vault.query(slug, '');
  return {
    ledger: (await ledger.read(slug, 0, 10_000)).map(({ canonical }) => canonical),
    documents: new Map(folded.map(({ key, asOf, value }) => [key, { asOf, value }])),
    texts: await texts.list(slug, '', 10_000),
    vault: new Map(kept.map(({ key, value }) => [key, value])),
  };
}

it('a demonstration that is lived in SQLite is the same in tables: ledger, documents, texts and vault', async () => {
  const client = localClient(dynalite.endpoint);
  // A key that an earlier try has left in the tables is taken up.
  await createTables({ client, tables });
  await createDynamoStores({ client, tables }).vault.put(slug, vaultSections.textKey, textKey, 0);
  const storage = createTableStorage({
    endpoint: dynalite.endpoint,
    vaultEndpoint: undefined,
    region: 'local',
    tables,
    council: undefined,
  });
  expect(await storage.isEmpty()).toBe(true);

  const whole = demoLife('esep', '2026-11-22');
  const life = { ...whole, world: { ...whole.world, to: addDays(whole.world.from, days) } };
  const clock = createDemoClock(life.world.from);
  const report = () => {};
  const onFault = (fault: unknown) => {
    throw fault;
  };
  const found = { founding, checkpointsDir: join(dir, 'checkpoints'), pastClock: clock.now, report, onFault };
  let lived: Awaited<ReturnType<typeof contentOf>> | undefined;
  const size = await storage.found(found, async (council) => {
    const keys = await liveDemo(council, { life, clock, report });
    lived = await contentOf(council.stores);
    return keys;
  });

  const stores = await storage.open();
  const { vault, ...content } = await contentOf(stores);
  const { vault: livedVault, ...livedContent } = lived as NonNullable<typeof lived>;
  expect(size).toBeGreaterThan(1_000);
  expect(content.documents.size).toBeGreaterThan(1_000);
  expect(content).toEqual(livedContent);
  // Besides, what a visitor can try: a token that the vault knows, and codes of cards.
  const keys = await storage.demoKeys(stores);
  expect(keys?.codes.length).toBeGreaterThan(0);
  expect(vault).toEqual(new Map([...livedVault, ['demonstration', keys]]));
  expect(vault.get(vaultSections.textKey)).toBe(textKey);
  expect(await listCouncils({ client, table: tables.ledger })).toMatchObject([founding]);
  await stores.close();
  client.destroy();
});
