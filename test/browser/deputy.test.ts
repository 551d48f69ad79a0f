import { leafHash, verifyInclusion } from '@esep/ledger';
import type { CounterUse } from '@esep/rating';
import { expect, inject, it } from 'vitest';
import { describeInBrowser } from '../support/chromium.ts';
import type {} from '../support/demonstration-setup.ts';
import { createSite, frontPeriod, languages, places } from './support/places.ts';
import { follow } from './support/watch.ts';

describeInBrowser('a deputy’s page', (openPage) => {
  const { address, council } = inject('demonstration');
  const site = createSite(address, council);

  it('gives of all deputies the total, the points and the counts that the API gives', async () => {
    const period = await frontPeriod(site);
    const page = await openPage();
    await page.goto(site.href('en', '/'));
    const deputies = await site.deputies();
    expect(deputies.length).toBeGreaterThanOrEqual(32);
    for (const { deputy } of deputies) {
      const card = await site.scorecard(deputy, period);
      const shown = await page.evaluate(readCard, `/en/deputies/${deputy}?period=${period}`);
      expect({ deputy, ...shown }).toEqual({
        deputy,
        total: card.total?.toFixed(1) ?? '',
        criteria: card.criteria.map(({ criterion, points, uses }) => ({
          criterion,
          points: points?.toFixed(1) ?? '',
          counts: countsOf(uses),
        })),
      });
    }
  });

  it.each(languages)('explains every line by formula, numbers, counts and entries: %s', async (language) => {
    const page = await openPage({ javaScriptEnabled: language !== 'kk' });
    await page.goto(site.href(language, (await places(site))['deputy'] as string));
    const lines = page.locator('details.criterion');
    const withPoints = page.locator('details.criterion:has(summary .figures)');
    expect(await withPoints.count()).toBeGreaterThan(3);
    for (const line of await lines.all()) {
      expect(await line.locator('.formula').first().isVisible()).toBe(false);
      await line.locator('summary').click();
      expect(await line.locator('.formula').first().isVisible()).toBe(true);
      expect(await line.locator('.counts li').count()).toBeGreaterThan(0);
    }
    for (const line of await withPoints.all()) {
      const [formula, ...numbers] = await line.locator('.formula').allInnerTexts();
      expect(formula?.length).toBeGreaterThan(10);
      expect(numbers.join(' ')).toMatch(/\d/);
      const counted = (await line.locator('.counts strong').allInnerTexts()).some((text) =>
        /[1-9]/.test(text),
      );
      expect((await line.locator('.line-entries a').count()) > 0).toBe(counted);
    }
  });

  it('leads to an entry whose proof holds', async () => {
    const page = await openPage();
    await page.goto(site.href('en', (await places(site))['deputy'] as string));
    const line = page.locator('details.criterion:has(summary .figures)').first();
    await line.locator('summary').click();
    await follow(page, () => line.locator('.line-entries a').first().click());
    const seq = Number(new URL(page.url()).pathname.split('/').at(-1));
    const proof = await page.evaluate(() => {
      const hashes = [...document.querySelectorAll('dd.hash')].map(({ textContent }) => textContent);
      const path = [...document.querySelectorAll('ol.path li')].map(({ textContent }) => textContent);
      const size = document.querySelector('.crumb')?.textContent.match(/\d+/g)?.at(-1);
      const canonical = document.querySelector('pre')?.textContent ?? '';
      return { root: hashes.at(-2) ?? '', leaf: hashes.at(-1) ?? '', path, size, canonical };
    });
    const bytes = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'));
    expect(proof.leaf).toBe(Buffer.from(leafHash(proof.canonical)).toString('base64'));
    const holds = verifyInclusion(
      leafHash(proof.canonical),
      seq - 1,
      Number(proof.size),
      proof.path.map(bytes),
      bytes(proof.root),
    );
    expect(holds).toBe(true);
  });
});

/** Runs in the browser: the page as a browser reads it, without laying it out. */
async function readCard(href: string) {
  const html = await (await fetch(href)).text();
  const page = new DOMParser().parseFromString(html, 'text/html');
  const texts = (root: ParentNode, selector: string) =>
    [...root.querySelectorAll(selector)].map(({ textContent }) => textContent.trim());
  return {
    total: texts(page, '.card-total strong')[0] ?? '',
    criteria: [...page.querySelectorAll('details.criterion')].map((line) => ({
      criterion: line.id.replace('c-', ''),
      points: texts(line, 'summary .bar-value')[0] ?? '',
      counts: texts(line, '.counts strong').map((text) => text.replaceAll(',', '')),
    })),
  };
}

/** As the page counts them: each counter once, millionths as a decimal. */
function countsOf(uses: readonly CounterUse[]): readonly unknown[] {
  const byCounter = new Map(uses.map((use) => [use.counter, use]));
  return [...byCounter.values()].map(({ counter, value }) =>
    counter.endsWith('Ppm') ? expect.stringMatching(/^\d+(\.\d+)?$/) : String(value),
  );
}
