import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { addressOf, createSiteOf } from './council-of.ts';
import { createCouncils } from './councils.ts';
import { createSiteApp } from './site-app.ts';

const marker = (council: string) => ({
  council,
  origin: council,
  demonstration: false,
  created: '2026-01-05',
});

function siteOf(slugs: readonly string[], domain?: string) {
  const councils = createCouncils({ read: async () => slugs.map(marker), now: () => new Date(0) });
  const of = createSiteOf({ councils, domain });
  return (headers: Record<string, string>) => of(new Request('https://api.example/ru/', { headers }));
}

describe('the site of a request', () => {
  it('is of the council that CloudFront names, at its place below the domain', async () => {
    const of = siteOf(['almaly', 'bostandyq'], 'esep.example.kz');
    expect(await of({ 'x-esep-council': 'almaly', 'x-esep-host': 'evil.example' })).toEqual({
      council: 'almaly',
      baseUrl: 'https://almaly.esep.example.kz',
    });
    expect(await of({ 'x-esep-council': 'nobody' })).toBeUndefined();
    expect(await of({})).toBeUndefined();
  });

  it('is of the only council there is when nobody names one', async () => {
    const of = siteOf(['almaly']);
    expect(await of({ 'x-esep-host': 'd111.cloudfront.net' })).toEqual({
      council: 'almaly',
      baseUrl: 'https://d111.cloudfront.net',
    });
    expect(await of({})).toEqual({ council: 'almaly', baseUrl: 'https://api.example' });
  });

  it('takes no host that is none', async () => {
    const of = siteOf(['almaly']);
    const found = await of({ 'x-esep-host': 'evil.example/"><script>' });
    expect(found?.baseUrl).toBe('https://api.example');
  });
});

describe('the list of councils', () => {
  it('is asked for at most once a minute, and is still known while the table cannot be asked', async () => {
    let [time, asked, broken] = [0, 0, false];
    const read = async () => {
      asked += 1;
      if (broken) throw new Error('throttled');
      return [marker('almaly')];
    };
    const councils = createCouncils({ read, now: () => new Date(time) });
    await councils.list();
    time = 59_999;
    await councils.list();
    expect(asked).toBe(1);
    [time, broken] = [60_000, true];
    expect(await councils.find('almaly')).toEqual(marker('almaly'));
    expect(asked).toBe(2);
  });
});

describe('the address of a visitor', () => {
  const of = (headers: Record<string, string>) => addressOf(new Request('https://api.example/', { headers }));

  it('is what CloudFront says, not what the visitor claims', () => {
    const forwarded = 'claimed, 203.0.113.7, 130.176.0.1';
    expect(of({ 'x-forwarded-for': forwarded })).toBe('203.0.113.7');
    expect(of({ 'x-forwarded-for': forwarded, 'x-esep-address': '203.0.113.9' })).toBe('203.0.113.9');
    expect(of({ 'x-esep-address': '2001:db8::1' })).toBe('2001:db8::1');
    expect(of({})).toBe('unknown');
  });

  it('is not changed by a header that CloudFront sets only where a policy asks for it', () => {
    const claimed = { 'cloudfront-viewer-address': '198.51.100.1:4711', 'true-client-ip': '198.51.100.1' };
    expect(of({ 'x-forwarded-for': '203.0.113.7, 130.176.0.1', ...claimed })).toBe('203.0.113.7');
  });
});

describe('one app for all sites', () => {
  const app = (councils: readonly string[]) =>
    createSiteApp({
      siteOf: (request) => siteOf(councils)(Object.fromEntries(request.headers)),
      make: ({ council }) =>
        new Hono().all('*', async (c) =>
          c.json({
            council,
            language: c.req.header('accept-language'),
            cookie: c.req.header('cookie') ?? null,
            body: await c.req.text(),
          }),
        ),
      otherwise: new Hono().all('*', (c) => c.text('nobody', 404)),
    });

  it('hands a request with its body to the app of its council', async () => {
    const sites = app(['almaly', 'bostandyq']);
    const request = {
      method: 'POST',
      body: 'x=1',
      headers: { 'x-esep-council': 'bostandyq', 'x-esep-language': 'kk' },
    };
    expect(await (await sites.request('/', request)).json()).toMatchObject({
      council: 'bostandyq',
      body: 'x=1',
    });
    expect((await sites.request('/')).status).toBe(404);
  });

  it('answers in the language that CloudFront keeps the answer by', async () => {
    const headers = { 'x-esep-language': 'ru', 'accept-language': 'en', cookie: 'lang=kk' };
    expect(await (await app(['almaly']).request('/', { headers })).json()).toMatchObject({
      language: 'ru',
      cookie: null,
    });
  });
});
