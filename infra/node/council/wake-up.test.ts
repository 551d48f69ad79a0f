import { describe, expect, it } from 'vitest';
import { createWorker } from './wake-up.ts';

function gated() {
  const gates: (() => void)[] = [];
  let runs = 0;
  return {
    runs: () => runs,
    open: () => gates.shift()?.(),
    work: () => {
      runs += 1;
      return new Promise<void>((done) => gates.push(done));
    },
  };
}
const settle = () => new Promise((done) => setImmediate(done));

describe('wake-up', () => {
  it('runs once more, not once per asking, when asked while it runs', async () => {
    const gate = gated();
    const worker = createWorker(gate.work, () => {});
    for (let i = 0; i < 100; i++) worker.wake();
    expect(gate.runs()).toBe(1);
    gate.open();
    await settle();
    expect(gate.runs()).toBe(2);
    gate.open();
    await settle();
    expect(gate.runs()).toBe(2);
  });

  it('ends a run() only with a run that began after it was asked for', async () => {
    const gate = gated();
    const worker = createWorker(gate.work, () => {});
    worker.wake();
    let ended = false;
    const run = worker.run().then(() => {
      ended = true;
    });
    gate.open();
    await settle();
    expect(ended).toBe(false);
    gate.open();
    await run;
    expect(gate.runs()).toBe(2);
  });

  it('reports a failed run and runs again when asked', async () => {
    const faults: unknown[] = [];
    let runs = 0;
    const worker = createWorker(
      async () => {
        runs += 1;
        if (runs === 1) throw new Error('first');
      },
      (fault) => faults.push(fault),
    );
    worker.wake();
    await settle();
    await worker.run();
    expect([faults.length, runs]).toEqual([1, 2]);
  });

  it('begins nothing after it was stopped', async () => {
    const gate = gated();
    const worker = createWorker(gate.work, () => {});
    worker.wake();
    worker.wake();
    const stopped = worker.stop();
    gate.open();
    await stopped;
    worker.wake();
    expect(gate.runs()).toBe(1);
  });
});
