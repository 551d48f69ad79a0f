import { Refusal } from '@esep/domain';
import { describe, expect, it } from 'vitest';
import { createMemoryStores } from '../../../test/support/memory-store.ts';
import { createJobStore } from './job-store.ts';
import { createJobRunner, type JobHandler } from './run-jobs.ts';

const council = 'almaly';
const by = { account: 'a1', role: 'office', recordedBy: 'office/a1' } as const;

function world() {
  let clock = Date.parse('2026-03-20T05:00:00Z');
  const now = () => new Date(clock);
  const { vault } = createMemoryStores({ now });
  const store = createJobStore({ vault, now });
  const faults: unknown[] = [];
  const runner = (handler: JobHandler) =>
    createJobRunner({
      ...{ council, store, now },
      handlers: { import: handler },
      onFault: (fault) => faults.push(fault),
    });
  return {
    store,
    faults,
    runner,
    pass(ms: number) {
      clock += ms;
    },
    ask: () => store.ask(council, { kind: 'import', title: 'a.xlsx', by }),
  };
}

describe('a job', () => {
  it('is done once, in the order of asking, and says what came of it', async () => {
    const { store, runner, ask, pass } = world();
    const first = await ask();
    pass(1);
    const second = await ask();
    const seen: string[] = [];
    await runner(async ({ job, advance }) => {
      seen.push(job.id);
      await advance({ done: 3, total: 3 });
      return { rows: 3 };
    }).run();
    expect(seen).toEqual([first.id, second.id]);
    expect(await store.find(council, first.id)).toMatchObject({
      state: 'done',
      done: 3,
      result: { rows: 3 },
      tries: 1,
    });
  });

  it('goes on where a worker that died had come to, once its lease has ended', async () => {
    const { store, runner, ask, pass } = world();
    const { id } = await ask();
    let die: () => void = () => {};
    const dead = new Promise<void>((done) => {
      die = done;
    });
    void runner(async ({ advance }) => {
      await advance({ done: 2, total: 5, reached: 2 });
      die();
      return new Promise<never>(() => {});
    }).run();
    await dead;
    const from: unknown[] = [];
    const next = runner(async ({ job }) => {
      from.push(job.reached);
      return null;
    });
    await next.run();
    expect(from).toEqual([]);
    pass(30_000);
    await next.run();
    expect(from).toEqual([2]);
    expect(await store.find(council, id)).toMatchObject({ state: 'done', tries: 2 });
  });

  it('whose lease another worker took writes nothing any more', async () => {
    const { store, runner, ask, pass } = world();
    const { id } = await ask();
    await runner(async ({ advance }) => {
      pass(30_001);
      await store.take(council, 'another', ['import']);
      await advance({ done: 9 });
      return null;
    }).run();
    expect(await store.find(council, id)).toMatchObject({
      state: 'running',
      done: 0,
      lease: { worker: 'another' },
    });
  });

  it('stops between two steps when it is cancelled', async () => {
    const { store, runner, ask } = world();
    const { id } = await ask();
    let steps = 0;
    await runner(async ({ advance }) => {
      for (; steps < 10; steps++) {
        if (steps === 2) await store.cancel(council, id);
        await advance({ done: steps });
      }
      return null;
    }).run();
    expect(steps).toBe(2);
    expect(await store.find(council, id)).toMatchObject({ state: 'cancelled', done: 1 });
  });

  it('that is refused says by which code; a fault is told and not its words', async () => {
    const { store, runner, ask, faults } = world();
    const { id } = await ask();
    await runner(() => Promise.reject(new Refusal('not_found'))).run();
    expect(await store.find(council, id)).toMatchObject({ state: 'failed', failure: 'not_found' });
    const { id: other } = await ask();
    await runner(() => Promise.reject(new Error('secret'))).run();
    expect(JSON.stringify(await store.find(council, other))).not.toContain('secret');
    expect(faults).toHaveLength(1);
  });

  it('that a worker dies of is given up after five tries', async () => {
    const { store, ask, pass } = world();
    const { id } = await ask();
    for (let i = 0; i < 6; i++) {
      await store.take(council, `w${i}`, ['import']);
      pass(30_001);
    }
    expect(await store.find(council, id)).toMatchObject({ state: 'failed', tries: 5 });
  });
});

describe('parts', () => {
  it('give back the bytes that were put, of any size, and are gone when cleared', async () => {
    const { parts } = world().store;
    const bytes = Buffer.alloc(400_123, 7);
    await parts.putBytes(council, 'u', 'file', bytes);
    expect(Buffer.from((await parts.bytes(council, 'u', 'file')) as Uint8Array).equals(bytes)).toBe(true);
    await parts.clear(council, 'u');
    expect(await parts.bytes(council, 'u', 'file')).toBeUndefined();
  });
});
