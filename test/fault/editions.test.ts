import { registry } from '@esep/domain';
import { type CloudEvent, createRoots } from '@esep/functions';
import { createRecorder, previewEdition, publishEdition } from '@esep/intake';
import { createFolding, type Derive } from '@esep/ledger';
import { deriveRankings } from '@esep/rating';
import { beforeAll, expect, it } from 'vitest';
import { createAnnounce } from '../../functions/recompute/announce.ts';
import { meetings, methodologyOf } from '../../packages/rating/test-builders.ts';
import { row } from '../support/council.ts';
import {
  createMemoryData,
  createMemoryStores,
  type Hooks,
  type MemoryData,
} from '../support/memory-store.ts';
import { runCouncil, slug } from '../support/running-council.ts';
import { requireFolded } from './fresh-fold.ts';
import { type Failing, failing } from './hooked-stores.ts';
import { requireStoreFailure } from './office-day.ts';

/** An edition with a dispute that it does not wait for, and the store failing at any write of it, before or after it persisted. */

const edition = '2026-Q1-1';
const by = 'office/test';
const refusals = { 'k-1': 'Мұрағаттан хаттама сұратылды' };
const publicationDay = () => new Date('2026-04-13T05:00:00Z');

let previewed: MemoryData;
beforeAll(async () => {
  previewed = createMemoryData();
  const stores = createMemoryStores({ data: previewed });
  const council = await runCouncil(stores, { now: '2026-04-02T05:00:00Z' });
  await council.found({ methodology: methodologyOf(meetings(1)), from: '2026-01-01' });
  const held = { deputies: ['d-01'], remote: false, attendees: 9 };
  await council.postBatch([row('meeting.held', '2026-02-10', { meeting: 'm-1', ...held })]);
  await council.sweep.run();
  await council.settle();
  const { deps, folding: before } = processOn(previewed, () => new Date('2026-04-02T05:00:00Z'));
  await previewEdition(deps, slug, { period: '2026-Q1', by });
  await before.catchUp(slug);
  const { recorder, folding } = processOn(previewed, () => new Date('2026-04-06T05:00:00Z'));
  const said = { dispute: 'k-1', deputy: 'd-01', period: '2026-Q1', text: 'Олай емес' };
  await recorder.record(slug, [row('dispute.raised', '2026-04-06', said)], {
    role: 'office',
    recordedBy: by,
  });
  await folding.catchUp(slug);
});

/** A process that begins on these data; `fails` makes its n-th write fail. */
function processOn(data: MemoryData, now: () => Date, faults: Hooks = {}) {
  const stores = createMemoryStores({ data, faults });
  const recorder = createRecorder({ ...stores, registry, now });
  const onFault = (fault: unknown) => {
    throw new Error(JSON.stringify(fault));
  };
  const folding = createFolding({ ...stores, registry, derive: deriveRankings as Derive, onFault });
  const { root } = createRoots(stores.documents);
  return { stores, recorder, folding, deps: { ...stores, recorder, registry, root } };
}

const publish = ({ deps }: ReturnType<typeof processOn>) =>
  publishEdition(deps, slug, { edition, refusals, by });

/** Publishes while the n-th write fails, and gives the writes that were tried and whether anybody was told. */
async function failingAt(n: number, how: Failing) {
  const data = structuredClone(previewed);
  let writes = 0;
  const hooks = failing(() => (++writes === n ? how : undefined));
  const answer = await publish(processOn(data, publicationDay, hooks)).catch(requireStoreFailure);
  return { data, writes, answer };
}

async function kindsOf(data: MemoryData): Promise<readonly string[]> {
  const entries = await createMemoryStores({ data }).ledger.read(slug, 0, 1000);
  return entries.map(({ entry }) => entry.kind);
}

it.each(['failed', 'persisted'] as const)(
  'an edition whose n-th write %s is published once with its deferral when it is asked for again, and told under one id',
  async (how) => {
    const { writes: total } = await failingAt(0, how);
    expect(total).toBeGreaterThanOrEqual(2);
    for (let n = 1; n <= total; n++) {
      const { data, answer } = await failingAt(n, how);
      expect(answer, `write ${n}`).toBeUndefined();
      // Both entries are one commit: there is no deferral of an edition that was not published.
      const after = (await kindsOf(data)).filter((kind) => /deferred|published/.test(kind));
      expect([[], ['dispute.deferred', 'edition.published']]).toContainEqual(after);
      const process = processOn(data, publicationDay);
      const again = await publish(process);
      expect(again.created, `write ${n}`).toBe(after.length === 0);
      expect((await kindsOf(data)).slice(-2)).toEqual(['dispute.deferred', 'edition.published']);
      expect((await kindsOf(data)).filter((kind) => kind === 'edition.published')).toHaveLength(1);
      expect(await publish(process)).toEqual({ ...again, created: false });
      await process.folding.catchUp(slug);
      await requireFolded(process.stores.ledger, process.stores.documents, slug);
      expect(await toldTwice(data)).toEqual([`${slug}/${again.seq}/edition/${edition}`]);
    }
  },
);

/** The ids under which the edition was told by an announcer that was killed after telling, and by the next one. */
async function toldTwice(data: MemoryData): Promise<readonly string[]> {
  const sent: CloudEvent[] = [];
  const bus = { send: async (events: readonly CloudEvent[]) => void sent.push(...events) };
  let puts = 0;
  const killed = createMemoryStores({
    data,
    faults: failing(({ name }) => (name === 'putCursor' && ++puts > 1 ? 'failed' : undefined)),
  });
  await createAnnounce({ ...killed, bus })
    .run(slug)
    .catch(requireStoreFailure);
  await createAnnounce({ ...createMemoryStores({ data }), bus }).run(slug);
  const told = sent.filter(({ type }) => type === 'EditionPublished').map(({ id }) => id);
  expect(told).toHaveLength(2);
  return [...new Set(told)];
}
