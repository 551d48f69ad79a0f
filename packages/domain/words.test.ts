import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { refusalCodes } from './errors.ts';
import { setAsideReasons } from './set-aside-reasons.ts';
import { languages } from './text.ts';

const sources = readdirSync(import.meta.dirname, { recursive: true })
  .map(String)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.includes('node_modules'))
  .map((file) => readFileSync(`${import.meta.dirname}/${file}`, 'utf8'))
  .join('\n');

function written(pattern: RegExp): readonly string[] {
  return [...new Set([...sources.matchAll(pattern)].map((match) => match[1] ?? ''))].sort();
}

it('every code that a door refuses with is listed, and no other', () => {
  expect(written(/(?:new Refusal|super)\(\s*'([a-z_]+)'/g)).toEqual([...refusalCodes].sort());
});

it('every reason for setting an entry aside has words in three languages', () => {
  for (const [reason, text] of Object.entries(setAsideReasons)) {
    for (const language of languages) expect(text[language], reason).not.toBe('');
  }
});
