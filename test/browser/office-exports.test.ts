import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { describeInBrowser } from '../support/chromium.ts';
import { axeFindings } from './support/axe.ts';
import { officeCouncil } from './support/office-council.ts';
import { overflow, watch } from './support/watch.ts';

/** Where pictures go for whoever looks at the pages; none are taken without it. */
const shots = process.env['OFFICE_SHOTS'];

describeInBrowser('sheets out and help', (openPage) => {
  const office = officeCouncil();

  it.each(['kk', 'ru'])(
    'are accessible, and lead from the list to paper and help, in %s',
    async (language) => {
      const page = await openPage({ viewport: { width: 1366, height: 768 } });
      await office.signIn(page.context(), 'secretariat');
      const watched = watch(page, office.address);
      await page.goto(`${office.address}/${language}/office/exports`);
      expect(await axeFindings(page)).toEqual([]);
      if (shots) await page.screenshot({ path: `${shots}/exports-${language}.png` });
      const download = page.waitForEvent('download');
      await page.locator('a[href*="/exports/ranking?"][href$="as=xlsx"]').press('Enter');
      expect((await download).suggestedFilename()).toMatch(/^esep-ranking-[\w-]+\.xlsx$/);
      await page.locator('a[href*="/exports/session"]').press('Enter');
      await page.locator('.paper-signatures').waitFor();
      expect(await page.locator('[data-print]').isVisible()).toBe(true);
      expect(await axeFindings(page)).toEqual([]);
      await page.locator('.office-help').press('Enter');
      await page.locator('.help-steps').waitFor();
      const picture = page.locator('.help-picture img');
      await expect
        .poll(() => picture.evaluate((one) => (one as HTMLImageElement).naturalWidth))
        .toBeGreaterThan(0);
      expect(await picture.getAttribute('src')).toContain(`/assets/help-sheets-out-${language}-`);
      expect(await axeFindings(page)).toEqual([]);
      // Chromium counts a download among the requests that were not finished as a page.
      expect(watched.problems().filter((one) => !one.includes('as=xlsx'))).toEqual([]);
    },
  );

  it('make a long file in the background, and give it from the list with one key', async () => {
    const page = await openPage({ viewport: { width: 1366, height: 768 } });
    await office.signIn(page.context(), 'secretariat');
    const exports = `${office.address}/ru/office/exports`;
    await page.goto(exports);
    const link = page.locator('a[href*="/exports/entries/meeting.held"][href$="as=csv-semicolon"]');
    // It comes at once or leads to its progress, as fast as the machine is; either way it is in the list then.
    const answered = page.waitForResponse((one) => one.url().endsWith('as=csv-semicolon'));
    await link.press('Enter');
    await answered;
    const file = page.locator('#made a[href*="/exports/files/"]');
    await expect.poll(() => page.goto(exports).then(() => file.count()), { timeout: 10_000 }).toBe(1);
    expect(await axeFindings(page)).toEqual([]);
    if (shots) await page.screenshot({ path: `${shots}/exports-made-ru.png` });
    const download = page.waitForEvent('download');
    await file.press('Enter');
    expect((await download).suggestedFilename()).toBe('esep-meeting.held.csv');
    await page.locator('#made th a').press('Enter');
    const take = page.locator('main a.button');
    await take.waitFor();
    expect(await take.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
    if (shots) await page.screenshot({ path: `${shots}/exports-job-ru.png` });
    expect(office.faults).toEqual([]);
  });

  it('print as numbered sheets of A4 with headings that a screen reader finds', async () => {
    const page = await openPage({ viewport: { width: 680, height: 1000 } });
    await office.signIn(page.context(), 'chair');
    await page.goto(`${office.address}/kk/office/exports`);
    await page.goto(
      String(
        await page.locator('a[href*="/exports/session"]').evaluate((a) => (a as HTMLAnchorElement).href),
      ),
    );
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.office-rail').isVisible()).toBe(false);
    expect(await page.locator('.paper-running').isVisible()).toBe(true);
    expect(await overflow(page)).toEqual([]);
    const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true });
    if (shots) writeFileSync(`${shots}/session-kk.pdf`, pdf);
    const text = pdf.toString('latin1');
    expect(text).toContain('/MarkInfo');
    const boxes = [...text.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, w]) =>
      Math.round(Number(w)),
    );
    expect(boxes.length).toBeGreaterThan(2);
    expect(new Set(boxes)).toEqual(new Set([595]));
  });
});
