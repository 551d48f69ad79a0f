import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { foundDemonstration, serveCouncil } from '../support/esep-process.ts';
import { findChromium, launchChromium } from '../support/find-chromium.ts';
import { printTotals } from '../support/printed-totals.ts';
import { createSite, type Language, languages, places, type Site } from './support/places.ts';

/**
 * `npm run shots`: pictures of the pages of a new demonstration, to look at after a change of style. They go to
 * .esep/shots; the chosen ones also to docs/images. `npm run shots -- deputy,entry` takes only pages of those names,
 * and copies nothing.
 */

const root = resolve(import.meta.dirname, '../..');
const folder = join(root, '.esep/shots');
const images = join(root, 'docs/images');
const largestImageBytes = 150_000;
/** Chromium takes no picture of the whole page about the API. */
const longestPixels = 6_000;

const widths = [360, 1280] as const;
const schemes = ['light', 'dark'] as const;

/** For the README and docs: what a first look at the page shows, not its whole length. */
const chosen: Readonly<Record<string, number>> = {
  'ranking-1280-light-ru': 860,
  'ranking-1280-dark-en': 860,
  'ranking-360-dark-kk': 760,
  'deputy-1280-light-en': 960,
  'feedback-360-light-kk': 720,
};

async function main(only: string | undefined): Promise<void> {
  const found = await findChromium();
  if (!found) throw new Error('There is no Chromium. Set CHROMIUM_PATH.');
  const dir = mkdtempSync(join(tmpdir(), 'esep-shots-'));
  const undo: (() => unknown)[] = [() => rmSync(dir, { recursive: true, force: true })];
  try {
    await foundDemonstration(dir);
    const council = await serveCouncil(dir);
    undo.push(council.stop);
    await printTotals(council);
    mkdirSync(folder, { recursive: true });
    const browser = await launchChromium(found);
    undo.push(() => browser.close());
    const site = createSite(council.address, council.council);
    const works = Object.entries(await places(site)).flatMap(([name, path]) =>
      languages.flatMap((language) => schemes.map((scheme) => ({ name, path, language, scheme }))),
    );
    for (const work of works.filter(({ name }) => only === undefined || only.split(',').includes(name))) {
      await shoot(browser, site, work);
    }
    if (only === undefined) copyChosen();
  } finally {
    for (const step of undo.reverse()) await step();
  }
}

interface Work {
  readonly name: string;
  readonly path: string;
  readonly language: Language;
  readonly scheme: (typeof schemes)[number];
}

async function shoot(browser: Browser, site: Site, { name, path, language, scheme }: Work): Promise<void> {
  const context = await browser.newContext({ colorScheme: scheme, reducedMotion: 'reduce' });
  const page = await context.newPage();
  for (const width of widths) {
    const file = `${name}-${width}-${scheme}-${language}`;
    const height = chosen[file] ?? 800;
    await page.setViewportSize({ width, height });
    await page.goto(site.href(language, path));
    // One line open: that every number explains itself is what the page is for.
    await page.evaluate(() => document.querySelector('details.criterion')?.setAttribute('open', ''));
    await page.evaluate(() => document.fonts.ready.then(() => {}));
    if (chosen[file]) await page.screenshot({ path: join(folder, `${file}.first.png`) });
    const length = await page.evaluate(() => document.documentElement.scrollHeight);
    const clip = { x: 0, y: 0, width, height: Math.min(length, longestPixels) };
    await page.screenshot({ path: join(folder, `${file}.png`), fullPage: true, clip });
    process.stdout.write(`${relative(root, join(folder, file))}.png\n`);
  }
  await context.close();
}

function copyChosen(): void {
  mkdirSync(images, { recursive: true });
  for (const name of Object.keys(chosen)) {
    const from = join(folder, `${name}.first.png`);
    const { size } = statSync(from);
    if (size > largestImageBytes)
      throw new Error(`${name} has ${size} bytes, more than ${largestImageBytes}`);
    cpSync(from, join(images, `${name}.png`));
  }
}

await main(process.argv[2]);
