import { manifest } from '@esep/functions';
import { describe, expect, inject, it } from 'vitest';
import type { Cloud } from '../support/cloud.ts';
import { find, planted, put, remove } from '../support/plant.ts';
import { walkRoutes } from '../support/walk-routes.ts';

const { cloud } = inject('syntheses').prod;
const route = (has: string) => ({ type: 'AWS::ApiGatewayV2::Route', has });
const integration = (id: string) => ({ type: 'AWS::ApiGatewayV2::Integration', id });
const distribution = { type: 'AWS::CloudFront::Distribution' };
const lambda = (has: string) => ({ type: 'AWS::Lambda::Function', has });
const ofEntries = 'POST /api/v1/{council}/entries';

describe('a mistake in the way of requests is found, and named', () => {
  it.each<[string, RegExp, (copy: Cloud) => void]>([
    [
      'a route without a function',
      /POST \/api\/v1\/:council\/entries → ingest: .*has no such route/,
      (copy) => remove(copy, route(ofEntries)),
    ],
    [
      'a route whose integration is gone',
      /GET \/healthz → api: its route has no integration/,
      (copy) => put(copy, route('GET /healthz'), ['Target'], 'integrations/none'),
    ],
    [
      'a route that leads to another function',
      /→ citizen: its integration calls another function/,
      (copy) =>
        put(
          copy,
          integration('Feedback'),
          ['IntegrationUri'],
          find(copy, integration('ApiPOST'), ['IntegrationUri']),
        ),
    ],
    [
      'an API that may not call its function',
      /GET \/healthz → api: the API has no permission to call it/,
      (copy) => remove(copy, { type: 'AWS::Lambda::Permission', id: 'ApiGEThealthz' }),
    ],
    [
      'an office route that asks for no token',
      /POST \/api\/v1\/:council\/entries → ingest: is for the office and asks for no token/,
      (copy) => put(copy, route(ofEntries), ['AuthorizationType'], 'NONE'),
    ],
    [
      'a public route that asks for a token',
      /GET \/healthz → api: is public and asks for a token/,
      (copy) => put(copy, route('GET /healthz'), ['AuthorizationType'], 'JWT'),
    ],
    [
      'an API that is not deployed',
      /GET \/healthz → api: the API is not deployed/,
      (copy) => put(copy, { type: 'AWS::ApiGatewayV2::Stage', id: 'ApiStage' }, ['AutoDeploy'], false),
    ],
    [
      'a behaviour that hides another',
      /POST \/api\/v1\/:council\/entries → ingest: .*does not take the method/,
      (copy) => {
        const pages = find<Record<string, string>>(copy, distribution, [
          'DistributionConfig',
          'DefaultCacheBehavior',
        ]);
        const others = find<unknown[]>(copy, distribution, ['DistributionConfig', 'CacheBehaviors']);
        others.unshift({ ...pages, PathPattern: '/api/*' });
      },
    ],
    [
      'a behaviour that is missing',
      /GET \/feedback → citizen: the Function URL is of another function/,
      (copy) => {
        const others = find<{ PathPattern: string }[]>(copy, distribution, [
          'DistributionConfig',
          'CacheBehaviors',
        ]);
        others.splice(
          others.findIndex(({ PathPattern }) => PathPattern === '/feedback'),
          1,
        );
      },
    ],
    [
      'pages without their council',
      /GET \/\* → web: no function says which council it is for/,
      (copy) =>
        put(
          copy,
          distribution,
          ['DistributionConfig', 'DefaultCacheBehavior', 'FunctionAssociations'],
          undefined,
        ),
    ],
    [
      'a Function URL that is open to everybody',
      /GET \/\* → web: the Function URL is open to everybody/,
      (copy) => put(copy, { type: 'AWS::Lambda::Url' }, ['AuthType'], 'NONE'),
    ],
    [
      'a Function URL that CloudFront may not call',
      /GET \/\* → web: CloudFront has no permission lambda:InvokeFunctionUrl/,
      (copy) => remove(copy, { type: 'AWS::Lambda::Permission', has: 'lambda:InvokeFunctionUrl' }),
    ],
    [
      'a function behind an API that takes everything',
      /GET \/healthz → api: it can be called past CloudFront/,
      (copy) =>
        put(copy, lambda('esep-prod-api'), ['Environment', 'Variables', 'ESEP_ORIGIN_KEY'], undefined),
    ],
    [
      'a CloudFront that says another word',
      /POST \/api\/v1\/:council\/entries → ingest: CloudFront does not say the word that it asks for/,
      (copy) =>
        put(copy, lambda('esep-prod-ingest'), ['Environment', 'Variables', 'ESEP_ORIGIN_KEY'], 'other'),
    ],
    [
      'a route that the manifest does not know',
      /DELETE \/api\/v1\/\{council\}: the manifest knows no such route/,
      (copy) => put(copy, route('GET /api'), ['RouteKey'], 'DELETE /api/v1/{council}'),
    ],
  ])('%s', (_, said, change) => {
    expect(walkRoutes(planted(cloud, change), manifest).join('\n')).toMatch(said);
  });
});
