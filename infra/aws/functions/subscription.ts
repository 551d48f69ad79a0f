import { Duration } from 'aws-cdk-lib';
import { type EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { createDeadLetters, createWorkQueue, type WorkQueue } from '../events/queues.ts';
import { consume } from './consume.ts';
import type { EsepFunction } from './esep-function.ts';

export interface SubscriptionProps {
  readonly stage: string;
  readonly bus: EventBus;
  readonly subscriber: EsepFunction;
}

/** Events that a function subscribes to: a rule, a queue of its own with dead letters, and the function behind it. */
export class Subscription extends Construct {
  readonly work: WorkQueue;
  /** What the bus could not put into the queue. */
  readonly undelivered: Queue;

  constructor(scope: Construct, id: string, { stage, bus, subscriber }: SubscriptionProps) {
    super(scope, id);
    const { name, subscribes = [], timeoutSeconds } = subscriber.definition;
    this.work = createWorkQueue(this, 'Queue', { name: `esep-${stage}-${name}-events`, timeoutSeconds });
    this.undelivered = createDeadLetters(this, 'Undelivered', `esep-${stage}-${name}-undelivered`);
    new Rule(this, 'Rule', {
      eventBus: bus,
      eventPattern: { source: ['esep'], detailType: [...subscribes] },
      targets: [
        new SqsQueue(this.work.queue, {
          deadLetterQueue: this.undelivered,
          retryAttempts: 20,
          maxEventAge: Duration.hours(6),
        }),
      ],
    });
    consume(this, 'Consumer', subscriber, this.work.queue);
  }
}
