import { Dashboard, GraphWidget, type IMetric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { apiMetric, ownMetric, ownMetrics, tableMetric } from './metrics.ts';
import type { Watched } from './watched.ts';

/** Whether entries become rankings, whether doors answer, and what it costs, on one page. */
export function createBoard(scope: Construct, watched: Watched): Dashboard {
  const { stage, functions, deadLetters, wakeQueue, tables, doors } = watched;
  const own = (metric: string) =>
    (ownMetrics[metric] ?? []).map((service) => ownMetric(stage, metric, service));
  const lambdas = functions.map(({ lambda }) => lambda);
  const consumed = (metric: string) => tables.map(({ tableName }) => tableMetric(metric, tableName));
  return new Dashboard(scope, 'Board', {
    dashboardName: `esep-${stage}`,
    widgets: [
      [
        graph('Entries not folded', own('FollowerLag')),
        graph('Wake-ups', [
          wakeQueue.metricApproximateNumberOfMessagesVisible(),
          wakeQueue.metricApproximateAgeOfOldestMessage(),
        ]),
        graph(
          'Dead letters',
          deadLetters.map((queue) => queue.metricApproximateNumberOfMessagesVisible()),
        ),
      ],
      [
        graph('Checkpoint age, verification, faults', [
          ...own('CheckpointAge'),
          ...own('VerificationFailed'),
          ...own('FoldFaults'),
        ]),
        graph(
          'Errors',
          lambdas.map((one) => one.metricErrors()),
        ),
        graph(
          'Duration, p99',
          lambdas.map((one) => one.metricDuration({ statistic: Stats.percentile(99) })),
        ),
      ],
      [
        graph(
          'Requests',
          doors.map(({ api }) => apiMetric('Count', api.apiId, Stats.SUM)),
        ),
        graph(
          'Failures of the APIs',
          doors.flatMap(({ api }) => ['4xx', '5xx'].map((kind) => apiMetric(kind, api.apiId, Stats.SUM))),
        ),
        graph('Units of the tables', [
          ...consumed('ConsumedReadCapacityUnits'),
          ...consumed('ConsumedWriteCapacityUnits'),
        ]),
      ],
    ],
  });
}

function graph(title: string, left: IMetric[]): GraphWidget {
  return new GraphWidget({ title, left, width: 8, height: 6 });
}
