import { manifest } from '@esep/functions';
import { describe, expect, inject, it } from 'vitest';
import { rolesAtVault, walkPermissions, walkRoles, whoReaches } from './support/walk-permissions.ts';

const { prod, dev, elsewhere } = inject('syntheses');

describe('least privilege', () => {
  it.each([
    ['prod', prod],
    ['dev', dev],
    ['elsewhere', elsewhere],
  ])('every function may do what the manifest says and nothing more, in %s', (_, { cloud }) => {
    expect(walkPermissions(cloud, manifest)).toEqual([]);
  });

  it.each([
    ['prod', prod],
    ['dev', dev],
    ['elsewhere', elsewhere],
  ])('no role has an action with a wildcard or changes the ledger, in %s', (_, { cloud }) => {
    expect(walkRoles(cloud)).toEqual([]);
  });

  it('only what deals with ballots reaches them, and only the count the key that opens them', () => {
    const reach = (section: string) => whoReaches(prod.cloud, manifest, section);
    expect(reach('ballots')).toEqual(['citizen', 'count-ballots', 'invitations', 'office']);
    expect(reach('ballotKey')).toEqual(['count-ballots']);
    expect(reach('logKey')).toEqual(['publish']);
    expect(reach('tokens')).toEqual(['cases', 'editions', 'ingest', 'invitations']);
  });

  it('only the functions of case files and of the office’s pages open them; the sweep and the citizen’s word see them sealed', () => {
    const reach = (section: string) => whoReaches(prod.cloud, manifest, section);
    expect(reach('cases')).toEqual(['answer', 'cases', 'office', 'sweep']);
    expect(reach('caseKey')).toEqual(['cases', 'office']);
  });

  it('a vault inside the country is reached by no role', () => {
    expect(rolesAtVault(prod.cloud)).not.toEqual([]);
    expect(rolesAtVault(elsewhere.cloud)).toEqual([]);
  });
});
