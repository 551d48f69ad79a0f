import { createContext, Script } from 'node:vm';
import { addressHeader, councilHeader, hostHeader, languageHeader } from '@esep/aws';
import { languageOf } from '@esep/http';
import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { viewerRequestCode } from '../../infra/aws/doors/viewer-request.ts';
import { resourcesOf } from './support/cloud.ts';
import { only } from './support/parts.ts';

interface Field {
  readonly value: string;
  readonly multiValue?: readonly { readonly value: string }[];
}
interface EdgeRequest {
  readonly uri: string;
  readonly headers: Readonly<Record<string, Field>>;
  readonly cookies: Readonly<Record<string, Field>>;
}
const viewer = '203.0.113.9';
type Answer = EdgeRequest & { readonly statusCode?: number };

/** The function as CloudFront runs it: its text alone, one event in, a request or an answer out. */
function edge(code: string): (request: Partial<EdgeRequest>) => Answer {
  const context = createContext({});
  new Script(code).runInContext(context);
  return (request) => {
    const event = { viewer: { ip: viewer }, request: { uri: '/', headers: {}, cookies: {}, ...request } };
    return JSON.parse(new Script(`JSON.stringify(handler(${JSON.stringify(event)}))`).runInContext(context));
  };
}

const withDomain = edge(viewerRequestCode({ domain: 'esep.example.kz', councils: ['almaly', 'medeu'] }));
const host = (value: string) => ({ host: { value } });

describe('which language a request is for', () => {
  const tag = fc.constantFrom('kk', 'ru', 'en', 'de', 'ru-KZ', 'KK', '*', 'x', '');
  const quality = fc.constantFrom(
    '',
    ';q=1',
    ';q=0.9',
    '; q=0.5',
    ';q=0',
    ';q=',
    ';q=,',
    ';level=1;q=0.8',
    ';q=high',
  );
  const header = fc
    .array(fc.tuple(tag, quality), { maxLength: 5 })
    .map((parts) => parts.map((part) => part.join('')).join(', '));
  const cookie = fc.constantFrom(undefined, 'kk', 'ru', 'en', 'de', 'RU', 'russian', '');
  const path = fc.constantFrom(
    '/',
    '/feedback',
    '/ru',
    '/en/',
    '/kk/rankings/2026-Q3',
    '/russia',
    '/api/v1',
    '//ru',
  );

  it('is what the functions themselves would say, whatever the visitor sends', () => {
    fc.assert(
      fc.property(fc.option(header, { nil: undefined }), cookie, path, (acceptLanguage, lang, uri) => {
        const answer = withDomain({
          uri,
          headers: {
            ...host('almaly.esep.example.kz'),
            ...(acceptLanguage !== undefined && { 'accept-language': { value: acceptLanguage } }),
          },
          cookies: lang === undefined ? {} : { lang: { value: lang } },
        });
        const expected = languageOf({
          path: uri,
          acceptLanguage,
          ...(lang !== undefined && { cookie: `a=1; lang=${lang}` }),
        });
        expect(answer.headers['x-esep-language']?.value).toBe(expected);
        expect(answer.headers['accept-language']?.value).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it('looks at all values of a cookie or header that came more than once', () => {
    const twice = (...values: string[]) => ({
      value: values[0] ?? '',
      multiValue: values.map((value) => ({ value })),
    });
    const cookies = { lang: twice('russian', 'en') };
    expect(withDomain({ cookies }).headers['x-esep-language']?.value).toBe(
      languageOf({ cookie: 'lang=russian; lang=en' }),
    );
    const headers = { 'accept-language': twice('de', 'ru') };
    expect(withDomain({ headers }).headers['x-esep-language']?.value).toBe('ru');
  });
});

describe('which council a request is for', () => {
  it.each([
    ['almaly.esep.example.kz', 'almaly'],
    ['ALMALY.esep.example.kz', 'almaly'],
    ['esep.example.kz', undefined],
    ['a.b.esep.example.kz', undefined],
    ['almaly.other.kz', undefined],
    ['esep.example.kz.evil.kz', undefined],
    ['-.esep.example.kz', undefined],
    ['', undefined],
  ])('of host %s it is %s', (name, council) => {
    const { headers } = withDomain({ headers: host(name) });
    expect(headers['x-esep-council']?.value).toBe(council);
    expect(headers['x-esep-host']?.value).toBe(name.toLowerCase());
  });

  it('and is said in the headers that the functions read', () => {
    const { headers } = withDomain({ headers: host('almaly.esep.example.kz') });
    expect(Object.keys(headers).sort()).toEqual(
      ['host', 'accept-language', addressHeader, councilHeader, hostHeader, languageHeader].sort(),
    );
  });

  it('nobody can say it for himself', () => {
    const own = {
      'x-esep-council': { value: 'medeu' },
      'x-esep-host': { value: 'evil' },
      'x-esep-language': { value: 'de' },
      'x-esep-address': { value: '198.51.100.1' },
    };
    const { headers } = withDomain({ headers: { ...host('esep.example.kz'), ...own } });
    expect(headers['x-esep-council']).toBeUndefined();
    expect(headers['x-esep-host']?.value).toBe('esep.example.kz');
    expect(headers['x-esep-language']?.value).toBe('kk');
    expect(headers['x-esep-address']?.value).toBe(viewer);
  });

  it('without a domain it is the only one that was named, or none', () => {
    const cloudfront = { headers: host('d111111abcdef8.cloudfront.net') };
    expect(
      edge(viewerRequestCode({ councils: ['almaly'] }))(cloudfront).headers['x-esep-council']?.value,
    ).toBe('almaly');
    expect(edge(viewerRequestCode({ councils: [] }))(cloudfront).headers['x-esep-council']).toBeUndefined();
  });
});

describe('published files', () => {
  it('come from the council’s own folder', () => {
    const ask = (uri: string) => withDomain({ uri, headers: host('almaly.esep.example.kz') }).uri;
    expect(ask('/checkpoints/000000000012')).toBe('/almaly/checkpoints/000000000012');
    expect(ask('/exports/ledger.ndjson')).toBe('/almaly/exports/ledger.ndjson');
    expect(ask('/assets/site-1.css')).toBe('/assets/site-1.css');
    expect(ask('/ru/checkpoints/1')).toBe('/ru/checkpoints/1');
  });

  it('404: nobody’s folder', () => {
    expect(withDomain({ uri: '/exports/x', headers: host('esep.example.kz') }).statusCode).toBe(404);
  });
});

describe('what is deployed', () => {
  it('is the same text, in what the runtime of CloudFront understands', () => {
    const { properties } = only(
      resourcesOf(inject('syntheses').prod.cloud, 'AWS::CloudFront::Function'),
      'function',
    );
    const code = viewerRequestCode({ domain: 'esep.example.kz', councils: ['almaly', 'medeu'] });
    expect(properties['FunctionCode']).toBe(code);
    expect(properties['FunctionConfig']).toMatchObject({ Runtime: 'cloudfront-js-2.0' });
    expect(code).not.toMatch(/\?\.|\?\?|\bimport\b|\brequire\b|\bclass\b|\bfor \(.* of /);
  });
});
