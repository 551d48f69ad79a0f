import { describe, expect, it } from 'vitest';
import { readSettings, SettingsError } from './settings.ts';

const from = (context: Readonly<Record<string, unknown>>) => readSettings((name) => context[name]);

describe('settings of a deployment', () => {
  it('a stage that can be destroyed, in Frankfurt, when nothing is said', () => {
    expect(from({})).toEqual({
      stage: 'dev',
      region: 'eu-central-1',
      tables: 'esep-dev',
      councils: [],
      connectors: [],
      monthlyBudgetUsd: 100,
      checkpointLock: { mode: 'GOVERNANCE', years: 1 },
      reserveConcurrency: false,
      originKey: 1,
    });
  });

  it('text of the command line and JSON of cdk.json say the same', () => {
    const text = {
      stage: 'prod',
      councils: 'almaly, medeu',
      monthlyBudgetUsd: '50',
      reserveConcurrency: 'true',
    };
    const json = {
      stage: 'prod',
      councils: ['almaly', 'medeu'],
      monthlyBudgetUsd: 50,
      reserveConcurrency: true,
    };
    const named = {
      domain: 'esep.kz',
      certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/0a-1',
    };
    expect(from({ ...text, ...named })).toEqual(from({ ...json, ...named }));
    expect(from({ ...json, ...named })).toMatchObject({ checkpointLock: { years: 10 }, domain: 'esep.kz' });
  });

  it('a vault inside the country has the endpoint and a name', () => {
    const given = { vaultEndpoint: 'https://vault.example.kz', vaultSecret: 'esep/vault' };
    expect(from(given).vault).toEqual({
      endpoint: 'https://vault.example.kz',
      table: 'esep-dev-vault',
      secret: 'esep/vault',
    });
  });

  it.each([
    [{ stage: 'production' }, 'stage: give dev, stage or prod'],
    [{ region: 'Frankfurt' }, 'region: give'],
    [{ domain: 'esep.kz' }, 'domain and certificateArn: give both'],
    [{ certificateArn: 'arn:aws:acm:eu-central-1:123456789012:certificate/0a' }, 'us-east-1'],
    [{ councils: 'Almaly' }, 'Almaly is no slug'],
    [{ councils: 'almaly,medeu' }, 'several councils need one'],
    [{ councils: 'almaly', connectors: 'medeu' }, 'connectors: medeu is not among councils'],
    [
      { councils: 'a', connectors: 'a', oidcIssuer: 'https://id.kz', oidcAudience: 'esep' },
      'connectors: mean nothing with oidcIssuer',
    ],
    [{ oidcIssuer: 'https://id.example.kz' }, 'oidcIssuer and oidcAudience: give both'],
    [{ rolesClaim: 'roles' }, 'rolesClaim: means nothing'],
    [{ vaultTable: 'vault' }, 'vaultTable: means nothing'],
    [{ vaultEndpoint: 'http://vault.example.kz' }, 'vaultEndpoint: give'],
    [{ vaultEndpoint: 'https://vault.example.kz' }, 'vaultEndpoint and vaultSecret: give both'],
    [{ monthlyBudgetUsd: 'many' }, 'monthlyBudgetUsd: give a whole number'],
    [{ checkpointYears: '0' }, 'checkpointYears: give a whole number'],
    [{ alarmEmail: 'nobody' }, 'alarmEmail: give'],
  ])('%o is refused, and the message says what to give', (context, said) => {
    expect(() => from(context)).toThrow(SettingsError);
    expect(() => from(context)).toThrow(said);
  });

  it('more connectors than an API can take clients of are refused; councils may be more', () => {
    const councils = Array.from({ length: 50 }, (_, i) => `council-${i}`);
    const certificateArn = 'arn:aws:acm:us-east-1:123456789012:certificate/0a';
    const named = { councils, domain: 'esep.kz', certificateArn };
    expect(() => from({ ...named, connectors: councils })).toThrow(
      'connectors: a pool here serves 49 at most',
    );
    expect(from({ ...named, connectors: councils.slice(1) })).toMatchObject({ councils });
  });

  it('tells all faults at once', () => {
    expect(() => from({ stage: 'x', region: 'y' })).toThrow(/stage: give[\s\S]*region: give/);
  });
});
