import type { FunctionDefinition } from '@esep/functions';
import { Duration } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { serviceOf } from '../functions/environment.ts';

const fiveMinutes = Duration.minutes(5);

type FunctionName = FunctionDefinition['name'];

/** Figures that the functions send themselves (`metricNames` of @esep/aws), each by the functions that send it. */
export const ownMetrics: Readonly<Record<string, readonly FunctionName[]>> = {
  FoldFaults: ['recompute', 'sweep'],
  FoldOutdated: ['sweep'],
  FollowerLag: ['recompute', 'sweep'],
  CheckpointAge: ['sweep'],
  VerificationFailed: ['sweep', 'publish'],
  CouncilsFailed: ['sweep', 'count-ballots', 'office-jobs', 'publish'],
  MessagesFailed: ['recompute', 'publish'],
  AnswersFailed: ['ingest', 'invitations', 'editions', 'cases', 'api', 'office', 'web'],
};

/** The functions send it under `serviceOf`, which their environment names. */
export function ownMetric(stage: string, metricName: string, name: FunctionName): Metric {
  return new Metric({
    namespace: 'Esep',
    metricName,
    dimensionsMap: { service: serviceOf(stage, name) },
    statistic: Stats.MAXIMUM,
    period: fiveMinutes,
  });
}

export function pipeMetric(metricName: string, pipeName: string): Metric {
  return new Metric({
    namespace: 'AWS/EventBridge/Pipes',
    metricName,
    dimensionsMap: { PipeName: pipeName },
    statistic: Stats.SUM,
    period: fiveMinutes,
  });
}

export function tableMetric(metricName: string, tableName: string): Metric {
  return new Metric({
    namespace: 'AWS/DynamoDB',
    metricName,
    dimensionsMap: { TableName: tableName },
    statistic: Stats.SUM,
    period: fiveMinutes,
  });
}

export function apiMetric(metricName: string, apiId: string, statistic: string): Metric {
  return new Metric({
    namespace: 'AWS/ApiGateway',
    metricName,
    dimensionsMap: { ApiId: apiId },
    statistic,
    period: fiveMinutes,
  });
}

export function tamperMetric(metricName: string): Metric {
  return new Metric({ namespace: 'Esep', metricName, statistic: Stats.SUM, period: Duration.minutes(1) });
}
