import { beforeAll, expect, inject, it } from 'vitest';
import { describeInBrowser } from '../../support/chromium.ts';
import type {} from '../../support/demonstration-setup.ts';
import { axeFindings, axeFindingsOfLooks } from './axe.ts';
import { createSite, languages, places, type Site } from './places.ts';
import { linesOf, overflow, watch } from './watch.ts';

/** What must hold for every page, whatever stands on it, in each language. */
export function describePages(names: readonly string[]): void {
  describeInBrowser('every page', (openPage) => {
    let site: Site;
    let paths: Readonly<Record<string, string>>;
    const { address, council } = inject('demonstration');
    beforeAll(async () => {
      site = createSite(address, council);
      paths = await places(site);
    });

    const each = names.flatMap((name) => languages.map((language) => ({ name, language })));
    it.each(each)('$name in $language: accessible, quiet, no wider than a phone', async (place) => {
      const { name, language } = place;
      const page = await openPage({
        viewport: { width: 360, height: 740 },
        colorScheme: 'light',
        reducedMotion: 'reduce',
      });
      const extent = language === 'kk' ? 'whole' : 'sample';
      const watched = watch(page, address);
      await page.goto(site.href(language, paths[name] as string));
      const found = {
        language: await page.locator('html').getAttribute('lang'),
        tooWide: await overflow(page),
        linesOfMenu: await linesOf(page, '.menu a'),
        narrowAndLight: await axeFindings(page, extent),
        tooWideWithEverythingOpen: await overflow(page),
      };
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.setViewportSize({ width: 1280, height: 800 });
      const wideAndDark = await axeFindingsOfLooks(page, extent);

      expect({ ...found, wideAndDark, problems: watched.problems() }).toEqual({
        language,
        tooWide: [],
        linesOfMenu: 1,
        narrowAndLight: [],
        tooWideWithEverythingOpen: [],
        wideAndDark: [],
        // The one resource that may be missing is the page about a missing page.
        problems: name === 'missing' ? [expect.stringContaining('404')] : [],
      });
    });
  });
}
