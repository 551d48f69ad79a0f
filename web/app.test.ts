import { StoreFailure } from '@esep/ledger';
import { describe, expect, it } from 'vitest';
import { createWeb } from './app.tsx';
import { depsOf, deputy, documentsOf, entry, readerOf } from './test-builders.ts';

const pages = [
  '/',
  '/rankings/2026-Q3',
  '/rankings/2026',
  '/rankings/C8',
  '/rankings/2026-Q3?q=auyl&sort=total&dir=asc',
  '/rankings/2026-Q3?group=party:auyl',
  '/deputies/d-01',
  '/deputies/d-01?period=2026',
  '/deputies/d-01?period=C8',
  '/deputies/d-01/lines?period=2026-Q3',
  '/methodology',
  '/entries/7',
  '/corrections',
  '/editions',
  '/disputes',
  '/verify',
  '/reconciliation',
  '/privacy',
];
const fixture = {
  convocations: { '8': { convocation: 8, from: '2026-01-05' } },
  entries: [entry(7, 'reception.held', 'reception:r-1', { reception: 'r-1', visitors: 7 })],
};

async function read(path: string, headers: Record<string, string> = {}, deps = depsOf(fixture)) {
  const response = await createWeb(deps).request(path, { headers });
  return { response, html: await response.text() };
}

describe.each(['kk', 'ru', 'en'])('pages in %s', (language) => {
  it.each(pages)(
    '200: %s speaks the language, names the council and says it is a demonstration',
    async (path) => {
      const { response, html } = await read(`/${language}${path}`);
      expect(response.status).toBe(200);
      expect(html).toContain(`<html lang="${language}">`);
      expect(html).toContain('class="demonstration"');
      expect(html).toMatch(/Сынақ мәслихаты|Пробный маслихат|Test maslikhat/);
    },
  );
});

describe('every page', () => {
  it.each(pages)('holds no inline script or style, so that the policy can forbid them: %s', async (path) => {
    const { response, html } = await read(`/ru${path}`);
    expect(html).not.toMatch(/<script(?![^>]* src=)|<style|\sstyle=|\son[a-z]+=/);
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
  });

  it.each(pages)('has no missing word: %s', async (path) => {
    const { html } = await read(`/kk${path}`);
    expect(html).not.toMatch(/undefined|\[object|NaN/);
  });

  it('offers itself in the other languages at the same place', async () => {
    const { html } = await read('/ru/rankings/2026-Q3?q=auyl');
    expect(html).toContain('href="/kk/rankings/2026-Q3?q=auyl"');
    const plain = await read('/ru/rankings/2026-Q3');
    expect(plain.html).toContain('hreflang="en" href="https://esep.example/en/rankings/2026-Q3"');
  });

  it('says nothing of a demonstration when the council is a real one', async () => {
    const { html } = await read('/ru/', {}, depsOf({ ...fixture, council: { demonstration: false } }));
    expect(html).not.toContain('class="demonstration"');
  });
});

describe('addresses', () => {
  it.each([
    ['kk', {}],
    ['ru', { 'accept-language': 'ru-KZ,ru;q=0.9,en;q=0.5' }],
    ['en', { 'accept-language': 'ru', cookie: 'lang=en' }],
  ])('302: the bare address leads to %s', async (language, headers) => {
    const { response } = await read('/', headers);
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe(`/${language}/`);
  });

  it.each([
    '/ru/nothing',
    '/xx/',
    '/ru/rankings/2031-Q1',
    '/ru/rankings/..%2f',
    '/ru/deputies/nobody',
    '/ru/deputies/__proto__',
    '/ru/entries/0',
    '/ru/entries/9',
    '/assets/none.css',
  ])('404: %s', async (path) => {
    const { response, html } = await read(path);
    expect(response.status).toBe(404);
    expect(html).toContain('<h1>');
  });

  it('404: under /api it is a problem document, not a page', async () => {
    const { response } = await read('/api/v2/nothing');
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
  });

  it('500: a fault shows a number and nothing else, and reaches the operator', async () => {
    const faults: [unknown, string][] = [];
    const documents = {
      ...readerOf(documentsOf()),
      get: () => Promise.reject(new Error('secret path /data')),
    };
    const deps = depsOf({}, { documents, onFault: (error, id) => faults.push([error, id]) });
    const { response, html } = await read('/en/', {}, deps);
    expect(response.status).toBe(500);
    expect(html).not.toContain('secret');
    expect(html).toContain(faults[0]?.[1]);
  });

  it('503: a store that does not answer is asked once, so that the reader hears of it', async () => {
    let asked = 0;
    const fails = () => {
      asked += 1;
      return Promise.reject(new StoreFailure('unavailable', 'documents: timeout'));
    };
    const documents = { get: fails, query: fails, serving: fails, cursor: fails };
    const { response, html } = await read('/en/', {}, depsOf({}, { documents }));
    expect([response.status, asked]).toEqual([503, 1]);
    expect(html).toContain('Nothing was lost');
  });

  it('503: before the first generation serves', async () => {
    const documents = { ...readerOf(new Map()), serving: async () => undefined };
    const { response } = await read('/kk/', {}, depsOf({}, { documents }));
    expect(response.status).toBe(503);
  });

  it('200: an empty ledger has a ranking page that says so', async () => {
    const { response, html } = await read('/en/', {}, depsOf({}, { documents: readerOf(new Map()) }));
    expect(response.status).toBe(200);
    expect(html).toContain('No ranking yet');
  });

  it('200: before the first ranking, the page lists who sits on the council', async () => {
    const key = 'shared/deputies';
    const roster = new Map([[key, { key, asOf: 9, value: { 'd-01': deputy('d-01') } as never }]]);
    const { html } = await read('/en/', {}, depsOf({}, { documents: readerOf(roster) }));
    expect(html).toContain('No ranking yet');
    expect(html).toContain('href="/en/deputies/d-01"');
  });
});

describe('what readers type', () => {
  it('is shown as text', async () => {
    const { html } = await read(
      `/en/rankings/2026-Q3?q=${encodeURIComponent('"><script>alert(1)</script>')}`,
    );
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('&lt;script&gt;');
  });

  it('finds a deputy by a name in another language', async () => {
    const { html } = await read(`/en/rankings/2026-Q3?q=${encodeURIComponent('әділ D-02')}`);
    expect(html).toContain('Adil d-02');
    expect(html).not.toContain('Adil d-01');
  });

  it('finds nobody without an error', async () => {
    const { response, html } = await read('/ru/rankings/2026-Q3?q=никто');
    expect(response.status).toBe(200);
    expect(html).toContain('никто не найден');
  });
});

describe('the kept ranking page', () => {
  it('304: a reader who has it gets no bytes', async () => {
    const { response } = await read('/ru/');
    const etag = response.headers.get('etag') ?? '';
    const again = await read('/ru/', { 'if-none-match': etag });
    expect(again.response.status).toBe(304);
    expect(again.html).toBe('');
  });

  it('comes compressed when the reader takes it', async () => {
    const response = await createWeb(depsOf()).request('/ru/', {
      headers: { 'accept-encoding': 'gzip, br' },
    });
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(response.headers.get('vary')).toContain('accept-encoding');
  });

  it('is rendered anew when the ranking changes, and only then', async () => {
    const documents = documentsOf();
    const state = { folded: 40 };
    let reads = 0;
    const reader = readerOf(documents, state);
    const counting: typeof reader = {
      ...reader,
      get(...asked) {
        reads += 1;
        return reader.get(...asked);
      },
    };
    const app = createWeb(depsOf({}, { documents: counting }));
    const page = async () => (await app.request('/en/rankings/2026-Q3')).text();

    const first = await page();
    const afterFirst = reads;
    expect(await page()).toBe(first);
    expect(reads).toBe(afterFirst);

    state.folded = 41;
    expect(await page()).toBe(first);

    const ranking = documents.get('ranking/2026-Q3');
    if (ranking) documents.set(ranking.key, { ...ranking, asOf: 42 });
    state.folded = 42;
    expect(await page()).toContain('As of entry 42');
  });
});
