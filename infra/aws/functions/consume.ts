import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { CfnEventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { type EsepFunction, scheduledAtOnce } from './esep-function.ts';

/** Councils that are folded side by side at most. */
const sideBySide = 20;

/** The function works on the queue in batches, and says itself which messages failed: the others are done. */
export function consume(scope: Construct, id: string, worker: EsepFunction, queue: IQueue): void {
  worker.role.addToPrincipalPolicy(
    new PolicyStatement({
      actions: [
        'sqs:ReceiveMessage',
        'sqs:DeleteMessage',
        'sqs:ChangeMessageVisibility',
        'sqs:GetQueueAttributes',
      ],
      resources: [queue.queueArn],
    }),
  );
  const mapping = new CfnEventSourceMapping(scope, id, {
    eventSourceArn: queue.queueArn,
    functionName: worker.lambda.functionName,
    batchSize: 10,
    functionResponseTypes: ['ReportBatchItemFailures'],
    scalingConfig: {
      maximumConcurrency: worker.definition.trigger.on === 'schedule' ? scheduledAtOnce : sideBySide,
    },
  });
  mapping.node.addDependency(worker.role);
}
