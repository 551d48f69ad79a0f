import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser } from '../support/chromium.ts';

const html = `<!doctype html><html lang="kk"><meta charset="utf-8"><title>Есеп</title>
<h1 style="font: 40px sans-serif">Әлеумет һәм өңір</h1><script>document.title += ' 2'</script>`;

describeInBrowser('the browser the tests use', (openPage) => {
  let server: Server;
  let address: string;

  beforeAll(async () => {
    server = createServer((request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      if (request.url === '/strict') response.setHeader('content-security-policy', "script-src 'none'");
      response.end(html);
    }).listen(0, '127.0.0.1');
    await new Promise((done) => server.once('listening', done));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  it('renders a local page, Kazakh letters included, and runs its script', async () => {
    const page = await openPage({ viewport: { width: 360, height: 640 } });
    await page.goto(address);
    expect(await page.title()).toBe('Есеп 2');
    expect(await page.locator('h1').innerText()).toBe('Әлеумет һәм өңір');
    expect((await page.screenshot()).byteLength).toBeGreaterThan(1_000);
  });

  it('keeps web security on, so that a broken Content-Security-Policy shows', async () => {
    const page = await openPage();
    await page.goto(`${address}/strict`);
    expect(await page.title()).toBe('Есеп');
  });
});
