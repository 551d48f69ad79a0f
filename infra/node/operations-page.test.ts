import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createProgram } from './cli/program.ts';
import { variables } from './environment.ts';

const page = readFileSync(resolve(import.meta.dirname, '../../docs/operations.md'), 'utf8');

describe('docs/operations.md', () => {
  it('lists every setting with its default', () => {
    for (const { name, fallback } of Object.values(variables))
      expect(page).toContain(`| \`${name}\` | \`${fallback}\` |`);
  });

  it('names every command, and each one shows an example or its settings', () => {
    const cli = { env: {}, out: process.stdout, err: process.stderr };
    for (const command of createProgram(cli).commands) {
      expect(page).toMatch(new RegExp(`\\| .*\`${command.name()}[ \`]`));
      expect(command.description()).not.toBe('');
    }
  });
});
