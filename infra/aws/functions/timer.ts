import { Stack } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnEventInvokeConfig } from 'aws-cdk-lib/aws-lambda';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { createDeadLetters } from '../events/queues.ts';
import type { EsepFunction } from './esep-function.ts';

/** Lambda keeps a call that it could not make no longer than this. */
const longestSeconds = 6 * 3600;

export interface TimerProps {
  readonly stage: string;
  readonly worker: EsepFunction;
  readonly everyMinutes: number;
}

/**
 * Calls a function every so often. A call that cannot be delivered, or fails twice more, leaves its event in the dead
 * letters; the next one comes all the same and does the work of both.
 */
export class Timer extends Construct {
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, { stage, worker, everyMinutes }: TimerProps) {
    super(scope, id);
    const { name } = worker.definition;
    this.deadLetters = createDeadLetters(this, 'DeadLetters', `esep-${stage}-${name}-timer-dead`);
    const mayLeave = new PolicyStatement({
      actions: ['sqs:SendMessage'],
      resources: [this.deadLetters.queueArn],
    });
    // The next call does the work of one that is late by a whole period.
    const oldestSeconds = Math.min(longestSeconds, everyMinutes * 60);
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
      inlinePolicies: {
        Call: new PolicyDocument({
          statements: [
            new PolicyStatement({
              actions: ['lambda:InvokeFunction'],
              resources: [worker.lambda.functionArn],
            }),
            mayLeave,
          ],
        }),
      },
    });
    new CfnSchedule(this, 'Schedule', {
      name: `esep-${stage}-${name}`,
      scheduleExpression: rate(everyMinutes),
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: worker.lambda.functionArn,
        roleArn: role.roleArn,
        retryPolicy: { maximumRetryAttempts: 3, maximumEventAgeInSeconds: oldestSeconds },
        deadLetterConfig: { arn: this.deadLetters.queueArn },
      },
    });
    worker.role.addToPrincipalPolicy(mayLeave);
    const invoked = new CfnEventInvokeConfig(this, 'Asynchronous', {
      functionName: worker.lambda.functionName,
      qualifier: '$LATEST',
      maximumRetryAttempts: 2,
      maximumEventAgeInSeconds: oldestSeconds,
      destinationConfig: { onFailure: { destination: this.deadLetters.queueArn } },
    });
    invoked.node.addDependency(worker.role);
  }
}

function rate(minutes: number): string {
  return minutes === 1 ? 'rate(1 minute)' : `rate(${minutes} minutes)`;
}
