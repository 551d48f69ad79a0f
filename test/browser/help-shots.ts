import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { helpIds } from '../../web/office/help/ids.ts';
import { foundDemonstration, type ServedCouncil, serveCouncil } from '../support/esep-process.ts';
import { findChromium, launchChromium } from '../support/find-chromium.ts';
import { type HelpLanguage, helpScenes, type Scene } from './support/help-scenes.ts';

/**
 * `npm run shots:help`: the pictures of the help pages, of a new demonstration whose people are invented. They go to
 * web/office/help/pictures, their sizes to pictures.ts beside it. `npm run shots:help -- today,roll` takes only those.
 */

const root = resolve(import.meta.dirname, '../..');
const folder = join(root, 'web/office/help/pictures');
const table = join(root, 'web/office/help/pictures.ts');
const viewport = { width: 960, height: 600 };
const qualities = [72, 60, 50, 40];
const largestBytes = 55_000;

type Size = readonly [width: number, height: number];

async function main(only: readonly string[] | undefined): Promise<void> {
  const found = await findChromium();
  if (!found) throw new Error('There is no Chromium. Set CHROMIUM_PATH.');
  const dir = mkdtempSync(join(tmpdir(), 'esep-help-'));
  const undo: (() => unknown)[] = [() => rmSync(dir, { recursive: true, force: true })];
  try {
    await foundDemonstration(dir);
    const council = await serveCouncil(dir);
    undo.push(council.stop);
    const browser = await launchChromium(found);
    undo.push(() => browser.close());
    mkdirSync(folder, { recursive: true });
    const { helpPictures } = await import('../../web/office/help/pictures.ts');
    const sizes: Record<string, Size> = only ? { ...helpPictures } : {};
    for (const id of helpIds.filter((one) => !only || only.includes(one)))
      for (const language of ['kk', 'ru'] as const)
        sizes[`${id}-${language}`] = await shoot(browser, council, helpScenes[id], id, language);
    // In order of the list, whichever were taken.
    const names = helpIds.flatMap((id) => [`${id}-kk`, `${id}-ru`]);
    const rows = names.flatMap((name) => (sizes[name] ? [[name, sizes[name]] as const] : []));
    writeFileSync(table, tableOf(rows));
  } finally {
    for (const step of undo.reverse()) await step();
  }
}

async function shoot(
  browser: Browser,
  council: ServedCouncil,
  scene: Scene,
  id: string,
  language: HelpLanguage,
): Promise<Size> {
  const looks = { colorScheme: 'light', reducedMotion: 'reduce', locale: `${language}-KZ` } as const;
  const context = await browser.newContext({
    viewport: { ...viewport, width: scene.width ?? viewport.width },
    ...looks,
  });
  try {
    const page = await context.newPage();
    if (scene.role) await signIn(page, council, scene.role, language);
    const as = async (role: string) => {
      await context.clearCookies();
      await signIn(page, council, role, language);
    };
    await scene.open({ page, council, language, as, at: (path) => `${council.address}/${language}${path}` });
    await page.evaluate(() => document.fonts.ready.then(() => {}));
    const clip = await clipOf(page, scene);
    const file = join(folder, `${id}-${language}.jpg`);
    for (const quality of qualities) {
      await page.screenshot({ path: file, type: 'jpeg', quality, clip, fullPage: true });
      if (statSync(file).size <= largestBytes) break;
    }
    process.stdout.write(`${relative(root, file)} ${clip.width}×${clip.height} ${statSync(file).size}\n`);
    return [clip.width, clip.height];
  } finally {
    await context.close();
  }
}

/** Through the door, with the account that the demonstration prints for that role. */
async function signIn(page: Page, council: ServedCouncil, role: string, language: HelpLanguage) {
  const account = council.accounts.find((one) => one.role === role);
  if (!account) throw new Error(`the demonstration prints no account of ${role}`);
  await page.goto(`${council.address}/${language}/office/sign-in`);
  await page.fill('#login', account.login);
  await page.fill('#password', account.password);
  await page.click('main button[type=submit]');
  await page.waitForURL((url) => !/sign-in|oidc/.test(url.pathname));
}

/** What matters of the page: from that element on, without the menu, no longer than a screen. */
async function clipOf(page: Page, { from = 'main', height = viewport.height }: Scene) {
  const box = await page
    .locator(from)
    .first()
    .evaluate((element) => {
      const main = (element.closest('main') ?? element).getBoundingClientRect();
      const { top, bottom } = element.getBoundingClientRect();
      return {
        x: main.x,
        width: main.width,
        top: top + window.scrollY,
        bottom: bottom + window.scrollY,
        end: main.bottom + window.scrollY,
      };
    });
  const y = Math.max(0, Math.floor(box.top) - (from === 'main' ? 0 : 12));
  return {
    x: Math.floor(box.x),
    y,
    width: Math.round(box.width),
    height: Math.round(Math.min(height, box.end - y)),
  };
}

function tableOf(rows: readonly (readonly [string, Size])[]): string {
  const lines = rows.map(([name, [width, height]]) => `  '${name}': [${width}, ${height}],\n`);
  return `/** Written by \`npm run shots:help\`: \`<help id>-<language>\` → width and height of its picture, in pixels. */
export const helpPictures: Readonly<Record<string, readonly [number, number]>> = {
${lines.join('')}};
`;
}

await main(process.argv[2]?.split(','));
