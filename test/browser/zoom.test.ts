import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { describeInBrowser } from '../support/chromium.ts';
import type {} from '../support/demonstration-setup.ts';
import { createSite, languages, places } from './support/places.ts';
import { overflow } from './support/watch.ts';

const pages = [
  'ranking',
  'deputy',
  'feedback',
  'entry',
  'methodology',
  'reconciliation',
  'appeals',
  'edition',
  'calendar',
  'promises',
  'address',
];

describeInBrowser('with all text twice as large', (openPage) => {
  const { address, council } = inject('demonstration');
  const site = createSite(address, council);

  it.each(pages)('nothing overlaps, is cut off or sticks out: %s', async (name) => {
    const paths = await places(site);
    const page = await openPage();
    const browser = await page.context().newCDPSession(page);
    for (const language of languages) {
      // The reader's own setting, 16 by default: break points in rem follow it, as they do for that reader.
      await browser.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
      await page.goto(site.href(language, paths[name] as string));
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      for (const width of [1280, 640]) {
        await page.setViewportSize({ width, height: 900 });
        const found = { overlapping: await overlaps(page), tooWide: await overflow(page) };
        expect({ language, width, ...found }).toEqual({ language, width, overlapping: [], tooWide: [] });
      }
    }
  });
});

/** Pairs of texts that are drawn over each other. */
function overlaps(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isForEarsOnly = (element: Element): boolean =>
      getComputedStyle(element).clipPath === 'inset(50%)' ||
      element.matches('.skip') ||
      (element.parentElement !== null && isForEarsOnly(element.parentElement));
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const boxes: { text: string; box: DOMRect }[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent?.checkVisibility() || isForEarsOnly(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        if (box.width > 2 && box.height > 2) boxes.push({ text: node.textContent?.slice(0, 30) ?? '', box });
      }
    }
    boxes.sort((a, b) => a.box.top - b.box.top);
    const found: string[] = [];
    boxes.forEach((a, i) => {
      for (let j = i + 1; j < boxes.length; j++) {
        const b = boxes[j];
        if (!b || b.box.top > a.box.bottom) break;
        const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const down = a.box.bottom - b.box.top;
        // Lines of text stand closer than the boxes of their letters are high.
        if (across > 2 && down > a.box.height / 2) found.push(`${a.text} | ${b.text}`);
      }
    });
    return found.slice(0, 8);
  });
}
