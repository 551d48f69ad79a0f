import { manifest } from '@esep/functions';
import { describe, expect, inject, it } from 'vitest';
import { rolesAtVault, walkPermissions, walkRoles, whoMay, whoReaches } from './support/walk-permissions.ts';

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

  it('only the office’s pages read scans; what erases cases deletes them, and nothing else touches them', () => {
    expect(whoMay(prod.cloud, manifest, 's3:GetObject', 'case-files')).toEqual(['office']);
    expect(whoMay(prod.cloud, manifest, 's3:PutObject', 'case-files')).toEqual(['office']);
    expect(whoMay(prod.cloud, manifest, 's3:DeleteObject', 'case-files')).toEqual([
      'cases',
      'office',
      'sweep',
    ]);
    expect(whoMay(elsewhere.cloud, manifest, 's3:DeleteObject', 'case-files')).toEqual([]);
  });

  it('the office’s desk is reached by its pages and its jobs alone', () => {
    expect(whoReaches(prod.cloud, manifest, 'desk')).toEqual(['office', 'office-jobs']);
  });

  it('a vault inside the country is reached by no role', () => {
    expect(rolesAtVault(prod.cloud)).not.toEqual([]);
    expect(rolesAtVault(elsewhere.cloud)).toEqual([]);
  });
});
