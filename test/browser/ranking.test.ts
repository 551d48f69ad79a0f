import type { RankingRow } from '@esep/rating';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { en } from '../../web/locales/en.ts';
import { describeInBrowser } from '../support/chromium.ts';
import type {} from '../support/demonstration-setup.ts';
import { createSite, frontPeriod, rankedRows } from './support/places.ts';
import { follow } from './support/watch.ts';

describeInBrowser('the ranking', (openPage) => {
  const { address, council } = inject('demonstration');
  const site = createSite(address, council);
  let period: string;
  let rows: readonly RankingRow[];
  beforeAll(async () => {
    period = await frontPeriod(site);
    rows = await rankedRows(site);
  });

  describe.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])('with %o', (options) => {
    const openFront = async (): Promise<Page> => {
      const page = await openPage({ ...options, viewport: { width: 1280, height: 800 } });
      await page.goto(site.href('en', '/'));
      return page;
    };

    it('shows every rank, its range and total as the API gives them', async () => {
      const page = await openFront();
      const shown = await page.locator('.ranking tbody tr').evaluateAll((all) =>
        all.map((row) => {
          const text = (cell: string) => row.querySelector(cell)?.textContent?.trim() ?? '';
          const href = row.querySelector('a')?.getAttribute('href') ?? '';
          const [rank, range, total] = [text('.cell-rank'), text('.cell-range .range'), text('.cell-total')];
          return { deputy: /deputies\/([^?]+)/.exec(href)?.[1], rank, range, total };
        }),
      );
      const expected = rows.map(({ deputy, rank, best, worst, total }) => ({
        deputy,
        rank: `${rank}`,
        range: `(${best}–${worst})`,
        total: total?.toFixed(1),
      }));
      expect(shown.map(({ rank }) => rank)).toEqual(expected.map(({ rank }) => rank));
      // Those who share a rank stand in the order of the alphabet, which is the page's and not the API's.
      expect(new Map(shown.map((row) => [row.deputy, row]))).toEqual(
        new Map(expected.map((row) => [row.deputy, row])),
      );
    });

    it('changes the period', async () => {
      const page = await openFront();
      const other = (await site.periods()).find((one) => one.period !== period && one.status === 'closed');
      await follow(page, () => page.locator(`.periods a[href$="/rankings/${other?.period}"]`).click());
      expect(new URL(page.url()).pathname).toBe(`/en/rankings/${other?.period}`);
      expect(await page.locator('.periods [aria-current=page]').getAttribute('href')).toContain(
        other?.period,
      );
      const { rows: others } = await site.ranking(other?.period as string);
      const first = others.find(({ rank }) => rank === 1);
      expect(await page.locator('.cell-total').first().innerText()).toBe(first?.total?.toFixed(1));
    });

    it('finds a deputy by a part of the name, whatever the case, and says when there is none', async () => {
      const page = await openFront();
      const name = await page.locator('.who a').nth(9).innerText();
      await page.getByRole('searchbox').fill(name.slice(0, -2).toUpperCase());
      await follow(page, () => page.getByRole('button', { name: en.ranking.find }).click());
      expect(await page.locator('.who a').allInnerTexts()).toEqual([name]);

      await page.getByRole('searchbox').fill('nobody of this name');
      await follow(page, () => page.getByRole('searchbox').press('Enter'));
      expect(await page.getByRole('status').first().innerText()).toContain('nobody of this name');
      expect(await page.locator('.who a').count()).toBe(0);
      await follow(page, () => page.getByRole('link', { name: en.ranking.clear }).click());
      expect(await page.locator('.who a').count()).toBe(rows.length);
    });

    it('orders by a column and back, and says by which', async () => {
      const page = await openFront();
      const byName = page.getByRole('columnheader').getByRole('link', { name: en.ranking.deputy });
      const names = () => page.locator('.who a').allInnerTexts();
      await follow(page, () => byName.click());
      const sorted = [...(await names())].sort(new Intl.Collator('en').compare);
      expect(await names()).toEqual(sorted);
      expect(await page.locator('th[aria-sort]').allInnerTexts()).toEqual([en.ranking.deputy]);
      await follow(page, () => byName.click());
      expect(await names()).toEqual(sorted.reverse());
    });

    it('opens a deputy in the period that was shown', async () => {
      const page = await openFront();
      const link = page.locator('.who a').nth(2);
      const name = await link.innerText();
      await follow(page, () => link.click());
      expect(await page.locator('h1').innerText()).toBe(name);
      expect(await page.locator('.standing-value').first().innerText()).toBe(`${rows[2]?.rank}`);
      expect(await page.locator('.periods [aria-current=page]').getAttribute('href')).toContain(period);
    });
  });
});
