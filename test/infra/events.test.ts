import { manifest } from '@esep/functions';
import { describe, expect, inject, it } from 'vitest';
import { walkEvents } from './support/walk-events.ts';
import { walkQueues } from './support/walk-queues.ts';

describe.each(['prod', 'dev', 'elsewhere'] as const)('what wakes functions, in %s', (name) => {
  const { cloud } = inject('syntheses')[name];

  it('every event that is sent is kept, and reaches all who subscribe to it', () => {
    expect(walkEvents(cloud, manifest)).toEqual([]);
  });

  it('every queue has a worker and dead letters that somebody hears of', () => {
    expect(walkQueues(cloud, manifest)).toEqual([]);
  });
});
