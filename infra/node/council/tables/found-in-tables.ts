import { createTables, putMarker } from '@esep/store-dynamodb';
import { type DynamoSettings, placeOf } from '../../dynamodb-settings.ts';
import { wrongFolder } from '../../failures.ts';
import { foundFolder } from '../folder/found-folder.ts';
import { makeScratchFolder } from '../folder/scratch-folder.ts';
import { publishCheckpoint } from '../log.ts';
import { type Council, openCouncil } from '../open-council.ts';
import type { DemoKeys, FoundOptions } from '../storage.ts';
import { connectTables, type TableClients } from './clients.ts';
import { demoKeysItem } from './demo-keys-item.ts';
import { takeKeys, transfer } from './transfer.ts';

/**
 * Founds a council in tables. A ledger there is never cleared, so the founding is lived in a scratch folder first, where
 * a refusal costs nothing, and then copied. The marker comes last: until it stands nothing counts as founded.
 *
 *   scratch  live ─────┐
 *   vault              ├▶ keys ─────────────────────▶ cards, ballots
 *   texts, ledger      └────────▶ texts ▶ entries ─┘               │
 *   documents                                                     fold
 *   marker                                                          └▶ put if absent ─▶ checkpoint
 *
 * Killed anywhere before the marker, it is run again: ids and bodies are the same, so each step finds what is there.
 */
export async function foundInTables(
  settings: DynamoSettings,
  options: FoundOptions,
  live: (council: Council) => Promise<DemoKeys | undefined>,
  prove: () => Promise<void>,
): Promise<number> {
  const { founding, pastClock, report, onFault, checkpointsDir } = options;
  const slug = founding.council;
  const tables = connectTables(settings);
  const scratch = makeScratchFolder();
  try {
    await requireTables(settings, tables, slug);
    await prove();
    const clock = pastClock && { now: pastClock };
    await foundFolder({ dir: scratch.path, founding, ...clock, onFault }, async (council) => {
      await takeKeys(tables.stores.vault, council.stores.vault, slug);
      const demoKeys = await live(council);
      await transfer(council.stores, tables.stores, slug, report);
      if (demoKeys) await tables.stores.vault.put(slug, demoKeysItem, demoKeys, 0);
    });
    const stores = { ...tables.stores, marker: founding, close: async () => {} };
    const council = openCouncil({ stores, follow: false, onFault });
    const size = await stores.ledger.size(slug);
    await council.folding.catchUp(slug, {
      onProgress: (done) => report({ step: 'Folding', done, total: size }),
    });
    await mark(settings, tables, options);
    await publishCheckpoint(council, checkpointsDir);
    return size;
  } finally {
    scratch.remove();
    tables.close();
  }
}

/** Creates what is missing; asks first, for whoever may found in tables that are there need not be allowed to make some. */
async function requireTables(
  { tables: names }: DynamoSettings,
  { client, vaultClient, stores }: TableClients,
  council: string,
): Promise<void> {
  try {
    await Promise.all([
      stores.ledger.size(council),
      stores.documents.serving(council),
      stores.vault.query(council, 'key/', { limit: 1 }),
    ]);
  } catch (cause) {
    if ((cause as { code?: string }).code !== 'missing') throw cause;
    await createTables({ client, vaultClient, tables: names });
  }
}

async function mark(
  settings: DynamoSettings,
  { client }: TableClients,
  { founding }: FoundOptions,
): Promise<void> {
  const marker = { ...founding, created: new Date().toISOString() };
  const stands = await putMarker({ client, table: settings.tables.ledger }, marker);
  if (stands.origin === founding.origin && stands.created === marker.created) return;
  throw wrongFolder(
    `Another process has founded ${founding.council} meanwhile in ${placeOf(settings)}. Serve it with esep serve.`,
  );
}
