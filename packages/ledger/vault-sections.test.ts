import { describe, expect, it } from 'vitest';
import { vaultSectionOf, vaultSectionsUnder } from './vault-sections.ts';

describe('sections of the vault', () => {
  it('part keys by their longest beginning', () => {
    expect(vaultSectionOf('token/ab12')).toBe('tokens');
    expect(vaultSectionOf('key/texts')).toBe('textKey');
    expect(vaultSectionOf('key/log')).toBe('logKey');
    expect(vaultSectionOf('key/ballots-private')).toBe('ballotKey');
    expect(vaultSectionOf('key/ballots')).toBe('ballots');
    expect(vaultSectionOf('key/cases')).toBe('caseKey');
    expect(vaultSectionOf('case/file/2026-17')).toBe('cases');
    expect(vaultSectionOf('cards/ab12')).toBe('ballots');
    expect(vaultSectionOf('invitation/ff')).toBe('ballots');
  });

  it('are all that a prefix may reach', () => {
    expect(vaultSectionsUnder('invitation/')).toEqual(['ballots']);
    expect(vaultSectionsUnder('token/')).toEqual(['tokens']);
    expect(vaultSectionsUnder('token/a')).toEqual(['tokens']);
    expect([...vaultSectionsUnder('key/')].sort()).toEqual([
      'ballotKey',
      'ballots',
      'caseKey',
      'logKey',
      'textKey',
    ]);
    expect([...vaultSectionsUnder('')].sort()).toEqual([
      'ballotKey',
      'ballots',
      'caseKey',
      'cases',
      'desk',
      'logKey',
      'provider',
      'sessions',
      'staff',
      'textKey',
      'tokens',
    ]);
  });
});
