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
