import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser } from '../support/chromium.ts';
import { axeFindings, axeFindingsOfLooks } from './support/axe.ts';
import { markupOf } from './support/markup.ts';
import { nameless } from './support/watch.ts';

const document = (body: string, { language = 'kk', style = '' } = {}) =>
  `<!doctype html><html lang="${language}"><head><title>T</title><style>${style}</style></head><body><main><h1>H</h1>${body}</main></body></html>`;
const pale = '@media (prefers-color-scheme: dark) { html { background: #777; color: #888 } }';
const row = (cell: string) => `<tr><td>${cell}</td><td>a word</td></tr>`;

describeInBrowser('what axe is shown', (openPage) => {
  const show = async (page: Page, ...told: Parameters<typeof document>) => {
    await page.setContent(document(...told));
    return axeFindings(page);
  };

  it('is found although a page of the same markup with a name in it was sound', async () => {
    const page = await openPage();
    expect(await show(page, '<p><a href="/a">there</a></p>')).toEqual([]);
    expect(await nameless(page)).toEqual([]);
    expect(await show(page, '<p><a href="/b"></a></p>', { language: 'ru' })).toEqual([
      expect.stringContaining('link-name'),
    ]);
    expect(await nameless(page)).toEqual(['<a href="/b"></a>']);
  });

  it('is found in the colours and at the width it is in', async () => {
    const page = await openPage({ colorScheme: 'light' });
    expect(await show(page, '<p>pale</p>', { style: pale })).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axeFindingsOfLooks(page)).toEqual([expect.stringContaining('color-contrast')]);
  });

  it('is found again and again until it is mended', async () => {
    const page = await openPage();
    const image = '<img src="data:,">';
    for (let i = 0; i < 2; i++)
      expect(await show(page, image)).toEqual([expect.stringContaining('image-alt')]);
  });

  it('is found in the one row of a long table that differs, and all rows but four of a sort are left out', async () => {
    const page = await openPage();
    const rows = Array.from({ length: 30 }, (_, i) => row(i === 20 ? '<img src="data:,">' : `${i}`));
    expect(await show(page, `<table><tbody>${rows.join('')}</tbody></table>`)).toEqual([
      expect.stringMatching(/^image-alt .* at img$/),
    ]);
    expect(await (await markupOf(page)).evaluate(({ further }) => further.length)).toBe(25);
  });

  it('knows two pages as the same when words, rows and addresses differ, and not when anything else does', async () => {
    const page = await openPage();
    const shape = async (...told: Parameters<typeof document>) => {
      await page.setContent(document(...told));
      return (await markupOf(page)).evaluate(({ shape }) => shape);
    };
    const list = (items: number, rest = '') =>
      `<ul>${'<li><a href="/a">b</a></li>'.repeat(items)}</ul>${rest}`;
    const one = await shape(list(1));
    expect(await shape(list(9), { language: 'en' })).toBe(one);
    for (const other of ['<p lang="en">x</p>', '<p class="soft">x</p>', '<nav aria-label="x"></nav>'])
      expect(await shape(list(1, other)), other).not.toBe(one);
    const navs = (first: string, second: string) =>
      ['nav', 'nav'].map((nav, i) => `<${nav} aria-label="${[first, second][i]}">x</${nav}>`).join('');
    expect(await shape(navs('c', 'd'))).toBe(await shape(navs('a', 'b')));
    expect(await shape(navs('a', 'a'))).not.toBe(await shape(navs('a', 'b')));
  });
});
