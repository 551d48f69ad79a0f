import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages, Refusal } from '@esep/domain';
import { IdTaken, InvalidSubmission } from '@esep/intake';
import { StoreFailure } from '@esep/ledger';
import { describe, expect, it } from 'vitest';
import { isExpected, problemOf, problemTexts } from './problem.ts';
import { fieldTexts } from './problems/fields.ts';

const packages = join(import.meta.dirname, '..');

/** What `pattern` captures anywhere in the sources. */
function named(pattern: RegExp): readonly string[] {
  const found = new Set<string>();
  for (const file of readdirSync(packages, { recursive: true, encoding: 'utf8' })) {
    if (!/\.ts$/.test(file) || /node_modules|\.test\.ts$/.test(file)) continue;
    for (const match of readFileSync(join(packages, file), 'utf8').matchAll(pattern))
      found.add(match[1] as string);
  }
  return [...found].sort();
}

describe('problems', () => {
  it.each(named(/new Refusal\(\s*'([a-z_]+)'/g))('explain the refusal %s', (code) => {
    expect(problemTexts).toHaveProperty(code);
  });

  it.each(named(/error: '([a-z_]+)'/g))('explain the field error %s', (code) => {
    expect(fieldTexts).toHaveProperty(code);
  });

  it('are told in the language of the caller, with what is wrong and what to do', () => {
    const refusal = new Refusal('unknown_deputy', '/body/deputies/0', { deputy: 'd-99' });
    const [kk, ru, en] = languages.map((language) => problemOf(refusal, language, 'r1'));
    expect(en).toEqual({
      type: '/api#unknown_deputy',
      title: 'There is no such deputy',
      status: 422,
      detail: 'No deputy has the id “d-99”.',
      remedy: 'Take the deputy’s id from /deputies, or record deputy.seated first.',
      code: 'unknown_deputy',
      field: '/body/deputies/0',
    });
    expect(kk?.title).toBe('Мұндай депутат жоқ');
    expect(ru?.detail).toBe('Депутат «d-99» неизвестен.');
  });

  it('list every wrong field with what it needs', () => {
    const invalid = new InvalidSubmission([
      { field: '/body/attendees', code: 'too_big', params: { limit: 9 } },
    ]);
    expect(problemOf(invalid, 'ru', 'r1')).toMatchObject({
      status: 400,
      errors: [{ field: '/body/attendees', code: 'too_big', detail: 'Должно быть не больше 9.' }],
    });
  });

  it('name the entry that holds an id', () => {
    expect(problemOf(new IdTaken('m-1', 7), 'en', 'r1')).toMatchObject({
      status: 409,
      detail: '“m-1” is the id of entry 7.',
    });
  });

  it.each([
    ['unavailable', 503],
    ['full', 507],
    ['read_only', 503],
    ['missing', 503],
    ['corrupt', 503],
  ] as const)('say that a store is %s by %i', (code, status) => {
    const problem = problemOf(new StoreFailure(code, 'the disk at /secret/path'), 'kk', 'r1');
    expect(problem).toMatchObject({ status, code: `store_${code}` });
    expect(JSON.stringify(problem)).not.toContain('secret');
  });

  it('tell nothing about an unforeseen error but the number by which the log knows it', () => {
    const problem = problemOf(new Error('password in plain text'), 'en', 'r-17');
    expect(problem).toEqual({
      type: '/api#internal',
      title: 'Internal error',
      status: 500,
      remedy: 'Tell the administrator the number r-17.',
      code: 'internal',
      requestId: 'r-17',
    });
    expect(isExpected(new Error('x'))).toBe(false);
    expect(isExpected(new Refusal('made_up_code'))).toBe(false);
  });
});
