import { randomBytes } from 'node:crypto';
import { registry } from '@esep/domain';
import { createRecorder, makeCouncilKeys } from '@esep/intake';
import { createFolding, type Derive, type FoldingDeps } from '@esep/ledger';
import { deriveRankings } from '@esep/rating';
import { createDynamoClient, createDynamoStores, createTables, type TableNames } from '@esep/store-dynamodb';
import { meterUnits } from './meter.ts';

export const council = 'bench';

/** A council in tables of its own, whose every request is metered. */
export async function openCloudCouncil(endpoint: string, now: () => Date) {
  const run = randomBytes(4).toString('hex');
  const tables: TableNames = {
    ledger: `ledger-${run}`,
    documents: `documents-${run}`,
    vault: `vault-${run}`,
  };
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = createDynamoClient({ endpoint, region: 'eu-central-1', credentials });
  await createTables({ client, tables });
  const stores = createDynamoStores({ client, tables, now });
  await makeCouncilKeys(stores.vault, council);
  const derive = deriveRankings as Derive;
  const onFault = (fault: unknown) => {
    throw new Error('a fold is at fault', { cause: fault });
  };
  const deps: FoldingDeps = { ...stores, registry, derive, onFault };
  return {
    tables,
    stores,
    meter: meterUnits(client),
    recorder: createRecorder({ ...stores, registry, now }),
    /** As of a process that has folded before, and as of one that has just begun. */
    warm: createFolding(deps),
    cold: () => createFolding(deps),
    close: () => client.destroy(),
  };
}

export type CloudCouncil = Awaited<ReturnType<typeof openCloudCouncil>>;
