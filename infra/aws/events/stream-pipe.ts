import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnPipe } from 'aws-cdk-lib/aws-pipes';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';

export interface StreamPipeProps {
  readonly name: string;
  readonly table: Table;
  /** EventBridge pattern over a stream record. */
  readonly filter: object;
  readonly target: string;
  readonly targetParameters: CfnPipe.PipeTargetParametersProperty;
  /** What the pipe must be allowed at its target. */
  readonly targetAccess: PolicyStatement;
  readonly deadLetters: Queue;
}

/** Records that are older than this are given up; the stream itself keeps them for a day. */
const oldestSeconds = 6 * 3600;

/**
 * Carries the ledger's stream to one target. A stream takes two readers, and there are two: wake-ups and the evidence of
 * changes. A batch that fails is halved until the record that does not go is alone, and that one goes to the dead letters.
 */
export class StreamPipe extends Construct {
  readonly pipe: CfnPipe;

  constructor(scope: Construct, id: string, props: StreamPipeProps) {
    super(scope, id);
    const streamArn = props.table.tableStreamArn;
    if (!streamArn) throw new Error(`${props.name}: the table has no stream`);
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('pipes.amazonaws.com'),
      inlinePolicies: {
        Pipe: new PolicyDocument({
          statements: [
            new PolicyStatement({
              actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
              resources: [streamArn],
            }),
            // The action knows no resource: https://docs.aws.amazon.com/service-authorization (DynamoDB).
            new PolicyStatement({ actions: ['dynamodb:ListStreams'], resources: ['*'] }),
            new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [props.deadLetters.queueArn] }),
            props.targetAccess,
          ],
        }),
      },
    });
    acknowledge(
      role,
      'AwsSolutions-IAM5[Resource::*]',
      'dynamodb:ListStreams takes no resource; it tells names of streams and nothing that is in them.',
    );
    this.pipe = new CfnPipe(this, 'Pipe', {
      name: props.name,
      roleArn: role.roleArn,
      source: streamArn,
      sourceParameters: {
        dynamoDbStreamParameters: {
          startingPosition: 'TRIM_HORIZON',
          batchSize: 10,
          maximumRetryAttempts: 10,
          maximumRecordAgeInSeconds: oldestSeconds,
          onPartialBatchItemFailure: 'AUTOMATIC_BISECT',
          deadLetterConfig: { arn: props.deadLetters.queueArn },
        },
        filterCriteria: { filters: [{ pattern: JSON.stringify(props.filter) }] },
      },
      target: props.target,
      targetParameters: props.targetParameters,
    });
    this.pipe.node.addDependency(role);
  }
}
