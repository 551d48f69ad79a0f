import { expect, inject, it } from 'vitest';
import { describeInBrowser } from '../support/chromium.ts';
import type {} from '../support/demonstration-setup.ts';
import { createSite, languages } from './support/places.ts';

/** Budget of the ranking page over the wire: document, style, scripts and icon as they were sent, compressed. */
const pageBytes = 50_000;
/** The fonts that one language needs, loaded once and kept for a year. */
const fontBytes = 100_000;

describeInBrowser('the ranking page over the wire', (openPage) => {
  const { address, council } = inject('demonstration');
  const site = createSite(address, council);

  it.for(languages)('stays within its budget on a first visit: %s', async (language, { annotate }) => {
    const page = await openPage();
    const network = await page.context().newCDPSession(page);
    await network.send('Network.enable');
    const types = new Map<string, string>();
    const sizes: Record<string, number> = {};
    network.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
    network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const type = types.get(requestId) ?? 'Other';
      sizes[type] = (sizes[type] ?? 0) + encodedDataLength;
    });
    await page.goto(site.href(language, '/'), { waitUntil: 'networkidle' });
    const { Font: fonts = 0, ...rest } = sizes;
    const sent = Object.values(rest).reduce((sum, size) => sum + size, 0);
    await annotate(`${sent} bytes (${JSON.stringify(rest)}), fonts ${fonts} bytes`);
    expect(Object.keys(rest)).toEqual(expect.arrayContaining(['Document', 'Stylesheet', 'Script']));
    expect(sent).toBeLessThanOrEqual(pageBytes);
    expect(fonts).toBeGreaterThan(0);
    expect(fonts).toBeLessThanOrEqual(fontBytes);
  });
});
