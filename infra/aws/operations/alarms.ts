import type { FunctionDefinition } from '@esep/functions';
import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  type Metric,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { EsepFunction } from '../functions/esep-function.ts';
import { ownMetric, ownMetrics, pipeMetric, tableMetric, tamperMetric } from './metrics.ts';
import type { Watched } from './watched.ts';

interface Watch {
  readonly name: string;
  /** What it means, for whoever gets the mail; docs/operations.md says what to do. */
  readonly means: string;
  readonly metric: IMetric;
  /** The alarm rings above this. */
  readonly above: number;
  /** Periods of the metric that must be above; one unless told. */
  readonly periods?: number;
  /** Among so many; in a row unless told. A period without a figure counts as one that is not above. */
  readonly among?: number;
}

/** A wake-up is worked on within seconds; after this long something holds the whole queue. */
const oldestWakeUpSeconds = 900;
/** Entries that are recorded and not folded: a large import stays below. */
const mostLag = 5000;
const oldestCheckpointHours = 3;

/** What an operator is told without looking. */
export class Alarms extends Construct {
  readonly all: readonly Alarm[];

  constructor(scope: Construct, id: string, watched: Watched, topic: Topic) {
    super(scope, id);
    const watches = [
      ...ledgerWatches(watched),
      ...watched.deadLetters.map(deadLetterWatch),
      ...watched.functions.flatMap((one) => functionWatches(one)),
      ...ownWatches(watched),
      ...watched.pipeNames.flatMap(pipeWatches),
      ...watched.tables.flatMap(({ tableName, node }) => tableWatches(tableName, node.id)),
    ];
    const action = new SnsAction(topic);
    this.all = watches.map((watch) => {
      const alarm = new Alarm(this, watch.name, {
        alarmName: `esep-${watched.stage}-${watch.name}`,
        alarmDescription: `${watch.means} See docs/operations.md.`,
        metric: watch.metric,
        threshold: watch.above,
        comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
        evaluationPeriods: watch.among ?? watch.periods ?? 1,
        datapointsToAlarm: watch.periods ?? 1,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      });
      alarm.addAlarmAction(action);
      return alarm;
    });
  }
}

function ledgerWatches({ tamperMetricName, wakeQueue }: Watched): Watch[] {
  return [
    {
      name: 'ledger-tampering',
      means: 'An item of the ledger was put over or removed. Nothing of Esep does that.',
      metric: tamperMetric(tamperMetricName),
      above: 0,
    },
    {
      name: 'wake-ups-old',
      means: 'Wake-ups wait for a quarter of an hour: entries are recorded, rankings stand still.',
      metric: wakeQueue.metricApproximateAgeOfOldestMessage(),
      above: oldestWakeUpSeconds,
    },
  ];
}

function deadLetterWatch(queue: Watched['deadLetters'][number]): Watch {
  return {
    name: `dead-letters-${queue.node.path.split('/').slice(1).join('-')}`,
    means: 'A message failed again and again and was put aside.',
    metric: queue.metricApproximateNumberOfMessagesVisible({ statistic: Stats.MAXIMUM }),
    above: 0,
  };
}

/** Three figures in a row of a function, as seldom as they may come. */
function persistently(definition: FunctionDefinition, metric: Metric) {
  const { trigger } = definition;
  if (trigger.on !== 'schedule') return { metric, periods: 3 };
  // A run that ends a little later than the one before may leave one period out.
  return {
    metric: metric.with({ period: Duration.minutes(trigger.inCloudEveryMinutes) }),
    periods: 3,
    among: 4,
  };
}

function functionWatches({ definition, lambda }: EsepFunction): Watch[] {
  const { name, timeoutSeconds } = definition;
  return [
    { name: `${name}-errors`, means: `${name} failed.`, metric: lambda.metricErrors(), above: 0 },
    {
      name: `${name}-throttles`,
      means: `${name} was called more often than it may run.`,
      metric: lambda.metricThrottles(),
      above: 0,
    },
    {
      name: `${name}-slow`,
      means: `One call of ${name} in a hundred takes more than four fifths of its time limit.`,
      ...persistently(definition, lambda.metricDuration({ statistic: Stats.percentile(99) })),
      above: 800 * timeoutSeconds,
    },
  ];
}

interface Limit extends Pick<Watch, 'means' | 'above' | 'periods' | 'among'> {
  /** Rings only when the figure stays above. */
  readonly persistently?: true;
}

const ownLimits: Readonly<Record<string, Limit>> = {
  FoldFaults: { means: 'A fold failed on an entry and set it aside.', above: 0 },
  FoldOutdated: { means: 'Documents are of other code than runs: fold anew.', above: 0 },
  FollowerLag: { means: 'Folding stays behind recording.', above: mostLag, persistently: true },
  CheckpointAge: {
    means: 'Entries wait for a published checkpoint, in hours.',
    above: oldestCheckpointHours,
  },
  VerificationFailed: { means: 'The ledger is not the one whose checkpoint was published.', above: 0 },
  CouncilsFailed: { means: 'Scheduled work failed for a council.', above: 0 },
  MessagesFailed: {
    means: 'Messages fail again and again; they will be dead letters.',
    above: 0,
    // A message that failed is hidden for up to half an hour (queues.ts), so a second failure comes within an hour.
    periods: 2,
    among: 12,
  },
  AnswersFailed: { means: 'Somebody who asked was answered with a fault of ours.', above: 0 },
};

function ownWatches({ stage, functions }: Watched): Watch[] {
  return functions.flatMap(({ definition }) =>
    Object.entries(ownMetrics)
      .filter(([, services]) => services.includes(definition.name))
      .map(([metricName]) => {
        const limit = ownLimits[metricName];
        if (!limit) throw new Error(`${metricName} is sent and nobody is told: give it a limit`);
        const { persistently: stays, ...limits } = limit;
        const metric = ownMetric(stage, metricName, definition.name);
        const how = stays ? persistently(definition, metric) : { metric };
        return { name: `${definition.name}-${metricName}`, ...limits, ...how };
      }),
  );
}

function pipeWatches(pipe: string): Watch[] {
  return ['ExecutionFailed', 'ExecutionPartiallyFailed', 'ExecutionTimeout', 'ExecutionThrottled'].map(
    (metric) => ({
      name: `pipe-${pipe}-${metric}`,
      means:
        'The pipe behind the ledger does not get its records through; they are lost after six hours, the sweep folds all the same.',
      metric: pipeMetric(metric, pipe),
      above: 0,
      periods: 2,
    }),
  );
}

function tableWatches(tableName: string, id: string): Watch[] {
  return ['ReadThrottleEvents', 'WriteThrottleEvents'].map((metric) => ({
    name: `table-${id}-${metric}`,
    means: 'A table refuses requests because there are too many.',
    metric: tableMetric(metric, tableName),
    above: 0,
    periods: 2,
  }));
}
