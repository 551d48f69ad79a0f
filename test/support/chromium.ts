import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, inject } from 'vitest';
import type { ChromiumFound } from './chromium-setup.ts';

/** Opens a page in a context of its own (own cookies), closed after the test. */
export type OpenPage = (options?: BrowserContextOptions) => Promise<Page>;

/**
 * A `describe` whose tests get real pages. One Chromium per block. Skipped when chromium-setup.ts found none, which
 * it has said loudly; under `ESEP_REQUIRE_ALL=1` the run has failed before.
 */
export function describeInBrowser(title: string, body: (openPage: OpenPage) => void): void {
  const found = inject('chromium');
  describe.skipIf(found === null)(title, () => {
    let browser: Browser;

    beforeAll(async () => {
      if (found) browser = await launchChromium(found);
    });
    afterEach(async () => {
      await Promise.all(browser.contexts().map((context) => context.close()));
    });
    afterAll(() => browser?.close());

    body(async (options) => {
      const context = await browser.newContext(options);
      return context.newPage();
    });
  });
}

/**
 * Launches with web security on: the package's own `args` would switch it off, and a page that breaks its own
 * Content-Security-Policy would then pass.
 */
export function launchChromium(found: ChromiumFound): Promise<Browser> {
  return chromium.launch({
    executablePath: found.executablePath,
    args: ['--no-sandbox', '--disable-gpu'],
    env: { ...definedEnv(), ...found.env },
  });
}

function definedEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((pair): pair is [string, string] => !!pair[1]),
  );
}
