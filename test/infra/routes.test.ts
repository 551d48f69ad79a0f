import { manifest } from '@esep/functions';
import { describe, expect, inject, it } from 'vitest';
import { walkRoutes } from './support/walk-routes.ts';

describe('the way of a request', () => {
  it.each(['prod', 'dev', 'elsewhere'] as const)(
    'every route of the manifest reaches its function, in %s',
    (name) => {
      expect(walkRoutes(inject('syntheses')[name].cloud, manifest)).toEqual([]);
    },
  );
});
