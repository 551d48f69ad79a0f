import type { FunctionDefinition, Route } from '@esep/functions';
import { at, type Cloud, list, type Properties, type Resource, record, resourcesOf } from './cloud.ts';
import { lambdaOf, only, refersTo } from './parts.ts';

/** What is wrong, in words; nothing when everything is right. */
export type Faults = readonly string[];

/**
 * Follows every route of the manifest as a request would go: behaviour of CloudFront, its origin, API route or Function
 * URL, integration, permission, function. Also says which routes there are that the manifest does not know.
 */
export function walkRoutes(cloud: Cloud, manifest: readonly FunctionDefinition[]): Faults {
  const wanted = manifest.flatMap((definition) =>
    definition.trigger.on === 'request'
      ? definition.trigger.routes.map((route) => ({ definition, route }))
      : [],
  );
  return [
    ...wanted.flatMap(({ definition, route }) =>
      methodsOf(route).flatMap((method) =>
        followed(cloud, definition, route, method).map(
          (fault) => `${method} ${route.path} → ${definition.name}: ${fault}`,
        ),
      ),
    ),
    ...strangers(
      cloud,
      wanted.map(({ route }) => route),
    ),
  ];
}

function methodsOf({ method }: Route): readonly string[] {
  return method === 'GET' ? ['GET', 'HEAD'] : [method];
}

/** A path that a visitor could ask for. */
export function samplePath({ path }: Pick<Route, 'path'>): string {
  return path
    .replaceAll(/:language\{[^/]*\}/g, 'ru')
    .replaceAll(/:[a-z]+(\{[^/]*\})?/g, 'x-1')
    .replace(/(?<=office)\/\*/, '/registers/meetings')
    .replace('/*', '/ru/rankings/2026-Q3');
}

function followed(cloud: Cloud, definition: FunctionDefinition, route: Route, method: string): Faults {
  const path = samplePath(route);
  const distribution = only(resourcesOf(cloud, 'AWS::CloudFront::Distribution'), 'distribution');
  const config = record(distribution.properties['DistributionConfig']);
  const behaviour = behaviourFor(config, path);
  const faults: string[] = [];
  if (!list(behaviour['AllowedMethods']).includes(method))
    faults.push('its behaviour does not take the method');
  if (!runsViewerRequest(cloud, behaviour)) faults.push('no function says which council it is for');
  const origin = list(config['Origins'])
    .map(record)
    .find(({ Id }) => Id === behaviour['TargetOriginId']);
  if (!origin) return [...faults, 'its behaviour has no origin'];
  const domain = String(origin['DomainName']);
  const lambda = lambdaOf(cloud, definition.name);
  const url = resourcesOf(cloud, 'AWS::Lambda::Url').find(
    ({ key }) => domain === `host(<${key}.FunctionUrl>)`,
  );
  if (url) return [...faults, ...throughUrl(cloud, url, origin, lambda, distribution)];
  return [
    ...faults,
    ...throughApi(cloud, domain, method, path, definition, lambda),
    ...pastCloudFront(origin, lambda),
  ];
}

/** An API has an address of its own: its function takes only what says the word that CloudFront says. */
function pastCloudFront(origin: Properties, lambda: Resource): Faults {
  const asked = at(lambda.properties, 'Environment', 'Variables', 'ESEP_ORIGIN_KEY');
  if (!asked) return ['it can be called past CloudFront'];
  const said = list(origin['OriginCustomHeaders'])
    .map(record)
    .find(({ HeaderName }) => HeaderName === 'x-esep-origin')?.['HeaderValue'];
  return said === asked ? [] : ['CloudFront does not say the word that it asks for'];
}

/** The first behaviour whose pattern fits, in their order; else the default one. */
function behaviourFor(config: Properties, path: string): Properties {
  const fitting = list(config['CacheBehaviors'])
    .map(record)
    .find(({ PathPattern }) => glob(String(PathPattern)).test(path));
  return fitting ?? record(config['DefaultCacheBehavior']);
}

function glob(pattern: string): RegExp {
  const source = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`);
}

function runsViewerRequest(cloud: Cloud, behaviour: Properties): boolean {
  return list(behaviour['FunctionAssociations']).some((one) => {
    const { EventType, FunctionARN } = record(one);
    const key = String(FunctionARN).replace(/^<(.*)\.FunctionARN>$/, '$1');
    return (
      EventType === 'viewer-request' &&
      resourcesOf(cloud, 'AWS::CloudFront::Function').some((fn) => fn.key === key)
    );
  });
}

function throughUrl(
  cloud: Cloud,
  url: Resource,
  origin: Properties,
  lambda: Resource,
  distribution: Resource,
): Faults {
  const faults: string[] = [];
  if (!refersTo(url.properties['TargetFunctionArn'], lambda))
    faults.push('the Function URL is of another function');
  if (url.properties['AuthType'] !== 'AWS_IAM') faults.push('the Function URL is open to everybody');
  const control = resourcesOf(cloud, 'AWS::CloudFront::OriginAccessControl').find(
    ({ key }) => origin['OriginAccessControlId'] === `<${key}.Id>`,
  );
  if (at(control?.properties, 'OriginAccessControlConfig', 'SigningBehavior') !== 'always')
    faults.push('CloudFront does not sign its requests');
  for (const action of ['lambda:InvokeFunctionUrl', 'lambda:InvokeFunction']) {
    const allowed = permissionsOf(cloud, lambda).some(
      ({ Action, Principal, SourceArn }) =>
        Action === action &&
        Principal === 'cloudfront.amazonaws.com' &&
        String(SourceArn).endsWith(`:distribution/<${distribution.key}>`),
    );
    if (!allowed) faults.push(`CloudFront has no permission ${action}`);
  }
  return faults;
}

function throughApi(
  cloud: Cloud,
  domain: string,
  method: string,
  path: string,
  definition: FunctionDefinition,
  lambda: Resource,
): Faults {
  const api = resourcesOf(cloud, 'AWS::ApiGatewayV2::Api').find(({ key }) =>
    domain.startsWith(`<${key}>.execute-api.`),
  );
  if (!api) return [`${domain} is no API and no Function URL`];
  const route = routeFor(cloud, api, method, path);
  if (!route) return [`${api.properties['Name']} has no such route`];
  const faults: string[] = [];
  const integration = resourcesOf(cloud, 'AWS::ApiGatewayV2::Integration').find(
    ({ key }) => route.properties['Target'] === `integrations/<${key}>`,
  );
  if (!integration) faults.push('its route has no integration');
  else if (!refersTo(integration.properties['IntegrationUri'], lambda))
    faults.push('its integration calls another function');
  const allowed = permissionsOf(cloud, lambda).some(
    ({ Action, Principal, SourceArn }) =>
      Action === 'lambda:InvokeFunction' &&
      Principal === 'apigateway.amazonaws.com' &&
      String(SourceArn).includes(`:<${api.key}>/*/*`),
  );
  if (!allowed) faults.push('the API has no permission to call it');
  const stage = resourcesOf(cloud, 'AWS::ApiGatewayV2::Stage').find(
    ({ properties }) => properties['ApiId'] === `<${api.key}>` && properties['StageName'] === '$default',
  );
  if (stage?.properties['AutoDeploy'] !== true) faults.push('the API is not deployed');
  return [...faults, ...authorized(cloud, route, definition)];
}

/** Office routes let nobody in without a token of the issuer; public ones ask for none. */
function authorized(cloud: Cloud, route: Resource, { stores, unobserved }: FunctionDefinition): Faults {
  const { AuthorizationType = 'NONE', AuthorizerId } = route.properties;
  // The office's pages lead to the sign-in themselves, and citizens type a code; a browser sends no token.
  const isOffice =
    !unobserved &&
    stores.vault?.sessions === undefined &&
    (stores.ledger === 'append' || stores.vault?.tokens !== undefined);
  if (!isOffice) return AuthorizationType === 'NONE' ? [] : ['is public and asks for a token'];
  const authorizer = resourcesOf(cloud, 'AWS::ApiGatewayV2::Authorizer').find(
    ({ key }) => AuthorizerId === `<${key}>`,
  );
  const issuer = at(authorizer?.properties, 'JwtConfiguration', 'Issuer');
  const audiences = list(at(authorizer?.properties, 'JwtConfiguration', 'Audience'));
  return AuthorizationType === 'JWT' && issuer && audiences.length > 0
    ? []
    : ['is for the office and asks for no token'];
}

/** As API Gateway chooses: of the routes that fit, the one that is named more exactly, from the left. */
function routeFor(cloud: Cloud, api: Resource, method: string, path: string): Resource | undefined {
  const asked = path.split('/');
  const exactness = (key: string) =>
    (key.split(' ')[1] ?? '')
      .split('/')
      .map((segment) => (segment.startsWith('{') ? '1' : '0'))
      .join('');
  return routesOf(cloud, api)
    .filter(({ properties }) => {
      const [verb, template = ''] = String(properties['RouteKey']).split(' ');
      const segments = template.split('/');
      return (
        verb === method &&
        (segments.length === asked.length ||
          (template.endsWith('/{rest+}') && segments.length < asked.length)) &&
        segments.every((segment, index) => segment.startsWith('{') || segment === asked[index])
      );
    })
    .sort((a, b) =>
      exactness(String(a.properties['RouteKey'])).localeCompare(exactness(String(b.properties['RouteKey']))),
    )[0];
}

function routesOf(cloud: Cloud, api: Resource): readonly Resource[] {
  return resourcesOf(cloud, 'AWS::ApiGatewayV2::Route').filter(
    ({ properties }) => properties['ApiId'] === `<${api.key}>`,
  );
}

/** Routes of the APIs that no route of the manifest asks for. */
function strangers(cloud: Cloud, routes: readonly Route[]): Faults {
  const keys = new Set(
    routes.flatMap((route) =>
      methodsOf(route).map(
        (method) =>
          `${method} ${route.path.replaceAll(/:([a-z]+)(\{[^/]*\})?/g, '{$1}').replace(/(?<=[a-z])\/\*$/, '/{rest+}')}`,
      ),
    ),
  );
  return resourcesOf(cloud, 'AWS::ApiGatewayV2::Route')
    .map(({ properties }) => String(properties['RouteKey']))
    .filter((key) => !keys.has(key))
    .map((key) => `${key}: the manifest knows no such route`);
}

function permissionsOf(cloud: Cloud, lambda: Resource): readonly Properties[] {
  const urls = resourcesOf(cloud, 'AWS::Lambda::Url');
  return resourcesOf(cloud, 'AWS::Lambda::Permission')
    .map(({ properties }) => properties)
    .filter(({ FunctionName }) => {
      const url = urls.find(({ key }) => FunctionName === `<${key}.FunctionArn>`);
      return refersTo(url ? url.properties['TargetFunctionArn'] : FunctionName, lambda);
    });
}
