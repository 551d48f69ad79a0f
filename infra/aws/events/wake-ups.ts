import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { createDeadLetters, createWorkQueue, type WorkQueue } from './queues.ts';
import { StreamPipe } from './stream-pipe.ts';

export interface WakeUpsProps {
  readonly stage: string;
  readonly ledger: Table;
  readonly pipeName: string;
  readonly timeoutSeconds: number;
}

/** A commit item that was put: neither a claim nor a council's marker. */
export const wakeFilter = {
  eventName: ['INSERT'],
  dynamodb: { Keys: { pk: { S: [{ prefix: 'L#' }] } } },
};

/**
 * Ledger stream → pipe → FIFO queue of wake-ups, one group for each council: councils fold side by side, the wake-ups of
 * one come in order. A pipe takes group and deduplication only as a whole path, hence the item's `council` and `ref`.
 */
export class WakeUps extends Construct {
  readonly work: WorkQueue;
  readonly pipe: StreamPipe;
  readonly pipeDeadLetters;

  constructor(scope: Construct, id: string, { stage, ledger, pipeName, timeoutSeconds }: WakeUpsProps) {
    super(scope, id);
    this.work = createWorkQueue(this, 'Queue', { name: `esep-${stage}-wake`, fifo: true, timeoutSeconds });
    this.pipeDeadLetters = createDeadLetters(this, 'PipeDeadLetters', `esep-${stage}-wake-pipe-dead`);
    const image = '$.dynamodb.NewImage';
    this.pipe = new StreamPipe(this, 'Pipe', {
      name: pipeName,
      table: ledger,
      filter: wakeFilter,
      target: this.work.queue.queueArn,
      targetAccess: new PolicyStatement({
        actions: ['sqs:SendMessage'],
        resources: [this.work.queue.queueArn],
      }),
      targetParameters: {
        sqsQueueParameters: {
          messageGroupId: `${image}.council.S`,
          messageDeduplicationId: `${image}.ref.S`,
        },
        inputTemplate: `{"council":"<${image}.council.S>","ref":"<${image}.ref.S>"}`,
      },
      deadLetters: this.pipeDeadLetters,
    });
  }
}
