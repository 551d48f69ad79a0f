import type { Page } from 'playwright-core';

/**
 * Listens to a page from before its first request: errors on the console (a broken Content-Security-Policy is one),
 * exceptions, and requests to anywhere but `address`.
 */
export function watch(page: Page, address: string): { problems(): readonly string[] } {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(`exception: ${error.message}`));
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol !== 'data:' && origin !== address) problems.push(`asked ${origin}`);
  });
  page.on('requestfailed', (request) => {
    // Whoever leaves a page gives up what its script was asking meanwhile; a request that fails by itself says otherwise.
    const isLeft = request.resourceType() === 'fetch' && request.failure()?.errorText === 'net::ERR_ABORTED';
    if (!isLeft) problems.push(`failed: ${request.url()}`);
  });
  return { problems: () => problems };
}

/** Elements that stick out of the page to the right, with how many pixels the page is too wide. */
export async function overflow(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { scrollWidth = 0, clientWidth = 0 } = document.scrollingElement ?? {};
    if (scrollWidth <= clientWidth) return [];
    const out = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 0.5,
    );
    const names = out.map(({ tagName, className }) => `${tagName.toLowerCase()}.${className}`);
    return [`${scrollWidth - clientWidth} px too wide`, ...names.slice(0, 5)];
  });
}

/** What a reader of a screen hears nothing of, as where a word is missing in one language. */
export async function nameless(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const named =
      'title, h1, h2, h3, h4, th, a[href], button, summary, label, legend, select option, figcaption, [aria-label]';
    return [...document.querySelectorAll(named)]
      .filter((one) => {
        const inside = [...one.querySelectorAll('[aria-label], img[alt]')];
        const names = [one, ...inside].map((at) => at.getAttribute('aria-label') ?? at.getAttribute('alt'));
        return `${one.textContent}${names.join('')}`.trim() === '';
      })
      .map((one) => one.outerHTML.slice(0, 120));
  });
}

/** On how many lines such elements stand. */
export async function linesOf(page: Page, selector: string): Promise<number> {
  const tops = await page
    .locator(selector)
    .evaluateAll((all) => all.map((element) => Math.round(element.getBoundingClientRect().top)));
  return new Set(tops).size;
}

/** Does what leads to another page, even one at the same address, and resolves when that page is there. */
export async function follow(page: Page, act: () => Promise<unknown>): Promise<void> {
  const arrived = page.waitForEvent('load');
  await act();
  await arrived;
}
