import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSweep } from '@esep/functions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foundingRows, row } from '../../../../test/support/council.ts';
import { type DynaliteServer, startDynalite } from '../../../../test/support/dynalite.ts';
import { type FoundingRow, foundCouncil } from '../found-council.ts';
import { openCouncil } from '../open-council.ts';
import { createTableStorage } from './table-storage.ts';

let dynalite: DynaliteServer;
let dir: string;
beforeAll(async () => {
  dynalite = await startDynalite();
  dir = mkdtempSync(join(tmpdir(), 'esep-table-storage-'));
});
afterAll(async () => {
  await dynalite.close();
  rmSync(dir, { recursive: true, force: true });
});

const onFault = (fault: unknown) => {
  throw fault;
};

/** Tables of this test's own. */
function storageOf(prefix: string, council?: string) {
  const tables = { ledger: `${prefix}-l`, documents: `${prefix}-d`, vault: `${prefix}-v` };
  return createTableStorage({
    endpoint: dynalite.endpoint,
    vaultEndpoint: undefined,
    region: 'local',
    tables,
    council,
  });
}

/** As every founding, with ids that are the same each time. */
const rows = foundingRows().map((each, index) => ({ ...each, id: `founding-${index}` }) as FoundingRow);

async function found(prefix: string, slug: string): Promise<number> {
  const founding = { council: slug, origin: `esep.test/${slug}`, demonstration: true };
  const options = { founding, checkpointsDir: join(dir, prefix), report: () => {}, onFault };
  return storageOf(prefix).found(options, async (council) => {
    await foundCouncil(council, rows, 'system/test');
    return undefined;
  });
}

describe('a council in tables', () => {
  it('is folded by another process at its next sweep when its recorder never does', async () => {
    const storage = storageOf('sweep');
    const size = await found('sweep', 'almaly');
    const recording = openCouncil({ stores: await storage.open(), follow: false, onFault });
    const serving = openCouncil({ stores: await storage.open(), onFault });
    const meeting = row('meeting.held', '2026-03-02', {
      meeting: 'm-1',
      deputies: ['d-01'],
      remote: false,
      attendees: 3,
      report: false,
    });
    const { results } = await recording.recorder.record('almaly', [meeting], {
      role: 'office',
      recordedBy: 'office/test',
    });
    expect(results).toMatchObject([{ outcome: 'recorded', seq: size + 1 }]);

    const { documents } = serving.stores;
    const cursor = () => documents.cursor({ council: 'almaly', generation: 'g1' }, 'scorecards');
    expect(await cursor()).toEqual({ c: size, m: size });
    const catchUp = () => serving.recompute.run('almaly');
    await createSweep({ council: 'almaly', recorder: serving.recorder, documents, catchUp }).run();
    const end = await serving.stores.ledger.size('almaly');
    expect(await cursor()).toEqual({ c: end, m: end });
    for (const council of [recording, serving]) await council.close();
  });

  it('is the one that is named when there are several, and none by chance', async () => {
    await found('many', 'almaly');
    expect((await storageOf('many').open()).marker.council).toBe('almaly');
    await found('many', 'bostandyk');
    await expect(storageOf('many').open()).rejects.toThrow(
      /several councils: almaly, bostandyk. Set ESEP_COUNCIL/,
    );
    expect((await storageOf('many', 'bostandyk').open()).marker.origin).toBe('esep.test/bostandyk');
    await expect(storageOf('many', 'medeu').open()).rejects.toThrow(/No council medeu .* almaly, bostandyk/);
  });

  it('is founded by one of two that begin at once', async () => {
    const both = await Promise.allSettled([found('race', 'almaly'), found('race', 'almaly')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const stores = await storageOf('race').open();
    expect(await stores.ledger.size('almaly')).toBe(rows.length);
  });
});
