export type { FunctionAccess } from './access.ts';
export { createJwtAuthenticator, type JwtAuthenticatorOptions } from './authenticator.ts';
export { createS3CaseFiles, grantCaseFiles } from './case-files-s3.ts';
export { type Cloud, type CloudOptions, lazily, openCloud } from './cloud.ts';
export {
  addressHeader,
  addressOf,
  councilHeader,
  createSiteOf,
  hostHeader,
  languageHeader,
  type Site,
} from './council-of.ts';
export { type Councils, createCouncils } from './councils.ts';
export { type EachCouncilOptions, eachCouncil } from './each-council.ts';
export { CouncilsFailed, EventsRefused, FilesFailure, OutOfReach, SettingsInvalid } from './errors.ts';
export { createEventBridgeBus, type EventBridgeBusOptions, eventSource } from './event-bus.ts';
export { createS3Files, type Files, type S3FilesOptions } from './files-s3.ts';
export { createLimits, type Limits } from './limits.ts';
export { maxRequestBytes } from './max-request.ts';
export {
  type APIGatewayProxyEventV2,
  type Context,
  type HttpLambda,
  httpLambda,
  type Lambda,
  type Message,
  queueLambda,
  type SQSBatchResponse,
  type SQSEvent,
  scheduleLambda,
} from './middleware.ts';
export { createObserver, type Fields, type MetricName, metricNames, type Observer } from './observer.ts';
export { originKeyHeader } from './origin-key.ts';
export { type Env, readSettings, type Settings } from './settings.ts';
export { createSilence } from './silence.ts';
export { createSiteApp, type SiteAppDeps } from './site-app.ts';
export { grantStores, type Stores } from './stores.ts';
export { createWakeQueue, type WakeQueue } from './wake-queue.ts';
