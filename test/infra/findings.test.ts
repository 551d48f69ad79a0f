import { describe, expect, inject, it } from 'vitest';

describe('cdk-nag, AwsSolutions', () => {
  it.each(['prod', 'dev', 'elsewhere'] as const)('finds nothing in %s that has no written reason', (name) => {
    expect(inject('syntheses')[name].findings).toEqual([]);
  });
});
