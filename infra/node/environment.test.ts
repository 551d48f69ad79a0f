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
});
