import type { Page } from 'playwright-core';
import { beforeAll, expect, inject, it } from 'vitest';
import { describeInBrowser } from '../../support/chromium.ts';
import type {} from '../../support/demonstration-setup.ts';
import { axeFindings, axeFindingsOfLooks } from './axe.ts';
import { createSite, languages, places, type Site } from './places.ts';
import { linesOf, nameless, overflow, watch } from './watch.ts';

/**
 * What must hold for every page, whatever stands on it, in each language. Axe runs once: the markup is the same in all three, and
 * where it is not, axe sees the difference.
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
      const page = await openPage({ viewport: narrow, colorScheme: 'light', reducedMotion: 'reduce' });
      const watched = watch(page, address);
      const found: Record<string, unknown> = {};
      for (const language of languages) {
        await page.goto(site.href(language, paths[name] as string));
        found[language] = await narrowAndLight(page);
        if (language === 'kk') found['wideAndDark'] = await wideAndDark(page);
      }
      expect({ ...found, problems: watched.problems() }).toEqual({
        ...Object.fromEntries(languages.map((language) => [language, { language, ...sound }])),
        wideAndDark: [],
        // The one resource that may be missing is the page about a missing page.
        problems: name === 'missing' ? languages.map(() => expect.stringContaining('404')) : [],
      });
    });
  });
}

const narrow = { width: 360, height: 740 };
const sound = { tooWide: [], linesOfMenu: 1, nameless: [], axe: [], tooWideWithEverythingOpen: [] };

async function narrowAndLight(page: Page) {
  return {
    language: await page.locator('html').getAttribute('lang'),
    tooWide: await overflow(page),
    linesOfMenu: await linesOf(page, '.menu a'),
    nameless: await nameless(page),
    axe: await axeFindings(page),
    tooWideWithEverythingOpen: await overflow(page),
  };
}

/** Leaves the page as it was. */
async function wideAndDark(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 1280, height: 800 });
  const findings = await axeFindingsOfLooks(page);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(narrow);
  return findings;
}
