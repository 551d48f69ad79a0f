import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { renderCards } from '../../web/feedback/cards.tsx';
import { describeInBrowser } from '../support/chromium.ts';
import type {} from '../support/demonstration-setup.ts';
import { createSite, places } from './support/places.ts';
import { overflow } from './support/watch.ts';

describeInBrowser('on paper', (openPage) => {
  const { address, council } = inject('demonstration');
  const site = createSite(address, council);

  it.each(['ranking', 'deputy'])('a page fills A4 sheets without menus: %s', async (name) => {
    const page = await openPage({ colorScheme: 'dark' });
    await page.goto(site.href('kk', (await places(site))[name] as string));
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const selector of ['.menu', '.languages', '.finder', '.footer', '.periods', '.skip']) {
      const visible = await page
        .locator(selector)
        .evaluateAll((all) => all.some((one) => one.checkVisibility()));
      expect({ selector, visible }).toEqual({ selector, visible: false });
    }
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect(await page.locator('.demonstration').isVisible()).toBe(true);
    const ink = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.body);
      return { color, backgroundColor };
    });
    expect(ink).toEqual({ color: 'rgb(0, 0, 0)', backgroundColor: 'rgb(255, 255, 255)' });
    const sheets = sheetsOf(await page.pdf({ preferCSSPageSize: true, format: 'A4' }));
    expect(sheets.length).toBeGreaterThan(0);
    expect(sheets.length).toBeLessThan(8);
  });

  /** A4 less the margins of a printer. */
  const sheet = { width: 718, height: 1000 };

  it.each(['deputy', 'edition', 'agenda', 'appeals', 'appealList', 'requests', 'reconciliation', 'calendar'])(
    'nothing sticks out of a sheet of A4: %s',
    async (name) => {
      const page = await openPage({ viewport: sheet });
      await page.goto(site.href('kk', (await places(site))[name] as string));
      await page.emulateMedia({ media: 'print' });
      expect(await overflow(page)).toEqual([]);
    },
  );

  it.each([
    ['six', ['kk', 'ru', 'en']],
    ['eight', ['kk', 'ru']],
  ] as const)(
    'cards stand %s on a sheet of A4, each code with its QR, nothing cut off',
    async (_, languages) => {
      const codes = Array.from({ length: 11 }, (_, i) => `AB${String(i).padStart(2, '0')}-CDEF-GHJK-MNPQ-R`);
      const page = await openPage();
      await page.setContent(
        renderCards({
          council: { kk: 'Солтүстік Қазақстан облыстық мәслихаты' },
          languages,
          baseUrl: 'https://esep.soltustik-qazaqstan.example.kz',
          codes,
          demonstration: true,
        }),
      );
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.code').allInnerTexts()).toEqual(codes);
      expect(await page.locator('.qr svg').count()).toBe(codes.length);
      expect(await cutOff(page)).toEqual([]);
      expect(sheetsOf(await page.pdf({ preferCSSPageSize: true }))).toEqual(['210 × 297', '210 × 297']);
    },
  );
});

/** The sheets of a PDF, in millimetres. Chromium writes page objects uncompressed. */
function sheetsOf(pdf: Buffer): readonly string[] {
  const boxes = pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g);
  const millimetres = (points = '') => Math.round((Number(points) / 72) * 25.4);
  return [...boxes].map(([, width, height]) => `${millimetres(width)} × ${millimetres(height)}`);
}

/** Parts of cards that hold more than is seen of them. */
function cutOff(page: Page): Promise<readonly string[]> {
  return page.locator('.card, .card *').evaluateAll((all) =>
    all
      .filter((one) => one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1)
      .filter((one) => getComputedStyle(one).overflow === 'hidden')
      .map((one) => `${one.className}: ${one.scrollHeight} > ${one.clientHeight}`),
  );
}
