import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEnvironment } from './environment.ts';

describe('environment', () => {
  it('has a sensible value for everything', () => {
    expect(readEnvironment({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      dataDir: resolve('data'),
      checkpointsDir: resolve('data-checkpoints'),
      backupsDir: resolve('data-backups'),
      backupsKept: 14,
      baseUrl: undefined,
      trustedProxies: 0,
      dynamodb: undefined,
      issuer: undefined,
    });
  });

  it('keeps checkpoints and backups beside the data folder that was given', () => {
    const { checkpointsDir, backupsDir } = readEnvironment({ ESEP_DATA: '/srv/esep' });
    expect([checkpointsDir, backupsDir]).toEqual([
      resolve('/srv/esep-checkpoints'),
      resolve('/srv/esep-backups'),
    ]);
  });

  it('takes the base address without a slash at the end', () => {
    expect(readEnvironment({ ESEP_BASE_URL: 'https://esep.example.kz/' }).baseUrl).toBe(
      'https://esep.example.kz',
    );
  });

  it('names every wrong value at once and says what to set', () => {
    const read = () =>
      readEnvironment({
        PORT: '99999',
        HOST: 'http://x',
        ESEP_BASE_URL: 'esep.example.kz',
        ESEP_BACKUPS_KEPT: '-1',
      });
    expect(read).toThrow(/PORT=99999: set a whole number from 0 to 65535/);
    expect(read).toThrow(/HOST=.*without http/);
    expect(read).toThrow(/ESEP_BASE_URL=.*https:\/\/esep\.example\.kz/);
    expect(read).toThrow(/ESEP_BACKUPS_KEPT/);
  });

  it('refuses checkpoints inside the data folder', () => {
    expect(() => readEnvironment({ ESEP_DATA: '/srv/esep', ESEP_CHECKPOINTS: '/srv/esep/log' })).toThrow(
      /outside/,
    );
  });

  it('names a misspelt setting instead of ignoring it', () => {
    expect(() => readEnvironment({ ESEP_DATE: '/srv/esep' })).toThrow(/ESEP_DATE is not a setting/);
  });

  const tables = (env: Record<string, string>) => readEnvironment({ ESEP_STORE: 'dynamodb', ...env });

  it('keeps the council in three tables when told, all in one place', () => {
    const endpoint = 'http://127.0.0.1:8000';
    expect(tables({ ESEP_DYNAMODB_ENDPOINT: endpoint }).dynamodb).toEqual({
      endpoint,
      vaultEndpoint: undefined,
      region: 'local',
      tables: { ledger: 'esep-ledger', documents: 'esep-documents', vault: 'esep-vault' },
      council: undefined,
    });
  });

  it('may keep the vault elsewhere than ledger and documents', () => {
    const { dynamodb } = tables({
      AWS_REGION: 'eu-central-1',
      ESEP_VAULT_ENDPOINT: 'https://vault.example.kz',
      ESEP_VAULT_PROFILE: 'vault',
    });
    expect([dynamodb?.endpoint, dynamodb?.vaultEndpoint]).toEqual([undefined, 'https://vault.example.kz']);
    expect(dynamodb?.vaultProfile).toBe('vault');
  });

  it('says what to set when a combination cannot be meant', () => {
    expect(() => tables({})).toThrow(/set AWS_REGION for AWS, or ESEP_DYNAMODB_ENDPOINT/);
    expect(() => tables({ AWS_REGION: 'x', ESEP_VAULT_PROFILE: 'vault' })).toThrow(
      /ESEP_VAULT_PROFILE is set without ESEP_VAULT_ENDPOINT/,
    );
    expect(() => readEnvironment({ ESEP_STORE: 'postgres' })).toThrow(/set sqlite or dynamodb/);
    expect(() => readEnvironment({ ESEP_DYNAMODB_ENDPOINT: 'http://127.0.0.1:8000' })).toThrow(
      /ESEP_DYNAMODB_ENDPOINT is set, but ESEP_STORE is sqlite/,
    );
    expect(() => tables({ AWS_REGION: 'x', ESEP_DYNAMODB_TABLES: 'a/b' })).toThrow(/letters, digits/);
    expect(() => tables({ AWS_REGION: 'x', ESEP_COUNCIL: 'Павлодар' })).toThrow(/short name of a council/);
  });

  it('never repeats a password that somebody wrote into an address', () => {
    const read = () => tables({ ESEP_DYNAMODB_ENDPOINT: 'http://esep:hunter2@127.0.0.1:8000/x' });
    expect(read).toThrow(/without a user name and a password/);
    expect(read).not.toThrow(/hunter2/);
  });
});
