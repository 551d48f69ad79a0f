import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { describeInBrowser } from '../support/chromium.ts';
import type {} from '../support/demonstration-setup.ts';
import { createSite, places } from './support/places.ts';

describeInBrowser('a reader with a keyboard only', (openPage) => {
  const { address, council } = inject('demonstration');
  const site = createSite(address, council);

  const open = async (path: string, width = 1280): Promise<Page> => {
    const page = await openPage({ viewport: { width, height: 800 } });
    await page.goto(site.href('en', path));
    return page;
  };

  it('skips the menu with the first key, and goes on inside the content', async () => {
    const page = await open('/');
    await page.keyboard.press('Tab');
    const skip = page.locator('.skip');
    expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main')?.id)).toBe('content');
  });

  it('walks the ranking from top to bottom: languages, menu, own district, periods, search, edition, columns, deputies', async () => {
    const page = await open('/');
    const stops = (await walk(page)).map(({ region }) => region);
    const regions = stops.filter((region, i) => region !== stops[i - 1]);
    expect(regions).toEqual([
      'skip',
      'brand',
      'languages',
      'menu',
      'find-mine',
      'periods',
      'earlier',
      'finder',
      // The demonstration's last closed quarter is previewed as an edition.
      'notice',
      'ranking',
      ...((await page.locator('.unranked').count()) > 0 ? ['unranked'] : []),
      'as-of',
      'legend',
      'footer',
    ]);
  });

  it.each(['ranking', 'deputy', 'feedback', 'entry', 'methodology'])(
    'sees where the focus is at every stop of the page: %s',
    async (name) => {
      const paths = await places(site);
      for (const width of [360, 1280]) {
        const page = await open(paths[name] as string, width);
        const stops = await walk(page);
        expect(stops.length).toBeGreaterThan(8);
        expect(stops.filter(({ seen }) => !seen).map(({ what }) => what)).toEqual([]);
      }
    },
  );

  it('opens a line of the scorecard with Enter, reaches its entries, and shuts it', async () => {
    const page = await open((await places(site))['deputy'] as string);
    const line = page.locator('details.criterion:has(summary .figures)').first();
    await line.locator('summary').focus();
    await page.keyboard.press('Enter');
    expect(await line.locator('.formula').first().isVisible()).toBe(true);
    await page.keyboard.press('Tab');
    const entry = await page.evaluate(() => document.activeElement?.getAttribute('href'));
    expect(entry).toMatch(/^\/en\/entries\/\d+$/);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Space');
    expect(await line.getAttribute('open')).toBeNull();
  });

  it('changes the language and stays on the page, with its period and its search', async () => {
    const { found } = await places(site);
    const page = await open(found as string);
    const before = new URL(page.url());
    await page.getByRole('link', { name: /Қаз/ }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname.startsWith('/kk/'));
    const after = new URL(page.url());
    expect(after.pathname).toBe(before.pathname.replace('/en/', '/kk/'));
    expect(after.search).toBe(before.search);
    expect(await page.getByRole('searchbox').inputValue()).toBe('ал');
  });
});

interface Stop {
  readonly region: string;
  readonly what: string;
  /** On the screen, and drawn otherwise than without the focus. */
  readonly seen: boolean;
}

/** Presses Tab until the focus leaves the page; what it met, in order. */
async function walk(page: Page): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const regions =
        'skip brand languages menu find-mine periods earlier finder notice sorts ranking unranked as-of legend footer';
      const element = document.activeElement;
      if (!element || element === document.body) return undefined;
      const region = regions.split(' ').find((name) => element.closest(`.${name}`)) ?? 'content';
      // A radio button is drawn by the face that follows it.
      const drawn = element.matches('.choice input') ? (element.nextElementSibling ?? element) : element;
      const { outlineStyle, outlineWidth } = getComputedStyle(drawn);
      const { top, bottom, width, height } = drawn.getBoundingClientRect();
      const onScreen = width > 0 && height > 0 && bottom > 0 && top < innerHeight;
      const seen = onScreen && outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      return { region, what: element.outerHTML.slice(0, 120), seen };
    });
    if (!stop) return stops;
    stops.push(stop);
    if (stops.length > 400) throw new Error('the focus never leaves the page');
  }
}
