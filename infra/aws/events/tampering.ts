import { RemovalPolicy } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { FilterPattern, LogGroup, LogStream, MetricFilter, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { createDeadLetters } from './queues.ts';
import { StreamPipe } from './stream-pipe.ts';

export interface TamperingProps {
  readonly stage: string;
  readonly ledger: Table;
  readonly pipeName: string;
  readonly isDisposable: boolean;
}

/** Nothing in the ledger is ever put over or removed; so any such record is evidence. */
export const tamperFilter = { eventName: ['MODIFY', 'REMOVE'] };

export const tamperMetric = { namespace: 'Esep', metricName: 'LedgerTampering' };

/** Keeps old and new image of whatever changed in the ledger for ten years, and counts it for the alarm. */
export class Tampering extends Construct {
  readonly pipe: StreamPipe;
  readonly deadLetters;
  readonly metricName: string;

  constructor(scope: Construct, id: string, { stage, ledger, pipeName, isDisposable }: TamperingProps) {
    super(scope, id);
    this.deadLetters = createDeadLetters(this, 'DeadLetters', `esep-${stage}-tampering-dead`);
    const removalPolicy = isDisposable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN;
    const evidence = new LogGroup(this, 'Evidence', {
      logGroupName: `/esep/${stage}/ledger-tampering`,
      retention: RetentionDays.TEN_YEARS,
      removalPolicy,
    });
    const logStreamName = 'changes';
    const stream = new LogStream(this, 'Stream', {
      logGroup: evidence,
      logStreamName,
      removalPolicy,
    });
    this.metricName = `${tamperMetric.metricName}-${stage}`;
    new MetricFilter(this, 'Filter', {
      logGroup: evidence,
      filterPattern: FilterPattern.allEvents(),
      metricNamespace: tamperMetric.namespace,
      metricName: this.metricName,
      metricValue: '1',
    });
    this.pipe = new StreamPipe(this, 'Pipe', {
      name: pipeName,
      table: ledger,
      filter: tamperFilter,
      target: evidence.logGroupArn,
      targetAccess: new PolicyStatement({
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [evidence.logGroupArn],
      }),
      targetParameters: { cloudWatchLogsParameters: { logStreamName } },
      deadLetters: this.deadLetters,
    });
    this.pipe.node.addDependency(stream);
  }
}
