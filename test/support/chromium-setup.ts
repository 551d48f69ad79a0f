import type { TestProject } from 'vitest/node';
import { type ChromiumFound, findChromium } from './find-chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** `null` when this machine has none; then browser tests are skipped. */
    chromium: ChromiumFound | null;
  }
}

/**
 * Finds Chromium once per run, before any browser test. Throws when there is none and `ESEP_REQUIRE_ALL=1`;
 * otherwise says so loudly.
 */
export async function setup(project: TestProject): Promise<void> {
  const found = await findChromium();
  if (!found) {
    const message =
      'NO CHROMIUM: browser tests are SKIPPED. Set CHROMIUM_PATH to a Chromium or Chrome, or install chromium.';
    if (process.env['ESEP_REQUIRE_ALL'] === '1') throw new Error(message);
    console.warn(`\n${'!'.repeat(message.length)}\n${message}\n${'!'.repeat(message.length)}\n`);
  }
  project.provide('chromium', found ?? null);
}
