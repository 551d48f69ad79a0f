import { describe, expect, inject, it } from 'vitest';

describe('cdk-nag, AwsSolutions', () => {
  it('finds what is wrong with a queue that lacks everything', () => {
    const resource = 'Planted/Naked/Resource';
    expect(inject('planted')).toEqual(
      expect.arrayContaining([
        { rule: 'AwsSolutions-SQS3', resource },
        { rule: 'AwsSolutions-SQS4', resource },
      ]),
    );
  });

  it.each(['prod', 'dev', 'elsewhere'] as const)('finds nothing in %s that has no written reason', (name) => {
    expect(inject('syntheses')[name].findings).toEqual([]);
  });
});
