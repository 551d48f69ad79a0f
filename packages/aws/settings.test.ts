import { manifest } from '@esep/functions';
import { describe, expect, it } from 'vitest';
import { readSettings } from './settings.ts';

const definitionOf = (name: string) => manifest.find((one) => one.name === name)!;

const whole = {
  ESEP_STAGE: 'prod',
  AWS_REGION: 'eu-central-1',
  ESEP_TABLE_LEDGER: 'esep-prod-ledger',
  ESEP_TABLE_DOCUMENTS: 'esep-prod-documents',
  ESEP_TABLE_VAULT: 'esep-prod-vault',
  ESEP_BUCKET: 'esep-prod-files',
  ESEP_BUS: 'esep-prod',
  ESEP_WAKE_QUEUE: 'https://sqs.eu-central-1.amazonaws.com/123456789012/esep-prod-wake.fifo',
};

describe('settings', () => {
  it.each(manifest.map((definition) => [definition.name, definition]))(
    'are enough for %s',
    (_, definition) => {
      expect(readSettings(definition, whole)).toMatchObject({ stage: 'prod', region: 'eu-central-1' });
    },
  );

  it('name everything that is to be set, not only the first', () => {
    expect(() => readSettings(definitionOf('recompute'), {})).toThrow(
      /recompute cannot start.*Set ESEP_STAGE.*Set AWS_REGION.*Set ESEP_TABLE_LEDGER.*Set ESEP_TABLE_DOCUMENTS.*Set ESEP_BUS.*Set ESEP_WAKE_QUEUE/,
    );
  });

  it('ask for nothing that the manifest does not grant', () => {
    const { ESEP_STAGE, AWS_REGION, ESEP_TABLE_LEDGER, ESEP_TABLE_DOCUMENTS, ESEP_BUCKET } = whole;
    const few = { ESEP_STAGE, AWS_REGION, ESEP_TABLE_LEDGER, ESEP_TABLE_DOCUMENTS, ESEP_BUCKET };
    expect(readSettings(definitionOf('web'), few).tables).toEqual({
      ledger: 'esep-prod-ledger',
      documents: 'esep-prod-documents',
    });
    expect(() => readSettings(definitionOf('ingest'), few)).toThrow(
      /^ingest cannot start. Set ESEP_TABLE_VAULT/,
    );
  });

  it('refuse what cannot be, and say what it should look like', () => {
    const wrong = { ...whole, ESEP_VAULT_ENDPOINT: 'vault.example.kz' };
    expect(() => readSettings(definitionOf('ingest'), wrong)).toThrow(
      /ESEP_VAULT_ENDPOINT=vault.example.kz cannot be .* https:\/\/vault.example.kz/,
    );
  });
});
