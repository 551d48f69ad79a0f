import { Duration, Stack } from 'aws-cdk-lib';
import { Queue, QueueEncryption, type QueueProps, RedrivePermission } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';

/** A message that failed this often is put aside; others of its council go on behind it. */
const attempts = 5;

const safe = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true } as const;

export interface WorkQueue {
  readonly queue: Queue;
  readonly deadLetters: Queue;
}

export interface WorkQueueProps {
  readonly name: string;
  readonly fifo?: boolean;
  /** Of the function that works on it: a message stays hidden six times as long, as Lambda asks for. */
  readonly timeoutSeconds: number;
}

/** A queue whose failed messages are kept for two weeks and may be redriven into it, and into no other. */
export function createWorkQueue(scope: Construct, id: string, props: WorkQueueProps): WorkQueue {
  const fifo = props.fifo ? { fifo: true } : {};
  const suffix = props.fifo ? '.fifo' : '';
  const queueName = `${props.name}${suffix}`;
  // By name: a queue and its dead letters cannot each refer to the other.
  const source = Queue.fromQueueArn(
    scope,
    `${id}Source`,
    Stack.of(scope).formatArn({ service: 'sqs', resource: queueName }),
  );
  const deadLetters = createDeadLetters(scope, `${id}DeadLetters`, `${props.name}-dead${suffix}`, {
    ...fifo,
    redriveAllowPolicy: { redrivePermission: RedrivePermission.BY_QUEUE, sourceQueues: [source] },
  });
  const queue = new Queue(scope, id, {
    ...safe,
    ...fifo,
    queueName,
    visibilityTimeout: Duration.seconds(6 * props.timeoutSeconds),
    retentionPeriod: Duration.days(4),
    deadLetterQueue: { queue: deadLetters, maxReceiveCount: attempts },
  });
  return { queue, deadLetters };
}

/** Where what could not be delivered waits for a person. */
export function createDeadLetters(
  scope: Construct,
  id: string,
  queueName: string,
  props?: QueueProps,
): Queue {
  const queue = new Queue(scope, id, {
    ...safe,
    queueName,
    retentionPeriod: Duration.days(14),
    redriveAllowPolicy: { redrivePermission: RedrivePermission.DENY_ALL },
    ...props,
  });
  acknowledge(
    queue,
    'AwsSolutions-SQS3',
    'It is a dead-letter queue itself; an alarm tells when it is not empty.',
  );
  return queue;
}
