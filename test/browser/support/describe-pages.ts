import type { Page } from 'playwright-core';
import { beforeAll, expect, inject, it } from 'vitest';
import { describeInBrowser } from '../../support/chromium.ts';
import type {} from '../../support/demonstration-setup.ts';
import { axeFindings, axeFindingsOfLooks, openEverything } from './axe.ts';
import { createSite, languages, places, type Site } from './places.ts';
import { linesOf, nameless, overflow, watch } from './watch.ts';

/**
 * What must hold for every page, whatever stands on it: in each language all that words can break, and in Kazakh what axe
 * finds. The markup is the same in all three; axe saw nothing in one that it did not see in the others.
 */
export function describePages(names: readonly string[]): void {
  describeInBrowser('every page', (openPage) => {
    let site: Site;
    let paths: Readonly<Record<string, string>>;
    const { address, council } = inject('demonstration');
    beforeAll(async () => {
      site = createSite(address, council);
      paths = await places(site);
    });

    it.each(names)('%s: accessible, quiet, no wider than a phone', async (name) => {
      const page = await openPage({
        viewport: { width: 360, height: 740 },
        colorScheme: 'light',
        reducedMotion: 'reduce',
      });
      const watched = watch(page, address);
      const found: Record<string, unknown> = {};
      // Kazakh comes last, and its page stays for axe.
      for (const language of languages.toReversed()) {
        await page.goto(site.href(language, paths[name] as string));
        found[language] = await brokenByWords(page);
      }
      const narrowAndLight = await axeFindings(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.setViewportSize({ width: 1280, height: 800 });
      const wideAndDark = await axeFindingsOfLooks(page);

      expect({ ...found, narrowAndLight, wideAndDark, problems: watched.problems() }).toEqual({
        ...Object.fromEntries(languages.map((language) => [language, whole(language)])),
        narrowAndLight: [],
        wideAndDark: [],
        // The one resource that may be missing is the page about a missing page.
        problems: name === 'missing' ? languages.map(() => expect.stringContaining('404')) : [],
      });
    });
  });
}

/** What longer words, missing ones or those of another language would break on a page. */
async function brokenByWords(page: Page) {
  const shut = {
    language: await page.locator('html').getAttribute('lang'),
    tooWide: await overflow(page),
    linesOfMenu: await linesOf(page, '.menu a'),
    nameless: await nameless(page),
  };
  await openEverything(page);
  return { ...shut, tooWideWithEverythingOpen: await overflow(page) };
}

const whole = (language: string) => ({
  language,
  tooWide: [],
  linesOfMenu: 1,
  nameless: [],
  tooWideWithEverythingOpen: [],
});
