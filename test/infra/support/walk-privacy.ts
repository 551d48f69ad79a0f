import type { FunctionDefinition } from '@esep/functions';
import { at, type Cloud, list, type Properties, type Resource, record, resourcesOf } from './cloud.ts';
import { lambdaOf, refersTo } from './parts.ts';
import type { Faults } from './walk-routes.ts';

/** What an access log may say of a request. */
const harmless = new Set([
  '$context.requestTimeEpoch',
  '$context.requestId',
  '$context.routeKey',
  '$context.status',
  '$context.responseLatency',
  '$context.integrationLatency',
  '$context.responseLength',
]);

/** Nothing that is kept tells who asked for what; of unobserved functions nothing is kept of single requests at all. */
export function walkPrivacy(cloud: Cloud, manifest: readonly FunctionDefinition[]): Faults {
  const silent = manifest.filter(({ unobserved }) => unobserved).map(({ name }) => name);
  return [
    ...silent.flatMap((name) => unobservedFaults(cloud, name, silent).map((fault) => `${name}: ${fault}`)),
    ...resourcesOf(cloud, 'AWS::ApiGatewayV2::Stage').flatMap(accessLogFaults),
    ...resourcesOf(cloud, 'AWS::CloudFront::Distribution')
      .filter(({ properties }) => at(properties, 'DistributionConfig', 'Logging'))
      .map(() => 'CloudFront keeps an access log'),
    ...resourcesOf(cloud, 'AWS::WAFv2::WebACL')
      .filter(({ properties }) => JSON.stringify(properties).includes('"SampledRequestsEnabled":true'))
      .map(() => 'the firewall keeps samples'),
    ...resourcesOf(cloud, 'AWS::WAFv2::LoggingConfiguration').map(({ key }) => `the firewall logs to ${key}`),
    ...resourcesOf(cloud, 'AWS::S3::Bucket')
      .filter(({ properties }) => properties['LoggingConfiguration'])
      .map(({ key }) => `the bucket ${key} keeps an access log`),
  ];
}

function unobservedFaults(cloud: Cloud, name: string, unobserved: readonly string[]): Faults {
  const lambda = lambdaOf(cloud, name);
  const { TracingConfig, LoggingConfig, Environment } = lambda.properties;
  const variables = record(at(Environment, 'Variables'));
  const faults: string[] = [];
  if (at(TracingConfig, 'Mode') === 'Active') faults.push('its calls are traced');
  if (at(LoggingConfig, 'LogFormat') !== 'JSON' || at(LoggingConfig, 'SystemLogLevel') !== 'WARN')
    faults.push('Lambda logs when it was called');
  if (variables['POWERTOOLS_TRACE_ENABLED'] !== 'false') faults.push('its code may trace');
  const apis = apisOf(cloud, lambda);
  if (apis.length === 0) faults.push('it is behind no API');
  return [...faults, ...apis.flatMap((api) => apiFaults(cloud, api, unobserved))];
}

/** Routes of functions that are observed would share its log: it needs an API that those have no part in. */
function apiFaults(cloud: Cloud, api: Resource, unobserved: readonly string[]): Faults {
  const faults: string[] = [];
  const among = unobserved.map((name) => lambdaOf(cloud, name));
  const isObserved = ({ IntegrationUri }: Properties) =>
    !among.some((lambda) => refersTo(IntegrationUri, lambda));
  if (integrationsOf(cloud, api).some(isObserved))
    faults.push('its API is shared with functions that are observed');
  for (const stage of resourcesOf(cloud, 'AWS::ApiGatewayV2::Stage')) {
    if (stage.properties['ApiId'] !== `<${api.key}>`) continue;
    if (stage.properties['AccessLogSettings']) faults.push('its API keeps an access log');
    if (at(stage.properties, 'DefaultRouteSettings', 'DetailedMetricsEnabled') === true)
      faults.push('its API counts by route');
  }
  return faults;
}

function apisOf(cloud: Cloud, lambda: Resource): readonly Resource[] {
  return resourcesOf(cloud, 'AWS::ApiGatewayV2::Api').filter((api) =>
    integrationsOf(cloud, api).some(({ IntegrationUri }) => refersTo(IntegrationUri, lambda)),
  );
}

function integrationsOf(cloud: Cloud, api: Resource): readonly Properties[] {
  return resourcesOf(cloud, 'AWS::ApiGatewayV2::Integration')
    .map(({ properties }) => properties)
    .filter(({ ApiId }) => ApiId === `<${api.key}>`);
}

function accessLogFaults({ key, properties }: Resource): Faults {
  const format = String(at(properties, 'AccessLogSettings', 'Format') ?? '');
  return list(format.match(/\$context\.[\w.]+/g) ?? [])
    .map(String)
    .filter((variable) => !harmless.has(variable))
    .map((variable) => `${key} logs ${variable}`);
}
