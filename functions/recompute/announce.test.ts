import type { Batch, DocumentStore, Partition } from '@esep/ledger';
import { beforeEach, describe, expect, it } from 'vitest';
import { row } from '../../test/support/council.ts';
import { createMemoryStores, type MemoryStores } from '../../test/support/memory-store.ts';
import { type RunningCouncil, runCouncil, slug } from '../../test/support/running-council.ts';
import type { CloudEvent, EventBus } from '../events.ts';
import { createAnnounce } from './announce.ts';

const meeting = (number: number) =>
  row('meeting.held', '2026-03-02', {
    meeting: `m-${number}`,
    deputies: ['d-01'],
    remote: false,
    attendees: 3,
    report: false,
  });

let stores: MemoryStores;
let running: RunningCouncil;
let size: number;
let sent: CloudEvent[];
let bus: EventBus;

beforeEach(async () => {
  stores = createMemoryStores();
  running = await runCouncil(stores);
  size = await running.found();
  sent = [];
  bus = { send: async (events) => void sent.push(...events) };
});

const announced: Partition = { council: slug, generation: 'announced' };
const idsOf = (type: string) => sent.filter((event) => event.type === type).map(({ id }) => id);
const seqs = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => `${slug}/${from + index + 1}`);

/** The store, with one step that fails: before the batch is written or after. */
function failingOnce(when: 'before' | 'after'): DocumentStore {
  let failed = false;
  return {
    ...stores.documents,
    async applyBatch(partition: Partition, batch: Batch) {
      const fails = !failed;
      failed = true;
      if (fails && when === 'before') throw new Error('killed');
      const result = await stores.documents.applyBatch(partition, batch);
      if (fails) throw new Error('killed');
      return result;
    },
  };
}

describe('announce', () => {
  it('tells each folded entry once, in order, and a second run nothing', async () => {
    const announce = createAnnounce({ ...stores, bus, batchSize: 7 });
    expect(await announce.run(slug)).toBe(size);
    expect(idsOf('EntryRecorded')).toEqual(seqs(0, size));
    const before = sent.length;
    await announce.run(slug);
    expect(sent).toHaveLength(before);
  });

  it('tells a ranking by the entry that it is as of', async () => {
    const announce = createAnnounce({ ...stores, bus });
    await announce.run(slug);
    sent.length = 0;
    await running.post(meeting(1));
    await running.settle();
    await announce.run(slug);
    const ranking = sent.find(({ type }) => type === 'RankingChanged');
    expect(ranking).toMatchObject({
      id: `${slug}/${size + 1}/ranking/${ranking?.subject}`,
      source: `/councils/${slug}`,
      data: { council: slug, period: ranking?.subject, asOf: size + 1 },
    });
    expect(idsOf('RankingChanged')).toContain(`${slug}/${size + 1}/ranking/2026-Q1`);
  });

  it('says nothing of an entry but its number, kind, date and subject', async () => {
    await createAnnounce({ ...stores, bus }).run(slug);
    for (const { type, data } of sent) {
      const names = type === 'EntryRecorded' ? ['council', 'seq', 'kind', 'occurredOn', 'subject'] : [];
      if (names.length) expect(Object.keys(data).sort()).toEqual(names.sort());
    }
    expect(JSON.stringify(sent)).not.toContain('recordedBy');
  });

  it('tells of an edition what it is and which entry holds it, at least once', async () => {
    const frozen = {
      edition: '2025-Q4-1',
      period: '2025-Q4',
      number: 1,
      size: 3,
      root: `${'A'.repeat(43)}=`,
    };
    const body = { ...frozen, methodology: 'm', engine: '1', rows: [] };
    const by = { role: 'system', recordedBy: 'office/test' } as const;
    await running.recorder.record(slug, [row('edition.previewed', '2026-03-02', body)], by);
    const sincePreview = { since: size + 1, deputies: [], roster: [] };
    const published = row('edition.published', '2026-03-20', { ...body, sincePreview });
    expect((await running.recorder.record(slug, [published], by)).results[0]).toMatchObject({
      outcome: 'recorded',
    });
    await running.settle();
    await expect(
      createAnnounce({ ...stores, documents: failingOnce('before'), bus }).run(slug),
    ).rejects.toThrow('killed');
    await createAnnounce({ ...stores, bus }).run(slug);
    const told = sent.filter(({ type }) => type === 'EditionPublished');
    expect(told.map(({ id }) => id)).toEqual(Array(2).fill(`${slug}/${size + 2}/edition/2025-Q4-1`));
    expect(told[0]).toMatchObject({
      subject: '2025-Q4-1',
      data: { council: slug, seq: size + 2, ...frozen },
    });
  });

  it('does not tell what is recorded and not folded', async () => {
    const announce = createAnnounce({ ...stores, bus });
    const { recorder } = running;
    await recorder.record(slug, [meeting(1)], { role: 'office', recordedBy: 'office/test' });
    expect(await createAnnounce({ ...stores, bus }).run(slug)).toBe(size);
    await running.settle();
    expect(await announce.run(slug)).toBe(size + 1);
  });

  it.each(['before', 'after'] as const)(
    'killed %s its cursor moves: nothing is lost, and repeats keep their ids',
    async (when) => {
      const killed = createAnnounce({ ...stores, documents: failingOnce(when), bus, batchSize: 7 });
      await expect(killed.run(slug)).rejects.toThrow('killed');
      await createAnnounce({ ...stores, bus, batchSize: 7 }).run(slug);
      const ids = idsOf('EntryRecorded');
      expect([...new Set(ids)]).toEqual(seqs(0, size));
      expect(ids.length).toBe(when === 'before' ? size + 7 : size);
    },
  );

  it('killed with its batch taken and not ended, ends the same batch', async () => {
    const [taken, left] = [
      { c: 0, m: 5 },
      createMemoryStores({ data: stores.data, faults: onlyOneCursorPut() }),
    ];
    await expect(createAnnounce({ ...left, bus, batchSize: 5 }).run(slug)).rejects.toThrow('killed');
    expect(await stores.documents.cursor(announced, 'events')).toEqual(taken);
    expect(await createAnnounce({ ...stores, bus, batchSize: 100 }).run(slug)).toBe(size);
    expect([...new Set(idsOf('EntryRecorded'))]).toEqual(seqs(0, size));
  });

  it('a bus that takes nothing leaves the cursor, and the next run tells all', async () => {
    const broken: EventBus = { send: () => Promise.reject(new Error('throttled')) };
    await expect(createAnnounce({ ...stores, bus: broken }).run(slug)).rejects.toThrow('throttled');
    expect(await stores.documents.cursor(announced, 'events')).toEqual({ c: 0, m: 0 });
    await createAnnounce({ ...stores, bus }).run(slug);
    expect(idsOf('EntryRecorded')).toEqual(seqs(0, size));
  });

  it('two at once lose nothing', async () => {
    const two = [1, 2].map(() => createAnnounce({ ...stores, bus, batchSize: 3 }).run(slug));
    expect(await Promise.all(two)).toEqual([size, size]);
    expect(new Set(idsOf('EntryRecorded'))).toEqual(new Set(seqs(0, size)));
  });

  it('stops between batches when there is no time, and goes on there', async () => {
    const announce = createAnnounce({ ...stores, bus, batchSize: 4 });
    let asked = 0;
    expect(await announce.run(slug, { enough: () => ++asked > 2 })).toBe(8);
    expect(idsOf('EntryRecorded')).toEqual(seqs(0, 8));
    await announce.run(slug);
    expect(idsOf('EntryRecorded')).toEqual(seqs(0, size));
  });

  it('a rebuild tells nothing anew', async () => {
    const announce = createAnnounce({ ...stores, bus });
    await announce.run(slug);
    sent.length = 0;
    await running.rebuild();
    expect(await stores.documents.serving(slug)).not.toBe('g1');
    expect(await announce.run(slug)).toBe(size);
    expect(sent).toEqual([]);
  });
});

/** Lets one change of a cursor through, and is killed at the next. */
function onlyOneCursorPut() {
  let puts = 0;
  return {
    before({ name }: { name: string }) {
      if (name === 'putCursor' && ++puts > 1) throw new Error('killed');
    },
  };
}
