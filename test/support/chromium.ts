import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, beforeAll, describe, inject } from 'vitest';
import type {} from './chromium-setup.ts';
import { launchChromium } from './find-chromium.ts';

/** Opens a page in a context of its own (own cookies), closed after the test. */
export type OpenPage = (options?: BrowserContextOptions) => Promise<Page>;

/** One for all files of a process, which share their modules; it ends with the process. */
let shared: Promise<Browser> | undefined;

/**
 * A `describe` whose tests get real pages, each in a context of its own. Skipped when chromium-setup.ts found none, which
 * it has said loudly; under `ESEP_REQUIRE_ALL=1` the run has failed before.
 */
export function describeInBrowser(title: string, body: (openPage: OpenPage) => void): void {
  const found = inject('chromium');
  describe.skipIf(found === null)(title, () => {
    let browser: Browser;

    beforeAll(async () => {
      if (!found) return;
      shared ??= launchChromium(found);
      browser = await shared;
    });
    afterEach(async () => {
      await Promise.all(browser.contexts().map((context) => context.close()));
    });

    body(async (options) => {
      const context = await browser.newContext(options);
      return context.newPage();
    });
  });
}
