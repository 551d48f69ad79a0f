import type { CaughtUp, Folding } from '@esep/ledger';
import { describe, expect, it } from 'vitest';
import { createRecompute } from './handler.ts';

const done = { size: 1, log: { c: 1, m: 1 }, scorecards: { c: 1, m: 1 } } satisfies CaughtUp;

function gated() {
  const gates: ((error?: Error) => void)[] = [];
  let running = 0;
  let most = 0;
  const folding: Folding = {
    isCurrent: async () => false,
    catchUp: () =>
      new Promise((resolve, reject) => {
        running += 1;
        most = Math.max(most, running);
        gates.push((error) => {
          running -= 1;
          if (error) reject(error);
          else resolve(done);
        });
      }),
  };
  const faults: unknown[] = [];
  const recompute = createRecompute({ folding, restMs: 0, onFault: (fault) => faults.push(fault) });
  return { recompute, gates, faults, most: () => most };
}
/** Until nothing is left that could begin a run: a rest of 0 ms is a timer. */
const settle = () => new Promise((next) => setTimeout(next, 10));

describe('recompute', () => {
  it('makes one more run of a hundred wake-ups that come during a run, never two at once', async () => {
    const { recompute, gates, most } = gated();
    for (let i = 0; i < 100; i++) recompute.wake('a');
    gates[0]?.();
    await settle();
    gates[1]?.();
    await settle();
    expect([gates.length, most()]).toEqual([2, 1]);
  });

  it('ends a run with one that began after it was asked for', async () => {
    const { recompute, gates } = gated();
    recompute.wake('a');
    let ended = false;
    const run = recompute.run('a').then(() => {
      ended = true;
    });
    gates[0]?.();
    await settle();
    expect(ended).toBe(false);
    gates[1]?.();
    await run;
  });

  it('folds councils beside one another', () => {
    const { recompute, gates } = gated();
    recompute.wake('a');
    recompute.wake('b');
    expect(gates.length).toBe(2);
  });

  it('reports a failed run and runs again when asked', async () => {
    const { recompute, gates, faults } = gated();
    recompute.wake('a');
    gates[0]?.(new Error('first'));
    await settle();
    expect(faults.length).toBe(1);
    const again = recompute.run('a');
    await settle();
    gates[1]?.();
    expect(await again).toEqual(done);
  });

  it('begins nothing after it was stopped', async () => {
    const { recompute, gates, faults } = gated();
    recompute.wake('a');
    recompute.wake('a');
    const stopped = recompute.stop();
    gates[0]?.();
    await stopped;
    recompute.wake('a');
    await settle();
    expect([gates.length, faults]).toEqual([1, []]);
  });
});
