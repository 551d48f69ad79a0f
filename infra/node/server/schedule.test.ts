import { describe, expect, it } from 'vitest';
import { createSchedule } from './schedule.ts';

const settle = (ms: number) => new Promise((done) => setTimeout(done, ms));

describe('schedule', () => {
  it('runs everything once at start, in order, then every so often', async () => {
    const runs: string[] = [];
    const work = (name: string, everyMinutes: number) => ({
      name,
      everyMinutes,
      run: async () => runs.push(name),
    });
    const schedule = createSchedule([work('sweep', 1), work('publish', 1000)], () => {}, 5);
    await schedule.start();
    expect(runs).toEqual(['sweep', 'publish']);
    await settle(60);
    await schedule.stop();
    expect(runs.filter((name) => name === 'sweep').length).toBeGreaterThan(2);
    expect(runs.filter((name) => name === 'publish')).toHaveLength(1);
  });

  it('never runs the same work twice at once, and waits for it when stopping', async () => {
    let [now, most, ended] = [0, 0, 0];
    const run = async () => {
      now += 1;
      most = Math.max(most, now);
      await settle(20);
      now -= 1;
      ended += 1;
    };
    const schedule = createSchedule([{ name: 'slow', everyMinutes: 1, run }], () => {}, 2);
    await schedule.start();
    await settle(30);
    await schedule.stop();
    expect([most, now, ended > 0]).toEqual([1, 0, true]);
  });

  it('reports a failure and goes on', async () => {
    const faults: string[] = [];
    let runs = 0;
    const run = async () => {
      runs += 1;
      throw new Error('no');
    };
    const schedule = createSchedule(
      [{ name: 'sweep', everyMinutes: 1, run }],
      (_, name) => faults.push(name),
      3,
    );
    await schedule.start();
    await settle(30);
    await schedule.stop();
    expect(runs).toBeGreaterThan(1);
    expect(faults).toHaveLength(runs);
  });
});
