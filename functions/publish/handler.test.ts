import { registry } from '@esep/domain';
import { createNoteSigner, type Derive, verifyCheckpoint, verifyExport } from '@esep/ledger';
import { deriveRankings } from '@esep/rating';
import { describe, expect, it } from 'vitest';
import { editionOf } from '../../infra/node/verify/editions.ts';
import { scorecardsOf } from '../../infra/node/verify/scorecards.ts';
import { row } from '../../test/support/council.ts';
import { sourceOf } from '../../test/support/memory-export.ts';
import { createMemoryStores } from '../../test/support/memory-store.ts';
import { runCouncil, slug } from '../../test/support/running-council.ts';
import { exportCouncil } from './export-files.ts';
import { checkpointFile, newestCheckpoint, verifierKeyFile } from './files.ts';
import { createPublish, LogDiverged } from './handler.ts';

const signer = createNoteSigner('esep.test/almaly', new Uint8Array(32).fill(7));
const meeting = (number: number) =>
  row('meeting.held', '2026-03-02', {
    meeting: `m-${number}`,
    deputies: ['d-01'],
    remote: false,
    attendees: 3,
    report: false,
    topic: `Жол ${number}`,
  });

async function world() {
  const stores = createMemoryStores();
  const running = await runCouncil(stores);
  const size = await running.found();
  return { stores, running, size };
}

describe('publish', () => {
  it('signs a checkpoint when the ledger has grown, and not before', async () => {
    const { running, size } = await world();
    expect(await running.publish.checkpoint()).toBe(size);
    expect(await running.publish.checkpoint()).toBeUndefined();
    await running.post(meeting(1));
    await running.settle();
    expect(await running.publish.checkpoint()).toBe(size + 1);
    const note = running.files.get(newestCheckpoint) as string;
    expect(verifyCheckpoint(note, [signer.verifierKey]).size).toBe(size + 1);
    expect(running.files.get(checkpointFile(size + 1))).toBe(note);
    expect(running.files.has(checkpointFile(size))).toBe(true);
    expect(running.files.get(verifierKeyFile)).toBe(`${signer.verifierKey}\n`);
  });

  it('signs nothing when the ledger is not the one that was published', async () => {
    const { running, size } = await world();
    await running.publish.checkpoint();
    const other = createMemoryStores();
    const impostor = await runCouncil(other);
    await impostor.found({ from: '2026-01-06' });
    await impostor.post(meeting(1));
    await impostor.settle();
    const files = { read: async (name: string) => running.files.get(name), write: async () => {} };
    const publish = createPublish({ ...other, council: slug, signer, files });
    await expect(publish.checkpoint()).rejects.toThrow(LogDiverged);
    expect(verifyCheckpoint(running.files.get(newestCheckpoint) as string, [signer.verifierKey]).size).toBe(
      size,
    );
  });

  it('takes a checkpoint that another process publishes meanwhile for what it is', async () => {
    const { stores, running } = await world();
    const files = {
      async read(name: string) {
        await running.post(meeting(1));
        await running.settle();
        await running.publish.checkpoint();
        return running.files.get(name);
      },
      write: async () => {},
    };
    const publish = createPublish({ ...stores, council: slug, signer, files });
    expect(await publish.checkpoint()).toBeUndefined();
  });

  it('exports what a stranger can verify', async () => {
    const { stores, running, size } = await world();
    await running.sweep.run();
    for (const number of [1, 2, 3]) await running.post(meeting(number));
    await running.settle();
    const made = await exportCouncil({ ...stores, signer }, slug);
    expect(made.size).toBeGreaterThan(size + 3);
    const files = new Map<string, string>();
    for (const { name, chunks } of made.files) {
      let text = '';
      for await (const chunk of chunks) text += chunk;
      files.set(name, text);
    }
    const verified = await verifyExport(sourceOf(files), {
      registry,
      derive: deriveRankings as Derive,
      scorecards: scorecardsOf,
      editions: editionOf,
    });
    expect(verified).toMatchObject({ ok: true, entries: made.size, texts: 3, withheld: 0 });
  });
});
