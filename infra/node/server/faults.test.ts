import { PassThrough } from 'node:stream';
import { StoreFailure } from '@esep/ledger';
import { describe, expect, it } from 'vitest';
import { createFaultLog } from './faults.ts';

function log() {
  const err = new PassThrough();
  const clock = { now: new Date('2026-10-02T10:00:00Z') };
  const told = createFaultLog(err, () => clock.now);
  return {
    clock,
    told,
    lines: () =>
      String(err.read() ?? '')
        .split('\n')
        .filter(Boolean),
  };
}

describe('fault log', () => {
  it('tells each fault in a line of JSON, with where it happened', () => {
    const { told, lines } = log();
    told(new Error('broken'), 'sweep');
    told({ seq: 3, subject: 'meeting:1' });
    expect(lines().map((line) => JSON.parse(line))).toMatchObject([
      { level: 'error', time: '2026-10-02T10:00:00.000Z', where: 'sweep', message: 'broken' },
      { where: 'process', message: '{"seq":3,"subject":"meeting:1"}' },
    ]);
  });

  it('tells the same failure of a store once a minute, however many requests meet it', () => {
    const { told, lines, clock } = log();
    const full = () => new StoreFailure('full', 'ledger.db: database or disk is full');
    for (let i = 0; i < 5; i++) told(full(), `request-${i}`);
    told(new StoreFailure('full', 'texts.db: database or disk is full'));
    clock.now = new Date('2026-10-02T10:01:00Z');
    told(full());
    expect(lines()).toHaveLength(3);
  });

  it('tells every other fault, for somebody may look for it by its request', () => {
    const { told, lines } = log();
    for (let i = 0; i < 3; i++) told(new Error('broken'), `request-${i}`);
    expect(lines()).toHaveLength(3);
  });
});
