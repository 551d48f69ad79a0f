import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { registry } from '../packages/domain/index.ts';
import { boardPages } from '../web/boards/index.tsx';

const root = resolve(import.meta.dirname, '..');
const rows = readFileSync(join(root, 'docs/coverage.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
  .map((line) => line.slice(2, -2).split(' | '))
  .filter(([, , heldBy]) => heldBy !== 'held by');

describe.each(rows)('what the reports name: %s', (_, answer = '', heldBy = '') => {
  it('is held by a test of that name', () => {
    const found = /^`([^`]+)`: (.+)$/.exec(heldBy);
    if (!found) expect(heldBy).toBe('—');
    else {
      const [, file = '', title = ''] = found;
      expect(existsSync(join(root, file)), file).toBe(true);
      expect(readFileSync(join(root, file), 'utf8')).toContain(title);
    }
  });

  it('names kinds that there are, and addresses of pages', () => {
    const named = [...answer.matchAll(/`([a-z]+\.[a-z/]+)`/g)].flatMap(([, kinds = '']) => {
      const [area, happened = ''] = kinds.split('.');
      return happened.split('/').map((one) => `${area}.${one}`);
    });
    expect(named.filter((kind) => !registry.kinds.has(kind))).toEqual([]);
    const pages = ['/reconciliation', ...boardPages.map(({ path }) => path.replaceAll(/\{[^}]*\}/g, ''))];
    const addresses = [...answer.matchAll(/`(\/[a-z/:]+)`/g)].map(([, path]) => path);
    expect(addresses.filter((path) => !pages.includes(path as string))).toEqual([]);
  });
});

it('answers every one of the fourteen steps', () => {
  const steps = rows
    .map(([what = '']) => /^(\d+)[a-d]?\./.exec(what)?.[1])
    .filter((step) => step !== undefined);
  expect([...new Set(steps)]).toEqual(Array.from({ length: 14 }, (_, i) => String(i + 1)));
});
