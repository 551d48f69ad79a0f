import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { answersProblems } from './answers.ts';
import { tagged } from './etag.ts';
import { secured } from './security-headers.ts';

function app() {
  const faults: string[] = [];
  const hono = new Hono();
  answersProblems(hono, (error, requestId) => faults.push(`${requestId} ${(error as Error).message}`));
  hono.get('/fault', () => {
    throw new Error('secret');
  });
  hono.get('/page', secured(), (c) => tagged(c, ['p', 7, 'kk'], () => c.text('page')));
  return { hono, faults };
}

describe('answers', () => {
  it('500: a fault tells its number and nothing else, and the operator gets both', async () => {
    const { hono, faults } = app();
    const response = await hono.request('/fault', { headers: { 'accept-language': 'en' } });
    const { requestId, ...problem } = (await response.json()) as { requestId: string };
    expect(response.status).toBe(500);
    expect(JSON.stringify(problem)).not.toContain('secret');
    expect(faults).toEqual([`${requestId} secret`]);
  });

  it('404: an unknown address is a problem, not a fault', async () => {
    const { hono, faults } = app();
    const response = await hono.request('/nothing', { headers: { 'accept-language': 'ru' } });
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: 'not_found', title: 'Такой страницы нет' });
    expect(faults).toEqual([]);
  });

  it('304: the same version is not sent again, also when a proxy made the tag weak', async () => {
    const { hono } = app();
    const first = await hono.request('/page');
    const etag = String(first.headers.get('etag'));
    expect([first.status, etag]).toEqual([200, '"p-7-kk"']);
    for (const tag of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
      const again = await hono.request('/page', { headers: { 'if-none-match': tag } });
      expect([again.status, await again.text()]).toEqual([304, '']);
    }
    expect((await hono.request('/page', { headers: { 'if-none-match': '"p-6-kk"' } })).status).toBe(200);
  });

  it('200: a page allows no inline script or style and no frame', async () => {
    const { headers } = await app().hono.request('/page');
    const policy = String(headers.get('content-security-policy'));
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
  });
});
