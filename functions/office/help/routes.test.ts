import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findHelp, helpIds, helpTexts, isHelpId } from '@esep/web';
import { describe, expect, it } from 'vitest';
import { officeWorld } from '../../../test/support/office-world.ts';

const root = resolve(import.meta.dirname, '../../..');

/** Every `help:` that a page of the office names. */
function named(): readonly string[] {
  return ['web/office', 'functions/office'].flatMap((folder) =>
    (readdirSync(join(root, folder), { recursive: true }) as string[])
      .filter((name) => /(?<!\.test)\.tsx?$/.test(name))
      .flatMap((name) => [...readFileSync(join(root, folder, name), 'utf8').matchAll(/\bhelp: '([a-z-]+)'/g)])
      .map(([, id]) => id as string),
  );
}

describe('help', () => {
  it('has a page in each language for every page that names one', () => {
    expect(named()).toContain('today');
    expect([...new Set(named())].filter((id) => !isHelpId(id))).toEqual([]);
  });

  it('200: each page opens in each language', async () => {
    const office = await officeWorld();
    const deputy = await office.as('deputy');
    for (const id of helpIds)
      for (const language of ['kk', 'ru', 'en'] as const) {
        const { status, text } = await deputy.get(`/help/${id}`, language);
        expect({ id, status }).toEqual({ id, status: 200 });
        expect(text).toContain(`<h1>${helpTexts[language][id].title}</h1>`);
        expect(text).not.toContain('**');
      }
    expect((await deputy.get('/help/nothing')).status).toBe(404);
  });

  it('finds a page by words of its text, whatever their case', async () => {
    expect(findHelp('ru', 'АПОСТРОФ')).toEqual(['sheets-out']);
    expect(findHelp('kk', 'қарсылық')).toContain('editions');
    const clerk = await (await officeWorld()).as('secretariat');
    expect((await clerk.get('/help?q=zzz')).text).not.toContain('/ru/office/help/today');
  });
});
