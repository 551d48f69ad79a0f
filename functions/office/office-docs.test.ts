import { readFileSync } from 'node:fs';
import { mayDo } from '@esep/staff';
import { expect, it } from 'vitest';

it('docs/office.md tells what each role may do, as the table in code has it', () => {
  const page = readFileSync(new URL('../../docs/office.md', import.meta.url), 'utf8');
  const told = [...page.matchAll(/^\| ([a-z-]+) \| ((?:`[a-z.]+`(?:, )?)+) \|$/gm)].map(([, role, acts]) => [
    role,
    [...(acts ?? '').matchAll(/`([a-z.]+)`/g)].map(([, act]) => act),
  ]);
  expect(Object.fromEntries(told)).toEqual(mayDo);
});
