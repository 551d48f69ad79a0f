import { manifest } from '@esep/functions';
import { describe, expect, inject, it } from 'vitest';
import { walkPrivacy } from './support/walk-privacy.ts';

describe('what is kept of requests', () => {
  it.each(['prod', 'dev', 'elsewhere'] as const)(
    'tells nobody who asked for what, and of ballots not even when, in %s',
    (name) => {
      expect(walkPrivacy(inject('syntheses')[name].cloud, manifest)).toEqual([]);
    },
  );
});
