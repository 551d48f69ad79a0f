import { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { Tracer } from '@aws-lambda-powertools/tracer';
import { captureLambdaHandler } from '@aws-lambda-powertools/tracer/middleware';
import type { MiddlewareObj } from '@middy/core';
import type { Context } from 'aws-lambda';
import type { FunctionAccess } from './access.ts';
import { SettingsInvalid } from './errors.ts';
import { faultOf } from './faults.ts';

/** What alarms and the dashboard watch, in the namespace `Esep`; the greatest of a run's values is what counts. */
export const metricNames = [
  /** Entries that a fold set aside because its code failed on them. */
  'FoldFaults',
  /** 1 when the documents that serve were folded by other code than runs. */
  'FoldOutdated',
  /** Entries that are recorded and not folded. */
  'FollowerLag',
  /** Hours that the oldest entry without a published checkpoint has waited for one. */
  'CheckpointAge',
  /** 1 when the ledger is not the one whose checkpoint was published. */
  'VerificationFailed',
  /** Councils whose scheduled work failed in this run. */
  'CouncilsFailed',
  /** Messages of a queue's batch that are to come again. */
  'MessagesFailed',
  /** 1 for an answer that is our fault (5xx), 0 for any other; counted here, since none of them fails the function. */
  'AnswersFailed',
] as const;
export type MetricName = (typeof metricNames)[number];

/** Names, numbers and ids; never what somebody sent. */
export type Fields = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** What a function tells its operator. Nothing here takes a request, a body, a path or an address. */
export interface Observer {
  /** Goes with every line of this invocation, and with its trace: the request's id, or `council#seq` of a wake-up. */
  correlate(id: string): void;
  info(message: string, fields?: Fields): void;
  /** A fault of ours; `where` names the place. */
  fault(error: unknown, where: string, fields?: Fields): void;
  metric(name: MetricName, value: number): void;
  /** Wrapped around the handler, the first outermost. */
  readonly chain: readonly MiddlewareObj<unknown, unknown, Error, Context>[];
}

/**
 * Structured log, trace and metrics of Powertools. Events and answers are never written, whatever the environment
 * says; errors only as `faultOf` leaves them.
 */
export function createObserver({ name, unobserved }: FunctionAccess): Observer {
  if (unobserved)
    throw new SettingsInvalid(`${name} is unobserved in functions/manifest.ts: use createSilence`);
  const serviceName = process.env['POWERTOOLS_SERVICE_NAME'] || name;
  const logger = new Logger({ serviceName });
  const metrics = new Metrics({ namespace: 'Esep', serviceName });
  // Its calls to stores would be traced with the names of items, and patching them costs start-up time.
  const tracer = new Tracer({ serviceName, captureHTTPsRequests: false });
  // Its own middleware writes a line that there are none, at nearly every call.
  const publish = () => {
    if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
  };

  return {
    correlate(id) {
      logger.setCorrelationId(id);
      if (tracer.isTracingEnabled()) tracer.putAnnotation('correlationId', id);
    },
    info: (message, fields = {}) => logger.info(message, fields),
    fault: (error, where, fields = {}) => logger.error(where, { ...fields, fault: faultOf(error) }),
    metric(metric, value) {
      const unit = metric === 'CheckpointAge' ? MetricUnit.NoUnit : MetricUnit.Count;
      metrics.addMetric(metric, unit, value);
    },
    chain: [
      injectLambdaContext(logger, { logEvent: false, resetKeys: true }),
      captureLambdaHandler(tracer, { captureResponse: false }),
      { after: publish, onError: publish },
    ] as Observer['chain'],
  };
}
