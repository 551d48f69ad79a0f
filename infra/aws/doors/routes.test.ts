import { describe, expect, it } from 'vitest';
import { apiGatewayPath, cloudFrontPatterns } from './routes.ts';

const get = (path: string) => ({ method: 'GET', path }) as const;

describe('routes of the manifest, in other words', () => {
  it.each([
    ['/healthz', '/healthz'],
    ['/api/v1/:council/entries/:kind', '/api/v1/{council}/entries/{kind}'],
    ['/:language{(?:kk|ru|en)}/feedback/receipt', '/{language}/feedback/receipt'],
    ['/:language{(?:kk|ru|en)}/office/*', '/{language}/office/{rest+}'],
  ])('API Gateway knows %s as %s', (path, expected) => {
    expect(apiGatewayPath(path)).toBe(expected);
  });

  it.each(['/*', '/:id/*', '/x:y', '/*/x'])('refuses %s, which API Gateway cannot have', (path) => {
    expect(() => apiGatewayPath(path)).toThrow(`no route like ${path}`);
  });

  it('CloudFront gets as few patterns as lead to them, and none that would take pages away', () => {
    const routes = [
      get('/healthz'),
      get('/api'),
      get('/api/v1'),
      get('/api/v1/:council/status'),
      get('/:language{(?:kk|ru|en)}/api'),
      get('/:language{(?:kk|ru|en)}/feedback/receipt'),
      get('/appeals/answer'),
      get('/:language{(?:kk|ru|en)}/appeals/answer'),
      get('/:language{(?:kk|rus)}/other'),
      get('/:language{(?:kk|ru|en)}/office'),
      get('/:language{(?:kk|ru|en)}/office/*'),
    ];
    expect(cloudFrontPatterns(routes)).toEqual([
      '/healthz',
      '/api',
      '/api/*',
      '/??/api',
      '/??/feedback/receipt',
      '/appeals/answer',
      '/??/appeals/answer',
      '/*/other',
      '/??/office',
      '/??/office/*',
    ]);
    expect(() => cloudFrontPatterns([get('/:language/:page')])).toThrow('from a page');
  });
});
